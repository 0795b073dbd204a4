// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AssistanceFormCode,
  AssistanceOfferId,
  AssistanceRequestId,
  AssistanceStepKind,
  OrganisationId,
  RequestState,
  SubjectCode,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { changed, type At, type Stamp } from './store-groups.ts';

interface RequestDescription {
  readonly title: string;
  readonly purpose: string;
  readonly subjects: SubjectCode[];
  readonly forms: AssistanceFormCode[];
  readonly languages: string[];
  readonly neededBy: string | null;
}

export interface RequestRow extends RequestDescription {
  readonly id: AssistanceRequestId;
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly askedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly version: number;
  readonly isDelivered: boolean;
  readonly isAgreed: boolean;
  readonly isProposed: boolean;
  /** A side of the actor's has not answered yet. */
  readonly awaitsOwn: boolean;
}

const live = sql`x.request_id = r.id and x.declined_at is null`;
const has = (condition: ReturnType<typeof sql>) =>
  sql`exists (select from palermo.assistance_match x where ${live} and ${condition})`;
const isDelivered = has(sql`x.delivered_on is not null`);
const isAgreed = has(sql`x.agreed_at is not null and x.delivered_on is null`);
const isProposed = has(sql`x.agreed_at is null`);

/** As `requestStateOf` has it. */
const inState: Readonly<Record<RequestState, ReturnType<typeof sql>>> = {
  withdrawn: sql`r.withdrawn_at is not null`,
  delivered: sql`(r.withdrawn_at is null and ${isDelivered})`,
  agreed: sql`(r.withdrawn_at is null and ${isAgreed} and not ${isDelivered})`,
  proposed: sql`(r.withdrawn_at is null and ${isProposed} and not ${isAgreed} and not ${isDelivered})`,
  open: sql`(r.withdrawn_at is null and not ${isProposed} and not ${isAgreed} and not ${isDelivered})`,
};

const requestColumns = sql`r.id, r.organisation_id as "organisationId", o.name as organisation, r.title, r.purpose, r.subjects,
  r.forms, r.languages, r.needed_by as "neededBy", r.asked_at as "askedAt", r.withdrawn_at as "withdrawnAt", r.version,
  ${isDelivered} as "isDelivered", ${isAgreed} as "isAgreed", ${isProposed} as "isProposed",
  ${has(sql`x.agreed_at is null and (x.asker_id = wall.actor_organisation() and x.asker_accepted_at is null
    or x.offerer_id = wall.actor_organisation() and x.offerer_accepted_at is null)`)} as "awaitsOwn"
  from palermo.assistance_request r join palermo.organisation o on o.id = r.organisation_id`;

/** Requests that the actor may know of, the latest first, after a place. */
export async function findRequests(
  db: Db,
  state: RequestState | null,
  { after, limit }: { readonly after: readonly [string, string] | null; readonly limit: number },
): Promise<RequestRow[]> {
  const [at, id] = after ?? [null, null];
  const answer = await sql<RequestRow>`select ${requestColumns}
    where ${state === null ? sql`true` : inState[state]}
      and (${at}::timestamptz is null or (r.asked_at, r.id) < (${at}::timestamptz, ${id}::uuid))
    order by r.asked_at desc, r.id desc limit ${limit}`.execute(db);
  return answer.rows;
}

export async function findRequest(db: Db, id: AssistanceRequestId): Promise<RequestRow | undefined> {
  const answer = await sql<RequestRow>`select ${requestColumns} where r.id = ${id}`.execute(db);
  return answer.rows[0];
}

/** How many requests that the actor may know of stand how. */
export async function countRequests(db: Db): Promise<Record<RequestState, number>> {
  const counts = await sql<Record<RequestState, number>>`
    select count(*) filter (where ${inState.open})::int as open, count(*) filter (where ${inState.proposed})::int as proposed,
      count(*) filter (where ${inState.agreed})::int as agreed, count(*) filter (where ${inState.delivered})::int as delivered,
      count(*) filter (where ${inState.withdrawn})::int as withdrawn
    from palermo.assistance_request r`.execute(db);
  return counts.rows[0] ?? { open: 0, proposed: 0, agreed: 0, delivered: 0, withdrawn: 0 };
}

export async function insertRequest(
  db: Db,
  row: RequestDescription & { readonly id: AssistanceRequestId; readonly organisationId: OrganisationId },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.assistance_request (id, organisation_id, title, purpose, subjects, forms, languages, needed_by,
      asked_at, updated_at, updated_by)
    values (${row.id}, ${row.organisationId}, ${row.title}, ${row.purpose}, ${row.subjects}, ${row.forms}, ${row.languages},
      ${row.neededBy}, ${at}, ${at}, ${by})`.execute(db);
}

export function updateRequest(
  db: Db,
  id: AssistanceRequestId,
  row: RequestDescription & At,
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.assistance_request set title = ${row.title}, purpose = ${row.purpose}, subjects = ${row.subjects},
      forms = ${row.forms}, languages = ${row.languages}, needed_by = ${row.neededBy}, version = version + 1,
      updated_at = ${at}, updated_by = ${by}
    where id = ${id} and version = ${row.version} and withdrawn_at is null`.execute(db),
  );
}

export function withdrawRequestRow(
  db: Db,
  id: AssistanceRequestId,
  { version }: At,
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.assistance_request set withdrawn_at = ${at}, version = version + 1, updated_at = ${at},
      updated_by = ${by} where id = ${id} and version = ${version} and withdrawn_at is null`.execute(db),
  );
}

interface OfferDescription {
  readonly title: string;
  readonly details: string | null;
  readonly subjects: SubjectCode[];
  readonly forms: AssistanceFormCode[];
  readonly languages: string[];
  readonly place: string | null;
  readonly capacity: number;
  readonly until: string | null;
}

export interface OfferRow extends OfferDescription {
  readonly id: AssistanceOfferId;
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly endedAt: Date | null;
  readonly version: number;
  readonly taken: number;
}

const offerColumns = sql`f.id, f.organisation_id as "organisationId", o.name as organisation, f.title, f.details, f.subjects,
  f.forms, f.languages, f.place, f.capacity, f.until_on as "until", f.ended_at as "endedAt", f.version,
  coalesce(t.taken, 0) as taken
  from palermo.assistance_offer f join palermo.organisation o on o.id = f.organisation_id
  left join wall.offers_taken() t on t.offer_id = f.id`;

/** Offers in the order of their titles, after a place. */
export async function findOffers(
  db: Db,
  subject: SubjectCode | null,
  { after, limit }: { readonly after: readonly [string, string] | null; readonly limit: number },
): Promise<OfferRow[]> {
  const [title, id] = after ?? [null, null];
  const answer = await sql<OfferRow>`select ${offerColumns}
    where (${subject}::text is null or ${subject} = any (f.subjects))
      and (${title}::text is null or (f.title, f.id) > (${title}, ${id}::uuid))
    order by f.title, f.id limit ${limit}`.execute(db);
  return answer.rows;
}

/** Offers that have not ended and share a subject; whether they have room is said with them. */
export async function findOffersFor(db: Db, subjects: readonly SubjectCode[], today: string): Promise<OfferRow[]> {
  const answer = await sql<OfferRow>`select ${offerColumns}
    where f.subjects && ${subjects}::text[] and f.ended_at is null and (f.until_on is null or f.until_on >= ${today}::date)
    order by f.id limit 1000`.execute(db);
  return answer.rows;
}

export async function findOffer(db: Db, id: AssistanceOfferId): Promise<OfferRow | undefined> {
  const answer = await sql<OfferRow>`select ${offerColumns} where f.id = ${id}`.execute(db);
  return answer.rows[0];
}

export async function insertOffer(
  db: Db,
  row: OfferDescription & { readonly id: AssistanceOfferId; readonly organisationId: OrganisationId },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.assistance_offer (id, organisation_id, title, details, subjects, forms, languages, place,
      capacity, until_on, updated_at, updated_by)
    values (${row.id}, ${row.organisationId}, ${row.title}, ${row.details}, ${row.subjects}, ${row.forms}, ${row.languages},
      ${row.place}, ${row.capacity}, ${row.until}, ${at}, ${by})`.execute(db);
}

export function updateOffer(
  db: Db,
  id: AssistanceOfferId,
  row: OfferDescription & At & { readonly ended: boolean },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.assistance_offer set title = ${row.title}, details = ${row.details}, subjects = ${row.subjects},
      forms = ${row.forms}, languages = ${row.languages}, place = ${row.place}, capacity = ${row.capacity},
      until_on = ${row.until}, ended_at = case when ${row.ended} then coalesce(ended_at, ${at}) end, version = version + 1,
      updated_at = ${at}, updated_by = ${by}
    where id = ${id} and version = ${row.version}`.execute(db),
  );
}

export interface StepRow {
  readonly id: string;
  readonly kind: AssistanceStepKind;
  readonly organisation: string;
  readonly offer: string | null;
  readonly words: string | null;
  readonly madeAt: Date;
}

/** What happened to a request, the latest first. */
export async function findAssistanceSteps(db: Db, id: AssistanceRequestId): Promise<StepRow[]> {
  const answer = await sql<StepRow>`
    select s.id, s.kind, o.name as organisation, f.title as offer, s.words, s.made_at as "madeAt"
    from palermo.assistance_step s join palermo.organisation o on o.id = s.organisation_id
    left join palermo.assistance_match m on m.id = s.match_id
    left join palermo.assistance_offer f on f.id = m.offer_id
    where s.request_id = ${id} order by s.made_at desc, s.id desc limit 500`.execute(db);
  return answer.rows;
}

export async function insertAssistanceStep(
  db: Db,
  step: {
    readonly id: string;
    readonly requestId: AssistanceRequestId;
    readonly matchId: string | null;
    readonly kind: AssistanceStepKind;
    readonly words: string | null;
    readonly organisationId: OrganisationId;
  },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.assistance_step (id, request_id, match_id, kind, organisation_id, account_id, words, made_at)
    values (${step.id}, ${step.requestId}, ${step.matchId}, ${step.kind}, ${step.organisationId}, ${by}, ${step.words},
      ${at})`.execute(db);
}
