// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId, QuestionId } from '@palermo/contract';
import { keeper } from '../../../kernel/actor.ts';
import {
  openReleaseNode,
  rawOf,
  refusalOf,
  register,
  release,
  type Person,
  type ReleaseNode,
} from '../releases/release-node.fixture.ts';
import { askWaiting } from './ask-across.ts';

let world: ReleaseNode;
const purpose = 'assistance' as const;

beforeAll(async () => {
  world = await openReleaseNode();
});
afterAll(() => world.close());

const roundsOf = () => world.node.node.execute(askWaiting, keeper, {});
const questionsOf = ({ api }: Person) => api(contract.listQuestions, { query: { purpose } });
const aboutCase = async (person: Person, caseId: CaseId) =>
  (await questionsOf(person)).questions.filter((question) => question.case.id === caseId);
const answer = (
  { api }: Person,
  questionId: QuestionId,
  said: contract.QuestionAnswer,
  contact: string | null = null,
) => api(contract.answerQuestion, { params: { questionId }, body: { answer: said, contact } });
const ask = ({ api }: Person, caseId: CaseId) => api(contract.askAcross, { params: { caseId }, body: { purpose } });
/** Everything that an organisation could learn of a question that it caused, through pages and as raw SQL. */
async function tracesFor(person: Person, caseId: CaseId) {
  const { questions, replies } = await questionsOf(person);
  const timeline = await person.api(contract.getTimeline, { params: { caseId }, query: { purpose } });
  return {
    listed: [questions.length, replies.length],
    similar: (await person.api(contract.findSimilarCases, { params: { caseId } })).matches,
    events: timeline.entries.map(({ kind }) => kind),
    notices: (await person.api(contract.listNotices, { query: {} })).notices.length,
    raw: [
      await rawOf(world, person, 'select id from palermo.duplicate_question'),
      await rawOf(world, person, 'select asker_case from palermo.duplicate_question'),
      await rawOf(world, person, 'select question_id from palermo.duplicate_answer'),
      await rawOf(world, person, 'select done_at from palermo.duplicate_check'),
      await rawOf(world, person, 'select keys from palermo.duplicate_check'),
    ],
  };
}

describe('a person whom another organisation registered already', () => {
  test('is asked about at the holder, who sees their own record, who asks and why, and nothing else', async () => {
    const held = await register(world.worker, {
      givenName: 'Oksana',
      familyName: 'Brodenko',
      birthDate: '2001-07-02',
      sex: 'female',
    });
    const own = await register(world.lawyer, {
      givenName: 'Оксана',
      familyName: 'Броденко',
      birthDate: '2001-03-09',
      sex: 'female',
      phone: '+999 555 017',
    });
    expect(await aboutCase(world.worker, held)).toEqual([]);
    await roundsOf();
    const [question] = await aboutCase(world.worker, held);
    expect(question).toMatchObject({
      case: { id: held },
      asker: { name: 'Lawyers' },
      reasons: ['nameSound', 'sameBirthYear', 'sameSex'],
    });
    const told = JSON.stringify(await questionsOf(world.worker));
    for (const word of ['Броденко', '2001-03-09', '555 017', own]) expect(told).not.toContain(word);
    const { notices } = await world.colleague.api(contract.listNotices, { query: {} });
    expect(notices[0]).toMatchObject({ kind: 'duplicateAsked', subjectId: question?.id });
  });

  test('tells whoever asked only of a yes: no, silence and nobody look the same, in every place and as raw SQL', async () => {
    const person = { givenName: 'Thandeka', familyName: 'Mbuyazi', birthDate: '1994-04-04', sex: 'female' };
    const held = await register(world.worker, person);
    const own = await register(world.nurse, { ...person, familyName: 'Mbuyasi' });
    const before = await tracesFor(world.nurse, own);
    await roundsOf();
    const [question] = await aboutCase(world.worker, held);
    expect(question).toBeDefined();
    expect(await tracesFor(world.nurse, own)).toEqual(before);
    await answer(world.worker, question!.id, 'different');
    expect(await tracesFor(world.nurse, own)).toEqual(before);
    // Of nobody else: the same again.
    const alone = await register(world.nurse, { ...person, givenName: 'Zinhle', familyName: 'Qwabe' });
    const traces = await tracesFor(world.nurse, alone);
    await roundsOf();
    expect(await tracesFor(world.nurse, alone)).toEqual(traces);
    expect(traces).toEqual(before);
    expect(before.raw).toEqual([0, 'access.denied', 0, 'access.denied', 'access.denied']);
  });

  test('is told of to whoever asked with how to reach the holder, after a yes', async () => {
    const person = { givenName: 'Kofi', familyName: 'Adomako', birthDate: '1987-11-30', sex: 'male' };
    const held = await register(world.worker, person);
    const own = await register(world.lawyer, { ...person, birthDate: '1988-01-05' });
    await roundsOf();
    const [question] = await aboutCase(world.worker, held);
    expect(question?.reasons).toEqual(['nameSound', 'nearBirthYear', 'sameSex']);
    await answer(world.worker, question!.id, 'same', 'Intake desk, 999 555 030');
    const { replies } = await questionsOf(world.lawyer);
    expect(replies.filter((reply) => reply.case.id === own)).toMatchObject([
      { organisation: { name: 'Shelter' }, contact: 'Intake desk, 999 555 030' },
    ]);
    expect(JSON.stringify(replies)).not.toContain(held);
    expect((await world.lawyer.api(contract.listNotices, { query: {} })).notices[0]).toMatchObject({
      kind: 'duplicateAnswered',
      case: null,
    });
    expect(await refusalOf(answer(world.colleague, question!.id, 'different'))).toBe('record.changed');
    expect((await questionsOf(world.nurse)).replies).toEqual([]);
  });

  test('is asked about without saying who asks, where those who prosecute are asked', async () => {
    const person = { givenName: 'Marisol', familyName: 'Quiroga', birthDate: '1995-09-09', sex: 'female' };
    const held = await register(world.inspector, person);
    await register(world.worker, person);
    await roundsOf();
    const [question] = await aboutCase(world.inspector, held);
    expect(question).toMatchObject({ asker: null, reasons: ['nameSound', 'sameBirthYear', 'sameSex'] });
    expect(
      await rawOf(
        world,
        world.inspector,
        'select id from palermo.duplicate_question where asker_organisation_id is not null',
      ),
    ).toBe(0);
  });

  test('is not asked about where the border is one of the two', async () => {
    const person = { givenName: 'Amara', familyName: 'Kanoute', birthDate: '1999-01-02' };
    const held = await register(world.worker, person);
    await register(world.borderOfficer, person);
    await roundsOf();
    expect(await aboutCase(world.worker, held)).toEqual([]);
    expect((await questionsOf(world.borderOfficer)).questions).toEqual([]);
  });

  test('is not asked about where the cases are seen anyway, or too little is known', async () => {
    const person = { givenName: 'Bintou', familyName: 'Lourenco', birthDate: '1991-02-03' };
    const held = await register(world.worker, person);
    await release(world.worker, held, world.nurse);
    await register(world.nurse, person);
    const vague = await register(world.worker, { givenName: 'Celeste', birthDate: '1991-02-03' });
    await register(world.lawyer, { givenName: 'Celeste', birthDate: '1991-02-03' });
    await roundsOf();
    expect([await aboutCase(world.worker, held), await aboutCase(world.worker, vague)]).toEqual([[], []]);
  });
});

describe('asking again and again', () => {
  test('answers the same whether anybody is asked, asks once about a case, and ends for the day', async () => {
    const person = { givenName: 'Dorotea', familyName: 'Nakigozi', birthDate: '1980-06-06' };
    const held = await register(world.lawyer, person);
    const own = await register(world.worker, { givenName: 'Unknown' });
    await world.worker.api(contract.changeCase, {
      params: { caseId: own },
      body: {
        purpose,
        changes: [
          { key: 'givenName', from: 'Unknown', to: 'Dorotea' },
          { key: 'familyName', from: null, to: 'Nakigozi' },
          { key: 'birthDate', from: null, to: '1980-06-06' },
        ],
      },
    });
    expect(await ask(world.worker, own)).toEqual({ asked: true });
    await roundsOf();
    expect(await aboutCase(world.lawyer, held)).toEqual([]);
    await world.admin.query(
      "update palermo.duplicate_check set asked_at = asked_at - interval '31 days' where case_id = $1",
      [own],
    );
    expect(await ask(world.worker, own)).toEqual({ asked: true });
    await roundsOf();
    expect(
      await world.admin.query('select from palermo.duplicate_question where holder_case = $1', [held]),
    ).toMatchObject({
      rowCount: 1,
    });
    expect(await world.admin.query('select from palermo.duplicate_check where keys is not null')).toMatchObject({
      rowCount: 0,
    });
  });

  test('is refused alike for a hidden case and for none, by page and as raw SQL', async () => {
    const hidden = await register(world.worker, { givenName: 'Zainabu', familyName: 'Kipchirchir' });
    const stranger = world.nurse;
    const none = crypto.randomUUID() as CaseId;
    for (const caseId of [hidden, none]) {
      expect(await refusalOf(ask(stranger, caseId))).toBe('record.not-found');
      expect(
        await rawOf(
          world,
          stranger,
          `insert into palermo.duplicate_check (id, case_id, organisation_id, asked_by, purpose, asked_at)
           values (gen_random_uuid(), '${caseId}', '${stranger.organisationId}', '${stranger.actor.accountId}', 'tracing', now())`,
        ),
      ).toBe('access.denied');
      expect(await refusalOf(answer(stranger, crypto.randomUUID() as QuestionId, 'same'))).toBe('record.not-found');
    }
    expect(await rawOf(world, stranger, 'select wall.ask_across(now())')).toBe('access.denied');
    expect(
      await rawOf(world, stranger, `select wall.answer_question('${crypto.randomUUID()}', 'same', null, now())`),
    ).toBe('access.denied');
  });

  test('and an erasure leaves no question, no answer and no key', async () => {
    const person = { givenName: 'Yevheniia', familyName: 'Lytvak', birthDate: '1983-08-08' };
    const held = await register(world.worker, person);
    await register(world.lawyer, person);
    await roundsOf();
    expect(await aboutCase(world.worker, held)).toHaveLength(1);
    const { id } = await world.worker.api(contract.requestErasure, {
      params: { caseId: held },
      body: { reason: 'Asked for.' },
    });
    await world.supervisor.api(contract.decideErasure, { params: { erasureId: id }, body: { agreed: true } });
    const left = await world.admin.query(
      `select from palermo.duplicate_question where holder_case = $1
       union all select from palermo.duplicate_check where case_id = $1`,
      [held],
    );
    expect(left.rowCount).toBe(0);
  });
});
