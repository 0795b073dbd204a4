// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  answerQuestion as answerEndpoint,
  inputOf,
  listQuestions as listEndpoint,
  type CaseId,
} from '@palermo/contract';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand, defineQuery } from '../../../kernel/use-case.ts';
import { findOrganisations } from '../../access/index.ts';
import { mayEditCases } from '../policy.ts';
import { describeRows } from '../queries/list-cases.ts';
import { findRowsByIds } from '../store-list.ts';
import { findQuestionCase, findQuestions, findReplies, writeAnswer } from '../store-questions.ts';

const shownMax = 50;
/** Days in which an answer is told. */
const replyDays = 90;

/** What others ask about cases of the organisation, and the answers that it got. Nothing tells what it asked and was not answered. */
export const listQuestions = defineQuery({
  name: 'cases.listQuestions',
  input: inputOf(listEndpoint),
  policy: mayEditCases,
  async run(scope) {
    const { db, clock } = scope;
    const questions = await findQuestions(db, clock(), shownMax + 1);
    const replies = await findReplies(db, addDays(clock(), -replyDays), shownMax + 1);
    const caseIds = [...new Set([...questions, ...replies].map(({ caseId }): CaseId => caseId))];
    const items = new Map(
      (await describeRows(scope, await findRowsByIds(db, caseIds, { alsoMerged: true }))).map((item) => [
        item.id,
        item,
      ]),
    );
    const organisations = await findOrganisations(scope, [
      ...new Set([
        ...questions.flatMap(({ askerId }) => askerId ?? []),
        ...replies.map(({ organisationId }) => organisationId),
      ]),
    ]);
    const named = (id: Parameters<typeof organisations.get>[0]) => ({ id, name: organisations.get(id)?.name ?? '' });
    return {
      questions: questions.slice(0, shownMax).flatMap(({ caseId, askerId, askedAt, answerBy, ...question }) => {
        const about = items.get(caseId);
        const asker = askerId === null ? null : named(askerId);
        const times = { askedAt: askedAt.toISOString(), answerBy: answerBy.toISOString() };
        return about ? [{ id: question.id, case: about, asker, reasons: [...question.reasons], ...times }] : [];
      }),
      replies: replies.slice(0, shownMax).flatMap(({ id, caseId, organisationId, contact, answeredAt }) => {
        const about = items.get(caseId);
        return about
          ? [{ id, case: about, organisation: named(organisationId), contact, answeredAt: answeredAt.toISOString() }]
          : [];
      }),
      isMore: questions.length > shownMax || replies.length > shownMax,
    };
  },
  audit: ({ purpose }, { questions, replies }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [...new Set([...questions, ...replies].map((row) => row.case.id))],
  }),
});

/** Answers a question. Throws `record.not-found` where there is none for the actor, `record.changed`, `question.over`. */
export const answerQuestion = defineCommand({
  name: 'cases.answerQuestion',
  input: inputOf(answerEndpoint),
  policy: mayEditCases,
  async run(scope, { questionId, answer, contact }) {
    const caseId = await findQuestionCase(scope.db, questionId);
    if (!caseId) throw new AppError('record.not-found');
    const reach = answer === 'same' ? contact : null;
    const result = await writeAnswer(scope.db, { id: questionId, answer, contact: reach, at: scope.clock() });
    if (result === 'changed') throw new AppError('record.changed');
    if (result === 'over') throw new AppError('question.over');
    return { answered: true as const, caseId };
  },
  audit: ({ questionId, answer }, { caseId }) => ({
    purpose: 'assistance',
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { question: questionId, answer },
  }),
});
