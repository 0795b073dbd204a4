// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  EvidenceId,
  IndicatorDetails,
  IndicatorId,
  IndicatorValueId,
  MeasureId,
  OrganisationId,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { fileColumn, type FileFacts } from './store-milestones.ts';

export interface IndicatorRow extends IndicatorDetails {
  readonly id: IndicatorId;
  readonly version: number;
}

interface Stamp {
  readonly by: string;
  readonly at: Date;
}

export async function findIndicators(db: Db, measureId: MeasureId): Promise<IndicatorRow[]> {
  const answer = await sql<IndicatorRow>`
    select id, title, scale, formula, baseline::float8 as baseline, baseline_on as "baselineOn", target::float8 as target,
      target_on as "targetOn", stale_after_days as "staleAfterDays", version
    from palermo.measure_indicator where measure_id = ${measureId} and struck_at is null order by id`.execute(db);
  return answer.rows;
}

export async function insertIndicator(
  db: Db,
  { measureId, ...row }: IndicatorDetails & { readonly id: IndicatorId; readonly measureId: MeasureId },
  { by, at }: Stamp,
): Promise<boolean> {
  const answer =
    await sql`insert into palermo.measure_indicator (id, measure_id, title, scale, formula, baseline, baseline_on,
      target, target_on, stale_after_days, updated_by, updated_at)
    values (${row.id}, ${measureId}, ${row.title}, ${row.scale}, ${jsonOf(row.formula)}::jsonb, ${row.baseline},
      ${row.baselineOn}, ${row.target}, ${row.targetOn}, ${row.staleAfterDays}, ${by}, ${at})
    on conflict do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

export interface IndicatorChange extends IndicatorRow {
  readonly measureId: MeasureId;
  readonly struckAt: Date | null;
}

/** False when there is no such indicator of this version. */
export async function updateIndicator(db: Db, row: IndicatorChange, { by, at }: Stamp): Promise<boolean> {
  const answer = await sql`update palermo.measure_indicator set title = ${row.title}, scale = ${row.scale},
      formula = ${jsonOf(row.formula)}::jsonb, baseline = ${row.baseline}, baseline_on = ${row.baselineOn},
      target = ${row.target}, target_on = ${row.targetOn}, stale_after_days = ${row.staleAfterDays},
      struck_at = ${row.struckAt}, version = version + 1, updated_by = ${by}, updated_at = ${at}
    where id = ${row.id} and measure_id = ${row.measureId} and version = ${row.version} and struck_at is null`.execute(
    db,
  );
  return (answer.numAffectedRows ?? 0n) > 0n;
}

function jsonOf(value: object | null): string | null {
  return value && JSON.stringify(value);
}

export interface ValueRow {
  readonly id: IndicatorValueId;
  readonly indicatorId: IndicatorId;
  readonly on: string;
  readonly value: number;
  readonly evidence: string;
  readonly link: string | null;
  readonly file: FileFacts | null;
  readonly organisationId: OrganisationId;
}

/** What was reported of the indicators of a measure, the newest first. */
export async function findValues(db: Db, measureId: MeasureId): Promise<ValueRow[]> {
  const answer = await sql<ValueRow>`
    select v.id, v.indicator_id as "indicatorId", v.on_day as "on", v.value::float8 as value, v.evidence, v.link,
      v.organisation_id as "organisationId", ${fileColumn}
    from palermo.indicator_value v left join palermo.plan_evidence f on f.id = v.file_id
    where v.measure_id = ${measureId} and v.struck_at is null
    order by v.on_day desc, v.reported_at desc limit 500`.execute(db);
  return answer.rows;
}

export interface ReportedValue extends Omit<ValueRow, 'file'> {
  readonly measureId: MeasureId;
  readonly fileId: EvidenceId | null;
}

/** False when the id was used before. */
export async function insertValue(db: Db, row: ReportedValue, { by, at }: Stamp): Promise<boolean> {
  const answer =
    await sql`insert into palermo.indicator_value (id, indicator_id, measure_id, on_day, value, evidence, link,
      file_id, organisation_id, account_id, reported_at)
    values (${row.id}, ${row.indicatorId}, ${row.measureId}, ${row.on}, ${row.value}, ${row.evidence}, ${row.link},
      ${row.fileId}, ${row.organisationId}, ${by}, ${at}) on conflict do nothing`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}

/** False when there is no such value that the actor may strike out. */
export async function strikeValueRow(
  db: Db,
  { id, measureId, at }: { readonly id: IndicatorValueId; readonly measureId: MeasureId; readonly at: Date },
): Promise<boolean> {
  const answer = await sql`update palermo.indicator_value set struck_at = ${at}
    where id = ${id} and measure_id = ${measureId} and struck_at is null`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}
