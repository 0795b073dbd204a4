// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, OrganisationId, ReferralId, ServiceId, StayId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export async function findLocation(
  db: Db,
  serviceId: ServiceId,
): Promise<{ organisationId: OrganisationId; sealed: Buffer; updatedAt: Date } | undefined> {
  const answer = await sql<{ organisationId: OrganisationId; sealed: Buffer; updatedAt: Date }>`
    select organisation_id as "organisationId", sealed, updated_at as "updatedAt"
    from palermo.shelter_location where service_id = ${serviceId}`.execute(db);
  return answer.rows[0];
}

export async function writeLocation(
  db: Db,
  row: {
    readonly serviceId: ServiceId;
    readonly organisationId: OrganisationId;
    readonly sealed: Buffer;
    readonly at: Date;
    readonly by: AccountId;
  },
): Promise<void> {
  await sql`insert into palermo.shelter_location (service_id, organisation_id, sealed, updated_at, updated_by)
    values (${row.serviceId}, ${row.organisationId}, ${row.sealed}, ${row.at}, ${row.by})
    on conflict (service_id) do update set sealed = excluded.sealed, updated_at = excluded.updated_at,
      updated_by = excluded.updated_by`.execute(db);
}

export interface StayRow {
  readonly id: StayId;
  readonly serviceId: ServiceId;
  readonly serviceName: string;
  readonly sealed: Buffer | null;
  readonly from: string;
  readonly to: string | null;
  readonly referralId: ReferralId | null;
}

const stayColumns = sql`t.id, t.service_id as "serviceId", s.name as "serviceName", t.sealed, t.from_on as "from",
  t.to_on as "to", t.referral_id as "referralId"`;

/** Stays of the actor's organisation that have not ended, the longest first. */
export async function findStays(
  db: Db,
  { serviceId, limit }: { readonly serviceId: ServiceId | null; readonly limit: number },
): Promise<StayRow[]> {
  const answer = await sql<StayRow>`
    select ${stayColumns} from palermo.stay t join palermo.service s on s.id = t.service_id
    where t.to_on is null and (${serviceId}::uuid is null or t.service_id = ${serviceId})
    order by t.from_on, t.id limit ${limit}`.execute(db);
  return answer.rows;
}

export async function findStay(db: Db, id: StayId): Promise<StayRow | undefined> {
  const answer = await sql<StayRow>`
    select ${stayColumns} from palermo.stay t join palermo.service s on s.id = t.service_id where t.id = ${id}`.execute(
    db,
  );
  return answer.rows[0];
}

/** Begins a stay; false when one of this referral is under way. */
export async function insertStay(
  db: Db,
  row: {
    readonly id: StayId;
    readonly organisationId: OrganisationId;
    readonly serviceId: ServiceId;
    readonly referralId: ReferralId | null;
    readonly caseId: CaseId | null;
    readonly from: string;
    readonly sealed: Buffer | null;
    readonly by: AccountId;
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into palermo.stay (id, organisation_id, service_id, referral_id, case_id, from_on, sealed, begun_by)
    values (${row.id}, ${row.organisationId}, ${row.serviceId}, ${row.referralId}::uuid, ${row.caseId}::uuid,
      ${row.from}::date, ${row.sealed}::bytea, ${row.by})
    on conflict do nothing`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Ends a stay that is under way; false when somebody else has. */
export async function endStayRow(
  db: Db,
  { id, to, by }: { readonly id: StayId; readonly to: string; readonly by: AccountId },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update palermo.stay set to_on = ${to}::date, ended_by = ${by} where id = ${id} and to_on is null`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** What was said of a service of the actor's organisation, as sums; nulls before five people answered. */
export async function sumFeedback(
  db: Db,
  serviceId: ServiceId,
): Promise<{ given: number | null; sums: number[][] | null }> {
  const answer = await sql<{ given: number | null; sums: number[][] | null }>`
    select given, sums from wall.sum_feedback(${serviceId})`.execute(db);
  return answer.rows[0] ?? { given: null, sums: null };
}

export interface KnownFeedbackRow {
  readonly month: string;
  readonly answers: (number | null)[];
  readonly referralId: ReferralId;
  readonly sealed: Buffer | null;
}

/** What those said who wished to be known, newest first. */
export async function findKnownFeedback(db: Db, serviceId: ServiceId): Promise<KnownFeedbackRow[]> {
  const answer = await sql<KnownFeedbackRow>`
    select month, answers, known_referral_id as "referralId", sealed from palermo.feedback
    where service_id = ${serviceId} and known_referral_id is not null order by month desc limit 100`.execute(db);
  return answer.rows;
}

/** Keeps an answer; false when one was given for this referral. */
export async function insertFeedback(
  db: Db,
  row: {
    readonly referralId: ReferralId;
    readonly language: string;
    readonly answers: readonly (number | null)[];
    readonly known: boolean;
    readonly sealed: Buffer | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const answer = await sql<{ given: boolean }>`
    select wall.give_feedback(${row.referralId}, ${row.language}, ${[...row.answers]}::smallint[], ${row.known},
      ${row.sealed}::bytea, ${row.at}) as given`.execute(db);
  return answer.rows[0]?.given ?? false;
}
