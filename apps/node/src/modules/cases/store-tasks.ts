// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, OrganisationId, TaskId, TaskKind } from '@palermo/contract';
import { sql } from 'kysely';
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
}

/** Opens a task of the actor's own organisation; one that is open already takes the new days. */
export async function insertOwnTaskRow(db: Db, task: OwnTask): Promise<void> {
  await sql`insert into palermo.task (id, case_id, organisation_id, kind, key, subject_id, due_on, remind_on, assigned_to, opened_at)
    values (${task.id}, ${task.caseId}, ${task.organisationId}, ${task.kind}, ${task.key}, ${task.subjectId}::uuid,
      ${task.dueOn}::date, ${task.remindOn}::date, ${task.assignedTo}::uuid, ${task.at})
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

/** Open tasks of the actor's organisation, those due first in front; of one account or of everybody. */
export async function findOpenTasks(
  db: Db,
  { account, after, limit }: { account: AccountId | null; after: { dueOn: string; id: string } | null; limit: number },
): Promise<TaskRow[]> {
  const answer = await sql<TaskRow>`
    select t.id, t.case_id as "caseId", c.reference, t.kind, t.key, t.subject_id as "subjectId", t.due_on as "dueOn", t.remind_on as "remindOn",
      t.assigned_to as "assignedTo", i.stage
    from palermo.task t
    join palermo.case_file c on c.id = t.case_id
    left join palermo.identification i on i.case_id = t.case_id
    where t.ended_at is null
      and (${account}::uuid is null or t.assigned_to = ${account} or t.assigned_to is null)
      and (${after === null}::boolean or (t.due_on, t.id) > (${after?.dueOn ?? null}::date, ${after?.id ?? null}::uuid))
    order by t.due_on, t.id
    limit ${limit}`.execute(db);
  return answer.rows;
}

/** Marks a task as done; false when there is none open that the actor may see. */
export async function finishTaskRow(db: Db, id: TaskId, by: { account: AccountId; at: Date }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update palermo.task set ended_at = ${by.at}, ended_by = ${by.account}, ending = 'done'
    where id = ${id} and ended_at is null and kind <> 'deadline'`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Gives a task to somebody of the organisation, or to nobody in particular. */
export async function assignTaskRow(db: Db, id: TaskId, to: AccountId | null): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update palermo.task set assigned_to = ${to} where id = ${id} and ended_at is null`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
