// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  CourseId,
  CourseSessionId,
  MeasureId,
  OrganisationId,
  PillarCode,
  SubjectCode,
  TraineeFunctionCode,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { changed, type At, type Stamp } from './store-groups.ts';

interface CourseDescription {
  readonly title: string;
  readonly aim: string | null;
  readonly audiences: TraineeFunctionCode[];
  readonly topics: SubjectCode[];
  readonly pillar: PillarCode | null;
  readonly hours: number;
  readonly languages: string[];
  readonly materials: { title: string; address: string }[];
  readonly questions: string[];
  readonly commitments: string[];
  readonly measureId: MeasureId | null;
}

export interface CourseRow extends CourseDescription {
  readonly id: CourseId;
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly measure: string | null;
  readonly retired: boolean;
  readonly version: number;
}

const courseColumns = sql`c.id, c.organisation_id as "organisationId", o.name as organisation, c.title, c.aim, c.audiences,
  c.topics, c.pillar, c.hours::float8 as hours, c.languages, c.materials, c.questions, c.commitments,
  c.measure_id as "measureId", m.title as measure, c.retired, c.version
  from palermo.training_course c join palermo.organisation o on o.id = c.organisation_id
  left join palermo.measure m on m.id = c.measure_id`;

interface CourseFilter {
  readonly audience: TraineeFunctionCode | null;
  readonly topic: SubjectCode | null;
}

/** Courses in the order of their titles, those in use before those that are retired, after a place. */
export async function findCourses(
  db: Db,
  { audience, topic }: CourseFilter,
  { after, limit }: { readonly after: readonly [string, string, string] | null; readonly limit: number },
): Promise<CourseRow[]> {
  const [retired, title, id] = after ?? [null, null, null];
  const answer = await sql<CourseRow>`select ${courseColumns}
    where (${audience}::text is null or ${audience} = any (c.audiences))
      and (${topic}::text is null or ${topic} = any (c.topics))
      and (${title}::text is null or (c.retired, c.title, c.id) > (${retired}::boolean, ${title}, ${id}::uuid))
    order by c.retired, c.title, c.id limit ${limit}`.execute(db);
  return answer.rows;
}

export async function findCourse(db: Db, id: CourseId): Promise<CourseRow | undefined> {
  const answer = await sql<CourseRow>`select ${courseColumns} where c.id = ${id}`.execute(db);
  return answer.rows[0];
}

export async function insertCourse(
  db: Db,
  row: CourseDescription & { readonly id: CourseId; readonly organisationId: OrganisationId },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.training_course (id, organisation_id, title, aim, audiences, topics, pillar, hours, languages,
      materials, questions, commitments, measure_id, updated_at, updated_by)
    values (${row.id}, ${row.organisationId}, ${row.title}, ${row.aim}, ${row.audiences}, ${row.topics}, ${row.pillar},
      ${row.hours}, ${row.languages}, ${JSON.stringify(row.materials)}::jsonb, ${row.questions}, ${row.commitments},
      ${row.measureId}, ${at}, ${by})`.execute(db);
}

export function updateCourse(
  db: Db,
  id: CourseId,
  row: CourseDescription & At & { readonly retired: boolean },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.training_course set title = ${row.title}, aim = ${row.aim}, audiences = ${row.audiences},
      topics = ${row.topics}, pillar = ${row.pillar}, hours = ${row.hours}, languages = ${row.languages},
      materials = ${JSON.stringify(row.materials)}::jsonb, questions = ${row.questions}, commitments = ${row.commitments},
      measure_id = ${row.measureId}, retired = ${row.retired}, version = version + 1, updated_at = ${at}, updated_by = ${by}
    where id = ${id} and version = ${row.version}`.execute(db),
  );
}

interface SessionDescription {
  readonly startsAt: string | Date;
  readonly endsAt: string | Date;
  readonly place: string | null;
  readonly language: string;
  readonly places: number;
}

export interface SessionRow extends SessionDescription {
  readonly id: CourseSessionId;
  readonly courseId: CourseId;
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelled: boolean;
  readonly version: number;
}

const sessionColumns = sql`s.id, s.course_id as "courseId", s.organisation_id as "organisationId", o.name as organisation,
  s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.language, s.places, s.cancelled, s.version
  from palermo.course_session s join palermo.organisation o on o.id = s.organisation_id`;

/** Sessions of some courses, the latest first. */
export async function findSessions(db: Db, courses: readonly CourseId[]): Promise<SessionRow[]> {
  if (courses.length === 0) return [];
  const answer = await sql<SessionRow>`select ${sessionColumns} where s.course_id = any (${courses}::uuid[])
    order by s.starts_at desc, s.id limit 5000`.execute(db);
  return answer.rows;
}

export async function findSession(db: Db, id: CourseSessionId): Promise<SessionRow | undefined> {
  const answer = await sql<SessionRow>`select ${sessionColumns} where s.id = ${id}`.execute(db);
  return answer.rows[0];
}

/** Sessions that were held, as far as they ended, between two days. */
export async function findHeldSessions(
  db: Db,
  { from, to, now }: { readonly from: string; readonly to: string; readonly now: Date },
): Promise<SessionRow[]> {
  const answer = await sql<SessionRow>`select ${sessionColumns}
    where not s.cancelled and s.ends_at <= ${now} and s.ends_at >= ${from}::date and s.ends_at < ${to}::date + 1
    order by s.starts_at, s.id`.execute(db);
  return answer.rows;
}

export async function insertSession(
  db: Db,
  row: SessionDescription & {
    readonly id: CourseSessionId;
    readonly courseId: CourseId;
    readonly organisationId: OrganisationId;
  },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.course_session (id, course_id, organisation_id, starts_at, ends_at, place, language, places,
      updated_at, updated_by)
    values (${row.id}, ${row.courseId}, ${row.organisationId}, ${row.startsAt}, ${row.endsAt}, ${row.place}, ${row.language},
      ${row.places}, ${at}, ${by})`.execute(db);
}

export function updateSession(
  db: Db,
  id: CourseSessionId,
  row: SessionDescription & At & { readonly cancelled: boolean },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.course_session set starts_at = ${row.startsAt}, ends_at = ${row.endsAt}, place = ${row.place},
      language = ${row.language}, places = ${row.places}, cancelled = ${row.cancelled}, version = version + 1,
      updated_at = ${at}, updated_by = ${by}
    where id = ${id} and version = ${row.version}`.execute(db),
  );
}

/** Marks a session as changed, so that two people never enter over one another. */
export function touchSession(db: Db, id: CourseSessionId, { version }: At, { by, at }: Stamp): Promise<boolean> {
  return changed(
    sql`update palermo.course_session set version = version + 1, updated_at = ${at}, updated_by = ${by}
      where id = ${id} and version = ${version}`.execute(db),
  );
}
