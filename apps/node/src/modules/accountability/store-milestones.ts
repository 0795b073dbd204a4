// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EvidenceId, MeasureId, MilestoneId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export interface FileFacts {
  readonly id: EvidenceId;
  readonly name: string;
  readonly type: string;
}

export interface MilestoneRow {
  readonly id: MilestoneId;
  readonly title: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly evidence: string | null;
  readonly link: string | null;
  readonly file: FileFacts | null;
  readonly version: number;
}

interface Stamp {
  readonly by: string;
  readonly at: Date;
}

/** A file that a row points to, as one value. */
export const fileColumn = sql`case when f.id is not null
  then jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type) end as file`;

export async function findMilestones(db: Db, measureId: MeasureId): Promise<MilestoneRow[]> {
  const answer = await sql<MilestoneRow>`
    select s.id, s.title, s.due_on as "dueOn", s.done_on as "doneOn", s.evidence, s.link, s.version, ${fileColumn}
    from palermo.measure_milestone s left join palermo.plan_evidence f on f.id = s.file_id
    where s.measure_id = ${measureId} and s.struck_at is null order by s.due_on, s.id`.execute(db);
  return answer.rows;
}

export async function insertMilestone(
  db: Db,
  row: { readonly id: MilestoneId; readonly measureId: MeasureId; readonly title: string; readonly dueOn: string },
  { by, at }: Stamp,
): Promise<boolean> {
  const answer = await sql`insert into palermo.measure_milestone (id, measure_id, title, due_on, updated_by, updated_at)
    values (${row.id}, ${row.measureId}, ${row.title}, ${row.dueOn}, ${by}, ${at}) on conflict do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

export interface MilestoneChange extends Omit<MilestoneRow, 'file'> {
  readonly measureId: MeasureId;
  readonly fileId: EvidenceId | null;
  readonly struckAt: Date | null;
}

/** False when there is no such milestone of this version that the actor may change. */
export async function updateMilestone(db: Db, row: MilestoneChange, { by, at }: Stamp): Promise<boolean> {
  const answer = await sql`update palermo.measure_milestone set title = ${row.title}, due_on = ${row.dueOn},
      done_on = ${row.doneOn}, evidence = ${row.evidence}, link = ${row.link}, file_id = ${row.fileId},
      struck_at = ${row.struckAt}, version = version + 1, updated_by = ${by}, updated_at = ${at}
    where id = ${row.id} and measure_id = ${row.measureId} and version = ${row.version} and struck_at is null`.execute(
    db,
  );
  return (answer.numAffectedRows ?? 0n) > 0n;
}
