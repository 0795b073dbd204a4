// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  CaseId,
  DataClassCode,
  NeedId,
  OrganisationId,
  ReferralId,
  ReferralPreview,
  ReferralState,
  ReferralStepCode,
  ReleaseId,
  ServiceId,
  ServiceKindCode,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../../kernel/use-case.ts';

export interface ReferralRow extends ReferralPreview {
  readonly id: ReferralId;
  readonly asks: 'service' | 'handOver';
  readonly fromOrganisationId: OrganisationId;
  readonly toOrganisationId: OrganisationId;
  readonly serviceId: ServiceId | null;
  readonly kind: ServiceKindCode | null;
  readonly offeredClasses: z.infer<typeof DataClassCode>[];
  readonly offeredUntil: string | null;
  readonly forRole: 'caseworker' | 'supervisor' | null;
  readonly wrappedKey: Buffer | null;
  readonly state: ReferralState;
  readonly version: number;
  readonly sentAt: Date;
  readonly answerBy: Date;
}

const columns = sql`r.id, r.asks, r.from_organisation_id as "fromOrganisationId", r.to_organisation_id as "toOrganisationId",
  r.service_id as "serviceId", r.kind, r.urgency, r.age, r.sex, r.languages, r.accessibility, r.region,
  r.offered_classes as "offeredClasses", r.offered_until as "offeredUntil", r.for_role as "forRole",
  r.wrapped_key as "wrappedKey", r.state, r.version, r.sent_at as "sentAt", r.answer_by as "answerBy"`;

export async function findReferral(db: Db, id: ReferralId): Promise<ReferralRow | undefined> {
  const answer = await sql<ReferralRow>`select ${columns} from palermo.referral r where r.id = ${id}`.execute(db);
  return answer.rows[0];
}

/** Referrals that an organisation received or sent, newest first, after a place. */
export async function findReferrals(
  db: Db,
  {
    of,
    direction,
    isOpen,
    now,
    after,
    limit,
  }: {
    readonly of: OrganisationId;
    readonly direction: 'received' | 'sent';
    readonly isOpen: boolean;
    readonly now: Date;
    readonly after: { readonly sentAt: string; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<ReferralRow[]> {
  const side = sql.ref(direction === 'received' ? 'r.to_organisation_id' : 'r.from_organisation_id');
  // Named first for the index of what is open.
  const open = sql`(r.state in ('waiting', 'asked', 'accepted') and (r.state = 'accepted' or r.answer_by > ${now}))`;
  const answer = await sql<ReferralRow>`
    select ${columns} from palermo.referral r
    where ${side} = ${of}
      and ${isOpen ? open : sql`not ${open}`}
      and (${after === null}::boolean or (r.sent_at, r.id) < (${after?.sentAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by r.sent_at desc, r.id desc limit ${limit}`.execute(db);
  return answer.rows;
}

export interface CaseReferralRow extends ReferralRow {
  readonly needId: NeedId | null;
  readonly feedbackOn: string | null;
}

/** Referrals about a case that the actor's organisation sent, or that gave it what it sees of the case; newest first. */
export async function findReferralsOfCase(db: Db, caseId: CaseId): Promise<CaseReferralRow[]> {
  const answer = await sql<CaseReferralRow>`
    select ${columns}, l.need_id as "needId", l.feedback_on as "feedbackOn"
    from palermo.referral_case l join palermo.referral r on r.id = l.referral_id
    where l.case_id = ${caseId} order by r.sent_at desc, r.id desc limit 200`.execute(db);
  return answer.rows;
}

/** The case of a referral, where the actor may know it. */
export async function findReferralCase(
  db: Db,
  id: ReferralId,
): Promise<{ caseId: CaseId; reference: string } | undefined> {
  const answer = await sql<{ caseId: CaseId; reference: string }>`
    select l.case_id as "caseId", c.reference from palermo.referral_case l
    join palermo.case_file c on c.id = l.case_id where l.referral_id = ${id}`.execute(db);
  return answer.rows[0];
}

export interface NewReferral extends Omit<ReferralRow, 'wrappedKey' | 'state' | 'version'> {
  readonly wrappedKey: Uint8Array;
  readonly sentBy: AccountId;
  readonly caseId: CaseId;
  readonly needId: NeedId | null;
  /** The release as it will be written on acceptance; null where nothing is released. */
  readonly plannedRelease: unknown;
}

export async function insertReferral(db: Db, row: NewReferral): Promise<void> {
  await sql`insert into palermo.referral (id, asks, from_organisation_id, to_organisation_id, service_id, kind, urgency, age,
      sex, languages, accessibility, region, offered_classes, offered_until, for_role, wrapped_key, sent_by, sent_at,
      updated_at, answer_by)
    values (${row.id}, ${row.asks}, ${row.fromOrganisationId}, ${row.toOrganisationId}, ${row.serviceId}::uuid, ${row.kind},
      ${row.urgency}, ${row.age}, ${row.sex}, ${[...row.languages]}, ${[...row.accessibility]}, ${row.region},
      ${[...row.offeredClasses]}, ${row.offeredUntil}::date, ${row.forRole}, ${Buffer.from(row.wrappedKey)}, ${row.sentBy},
      ${row.sentAt}, ${row.sentAt}, ${row.answerBy})`.execute(db);
  const planned = row.plannedRelease === null ? null : JSON.stringify(row.plannedRelease);
  await sql`insert into palermo.referral_case (referral_id, case_id, need_id, planned_release)
    values (${row.id}, ${row.caseId}, ${row.needId}::uuid, ${planned}::jsonb)`.execute(db);
}

export interface ReferralStepRow {
  readonly id: string;
  readonly step: ReferralStepCode;
  readonly at: Date;
  readonly organisationId: OrganisationId;
  readonly accountId: AccountId | null;
  readonly reason: string | null;
  readonly sealed: Buffer | null;
}

export async function findReferralSteps(db: Db, id: ReferralId): Promise<ReferralStepRow[]> {
  const answer = await sql<ReferralStepRow>`
    select id, step, at, organisation_id as "organisationId", account_id as "accountId", reason, sealed
    from palermo.referral_step where referral_id = ${id} order by at, id limit 200`.execute(db);
  return answer.rows;
}

/** How a step ended: see `wall.step_referral`. The case is told to whoever sees it from now on. */
export interface StepAnswer {
  readonly result: 'moved' | 'changed' | 'over' | 'known';
  readonly caseId: CaseId | null;
}

/** An organisation holds a case of a source once. The wall asks so of a file that is handed over; its parts meet this key. */
const heldOnce = 'case_file_organisation_id_external_source_external_id_key';

/** Takes a step through the wall, with everything that follows from it. Nothing can follow `known` but an end. */
export async function writeReferralStep(
  db: Db,
  step: {
    readonly id: string;
    readonly referralId: ReferralId;
    readonly version: number;
    readonly step: ReferralStepCode;
    readonly reason: string | null;
    readonly sealed: Buffer | null;
    readonly at: Date;
  },
): Promise<StepAnswer> {
  try {
    const answer = await sql<StepAnswer>`
      select result, of_case as "caseId" from wall.step_referral(${step.referralId}, ${step.version}, ${step.step}, ${step.id},
        ${step.reason}, ${step.sealed}::bytea, ${step.at})`.execute(db);
    return answer.rows[0] ?? { result: 'changed', caseId: null };
  } catch (fault) {
    const meetsAnother = fault instanceof Error && 'constraint' in fault && fault.constraint === heldOnce;
    if (!meetsAnother) throw fault;
    return { result: 'known', caseId: null };
  }
}

/** Ends what nobody answered in time; gives how many. The keeper's. */
export async function lapseReferralRows(db: Db, at: Date): Promise<number> {
  const answer = await sql<{ lapsed: number }>`select wall.lapse_referrals(${at}) as lapsed`.execute(db);
  return answer.rows[0]?.lapsed ?? 0;
}

/** Writes something and takes it back, giving what `work` gave: how it would be. */
export async function rehearse<Result>(db: Db, work: () => Promise<Result>): Promise<Result> {
  await sql`savepoint rehearsal`.execute(db);
  const result = await work();
  await sql`rollback to savepoint rehearsal`.execute(db);
  return result;
}

/** A release as the database holds it, every column by its name, with what was written with it. */
export async function findReleaseRow(db: Db, id: ReleaseId): Promise<unknown> {
  const answer = await sql<{ planned: unknown }>`
    select jsonb_build_object('release', to_jsonb(r), 'words', (
      select coalesce(jsonb_agg(jsonb_build_object('part', w.part, 'sealed', w.sealed)), '[]')
      from palermo.release_words w where w.release_id = r.id)) as planned
    from palermo.release r where r.id = ${id}`.execute(db);
  return answer.rows[0]?.planned ?? null;
}
