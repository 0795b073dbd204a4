// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, OrganisationId, PersonId, TaskId, TaskKind } from '@palermo/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export interface TaskRow {
  readonly id: TaskId;
  readonly caseId: CaseId;
  readonly reference: string;
  readonly kind: TaskKind;
  readonly key: string;
  readonly subjectId: string | null;
  readonly dueOn: string;
  readonly remindOn: string;
  readonly assignedTo: AccountId | null;
  /** The stage in which the case stands; null before anybody moved it. */
  readonly stage: string | null;
  /** What somebody wrote who set it, and the person's key to it. */
  readonly sealed: Buffer | null;
  readonly personId: PersonId;
  readonly wrapped: Buffer | null;
  readonly endedAt: Date | null;
}

/** What a task is opened with. */
export interface NewTask {
  readonly caseId: CaseId;
  readonly kind: TaskRow['kind'];
  readonly key: string;
  readonly dueOn: string;
  readonly remindOn: string;
  /** Kinds of organisation whose task it is; empty for the holder's. */
  readonly forKinds: readonly string[];
  readonly at: Date;
}

/** Opens a task through the wall, which finds whose it is without telling. One that is open already stays as it is. */
export async function insertTask(db: Db, task: NewTask): Promise<void> {
  await sql`select wall.open_task(${task.caseId}, ${[...task.forKinds]}::text[], ${task.kind}, ${task.key},
    ${task.dueOn}::date, ${task.remindOn}::date, ${task.at})`.execute(db);
}

/** A task that an organisation opens for itself. */
export interface OwnTask extends Omit<NewTask, 'forKinds'> {
  readonly id: TaskId;
  readonly organisationId: OrganisationId;
  /** What it is about, where a case has several of its kind. */
  readonly subjectId: string | null;
  readonly assignedTo: AccountId | null;
  /** What somebody wrote who set it, and who did. */
  readonly set?: { readonly sealed: Buffer; readonly by: AccountId };
}

/** Opens a task of the actor's own organisation; one that is open already takes the new days. */
export async function insertOwnTaskRow(db: Db, task: OwnTask): Promise<void> {
  await sql`insert into palermo.task (id, case_id, organisation_id, kind, key, subject_id, due_on, remind_on, assigned_to, opened_at,
      sealed, opened_by)
    values (${task.id}, ${task.caseId}, ${task.organisationId}, ${task.kind}, ${task.key}, ${task.subjectId}::uuid,
      ${task.dueOn}::date, ${task.remindOn}::date, ${task.assignedTo}::uuid, ${task.at}, ${task.set?.sealed ?? null}::bytea,
      ${task.set?.by ?? null}::uuid)
    on conflict (case_id, organisation_id, kind, key, subject_id) where ended_at is null
    do update set due_on = excluded.due_on, remind_on = excluded.remind_on`.execute(db);
}

/** Ends the open tasks of the actor's organisation about one subject of a case. */
export async function endOwnTaskRows(
  db: Db,
  { caseId, kind, subjectId, at }: { caseId: CaseId; kind: TaskKind; subjectId: string | null; at: Date },
): Promise<void> {
  await sql`update palermo.task set ended_at = ${at}, ending = 'over'
    where case_id = ${caseId} and kind = ${kind} and subject_id is not distinct from ${subjectId}::uuid and ended_at is null`.execute(
    db,
  );
}

/** Ends the open tasks of one kind about a case, whosever they are, but those of these keys. */
export async function endTasksOfCase(
  db: Db,
  { caseId, kind, butKeys, at }: { caseId: CaseId; kind: TaskRow['kind']; butKeys: readonly string[]; at: Date },
): Promise<void> {
  await sql`select wall.end_tasks(${caseId}, ${kind}, ${[...butKeys]}::text[], ${at})`.execute(db);
}

/** The day of an open deadline that the actor's organisation has to meet; undefined where it has none such. */
export async function findDeadlineDay(db: Db, caseId: CaseId, key: string): Promise<string | undefined> {
  const answer = await sql<{ dueOn: string }>`
    select due_on as "dueOn" from palermo.task
    where case_id = ${caseId} and kind = 'deadline' and key = ${key} and ended_at is null`.execute(db);
  return answer.rows[0]?.dueOn;
}

const taskColumns = sql`t.id, t.case_id as "caseId", c.reference, t.kind, t.key, t.subject_id as "subjectId", t.due_on as "dueOn",
  t.remind_on as "remindOn", t.assigned_to as "assignedTo", i.stage, t.sealed, c.person_id as "personId",
  case when t.sealed is not null then k.wrapped end as wrapped, t.ended_at as "endedAt"`;
const taskTables = sql`join palermo.case_file c on c.id = t.case_id
  left join palermo.identification i on i.case_id = t.case_id
  left join vault.person_key k on t.sealed is not null and k.person_id = c.person_id`;

/** Whose open tasks: of everybody, of one account, or of one account and nobody in particular. */
export interface TaskFilter {
  readonly organisation: OrganisationId;
  readonly account: AccountId | null;
  readonly orNobody: boolean;
}

/** Open tasks of the actor's organisation, those due first in front. */
export async function findOpenTasks(
  db: Db,
  { organisation, account, orNobody }: TaskFilter,
  { after, limit }: { after: { dueOn: string; id: string } | null; limit: number },
): Promise<TaskRow[]> {
  const start = after ? sql`and (t.due_on, t.id) > (${after.dueOn}::date, ${after.id}::uuid)` : sql``;
  // One walk along an index for each: an "or" would read all tasks of the organisation.
  const walk = (whose: RawBuilder<unknown>) => sql`(
    select t.* from palermo.task t
    where t.organisation_id = ${organisation} and t.ended_at is null and ${whose} ${start}
    order by t.due_on, t.id limit ${limit})`;
  const walks = account === null ? [walk(sql`true`)] : [walk(sql`t.assigned_to = ${account}`)];
  if (account !== null && orNobody) walks.push(walk(sql`t.assigned_to is null`));
  const answer = await sql<TaskRow>`
    select ${taskColumns} from (${sql.join(walks, sql` union all `)}) t ${taskTables}
    order by t.due_on, t.id
    limit ${limit}`.execute(db);
  return answer.rows;
}

/** Tasks of the actor's organisation about one case: open ones, those due first in front, or those that were done last. */
export async function findTasksOfCase(
  db: Db,
  { organisation, caseId, isDone }: { organisation: OrganisationId; caseId: CaseId; isDone: boolean },
): Promise<TaskRow[]> {
  const which = isDone
    ? sql`t.ending = 'done' order by t.ended_at desc limit 20`
    : sql`t.ended_at is null order by t.due_on, t.id limit 100`;
  const answer = await sql<TaskRow>`
    select ${taskColumns} from palermo.task t ${taskTables}
    where t.organisation_id = ${organisation} and t.case_id = ${caseId} and ${which}`.execute(db);
  return answer.rows;
}

/** Marks a task as done; false when there is none open that the actor may see. */
export async function finishTaskRow(db: Db, id: TaskId, by: { account: AccountId; at: Date }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update palermo.task set ended_at = ${by.at}, ended_by = ${by.account}, ending = 'done'
    where id = ${id} and ended_at is null and kind <> 'deadline'`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Gives a task to somebody of the organisation, or to nobody in particular; gives its case, or undefined where there is none. */
export async function assignTaskRow(db: Db, id: TaskId, to: AccountId | null): Promise<CaseId | undefined> {
  const answer = await sql<{ caseId: CaseId }>`
    update palermo.task set assigned_to = ${to} where id = ${id} and ended_at is null returning case_id as "caseId"`.execute(
    db,
  );
  return answer.rows[0]?.caseId;
}

/** Opens a task again that somebody set and that was done; gives its case, or undefined where there is none such. */
export async function reopenTaskRow(db: Db, id: TaskId): Promise<CaseId | undefined> {
  const answer = await sql<{ caseId: CaseId }>`
    update palermo.task set ended_at = null, ended_by = null, ending = null, reminded = null
    where id = ${id} and ending = 'done' and kind = 'todo' returning case_id as "caseId"`.execute(db);
  return answer.rows[0]?.caseId;
}
