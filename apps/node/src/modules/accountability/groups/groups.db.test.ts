// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { GroupView, RecommendationView } from '@palermo/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, memberOf, openGroup, openHub, refusalOf, type Hub } from './hub.fixture.ts';

let hub: Hub;
let group: GroupView;

beforeAll(async () => {
  hub = await openHub();
  group = await openGroup(hub);
});
afterAll(() => hub[Symbol.asyncDispose]());

describe('a group', () => {
  test('is seen by its members, and nobody else learns that it is there', async () => {
    const listed = async (who: 'labour' | 'stranger' | 'police') =>
      (await hub.as(who)(contract.listGroups, { query: {} })).groups.map(({ name }) => name);
    expect(await listed('labour')).toEqual(['Coordination group']);
    expect(await listed('stranger')).toEqual([]);
    expect(await listed('police')).toEqual([]);
    expect(await refusalOf(hub.as('stranger')(contract.getGroup, { params: { groupId: group.id } }))).toBe(
      'record.not-found',
    );
  });

  test('has never more co-chairs at a time than chairs', async () => {
    const keep = hub.as('secretariat');
    const params = { groupId: group.id };
    const term = (from: number, until: number, name = 'children') =>
      keep(contract.addChairTerm, {
        params,
        body: { memberId: memberOf(group, name), from: day(from), until: day(until) },
      });
    expect(await refusalOf(term(300, 600))).toBe('group.chairs');
    expect(await refusalOf(term(-90, -30))).toBe('group.chairs');
    expect(await refusalOf(term(-90, 900))).toBe('group.chairs');
    expect((await term(301, 600)).terms.map(({ name, current }) => [name, current])).toEqual([
      ['children', false],
      ['labour', true],
    ]);
    const { version, members: _members, ...rest } = await keep(contract.getGroup, { params });
    const { name, shortName, purpose, themes, closedOn } = rest;
    const wider = { name, shortName, purpose, themes, closedOn, chairCount: 2, version };
    await keep(contract.changeGroup, { params, body: wider });
    expect(await refusalOf(keep(contract.changeGroup, { params, body: wider }))).toBe('record.changed');
    expect(await refusalOf(term(550, 700))).toBe('group.chairs-twice');
    expect(await refusalOf(term(-90, 200, 'An outside entity'))).toBe('none');
  });

  test('is changed by the coordinator alone; whoever chairs it prepares its meetings', async () => {
    const params = { groupId: group.id };
    const body = { memberId: memberOf(group, 'labour'), from: day(900), until: day(901) };
    expect(await refusalOf(hub.as('labour')(contract.addChairTerm, { params, body }))).toBe('access.denied');
    const meeting = {
      title: 'Ordinary meeting',
      startsAt: `${day(9)}T10:00:00Z`,
      endsAt: `${day(9)}T11:00:00Z`,
      place: null,
    };
    expect(await refusalOf(hub.as('stranger')(contract.planMeeting, { params, body: meeting }))).toBe(
      'record.not-found',
    );
    const { id: meetingId, mayPrepare } = await hub.as('labour')(contract.planMeeting, { params, body: meeting });
    expect(mayPrepare).toBe(true);
    const decided = await hub.as('labour')(contract.addMeetingItem, {
      params: { meetingId },
      body: {
        kind: 'decision',
        title: 'Write the guide',
        address: null,
        memberId: memberOf(group, 'children'),
        dueOn: day(-1),
      },
    });
    const [item] = decided.items;
    if (!item) throw new Error('There is a decision.');
    expect(item).toMatchObject({ number: 1, responsible: 'children', status: 'overdue' });
    const followUp = {
      params: { meetingId, itemId: item.id },
      body: { doneOn: day(0), result: 'Written', version: 1 },
    };
    const followed = await hub.as('children')(contract.followUpDecision, followUp);
    expect(followed.items).toMatchObject([{ status: 'done', result: 'Written' }]);
    const { title, address, memberId, dueOn } = item;
    const change = { title: `${title} twice`, address, memberId, dueOn, struck: false, version: 2 };
    const attempt = hub.as('children')(contract.changeMeetingItem, { params: followUp.params, body: change });
    expect(await refusalOf(attempt)).toBe('access.denied');
  });

  test('is shipped with what the documents say, once', async () => {
    const keep = hub.as('secretariat');
    const friends = await keep(contract.addExampleGroup, { body: { example: 'groupOfFriends' } });
    expect(friends.members).toHaveLength(22);
    const { statements } = await keep(contract.listStatements, { params: { groupId: friends.id } });
    expect(statements.map(({ issuedOn, signatureCount, status }) => [issuedOn, signatureCount, status])).toEqual(
      expect.arrayContaining([
        ['2022-07-25', 22, 'issued'],
        ['2024-06-27', 22, 'issued'],
      ]),
    );
    const again = keep(contract.addExampleGroup, { body: { example: 'groupOfFriends' } });
    expect(await refusalOf(again)).toBe('group.example-there');
  });
});

describe('a joint statement', () => {
  test('keeps who joined which text when; a changed text is joined anew', async () => {
    const params = { groupId: group.id };
    const draft = { title: 'For the World Day', occasion: null, body: 'We stand together.' };
    const begun = await hub.as('labour')(contract.draftStatement, { params, body: draft });
    const at = { params: { statementId: begun.id } };
    const read = () => hub.as('labour')(contract.getStatement, at);
    const sign = (who: 'children' | 'labour' | 'stranger' | 'secretariat', member: string, textNumber: number) =>
      hub.as(who)(contract.signStatement, {
        ...at,
        body: { memberId: memberOf(group, member), textNumber, joinedOn: day(-2) },
      });
    expect(await refusalOf(sign('children', 'children', 1))).toBe('statement.not-open');
    await hub.as('children')(contract.commentOnStatement, { ...at, body: { words: 'Name the children.' } });
    await hub.as('labour')(contract.openStatement, { ...at, body: { signBy: day(20), version: begun.version } });
    expect((await sign('children', 'children', 1)).signatures).toMatchObject([
      { name: 'children', textNumber: 1, joinedOn: day(0), recordedBySecretariat: false },
    ]);
    expect(await refusalOf(sign('children', 'labour', 1))).toBe('access.denied');
    expect(await refusalOf(sign('stranger', 'labour', 1))).toBe('record.not-found');
    expect(await refusalOf(sign('secretariat', 'labour', 1))).toBe('access.denied');
    expect((await sign('secretariat', 'An outside entity', 1)).signatures).toHaveLength(2);
    const { version } = await read();
    const body = { body: 'We stand together, and with the children.', version };
    const rewritten = await hub.as('labour')(contract.writeStatementText, { ...at, body });
    expect(rewritten).toMatchObject({ status: 'draft', textNumber: 2, signatureCount: 0 });
    expect(rewritten.signatures.map(({ textNumber }) => textNumber)).toEqual([1, 1]);
    const reopened = { ...at, body: { signBy: null, version: rewritten.version } };
    await hub.as('labour')(contract.openStatement, reopened);
    expect(await refusalOf(sign('children', 'children', 1))).toBe('statement.not-open');
    const signed = await sign('children', 'children', 2);
    expect(signed.signatureCount).toBe(1);
    const issue = { issuedOn: day(0), reference: null, version: signed.version };
    const issued = await hub.as('labour')(contract.issueStatement, { ...at, body: issue });
    expect(issued.status).toBe('issued');
    expect(issued.texts.map(({ digest }) => digest)[0]).toMatch(/^[0-9a-f]{64}$/);
    const late = hub.as('labour')(contract.writeStatementText, {
      ...at,
      body: { body: 'Other', version: issued.version },
    });
    expect(await refusalOf(late)).toBe('statement.issued');
  });
});

describe('a recommendation', () => {
  test('goes from receipt to implementation, and its status follows what was recorded', async () => {
    const keep = hub.as('secretariat');
    const received = await keep(contract.receiveRecommendation, {
      body: {
        groupId: null,
        sourceKind: 'specialRapporteur',
        source: 'An invented mandate',
        document: 'INV/1, paragraph 3',
        words: 'Train inspectors.',
        pillar: 'prevention',
        receivedOn: day(-60),
        answerBy: day(-1),
        implementBy: null,
        commitments: [],
        measures: [],
      },
    });
    expect(received.status).toBe('responseOverdue');
    const params = { recommendationId: received.id };
    const report = (done: boolean) =>
      hub.as('children')(contract.reportOnRecommendation, {
        params,
        body: { on: day(-1), words: 'Twelve were trained.', evidence: null, done },
      });
    expect(await refusalOf(report(false))).toBe('record.not-found');
    const response = { response: 'accepted', respondedOn: day(-50), words: null, version: received.version } as const;
    const answered = await keep(contract.respondToRecommendation, {
      params,
      body: { ...response, implementBy: day(90) },
    });
    expect(answered.status).toBe('accepted');
    const at = { params: { ...params, organisationId: hub.idOf('children') }, body: { dueOn: day(-5) } };
    expect((await keep(contract.assignRecommendation, at)).status).toBe('overdue');
    await keep(contract.assignRecommendation, { ...at, body: { dueOn: day(30) } });
    expect((await report(false)).status).toBe('inProgress');
    const confirm = ({ version }: RecommendationView) =>
      keep(contract.confirmRecommendation, { params, body: { on: day(0), evidence: 'Attendance lists', version } });
    const read = () => keep(contract.getRecommendation, { params });
    expect(await refusalOf(confirm(await read()))).toBe('recommendation.parts-left');
    expect((await report(true)).status).toBe('reportedDone');
    expect((await confirm(await read())).status).toBe('implemented');
    expect(await refusalOf(report(false))).toBe('recommendation.closed');
    const seenBy = async (who: 'children' | 'labour') =>
      (await hub.as(who)(contract.listRecommendations, { query: {} })).recommendations.length;
    expect(await seenBy('children')).toBe(1);
    expect(await seenBy('labour')).toBe(0);
  });

  test('is counted and listed by the same states that it shows', async () => {
    const keep = hub.as('secretariat');
    for (const answerBy of [day(-1), day(1), null]) {
      await keep(contract.receiveRecommendation, {
        body: {
          groupId: null,
          sourceKind: 'report',
          source: 'An invented report',
          document: null,
          words: 'Count.',
          pillar: null,
          receivedOn: day(-9),
          answerBy,
          implementBy: null,
          commitments: [],
          measures: [],
        },
      });
    }
    const late = await keep(contract.listRecommendations, { query: { state: 'overdue' } });
    expect(late.recommendations.map(({ status }) => status)).toEqual(['responseOverdue']);
    expect(late.counts).toEqual({ open: 3, overdue: 1, closed: 1 });
    const closed = await keep(contract.listRecommendations, { query: { state: 'closed' } });
    expect(closed.recommendations.map(({ status }) => status)).toEqual(['implemented']);
  });
});

describe('a calendar feed', () => {
  test('answers under its secret address without a session, shows no person, and dies with its revocation', async () => {
    const { path, id } = await hub.as('children')(contract.makeCalendarFeed, {});
    const read = async () => hub.node.fetchFrom('192.0.2.9')(`http://node.test${path}`);
    const answer = await read();
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const text = await answer.text();
    expect(text).toContain('SUMMARY:Coordination group: Ordinary meeting');
    expect(text).not.toMatch(/ORGANIZER|ATTENDEE|@example/);
    const other = await hub.as('stranger')(contract.makeCalendarFeed, {});
    const empty = await hub.node.fetchFrom('192.0.2.9')(`http://node.test${other.path}`);
    expect(await empty.text()).not.toContain('Ordinary meeting');
    await hub.as('children')(contract.revokeCalendarFeed, { params: { feedId: id } });
    expect((await read()).status).toBe(404);
    expect(hub.node.logLines.join('\n')).not.toContain(path.slice(18, 40));
  });
});

describe('a member entity', () => {
  test('is given no role that opens cases', async () => {
    for (const role of ['caseworker', 'supervisor', 'decisionMaker', 'analyst', 'auditor'] as const) {
      const body = { email: `new-${role}@example.org`.toLowerCase(), roles: [role] };
      const params = { organisationId: hub.idOf('labour') };
      const invited = hub.as('secretariat')(contract.inviteAccount, { params, body });
      expect(await refusalOf(invited)).toBe('member.no-case-roles');
    }
  });

  test('has no case released to it, is referred nobody, and no organisation with cases becomes one', async () => {
    const police = hub.as('police');
    const draftId = crypto.randomUUID() as contract.DraftId;
    await police(contract.startDraft, { body: { id: draftId } });
    await police(contract.saveDraft, { params: { draftId }, body: { changes: { givenName: 'Vera', ageYears: 30 } } });
    const { caseId } = await police(contract.registerDraft, { params: { draftId }, body: { releases: [] } });
    const released = (from?: string) =>
      police(contract.createRelease, {
        params: { caseId },
        body: {
          organisationId: hub.idOf('labour'),
          dataClasses: ['services'],
          purpose: 'assistance',
          basis: 'consent',
          until: day(30),
          explainedIn: 'en',
          ...(from === undefined ? {} : { from }),
        },
      });
    expect(await refusalOf(released())).toBe('member.no-cases');
    expect(await refusalOf(released(day(3)))).toBe('member.no-cases');
    const handOver = police(contract.requestHandOver, {
      params: { caseId },
      body: {
        organisationId: hub.idOf('labour'),
        preview: { urgency: 'soon', age: 'adult', sex: null, languages: [], accessibility: [], region: null },
        answerBy: `${day(5)}T10:00:00.000Z`,
        purpose: 'assistance',
      },
    });
    expect(await refusalOf(handOver)).toBe('member.no-cases');
    const admin = new pg.Client({ connectionString: hub.node.adminUrl });
    await admin.connect();
    const change = admin.query("update palermo.organisation set kind = 'member' where id = $1", [hub.idOf('police')]);
    await expect(change).rejects.toMatchObject({ constraint: 'organisation_member' });
    await admin.end();
    expect(await refusalOf(hub.as('labour')(contract.listCases, { query: {} }))).toBe('access.denied');
  });
});
