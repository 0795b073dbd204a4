// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { Client, GroupView, OrganisationId } from '@palermo/contract';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../../test/harness/sign-in.ts';

const dayMs = 86_400_000;

export type Who = 'secretariat' | 'labour' | 'labour desk' | 'children' | 'stranger' | 'police';

/** A hub with a secretariat, two members, an entity that sits in no group, and a police unit with cases. */
export interface Hub extends AsyncDisposable {
  readonly node: TestNode;
  readonly as: (who: Who) => Client;
  readonly accountOf: (who: Who) => SignedInAccount;
  readonly idOf: (who: Who) => OrganisationId;
}

export async function openHub(): Promise<Hub> {
  const node = await startTestNode();
  const secretariat = await node.setUp({ organisationKind: 'hub' });
  const accounts = new Map<Who, SignedInAccount>([['secretariat', secretariat]]);
  const ids = new Map<Who, OrganisationId>();
  const add = async (
    kind: 'member' | 'police',
    names: readonly Who[],
    ...roles: (readonly contract.RoleCode[])[]
  ): Promise<void> => {
    const opened = await node.addOrganisation(secretariat, { name: names[0] ?? '', kind, roles });
    for (const [index, name] of names.entries()) {
      const account = opened.accounts[index];
      if (account) accounts.set(name, account);
      ids.set(name, opened.id);
    }
  };
  await add('member', ['labour', 'labour desk'], ['coordinator'], ['assessor']);
  await add('member', ['children'], ['coordinator']);
  await add('member', ['stranger'], ['coordinator']);
  await add('police', ['police'], ['caseworker', 'supervisor']);
  const find = <Value>(from: ReadonlyMap<Who, Value>, who: Who): Value => {
    const found = from.get(who);
    if (found === undefined) throw new Error(`There is no ${who}.`);
    return found;
  };
  return {
    node,
    as: (who) => node.clientOf(find(accounts, who)),
    accountOf: (who) => find(accounts, who),
    idOf: (who) => find(ids, who),
    [Symbol.asyncDispose]: () => node[Symbol.asyncDispose](),
  };
}

/** The day that lies some days from today. */
export function day(count: number): string {
  return new Date(Date.now() + count * dayMs).toISOString().slice(0, 10);
}

/** A group of two members, the first of which chairs it now. */
export async function openGroup({ as, idOf }: Hub): Promise<GroupView> {
  const keep = as('secretariat');
  const body = { name: 'Coordination group', shortName: null, purpose: null, themes: [], chairCount: 1 };
  const { id: groupId } = await keep(contract.createGroup, { body });
  const params = { groupId };
  for (const who of ['labour', 'children'] as const) {
    await keep(contract.addGroupMember, { params, body: { organisationId: idOf(who), standing: 'member' } });
  }
  const group = await keep(contract.addGroupMember, {
    params,
    body: { name: 'An outside entity', standing: 'member' },
  });
  const memberId = memberOf(group, 'labour');
  return keep(contract.addChairTerm, { params, body: { memberId, from: day(-30), until: day(300) } });
}

export function memberOf({ members }: GroupView, name: string): contract.MemberId {
  const found = members.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is no member.`);
  return found.id;
}

export function refusalOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'none',
    (fault: unknown) => {
      if (!(fault instanceof contract.ProblemError)) throw fault;
      return fault.problem.code;
    },
  );
}
