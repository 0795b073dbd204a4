// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AssistanceFormCode,
  AssistanceMatchId,
  AssistanceOfferId,
  AssistanceRequestId,
  OrganisationId,
  SubjectCode,
  UsefulnessCode,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { changed, type At, type Stamp } from './store-groups.ts';

export interface MatchRow {
  readonly id: AssistanceMatchId;
  readonly requestId: AssistanceRequestId;
  readonly offerId: AssistanceOfferId;
  readonly askerId: OrganisationId;
  readonly offererId: OrganisationId;
  readonly offer: string;
  readonly organisation: string;
  readonly request: string;
  readonly asker: string;
  readonly proposedAt: Date;
  readonly askerAcceptedAt: Date | null;
  readonly offererAcceptedAt: Date | null;
  readonly agreedAt: Date | null;
  readonly declinedAt: Date | null;
  readonly declineWords: string | null;
  readonly deliveredOn: string | null;
  readonly outcome: string | null;
  readonly usefulness: UsefulnessCode | null;
  readonly usefulnessWords: string | null;
  readonly version: number;
  /** What the offer says that a match is judged by. */
  readonly offered: {
    readonly subjects: SubjectCode[];
    readonly forms: AssistanceFormCode[];
    readonly languages: string[];
    readonly until: string | null;
  };
}

const columns = sql`m.id, m.request_id as "requestId", m.offer_id as "offerId", m.asker_id as "askerId",
  m.offerer_id as "offererId", f.title as offer, o.name as organisation, r.title as request, a.name as asker,
  m.proposed_at as "proposedAt", m.asker_accepted_at as "askerAcceptedAt", m.offerer_accepted_at as "offererAcceptedAt",
  m.agreed_at as "agreedAt", m.declined_at as "declinedAt", m.decline_words as "declineWords",
  m.delivered_on as "deliveredOn", m.outcome, m.usefulness, m.usefulness_words as "usefulnessWords", m.version,
  jsonb_build_object('subjects', f.subjects, 'forms', f.forms, 'languages', f.languages, 'until', f.until_on) as offered
  from palermo.assistance_match m join palermo.assistance_offer f on f.id = m.offer_id
  join palermo.organisation o on o.id = m.offerer_id join palermo.assistance_request r on r.id = m.request_id
  join palermo.organisation a on a.id = m.asker_id`;

/** Proposals for a request that the actor may know of, the latest first. */
export async function findMatches(db: Db, id: AssistanceRequestId): Promise<MatchRow[]> {
  const answer = await sql<MatchRow>`select ${columns} where m.request_id = ${id}
    order by m.proposed_at desc, m.id limit 500`.execute(db);
  return answer.rows;
}

/** Proposals of an offer that the actor may know of, the latest first. */
export async function findMatchesOfOffer(db: Db, id: AssistanceOfferId): Promise<MatchRow[]> {
  const answer = await sql<MatchRow>`select ${columns} where m.offer_id = ${id}
    order by m.proposed_at desc, m.id limit 500`.execute(db);
  return answer.rows;
}

export async function findMatch(db: Db, id: AssistanceMatchId): Promise<MatchRow | undefined> {
  const answer = await sql<MatchRow>`select ${columns} where m.id = ${id}`.execute(db);
  return answer.rows[0];
}

type NewMatch = Pick<
  MatchRow,
  'id' | 'requestId' | 'offerId' | 'askerId' | 'offererId' | 'askerAcceptedAt' | 'offererAcceptedAt'
>;

/** False where this offer is proposed for the request already. */
export function insertMatch(db: Db, row: NewMatch, { by, at }: Stamp): Promise<boolean> {
  return changed(
    sql`insert into palermo.assistance_match (id, request_id, offer_id, asker_id, offerer_id, proposed_at, asker_accepted_at,
        offerer_accepted_at, updated_at, updated_by)
      values (${row.id}, ${row.requestId}, ${row.offerId}, ${row.askerId}, ${row.offererId}, ${at}, ${row.askerAcceptedAt},
        ${row.offererAcceptedAt}, ${at}, ${by})
      on conflict do nothing`.execute(db),
  );
}

const stamped = ({ by, at }: Stamp) => sql`version = version + 1, updated_at = ${at}, updated_by = ${by}`;

/** Accepts for one side; it is agreed once both have. */
export function acceptMatchRow(
  db: Db,
  { id, version }: At & { readonly id: AssistanceMatchId },
  side: 'asker' | 'offerer',
  stamp: Stamp,
): Promise<boolean> {
  const own = sql.ref(`${side}_accepted_at`);
  const other = sql.ref(side === 'asker' ? 'offerer_accepted_at' : 'asker_accepted_at');
  return changed(
    sql`update palermo.assistance_match set ${own} = ${stamp.at},
      agreed_at = case when ${other} is not null then ${stamp.at}::timestamptz end, ${stamped(stamp)}
    where id = ${id} and version = ${version} and ${own} is null and declined_at is null`.execute(db),
  );
}

export function declineMatchRow(
  db: Db,
  { id, version, words }: At & { readonly id: AssistanceMatchId; readonly words: string | null },
  stamp: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.assistance_match set declined_at = ${stamp.at}, decline_words = ${words}, ${stamped(stamp)}
    where id = ${id} and version = ${version} and declined_at is null and delivered_on is null`.execute(db),
  );
}

export function deliverMatchRow(
  db: Db,
  row: At & { readonly id: AssistanceMatchId; readonly deliveredOn: string; readonly outcome: string },
  stamp: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.assistance_match set delivered_on = ${row.deliveredOn}, outcome = ${row.outcome}, ${stamped(stamp)}
    where id = ${row.id} and version = ${row.version} and agreed_at is not null and declined_at is null
      and delivered_on is null`.execute(db),
  );
}

export function rateMatchRow(
  db: Db,
  row: At & { readonly id: AssistanceMatchId; readonly usefulness: UsefulnessCode; readonly words: string | null },
  stamp: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.assistance_match set usefulness = ${row.usefulness}, usefulness_words = ${row.words}, ${stamped(stamp)}
    where id = ${row.id} and version = ${row.version} and delivered_on is not null`.execute(db),
  );
}

/** What became of requests that were asked for, agreed or delivered between two days, of all that the actor may know of. */
export async function countAssistance(
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<{ asked: number; offered: number; agreed: number; delivered: number; useful: number; rated: number }> {
  const within = (column: string) => sql`${sql.ref(column)} >= ${from}::date and ${sql.ref(column)} < ${to}::date + 1`;
  const answer = await sql<{
    asked: number;
    offered: number;
    agreed: number;
    delivered: number;
    useful: number;
    rated: number;
  }>`select
    (select count(*)::int from palermo.assistance_request r where ${within('r.asked_at')}) as asked,
    (select count(*)::int from palermo.assistance_offer f
      where f.ended_at is null and (f.until_on is null or f.until_on >= ${to}::date)) as offered,
    (select count(*)::int from palermo.assistance_match m
      where m.declined_at is null and ${within('m.agreed_at')}) as agreed,
    count(*)::int as delivered, count(*) filter (where d.usefulness = 'very')::int as useful,
    count(*) filter (where d.usefulness is not null)::int as rated
    from palermo.assistance_match d where ${within('d.delivered_on')}`.execute(db);
  return answer.rows[0] ?? { asked: 0, offered: 0, agreed: 0, delivered: 0, useful: 0, rated: 0 };
}
