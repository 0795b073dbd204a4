// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AttendeeSexCode,
  CourseId,
  CourseSessionId,
  OrganisationId,
  ScoreLine,
  TraineeFunctionCode,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { changed, type Stamp } from './store-groups.ts';

/** People of one organisation, function and sex. */
interface AttendanceKey {
  readonly organisationId: OrganisationId | null;
  readonly name: string | null;
  readonly function: TraineeFunctionCode;
  readonly sex: AttendeeSexCode;
}

interface AttendanceCounts {
  readonly invited: number;
  readonly registered: number;
  readonly attended: number;
  readonly completed: number;
}

export interface AttendanceRow extends AttendanceKey, AttendanceCounts {
  readonly organisation: string;
}

/** The lines of a session that the actor may know of. */
export async function findAttendance(db: Db, id: CourseSessionId): Promise<AttendanceRow[]> {
  const answer = await sql<AttendanceRow>`
    select a.organisation_id as "organisationId", a.name, coalesce(a.name, o.name) as organisation, a.function, a.sex, a.invited,
      a.registered, a.attended, a.completed
    from palermo.session_attendance a left join palermo.organisation o on o.id = a.organisation_id
    where a.session_id = ${id} order by coalesce(a.name, o.name), a.function, a.sex limit 2000`.execute(db);
  return answer.rows;
}

const isLine = (id: CourseSessionId, key: AttendanceKey) => sql`session_id = ${id}
  and organisation_id is not distinct from ${key.organisationId}::uuid and name is not distinct from ${key.name}::text
  and function = ${key.function} and sex = ${key.sex}`;

/** Counts the people of a line anew. */
export async function writeAttendance(
  db: Db,
  id: CourseSessionId,
  { organisationId, name, function: of, sex, ...counts }: AttendanceKey & AttendanceCounts,
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.session_attendance (session_id, organisation_id, name, function, sex, invited, registered,
      attended, completed, updated_at, updated_by)
    values (${id}, ${organisationId}, ${name}, ${of}, ${sex}, ${counts.invited}, ${counts.registered}, ${counts.attended},
      ${counts.completed}, ${at}, ${by})
    on conflict (session_id, organisation_id, name, function, sex) do update set invited = excluded.invited,
      registered = excluded.registered, attended = excluded.attended, completed = excluded.completed,
      updated_at = excluded.updated_at, updated_by = excluded.updated_by`.execute(db);
}

/** Says how many come, and leaves what else was counted. */
export async function writeRegistration(
  db: Db,
  id: CourseSessionId,
  key: AttendanceKey & { readonly registered: number },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.session_attendance (session_id, organisation_id, name, function, sex, registered, updated_at,
      updated_by)
    values (${id}, ${key.organisationId}, ${key.name}, ${key.function}, ${key.sex}, ${key.registered}, ${at}, ${by})
    on conflict (session_id, organisation_id, name, function, sex) do update set registered = excluded.registered,
      updated_at = excluded.updated_at, updated_by = excluded.updated_by`.execute(db);
}

export function deleteAttendance(db: Db, id: CourseSessionId, key: AttendanceKey): Promise<boolean> {
  return changed(sql`delete from palermo.session_attendance where ${isLine(id, key)}`.execute(db));
}

/** What was reached, for those who run the session; nothing for others. */
export async function findScores(db: Db, id: CourseSessionId): Promise<ScoreLine[]> {
  const answer = await sql<ScoreLine>`select number, before::float8 as before, after::float8 as after,
      follow_up::float8 as "followUp"
    from palermo.session_score where session_id = ${id} order by number`.execute(db);
  return answer.rows;
}

/** Puts these in the place of what was entered before. */
export async function replaceScores(db: Db, id: CourseSessionId, scores: readonly ScoreLine[]): Promise<void> {
  await sql`delete from palermo.session_score where session_id = ${id}`.execute(db);
  if (scores.length === 0) return;
  await sql`insert into palermo.session_score (session_id, number, before, after, follow_up)
    select ${id}, x.number, x.before, x.after, x."followUp"
    from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb)
      as x(number int, before numeric, after numeric, "followUp" numeric)`.execute(db);
}

/** What everybody may know of a session; sums are null where fewer than five answered both. */
export interface SessionFigures {
  readonly sessionId: CourseSessionId;
  readonly courseId: CourseId;
  readonly registered: number;
  readonly attended: number;
  readonly completed: number;
  readonly pairs: number;
  readonly beforeSum: number | null;
  readonly afterSum: number | null;
  readonly changeSum: number | null;
  readonly changeSquares: number | null;
  readonly laterPairs: number;
  readonly laterBeforeSum: number | null;
  readonly laterSum: number | null;
  readonly laterChangeSum: number | null;
  readonly laterChangeSquares: number | null;
}

export async function findSessionFigures(db: Db, courses: readonly CourseId[]): Promise<SessionFigures[]> {
  if (courses.length === 0) return [];
  const answer = await sql<SessionFigures>`
    select session_id as "sessionId", course_id as "courseId", registered, attended, completed, pairs,
      before_sum as "beforeSum", after_sum as "afterSum", change_sum as "changeSum", change_squares as "changeSquares",
      later_pairs as "laterPairs", later_before_sum as "laterBeforeSum", later_sum as "laterSum",
      later_change_sum as "laterChangeSum", later_change_squares as "laterChangeSquares"
    from wall.session_figures(${courses}::uuid[])`.execute(db);
  return answer.rows;
}

export interface FunctionRow extends AttendanceCounts {
  readonly function: TraineeFunctionCode;
  readonly sex: AttendeeSexCode;
}

/** People of some sessions by function and sex, as far as the actor may know of them. */
export async function countPeople(db: Db, sessions: readonly CourseSessionId[]): Promise<FunctionRow[]> {
  if (sessions.length === 0) return [];
  const answer = await sql<FunctionRow>`select function, sex, sum(invited)::int as invited,
      sum(registered)::int as registered, sum(attended)::int as attended, sum(completed)::int as completed
    from palermo.session_attendance where session_id = any (${sessions}::uuid[])
    group by function, sex order by function, sex`.execute(db);
  return answer.rows;
}
