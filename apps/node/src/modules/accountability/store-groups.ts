// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  ChairTermId,
  GroupActionId,
  GroupExampleCode,
  GroupId,
  MeasureId,
  MemberId,
  OrganisationId,
  MemberStanding,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** Who writes, when. */
export interface Stamp {
  readonly by: string;
  readonly at: Date;
}

export interface GroupDescription {
  readonly name: string;
  readonly shortName: string | null;
  readonly purpose: string | null;
  readonly themes: string[];
  readonly chairCount: number;
}

export interface GroupRow extends GroupDescription {
  readonly id: GroupId;
  readonly parentId: GroupId | null;
  readonly example: GroupExampleCode | null;
  readonly closedOn: string | null;
  readonly version: number;
  readonly memberCount: number;
  readonly chairs: string[];
  readonly nextMeetingAt: Date | null;
}

const groupColumns = (
  today: string,
  now: Date,
) => sql`g.id, g.parent_id as "parentId", g.name, g.short_name as "shortName",
  g.purpose, g.themes, g.chair_count as "chairCount", g.example, g.closed_on as "closedOn", g.version,
  (select count(*)::int from palermo.group_member m
    where m.group_id = g.id and (m.left_on is null or m.left_on > ${today}::date)) as "memberCount",
  array(
    select coalesce(m.name, o.name) from palermo.group_chair c join palermo.group_member m on m.id = c.member_id
    left join palermo.organisation o on o.id = m.organisation_id
    where c.group_id = g.id and ${today}::date between c.from_on and c.until_on order by 1
  ) as chairs,
  (select min(t.starts_at) from palermo.group_meeting t
    where t.group_id = g.id and not t.cancelled and t.starts_at > ${now}) as "nextMeetingAt"`;

interface Moment {
  readonly today: string;
  readonly now: Date;
}

/** Groups in the order of their names, after a place. */
export async function findGroups(
  db: Db,
  { after, limit }: { readonly after: readonly [string, string] | null; readonly limit: number },
  { today, now }: Moment,
): Promise<GroupRow[]> {
  const [afterName, afterId] = after ?? [null, null];
  const answer = await sql<GroupRow>`select ${groupColumns(today, now)} from palermo.coordination_group g
    where ${afterName}::text is null or (g.name, g.id) > (${afterName}, ${afterId}::uuid)
    order by g.name, g.id limit ${limit}`.execute(db);
  return answer.rows;
}

export async function findGroup(db: Db, id: GroupId, { today, now }: Moment): Promise<GroupRow | undefined> {
  const answer = await sql<GroupRow>`select ${groupColumns(today, now)} from palermo.coordination_group g
    where g.id = ${id}`.execute(db);
  return answer.rows[0];
}

export async function findGroupNames(db: Db, ids: readonly GroupId[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const answer = await sql<{ id: string; name: string }>`select id, coalesce(short_name, name) as name
    from palermo.coordination_group where id = any (${[...ids]}::uuid[])`.execute(db);
  return new Map(answer.rows.map(({ id, name }) => [id, name]));
}

export async function findWorkingGroups(db: Db, id: GroupId): Promise<{ id: GroupId; name: string }[]> {
  const answer = await sql<{ id: GroupId; name: string }>`select id, name from palermo.coordination_group
    where parent_id = ${id} order by name, id`.execute(db);
  return answer.rows;
}

export async function isExampleThere(db: Db, example: GroupExampleCode): Promise<boolean> {
  const answer = await sql`select from palermo.coordination_group where example = ${example}`.execute(db);
  return answer.rows.length > 0;
}

/** What the actor may do with a group: keep it, or prepare its meetings and statements. The wall decides. */
export async function mayPrepareGroup(db: Db, id: GroupId): Promise<boolean> {
  const answer = await sql<{ may: boolean }>`select palermo.keeps_group(${id}) as may`.execute(db);
  return answer.rows[0]?.may ?? false;
}

export async function insertGroup(
  db: Db,
  group: GroupDescription & {
    readonly id: GroupId;
    readonly parentId: GroupId | null;
    readonly example: GroupExampleCode | null;
  },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.coordination_group (id, parent_id, name, short_name, purpose, themes, chair_count, example,
      created_at, updated_at, updated_by)
    values (${group.id}, ${group.parentId}, ${group.name}, ${group.shortName}, ${group.purpose}, ${group.themes},
      ${group.chairCount}, ${group.example}, ${at}, ${at}, ${by})`.execute(db);
}

export interface At {
  readonly version: number;
}

/** False when there is no such row with this version that the actor may change. */
export async function changed(query: Promise<{ numAffectedRows?: bigint }>): Promise<boolean> {
  return ((await query).numAffectedRows ?? 0n) > 0n;
}

export function updateGroup(
  db: Db,
  id: GroupId,
  group: GroupDescription & At & { readonly closedOn: string | null },
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.coordination_group set name = ${group.name}, short_name = ${group.shortName},
      purpose = ${group.purpose}, themes = ${group.themes}, chair_count = ${group.chairCount}, closed_on = ${group.closedOn},
      version = version + 1, updated_at = ${at}, updated_by = ${by}
    where id = ${id} and version = ${group.version}`.execute(db),
  );
}

export interface MemberRow {
  readonly id: MemberId;
  readonly organisationId: OrganisationId | null;
  readonly name: string;
  readonly standing: MemberStanding;
  readonly joinedOn: string | null;
  readonly leftOn: string | null;
}

/** Members of a group, those who have left last, each by name. */
export async function findMembers(db: Db, groupId: GroupId): Promise<MemberRow[]> {
  const answer = await sql<MemberRow>`
    select m.id, m.organisation_id as "organisationId", coalesce(m.name, o.name) as name, m.standing,
      m.joined_on as "joinedOn", m.left_on as "leftOn"
    from palermo.group_member m left join palermo.organisation o on o.id = m.organisation_id
    where m.group_id = ${groupId} order by m.left_on is not null, coalesce(m.name, o.name), m.id`.execute(db);
  return answer.rows;
}

export async function insertMember(
  db: Db,
  groupId: GroupId,
  member: Omit<MemberRow, 'leftOn' | 'name'> & { readonly name: string | null },
): Promise<void> {
  await sql`insert into palermo.group_member (id, group_id, organisation_id, name, standing, joined_on)
    values (${member.id}, ${groupId}, ${member.organisationId}, ${member.name}, ${member.standing}, ${member.joinedOn})`.execute(
    db,
  );
}

export function updateMember(
  db: Db,
  { groupId, memberId }: { readonly groupId: GroupId; readonly memberId: MemberId },
  { standing, leftOn }: Pick<MemberRow, 'standing' | 'leftOn'>,
): Promise<boolean> {
  return changed(
    sql`update palermo.group_member set standing = ${standing}, left_on = ${leftOn}
    where id = ${memberId} and group_id = ${groupId}`.execute(db),
  );
}

export interface TermRow {
  readonly id: ChairTermId;
  readonly memberId: MemberId;
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

/** Terms of co-chairs, the latest first. */
export async function findTerms(db: Db, groupId: GroupId): Promise<TermRow[]> {
  const answer = await sql<TermRow>`
    select c.id, c.member_id as "memberId", coalesce(m.name, o.name) as name, c.from_on as "from", c.until_on as "until"
    from palermo.group_chair c join palermo.group_member m on m.id = c.member_id
      left join palermo.organisation o on o.id = m.organisation_id
    where c.group_id = ${groupId} order by c.from_on desc, c.id limit 200`.execute(db);
  return answer.rows;
}

export async function insertTerm(db: Db, groupId: GroupId, term: Omit<TermRow, 'name'>): Promise<void> {
  await sql`insert into palermo.group_chair (id, group_id, member_id, from_on, until_on)
    values (${term.id}, ${groupId}, ${term.memberId}, ${term.from}, ${term.until})`.execute(db);
}

export function updateTerm(
  db: Db,
  { groupId, termId }: { readonly groupId: GroupId; readonly termId: ChairTermId },
  until: string,
): Promise<boolean> {
  return changed(
    sql`update palermo.group_chair set until_on = ${until} where id = ${termId} and group_id = ${groupId}`.execute(db),
  );
}

export interface ActionDescription {
  readonly title: string;
  readonly memberId: MemberId | null;
  readonly measureId: MeasureId | null;
  readonly dueOn: string | null;
}

export interface ActionRow extends ActionDescription {
  readonly id: GroupActionId;
  readonly doneOn: string | null;
  readonly result: string | null;
  readonly version: number;
}

/** The plan of action of a group: what is left first, by its day. */
export async function findActions(db: Db, groupId: GroupId): Promise<ActionRow[]> {
  const answer = await sql<ActionRow>`
    select id, title, member_id as "memberId", measure_id as "measureId", due_on as "dueOn", done_on as "doneOn", result, version
    from palermo.group_action where group_id = ${groupId}
    order by done_on is not null, due_on nulls last, id limit 500`.execute(db);
  return answer.rows;
}

export async function insertAction(
  db: Db,
  groupId: GroupId,
  action: ActionDescription & { readonly id: GroupActionId },
  { by, at }: Stamp,
): Promise<void> {
  await sql`insert into palermo.group_action (id, group_id, title, member_id, measure_id, due_on, updated_at, updated_by)
    values (${action.id}, ${groupId}, ${action.title}, ${action.memberId}, ${action.measureId}, ${action.dueOn}, ${at},
      ${by})`.execute(db);
}

interface ActionPlace {
  readonly groupId: GroupId;
  readonly actionId: GroupActionId;
}

export function updateAction(
  db: Db,
  { groupId, actionId }: ActionPlace,
  action: ActionDescription & At,
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.group_action set title = ${action.title}, member_id = ${action.memberId},
      measure_id = ${action.measureId}, due_on = ${action.dueOn}, version = version + 1, updated_at = ${at}, updated_by = ${by}
    where id = ${actionId} and group_id = ${groupId} and version = ${action.version}`.execute(db),
  );
}

export interface FollowUp extends At {
  readonly doneOn: string | null;
  readonly result: string | null;
}

export function updateActionResult(
  db: Db,
  { groupId, actionId }: ActionPlace,
  { doneOn, result, version }: FollowUp,
  { by, at }: Stamp,
): Promise<boolean> {
  return changed(
    sql`update palermo.group_action set done_on = ${doneOn}, result = ${result}, version = version + 1, updated_at = ${at},
      updated_by = ${by} where id = ${actionId} and group_id = ${groupId} and version = ${version}`.execute(db),
  );
}
