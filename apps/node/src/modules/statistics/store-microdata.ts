// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationKindCode } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** What of a standard record goes into files of persons, before anything is anonymised. Read by analysts alone. */
export interface MicrodataRecord {
  readonly sex: string | null;
  readonly gender: string | null;
  readonly ageGroup: string | null;
  readonly majority: string | null;
  readonly outcome: string;
  readonly reportedBy: string | null;
  readonly decidedBy: OrganisationKindCode | null;
  readonly organisationKind: string | null;
  readonly citizenship: readonly string[];
  readonly countryOfExploitation: readonly string[];
  readonly means: readonly string[];
  readonly meansOfControl: readonly string[];
  readonly exploitation: readonly string[];
  readonly sexualExploitation: readonly string[];
  readonly industry: readonly string[];
  readonly recruitment: readonly string[];
  readonly relationshipToTrafficker: readonly string[];
  readonly answeredNone: readonly string[];
}

const columns = sql`r.sex, r.gender, r.age_group as "ageGroup", r.majority, r.outcome, r.reported_by as "reportedBy",
  r.decided_by as "decidedBy", r.organisation_kind as "organisationKind", r.citizenship,
  r.country_of_exploitation as "countryOfExploitation", r.means, r.means_of_control as "meansOfControl", r.exploitation,
  r.sexual_exploitation as "sexualExploitation", r.industry, r.recruitment,
  r.relationship_to_trafficker as "relationshipToTrafficker", r.answered_none as "answeredNone"`;

/** The victims detected in a year: of now, or of the moment of a closed vintage. */
export async function findMicrodataRecords(db: Db, year: number, at: Date | undefined): Promise<MicrodataRecord[]> {
  const wanted = sql`r.year = ${year} and r.outcome in ('presumed', 'confirmed')`;
  const version = at === undefined ? sql`` : sql`and r.recorded_at <= ${at}`;
  const former =
    at === undefined
      ? sql``
      : sql`union all select ${columns} from palermo.standard_record_past r
          where ${wanted} and r.recorded_at <= ${at} and r.replaced_at > ${at}`;
  const answer = await sql<MicrodataRecord>`select ${columns} from palermo.standard_record r
    where ${wanted} ${version} ${former}`.execute(db);
  return answer.rows;
}

/** Lets this transaction wait for work that is done beside the database, longer than one that was forgotten may. */
export async function waitForLongWork(db: Db): Promise<void> {
  await sql`set local idle_in_transaction_session_timeout = '15min'`.execute(db);
}
