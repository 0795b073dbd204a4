// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountActor } from '../../../kernel/actor.ts';
import type { GroupId, GroupLine, GroupView, MemberId } from '@palermo/contract';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { answersForOrganisation, coordinates } from '../policy.ts';
import {
  findActions,
  findGroup,
  findMembers,
  findTerms,
  findWorkingGroups,
  mayPrepareGroup,
  type GroupRow,
  type MemberRow,
} from '../store-groups.ts';
import { followUpStatus, isCurrent } from './follow-up.ts';

/** Today and now of a use case. */
export function momentOf({ clock }: Pick<Scope, 'clock'>): { today: string; now: Date } {
  const now = clock();
  return { today: dayOf(now), now };
}

/** A group that the actor may know of. Throws `record.not-found`. */
export async function getGroupRow(scope: Scope, id: GroupId): Promise<GroupRow> {
  const row = await findGroup(scope.db, id, momentOf(scope));
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** Throws `record.not-found` where somebody is named who was never a member of the group. */
export async function requireMember({ db }: Scope, groupId: GroupId, memberId: MemberId | null): Promise<void> {
  if (memberId === null) return;
  const members = await findMembers(db, groupId);
  if (!members.some(({ id }) => id === memberId)) throw new AppError('record.not-found');
}

export function presentGroupLine(row: GroupRow): GroupLine {
  return {
    id: row.id,
    parentId: row.parentId,
    name: row.name,
    shortName: row.shortName,
    purpose: row.purpose,
    themes: row.themes,
    chairCount: row.chairCount,
    example: row.example,
    closedOn: row.closedOn,
    memberCount: row.memberCount,
    chairs: row.chairs,
    nextMeetingAt: row.nextMeetingAt?.toISOString() ?? null,
  };
}

/** True where the actor says for this member what became of what it is responsible for. */
export function answersFor(actor: AccountActor, member: Pick<MemberRow, 'organisationId'> | undefined): boolean {
  return answersForOrganisation(actor) && member?.organisationId === actor.organisationId;
}

/** A group with everything but its meetings and statements, which are asked for apart. */
export async function describeGroup(scope: Scope, id: GroupId): Promise<GroupView> {
  const row = await getGroupRow(scope, id);
  const { today } = momentOf(scope);
  const actor = scope.actor as AccountActor;
  const members = await findMembers(scope.db, id);
  const own = members.find((each) => each.leftOn === null && answersFor(actor, each));
  const mayPrepare = await mayPrepareGroup(scope.db, id);
  return {
    ...presentGroupLine(row),
    version: row.version,
    members,
    terms: (await findTerms(scope.db, id)).map((term) => ({ ...term, current: isCurrent(term, today) })),
    workingGroups: await findWorkingGroups(scope.db, id),
    actions: (await findActions(scope.db, id)).map((action) => ({
      ...action,
      status: followUpStatus(action, today),
      own: mayPrepare || (own !== undefined && action.memberId === own.id),
    })),
    mayKeep: coordinates(actor),
    mayPrepare,
  };
}
