// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OrganisationKindCode, RoleCode, type AccountId, type OrganisationId, type SessionId } from '@palermo/contract';
import { gate, keeper, type AccountActor, type Actor } from '../../kernel/actor.ts';
import type { Verdict } from '../../kernel/use-case.ts';
import { changePassword } from './commands/change-password.ts';
import { confirmSession } from './commands/confirm-session.ts';
import { openTerminalSession } from './commands/open-terminal-session.ts';
import { setUpNode } from './commands/set-up-node.ts';

interface Case {
  readonly actor: Actor;
  readonly organisation: 'own' | 'other';
}
type Rule = (actor: AccountActor, organisation: Case['organisation']) => boolean;

const own = '01a201ef-0000-7000-8000-000000000001' as OrganisationId;
const other = '01a201ef-0000-7000-8000-000000000002' as OrganisationId;

const holds = (actor: AccountActor, role: RoleCode): boolean => actor.state === 'active' && actor.roles.includes(role);
const runsNode = (actor: AccountActor): boolean =>
  holds(actor, 'administrator') && ['competentAuthority', 'hub'].includes(actor.organisationKind);
const administersIt: Rule = (actor, organisation) =>
  runsNode(actor) || (holds(actor, 'administrator') && organisation === 'own');

/** Who may do what, said a second time and in other words. `gate`: no account may. */
const rules: Readonly<Record<string, Rule | 'gate'>> = {
  'access.accept-invitation': 'gate',
  'access.change-password': 'gate',
  'access.confirm-second-factor': 'gate',
  'access.confirm-session': 'gate',
  'access.end-account-sessions': 'gate',
  'access.end-organisation-sessions': 'gate',
  'access.find-second-factors': 'gate',
  'access.get-node-state': 'gate',
  'access.look-at-invitation': 'gate',
  'access.set-up-node': 'gate',
  'access.sign-in': 'gate',
  'access.sign-in-at-terminal': 'gate',
  'access.start-second-factor': 'gate',
  'access.change-language': () => true,
  'access.get-session': () => true,
  'access.sign-out': () => true,
  'access.end-session': (actor) => actor.state === 'active',
  'access.list-organisations': (actor) => actor.state === 'active',
  'access.list-sessions': (actor) => actor.state === 'active',
  'access.change-account': (actor) => holds(actor, 'administrator'),
  'access.withdraw-invitation': (actor) => holds(actor, 'administrator'),
  'access.change-organisation': runsNode,
  'access.create-organisation': runsNode,
  'access.replace-country-pack': runsNode,
  'access.invite-account': administersIt,
  'node.back-up': runsNode,
  'access.list-accounts': (actor, organisation) =>
    administersIt(actor, organisation) || (holds(actor, 'supervisor') && organisation === 'own'),
};

function everyCase(): Case[] {
  const roleSets: RoleCode[][] = [[], ...RoleCode.options.map((role) => [role]), [...RoleCode.options]];
  const actors: Actor[] = [gate, keeper];
  for (const organisationKind of OrganisationKindCode.options) {
    for (const roles of roleSets) {
      for (const state of ['enrolling', 'active'] as const) {
        for (const channel of ['browser', 'terminal', 'job'] as const) {
          actors.push({
            duty: 'account',
            accountId: '01a201ef-0000-7000-8000-000000000003' as AccountId,
            organisationId: own,
            organisationKind,
            roles,
            channel,
            sessionId: '01a201ef-0000-7000-8000-000000000004' as SessionId,
            state,
            confirmedUntil: null,
          });
        }
      }
    }
  }
  return actors.flatMap((actor) => (['own', 'other'] as const).map((organisation) => ({ actor, organisation })));
}

interface AnyUseCase {
  readonly kind: 'command' | 'query';
  readonly name: string;
  readonly policy: (actor: Actor, input: unknown) => Verdict;
}

async function everyUseCase(): Promise<AnyUseCase[]> {
  const found: AnyUseCase[] = [];
  for (const room of ['commands', 'queries']) {
    for (const file of await readdir(join(import.meta.dirname, room))) {
      const module = (await import(join(import.meta.dirname, room, file))) as Record<string, unknown>;
      found.push(...Object.values(module).filter((value): value is AnyUseCase => isUseCase(value)));
    }
  }
  return found;
}

function isUseCase(value: unknown): value is AnyUseCase {
  return typeof value === 'object' && value !== null && 'policy' in value && 'kind' in value;
}

it('allows exactly what the table says, for every act, role, kind of organisation, state and channel', async () => {
  const useCases = await everyUseCase();
  const cases = everyCase();
  for (const useCase of useCases) {
    const rule = rules[useCase.name];
    for (const { actor, organisation } of cases) {
      const input = { organisationId: organisation === 'own' ? own : other };
      const expected =
        actor.duty === 'account' && rule !== undefined && rule !== 'gate'
          ? rule(actor, organisation)
          : actor.duty === 'gate' && rule === 'gate';
      const { allowed } = useCase.policy(actor, input);
      if (allowed !== expected) {
        expect.fail(
          `${useCase.name} is ${allowed ? 'allowed' : 'denied'} to ${JSON.stringify(actor)}, ${organisation}`,
        );
      }
    }
  }
  // These run behind a check of their own, which is no reason to be without a policy.
  for (const guarded of [changePassword, confirmSession, openTerminalSession, setUpNode]) {
    expect(useCases).toContain(guarded);
  }
  expect(useCases.map(({ name }) => name).toSorted()).toEqual(Object.keys(rules).toSorted());
});
