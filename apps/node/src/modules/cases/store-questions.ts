// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  CaseId,
  OrganisationId,
  PurposeCode,
  QuestionAnswer,
  QuestionId,
  QuestionReason,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../../kernel/use-case.ts';
import type { WordKeys } from './name-search.ts';

export interface NewCheck {
  readonly id: string;
  readonly caseId: CaseId;
  readonly organisationId: OrganisationId;
  readonly by: AccountId;
  readonly purpose: z.infer<typeof PurposeCode>;
  readonly at: Date;
  readonly keys: readonly WordKeys[] | null;
}

const hexOf = (keys: readonly Buffer[]): string[] => keys.map((key) => key.toString('hex'));

/** Leaves a check for the keeper, unless one of the case still waits. Its keys are gone once they were looked for. */
export async function insertCheck(db: Db, row: NewCheck): Promise<void> {
  const keys = row.keys?.map(({ sound, same, near }) => ({
    sound: hexOf(sound),
    same: hexOf(same),
    near: hexOf(near),
  }));
  await sql`insert into palermo.duplicate_check (id, case_id, organisation_id, asked_by, purpose, asked_at, keys)
    values (${row.id}, ${row.caseId}, ${row.organisationId}, ${row.by}, ${row.purpose}, ${row.at},
      ${keys ? JSON.stringify(keys) : null}::jsonb)
    on conflict do nothing`.execute(db);
}

/** How often an account let ask since an instant. */
export async function countChecks(db: Db, by: AccountId, since: Date): Promise<number> {
  const answer = await sql<{ count: number }>`select count(*)::int as count from palermo.duplicate_check
    where asked_by = ${by} and asked_at > ${since}`.execute(db);
  return answer.rows[0]?.count ?? 0;
}

/** Whether it was asked about a case since an instant. */
export async function wasChecked(db: Db, caseId: CaseId, since: Date): Promise<boolean> {
  const answer = await sql<{ was: boolean }>`select exists (
    select from palermo.duplicate_check where case_id = ${caseId} and asked_at > ${since}) as was`.execute(db);
  return answer.rows[0]?.was ?? false;
}

/** Asks the holders that the waiting checks lead to; gives how many checks were done. The keeper's. */
export async function askHolders(db: Db, at: Date): Promise<number> {
  const answer = await sql<{ done: number }>`select wall.ask_across(${at}) as done`.execute(db);
  return answer.rows[0]?.done ?? 0;
}

export interface QuestionRow {
  readonly id: QuestionId;
  readonly caseId: CaseId;
  readonly askerId: OrganisationId | null;
  readonly reasons: readonly z.infer<typeof QuestionReason>[];
  readonly askedAt: Date;
  readonly answerBy: Date;
}

/** Questions about cases that the actor's organisation holds and nobody has answered, the next to lapse first. */
export async function findQuestions(db: Db, now: Date, limit: number): Promise<QuestionRow[]> {
  const answer = await sql<QuestionRow>`
    select q.id, q.holder_case as "caseId", q.asker_organisation_id as "askerId", q.reasons, q.asked_at as "askedAt",
      q.answer_by as "answerBy"
    from palermo.duplicate_question q
    where q.holder_id = (select wall.actor_organisation()) and q.state = 'waiting' and q.answer_by > ${now}
    order by q.answer_by, q.id limit ${limit}`.execute(db);
  return answer.rows;
}

export interface ReplyRow {
  readonly id: QuestionId;
  readonly caseId: CaseId;
  readonly organisationId: OrganisationId;
  readonly contact: string | null;
  readonly answeredAt: Date;
}

/** What came back to the actor's organisation since an instant, the newest first. */
export async function findReplies(db: Db, since: Date, limit: number): Promise<ReplyRow[]> {
  const answer = await sql<ReplyRow>`
    select r.question_id as id, r.asker_case as "caseId", r.organisation_id as "organisationId", r.contact,
      r.answered_at as "answeredAt"
    from palermo.duplicate_answer r where r.answered_at > ${since} order by r.answered_at desc, r.question_id
    limit ${limit}`.execute(db);
  return answer.rows;
}

/** The case of one's own that a question is about; undefined where there is no such question. */
export async function findQuestionCase(db: Db, id: QuestionId): Promise<CaseId | undefined> {
  const answer = await sql<{ caseId: CaseId }>`
    select holder_case as "caseId" from palermo.duplicate_question where id = ${id}`.execute(db);
  return answer.rows[0]?.caseId;
}

/** Writes the answer through the wall, which tells whoever asked of a yes and of nothing else. */
export async function writeAnswer(
  db: Db,
  row: {
    readonly id: QuestionId;
    readonly answer: z.infer<typeof QuestionAnswer>;
    readonly contact: string | null;
    readonly at: Date;
  },
): Promise<'answered' | 'changed' | 'over'> {
  const answer = await sql<{ result: 'answered' | 'changed' | 'over' }>`
    select wall.answer_question(${row.id}, ${row.answer}, ${row.contact}, ${row.at}) as result`.execute(db);
  return answer.rows[0]?.result ?? 'changed';
}
