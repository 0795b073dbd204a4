// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { gate } from '../../kernel/actor.ts';
import type { Execute } from '../../kernel/use-case.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import type { Account } from './account.ts';
import { acceptInvitation } from './commands/accept-invitation.ts';
import { changeAccount } from './commands/change-account.ts';
import { changeOrganisation } from './commands/change-organisation.ts';
import { createOrganisation } from './commands/create-organisation.ts';
import { endAccountSessions, endOrganisationSessions } from './commands/end-sessions.ts';
import { inviteAccount } from './commands/invite-account.ts';
import { noteBackup } from './commands/note-backup.ts';
import { replaceCountryPack } from './commands/replace-country-pack.ts';
import { withdrawInvitation } from './commands/withdraw-invitation.ts';
import { presentAccount } from './present.ts';
import { findSecondFactors } from './queries/find-second-factors.ts';
import { listAccounts } from './queries/list-accounts.ts';
import { listOrganisations } from './queries/list-organisations.ts';
import { lookAtInvitation } from './queries/look-at-invitation.ts';

async function presentAccounts(execute: Execute, accounts: readonly Account[]) {
  const secondFactors = await execute(findSecondFactors, gate, { accountIds: accounts.map(({ id }) => id) });
  return accounts.map((account) => presentAccount(account, secondFactors.has(account.id)));
}

async function presentOneAccount(execute: Execute, account: Account) {
  const secondFactors = await execute(findSecondFactors, gate, { accountIds: [account.id] });
  return presentAccount(account, secondFactors.has(account.id));
}

/** Organisations, accounts, invitations and what is noted about the node itself. */
export const administrationRoutes: readonly Route[] = [
  defineRoute(contract.replaceCountryPack, ({ execute, actor, body }) => execute(replaceCountryPack, actor, body)),
  defineRoute(contract.noteBackup, ({ execute, actor, body }) => execute(noteBackup, actor, body)),
  defineRoute(contract.listOrganisations, ({ execute, actor }) => execute(listOrganisations, actor, {})),
  defineRoute(contract.createOrganisation, ({ execute, actor, body }) => execute(createOrganisation, actor, body)),
  defineRoute(contract.changeOrganisation, async ({ execute, account, params, body }) => {
    const changed = await execute(changeOrganisation, account(), { ...params, ...body });
    if (!changed.active) await execute(endOrganisationSessions, gate, { ...params, by: account().accountId });
    return changed;
  }),
  defineRoute(contract.listAccounts, async ({ execute, actor, params }) => {
    const { accounts, invitations } = await execute(listAccounts, actor, params);
    return { accounts: await presentAccounts(execute, accounts), invitations };
  }),
  defineRoute(contract.inviteAccount, ({ execute, actor, params, body }) =>
    execute(inviteAccount, actor, { ...params, ...body }),
  ),
  defineRoute(contract.withdrawInvitation, ({ execute, actor, params }) => execute(withdrawInvitation, actor, params)),
  defineRoute(contract.lookAtInvitation, ({ execute, body }) => execute(lookAtInvitation, gate, body)),
  defineRoute(contract.acceptInvitation, async ({ execute, body }) => {
    const { email } = await execute(acceptInvitation, gate, body);
    return { email };
  }),
  defineRoute(contract.changeAccount, async ({ execute, account, params, body }) => {
    const changed = await execute(changeAccount, account(), { ...params, ...body });
    await execute(endAccountSessions, gate, {
      accountId: params.accountId,
      by: account().accountId,
      resetSecondFactor: body.resetSecondFactor ?? false,
    });
    return presentOneAccount(execute, changed);
  }),
];
