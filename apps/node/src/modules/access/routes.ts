// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { gate } from '../../kernel/actor.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import type { AccessParts } from './access-parts.ts';
import { changeLanguage } from './commands/change-language.ts';
import { createChangePassword } from './commands/change-password.ts';
import { createConfirmSession } from './commands/confirm-session.ts';
import { confirmSecondFactor } from './commands/confirm-second-factor.ts';
import { endSession } from './commands/end-session.ts';
import { createOpenTerminalSession } from './commands/open-terminal-session.ts';
import { createSetUp } from './commands/set-up-node.ts';
import { createSignIn } from './commands/sign-in.ts';
import { signOut } from './commands/sign-out.ts';
import { startSecondFactor } from './commands/start-second-factor.ts';
import { getNodeState } from './queries/get-node-state.ts';
import { getSession } from './queries/get-session.ts';
import { listSessions } from './queries/list-sessions.ts';
import { sessionIdOf } from './session.ts';

/** Set-up, sign-in and sessions. */
export function createSessionRoutes(parts: AccessParts): Route[] {
  const setUp = createSetUp(parts);
  const signIn = createSignIn(parts);
  const openTerminalSession = createOpenTerminalSession(parts);
  return [
    defineRoute(contract.getNodeState, async ({ execute }) => ({
      ...(await execute(getNodeState, gate, {})),
      version: parts.version,
    })),
    defineRoute(contract.setUpNode, ({ execute, body }) => setUp(execute, body)),
    defineRoute(contract.signIn, async ({ execute, body, caller, session }) => {
      const result = await signIn({ execute, input: body, caller, formerToken: session.token });
      if (result.next === 'secondFactor') return { next: result.next };
      session.start(result.token, result.expiresAt);
      return { next: result.next, session: result.session };
    }),
    defineRoute(contract.openTerminalSession, ({ execute, body, caller }) =>
      openTerminalSession({ execute, input: body, caller }),
    ),
    defineRoute(contract.getSession, ({ execute, actor }) => execute(getSession, actor, {})),
    defineRoute(contract.signOut, async ({ execute, actor, session }) => {
      await execute(signOut, actor, {});
      session.end();
    }),
  ];
}

/** What an account does about itself. */
export function createOwnAccountRoutes(parts: AccessParts): Route[] {
  const confirmSession = createConfirmSession(parts);
  const changePassword = createChangePassword(parts);
  return [
    defineRoute(contract.startSecondFactor, ({ execute, account }) =>
      execute(startSecondFactor, gate, { accountId: account().accountId }),
    ),
    defineRoute(contract.confirmSecondFactor, async ({ execute, account, body, session }) => {
      const { accountId } = account();
      const sessionId = sessionIdOf(account());
      const done = await execute(confirmSecondFactor, gate, { accountId, sessionId, code: body.code });
      session.start(done.token, done.expiresAt);
      return { recoveryCodes: done.recoveryCodes, session: done.session };
    }),
    defineRoute(contract.confirmSession, ({ execute, account, body }) => confirmSession(execute, account(), body.code)),
    defineRoute(contract.changePassword, ({ execute, account, body }) => changePassword(execute, account(), body)),
    defineRoute(contract.changeLanguage, ({ execute, actor, body }) => execute(changeLanguage, actor, body)),
    defineRoute(contract.listSessions, ({ execute, actor }) => execute(listSessions, actor, {})),
    defineRoute(contract.endSession, ({ execute, actor, params }) => execute(endSession, actor, params)),
  ];
}
