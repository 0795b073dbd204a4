// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  OrganisationId,
  PillarCode,
  PracticeEvidence,
  PracticeId,
  PracticeState,
  PracticeTag,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { changed, type At, type Stamp } from './store-groups.ts';

export interface PracticeDescription {
  readonly title: string;
  readonly problem: string;
  readonly done: string;
  readonly needs: string | null;
  readonly evidence: PracticeEvidence;
  readonly shows: string | null;
  readonly place: string | null;
  readonly sinceOn: string | null;
  readonly pillar: PillarCode;
  readonly tags: PracticeTag[];
  readonly commitments: string[];
  readonly language: string;
  readonly contact: string;
}

export interface PracticeRow extends PracticeDescription {
  readonly id: PracticeId;
  readonly state: PracticeState;
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly authorId: string;
  readonly proposedBy: string | null;
  readonly reviewedOn: string | null;
  readonly public: boolean;
  readonly version: number;
  readonly adoptedCount: number;
  /** The last change as the database writes it, for a cursor. */
  readonly updatedText: string;
}

const columns = sql`p.id, p.title, p.problem, p.done, p.needs, p.evidence, p.shows, p.place, p.since_on as "sinceOn", p.pillar,
  p.tags, p.commitments, p.language, p.contact, p.state, p.organisation_id as "organisationId", o.name as organisation,
  p.author_id as "authorId", p.proposed_by as "proposedBy", p.reviewed_on as "reviewedOn", p.public, p.version,
  p.updated_at::text as "updatedText",
  (select count(*)::int from palermo.practice_adoption a where a.practice_id = p.id and a.ended_on is null) as "adoptedCount"`;
const tables = sql`palermo.practice p join palermo.organisation o on o.id = p.organisation_id`;

/** The account that reads, and the organisation that it is of. */
interface Reader {
  readonly account: string;
  readonly organisation: OrganisationId;
}

type PracticeShow = 'published' | 'toReview' | 'own' | 'adopted';

const shown = ({ account, organisation }: Reader) => ({
  published: sql`p.state = 'published'`,
  toReview: sql`(p.state = 'proposed' and p.organisation_id <> ${organisation} and ${account} not in (p.author_id, p.proposed_by))`,
  own: sql`p.organisation_id = ${organisation}`,
  adopted: sql`exists (
    select from palermo.practice_adoption a where a.practice_id = p.id and a.organisation_id = ${organisation})`,
});

interface PracticeFilter {
  readonly show: PracticeShow | null;
  readonly q: string;
  readonly pillar: PillarCode | null;
  readonly tag: PracticeTag | null;
  readonly commitment: string | null;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

/** Practices that the actor may know of, the latest changed first, after a place. */
export async function findPractices(
  db: Db,
  reader: Reader,
  { show, q, pillar, tag, commitment, after, limit }: PracticeFilter,
): Promise<PracticeRow[]> {
  const [afterChange, afterId] = after ?? [null, null];
  const answer = await sql<PracticeRow>`select ${columns} from ${tables}
    where ${show === null ? sql`true` : shown(reader)[show]}
      and (${pillar}::text is null or p.pillar = ${pillar})
      and (${tag}::text is null or p.tags @> array[${tag}::text])
      and (${commitment}::text is null or p.commitments @> array[${commitment}::text])
      and (${q} = '' or strpos(lower(concat_ws(' ', p.title, p.problem, p.done, p.place)), lower(${q})) > 0)
      and (${afterChange}::timestamptz is null or (p.updated_at, p.id) < (${afterChange}::timestamptz, ${afterId}::uuid))
    order by p.updated_at desc, p.id desc limit ${limit}`.execute(db);
  return answer.rows;
}

/** How many practices there are of each that the list shows apart. */
export async function countPractices(db: Db, reader: Reader): Promise<Record<PracticeShow, number>> {
  const of = shown(reader);
  const answer = await sql<Record<PracticeShow, number>>`select
      count(*) filter (where ${of.published})::int as published, count(*) filter (where ${of.toReview})::int as "toReview",
      count(*) filter (where ${of.own})::int as own, count(*) filter (where ${of.adopted})::int as adopted
    from palermo.practice p`.execute(db);
  return answer.rows[0] ?? { published: 0, toReview: 0, own: 0, adopted: 0 };
}

export async function findPractice(db: Db, id: PracticeId): Promise<PracticeRow | undefined> {
  const answer = await sql<PracticeRow>`select ${columns} from ${tables} where p.id = ${id}`.execute(db);
  return answer.rows[0];
}

export async function insertPractice(
  db: Db,
  row: PracticeDescription & { readonly id: PracticeId; readonly organisationId: OrganisationId },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.practice (id, title, problem, done, needs, shows, evidence, place, since_on, pillar, tags,
      commitments, language, contact, state, organisation_id, author_id, updated_by, updated_at)
    values (${row.id}, ${row.title}, ${row.problem}, ${row.done}, ${row.needs}, ${row.shows}, ${row.evidence}, ${row.place},
      ${row.sinceOn}, ${row.pillar}, ${row.tags}, ${row.commitments}, ${row.language}, ${row.contact}, 'drafted',
      ${row.organisationId}, ${by}, ${by}, ${at})`.execute(db);
}

export function updatePractice(
  db: Db,
  id: PracticeId,
  row: PracticeDescription & At,
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.practice set title = ${row.title}, problem = ${row.problem}, done = ${row.done}, needs = ${row.needs},
      shows = ${row.shows}, evidence = ${row.evidence}, place = ${row.place}, since_on = ${row.sinceOn}, pillar = ${row.pillar},
      tags = ${row.tags}, commitments = ${row.commitments}, language = ${row.language}, contact = ${row.contact},
      version = version + 1, updated_by = ${by}, updated_at = ${at}
    where id = ${id} and version = ${row.version} and state in ('drafted', 'returned')`.execute(db),
  );
}

/** Another state of a practice; whoever proposes it is kept, and whether it is public. */
export function updatePracticeState(
  db: Db,
  id: PracticeId,
  row: At & { readonly state: PracticeState; readonly proposedBy: string | null; readonly public: boolean },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.practice set state = ${row.state}, proposed_by = ${row.proposedBy}, public = ${row.public},
      version = version + 1, updated_by = ${by}, updated_at = ${at}
    where id = ${id} and version = ${row.version}`.execute(db),
  );
}

interface Review extends At {
  readonly id: string;
  readonly verdict: 'published' | 'returned';
  readonly note: string;
  readonly on: string;
}

/** Keeps a review and moves the practice by its verdict; false when the practice was changed meanwhile. */
export async function writeReview(
  db: Db,
  practiceId: PracticeId,
  { id, verdict, note, on, version }: Review,
  { by, at, organisationId }: Stamp & { readonly organisationId: OrganisationId },
): Promise<boolean> {
  await sql`insert into palermo.practice_review (id, practice_id, number, verdict, note, organisation_id, account_id, made_at)
    values (${id}, ${practiceId}, ${version}, ${verdict}, ${note}, ${organisationId}, ${by}, ${at})`.execute(db);
  return changed(
    sql`update palermo.practice set state = ${verdict}, reviewer_id = ${organisationId}, reviewed_on = ${on},
      version = version + 1, updated_by = ${by}, updated_at = ${at}
    where id = ${practiceId} and version = ${version} and state = 'proposed'`.execute(db),
  );
}

interface ReviewRow {
  readonly id: string;
  readonly verdict: 'published' | 'returned';
  readonly note: string;
  readonly organisation: string;
  readonly madeAt: Date;
}

/** Reviews of a practice, the latest first. */
export async function findReviews(db: Db, id: PracticeId): Promise<ReviewRow[]> {
  const answer = await sql<ReviewRow>`select r.id, r.verdict, r.note, o.name as organisation, r.made_at as "madeAt"
    from palermo.practice_review r join palermo.organisation o on o.id = r.organisation_id
    where r.practice_id = ${id} order by r.made_at desc, r.id limit 200`.execute(db);
  return answer.rows;
}

interface AdoptionRow {
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly sinceOn: string;
  readonly changed: string | null;
  readonly result: string | null;
  readonly endedOn: string | null;
  readonly version: number;
}

export async function findAdoptions(db: Db, id: PracticeId): Promise<AdoptionRow[]> {
  const answer = await sql<AdoptionRow>`
    select a.organisation_id as "organisationId", o.name as organisation, a.since_on as "sinceOn", a.changed, a.result,
      a.ended_on as "endedOn", a.version
    from palermo.practice_adoption a join palermo.organisation o on o.id = a.organisation_id
    where a.practice_id = ${id} order by a.since_on, o.name limit 1000`.execute(db);
  return answer.rows;
}

/** Says or changes that an organisation adopted a practice; false when something else stands there than was read. */
export async function writeAdoption(
  db: Db,
  practiceId: PracticeId,
  row: Omit<AdoptionRow, 'organisation'>,
  { by, at }: Stamp,
): Promise<boolean> {
  if (row.version === 0) {
    return changed(
      sql`insert into palermo.practice_adoption (practice_id, organisation_id, since_on, changed, result, ended_on, updated_by,
          updated_at)
        values (${practiceId}, ${row.organisationId}, ${row.sinceOn}, ${row.changed}, ${row.result}, ${row.endedOn}, ${by}, ${at})
        on conflict do nothing`.execute(db),
    );
  }
  return changed(
    sql`update palermo.practice_adoption set since_on = ${row.sinceOn}, changed = ${row.changed}, result = ${row.result},
      ended_on = ${row.endedOn}, version = version + 1, updated_by = ${by}, updated_at = ${at}
    where practice_id = ${practiceId} and organisation_id = ${row.organisationId} and version = ${row.version}`.execute(
      db,
    ),
  );
}

interface PublishedPractice {
  readonly title: string;
  readonly organisation: string;
  readonly pillar: PillarCode;
  readonly evidence: PracticeEvidence;
  readonly adoptedCount: number;
}

/** Published practices, those that most organisations adopted first. */
export async function findPublishedPractices(db: Db, limit: number): Promise<PublishedPractice[]> {
  const answer = await sql<PublishedPractice>`
    select p.title, o.name as organisation, p.pillar, p.evidence, count(a.practice_id)::int as "adoptedCount"
    from palermo.practice p join palermo.organisation o on o.id = p.organisation_id
      left join palermo.practice_adoption a on a.practice_id = p.id and a.ended_on is null
    where p.state = 'published' group by p.id, o.name order by count(a.practice_id) desc, p.title, p.id limit ${limit}`.execute(
    db,
  );
  return answer.rows;
}

/** How many practices are published, and how many organisations adopted one. */
export async function countByOrganisation(db: Db): Promise<{ publishedCount: number; adoptingCount: number }> {
  const answer = await sql<{ publishedCount: number; adoptingCount: number }>`select
      (select count(*)::int from palermo.practice p where p.state = 'published') as "publishedCount",
      (select count(distinct a.organisation_id)::int from palermo.practice_adoption a
        join palermo.practice p on p.id = a.practice_id
        where a.ended_on is null and p.state = 'published') as "adoptingCount"`.execute(db);
  return answer.rows[0] ?? { publishedCount: 0, adoptingCount: 0 };
}
