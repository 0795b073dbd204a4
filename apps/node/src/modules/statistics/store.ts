// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, OutcomeCode } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { StandardRecord } from './standard-record.ts';

/** Writes the records of cases, replacing those that are there. */
export async function upsertRecords(db: Db, records: readonly StandardRecord[]): Promise<void> {
  if (records.length === 0) return;
  const rows = JSON.stringify(
    records.map((record) => ({
      case_id: record.caseId,
      organisation_id: record.organisationId,
      year: record.year,
      sex: record.sex,
      gender: record.gender,
      age_group: record.ageGroup,
      majority: record.majority,
      outcome: record.outcome,
      exploitation: record.exploitation,
      means_of_control: record.meansOfControl,
      recruitment: record.recruitment,
      relationship_to_trafficker: record.relationshipToTrafficker,
      industry: record.industry,
      citizenship: record.citizenship,
      country_of_exploitation: record.countryOfExploitation,
      source: record.source,
      answered_none: record.answeredNone,
    })),
  );
  await sql`insert into palermo.standard_record as kept (case_id, organisation_id, year, sex, gender, age_group, majority,
      outcome, exploitation, means_of_control, recruitment, relationship_to_trafficker, industry, citizenship,
      country_of_exploitation, source, answered_none)
    select * from jsonb_to_recordset(${rows}::jsonb) as r(case_id uuid, organisation_id uuid, year smallint, sex text,
      gender text, age_group text, majority text, outcome text, exploitation text[], means_of_control text[],
      recruitment text[], relationship_to_trafficker text[], industry text[], citizenship text[],
      country_of_exploitation text[], source text, answered_none text[])
    on conflict (case_id) do update set year = excluded.year, sex = excluded.sex, gender = excluded.gender,
      age_group = excluded.age_group, majority = excluded.majority, outcome = excluded.outcome,
      exploitation = excluded.exploitation, means_of_control = excluded.means_of_control,
      recruitment = excluded.recruitment, relationship_to_trafficker = excluded.relationship_to_trafficker,
      industry = excluded.industry, citizenship = excluded.citizenship,
      country_of_exploitation = excluded.country_of_exploitation, source = excluded.source,
      answered_none = excluded.answered_none,
      updated_on = current_date`.execute(db);
}

export async function updateOutcome(db: Db, caseId: CaseId, outcome: OutcomeCode): Promise<void> {
  await sql`update palermo.standard_record set outcome = ${outcome}, updated_on = current_date
    where case_id = ${caseId}`.execute(db);
}
