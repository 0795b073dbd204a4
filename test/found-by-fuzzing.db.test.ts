// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import {
  addChairTerm,
  addGroupAction,
  addGroupMember,
  addMeetingItem,
  changeAccount,
  createGroup,
  getSource,
  listAccounts,
  planMeeting,
  ProblemError,
  saveView,
  uploadSource,
  type MeasureId,
  type MemberId,
  type RoleCode,
} from '@palermo/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestNode, type TestNode, type TestOrganisation } from './harness/node.ts';
import type { SignedInAccount } from './harness/sign-in.ts';

let test: TestNode;
let administrator: SignedInAccount;
let shelter: TestOrganisation;

beforeAll(async () => {
  test = await startTestNode();
  administrator = await test.setUp();
  shelter = await test.addOrganisation(administrator, {
    name: 'Invented Shelter',
    kind: 'serviceProvider',
    roles: [['caseworker'], ['analyst']],
  });
});
afterAll(() => test[Symbol.asyncDispose]());

it('half a character is refused with the field that has it', async () => {
  const [caseworker] = shelter.accounts;
  if (!caseworker) throw new Error('The shelter has a caseworker.');
  const body = { name: 'A view', filter: { exploitation: 'Forced\ud800Labour' } } as never;
  const fault: unknown = await test
    .clientOf(caseworker)(saveView, { body })
    .catch((refusal: unknown) => refusal);
  expect(fault).toBeInstanceOf(ProblemError);
  expect((fault as ProblemError).problem).toMatchObject({
    status: 422,
    code: 'request.invalid',
    fields: [{ path: 'filter.exploitation' }],
  });
});

it('a sign that no text holds is refused as the fault of the request', async () => {
  const body = { name: 'A view', filter: { exploitation: 'Forced\u0000Labour' } } as never;
  await expect(test.clientOf(shelter.accounts[0])(saveView, { body })).rejects.toMatchObject({
    problem: { status: 422, code: 'request.invalid' },
  });
});

it('a file whose name has signs that no text holds is taken with blanks for them', async () => {
  const analyst = test.clientOf(shelter.accounts[1]);
  const file = { name: 'figures\u0000of\u0007all.csv', content: new Blob(['country,2024\nFrance,7\n']) };
  const { id: sourceId } = await analyst(uploadSource, { file });
  const { source } = await analyst(getSource, { params: { sourceId } });
  expect(source.fileName).toBe('figures of all.csv');
});

it('two who give an account the same roles at once both have their way', async () => {
  const ask = test.clientOf(administrator);
  const { accounts } = await ask(listAccounts, { params: { organisationId: shelter.id } });
  const accountId = accounts[0]?.id;
  if (!accountId) throw new Error('The shelter has an account.');
  for (let round = 0; round < 15; round++) {
    const roles: RoleCode[] = round % 2 === 0 ? ['caseworker', 'supervisor', 'analyst'] : ['caseworker'];
    const both = await Promise.allSettled(
      [1, 2].map(() => ask(changeAccount, { params: { accountId }, body: { roles } })),
    );
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  }
});

it('who is named responsible in a group is a member of it, and a measure that is named is there', async () => {
  const ask = test.clientOf(administrator);
  const described = { shortName: null, purpose: null, themes: [], chairCount: 1 };
  const { id: groupId } = await ask(createGroup, { body: { ...described, name: 'One group' } });
  const other = await ask(createGroup, { body: { ...described, name: 'Other group' } });
  const { members } = await ask(addGroupMember, {
    params: { groupId: other.id },
    body: { name: 'An outside entity', standing: 'member' },
  });
  const params = { groupId };
  const days = { startsAt: '2026-03-01T09:00:00Z', endsAt: '2026-03-01T10:00:00Z' };
  const { id: meetingId } = await ask(planMeeting, { params, body: { title: 'Meeting', place: null, ...days } });
  const notFound = { problem: { code: 'record.not-found' } };
  for (const memberId of [randomUUID() as MemberId, members[0]?.id ?? null]) {
    const line = { title: 'Named', memberId, dueOn: null };
    const item = { ...line, kind: 'decision' as const, address: null };
    await expect(ask(addMeetingItem, { params: { meetingId }, body: item })).rejects.toMatchObject(notFound);
    await expect(ask(addGroupAction, { params, body: { ...line, measureId: null } })).rejects.toMatchObject(notFound);
    const term = { memberId: memberId as MemberId, from: '2026-01-01', until: '2026-12-31' };
    await expect(ask(addChairTerm, { params, body: term })).rejects.toMatchObject(notFound);
  }
  const measured = { title: 'Named', memberId: null, measureId: randomUUID() as MeasureId, dueOn: null };
  await expect(ask(addGroupAction, { params, body: measured })).rejects.toMatchObject(notFound);
});
