// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import {
  inputOf,
  type ChairTermId,
  type GroupActionId,
  type GroupId,
  type MeasureId,
  type MemberId,
} from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { getOpenOrganisation } from '../../access/index.ts';
import { getMeasureRow } from '../plan/open-measure.ts';
import { stampOf } from '../plan/stamp.ts';
import { mayCoordinate, mayReportProgress } from '../policy.ts';
import {
  findMembers,
  insertAction,
  insertGroup,
  insertMember,
  insertTerm,
  updateAction,
  updateActionResult,
  updateGroup,
  updateMember,
  updateTerm,
} from '../store-groups.ts';
import { describeGroup, getGroupRow, requireMember } from './describe-group.ts';

const onGroup = ({ groupId }: { readonly groupId: GroupId }) => ({ subjectKind: 'group', subjectIds: [groupId] });

/** Adds a group, or a working group of one. */
export const createGroup = defineCommand({
  name: 'groups.create',
  input: inputOf(contract.createGroup),
  policy: mayCoordinate,
  async run(scope, { parentId, ...description }) {
    if (parentId) await getGroupRow(scope, parentId);
    const id = newId<GroupId>();
    await insertGroup(scope.db, { ...description, id, parentId: parentId ?? null, example: null }, stampOf(scope));
    return describeGroup(scope, id);
  },
  audit: (_input, { id }) => onGroup({ groupId: id }),
});

/** Changes a group. Throws `record.changed` when somebody else did meanwhile. */
export const changeGroup = defineCommand({
  name: 'groups.change',
  input: inputOf(contract.changeGroup),
  policy: mayCoordinate,
  async run(scope, { groupId, ...group }) {
    await getGroupRow(scope, groupId);
    if (!(await updateGroup(scope.db, groupId, group, stampOf(scope)))) throw new AppError('record.changed');
    return describeGroup(scope, groupId);
  },
  audit: onGroup,
});

/** Adds a member. Throws `group.member-there` and `organisation.closed`. */
export const addGroupMember = defineCommand({
  name: 'groups.addMember',
  input: inputOf(contract.addGroupMember),
  policy: mayCoordinate,
  async run(scope, { groupId, organisationId, name, standing, joinedOn }) {
    if ((organisationId === undefined) === (name === undefined)) {
      const detail = 'Give an organisation of the node, or the name of an entity outside it.';
      throw new AppError('request.invalid', { fields: [{ path: 'name', code: 'one-of', detail }] });
    }
    await getGroupRow(scope, groupId);
    if (organisationId !== undefined) {
      await getOpenOrganisation(scope, organisationId);
      const members = await findMembers(scope.db, groupId);
      const isThere = members.some((each) => each.organisationId === organisationId && each.leftOn === null);
      if (isThere) throw new AppError('group.member-there');
    }
    await insertMember(scope.db, groupId, {
      id: newId<MemberId>(),
      organisationId: organisationId ?? null,
      name: name ?? null,
      standing,
      joinedOn: joinedOn ?? null,
    });
    return describeGroup(scope, groupId);
  },
  audit: onGroup,
});

/** Changes the standing of a member, or notes when it left. */
export const changeGroupMember = defineCommand({
  name: 'groups.changeMember',
  input: inputOf(contract.changeGroupMember),
  policy: mayCoordinate,
  async run(scope, { groupId, memberId, standing, leftOn }) {
    const member = (await findMembers(scope.db, groupId)).find(({ id }) => id === memberId);
    if (!member) throw new AppError('record.not-found');
    requireOrder(member.joinedOn, leftOn, 'leftOn');
    await updateMember(scope.db, { groupId, memberId }, { standing, leftOn });
    return describeGroup(scope, groupId);
  },
  audit: onGroup,
});

/** Records a term of a co-chair. Throws `group.chairs` and `group.chairs-twice`, which the database decides. */
export const addChairTerm = defineCommand({
  name: 'groups.addChair',
  input: inputOf(contract.addChairTerm),
  policy: mayCoordinate,
  async run(scope, { groupId, ...term }) {
    await getGroupRow(scope, groupId);
    requireOrder(term.from, term.until, 'until');
    await requireMember(scope, groupId, term.memberId);
    await insertTerm(scope.db, groupId, { ...term, id: newId<ChairTermId>() });
    return describeGroup(scope, groupId);
  },
  audit: onGroup,
});

/** Says when the term of a co-chair ends. */
export const changeChairTerm = defineCommand({
  name: 'groups.changeChair',
  input: inputOf(contract.changeChairTerm),
  policy: mayCoordinate,
  async run(scope, { groupId, termId, until }) {
    const term = (await describeGroup(scope, groupId)).terms.find(({ id }) => id === termId);
    if (!term) throw new AppError('record.not-found');
    requireOrder(term.from, until, 'until');
    await updateTerm(scope.db, { groupId, termId }, until);
    return describeGroup(scope, groupId);
  },
  audit: onGroup,
});

/** Adds a line to the plan of action of a group. */
export const addGroupAction = defineCommand({
  name: 'groups.addAction',
  input: inputOf(contract.addGroupAction),
  policy: mayReportProgress,
  async run(scope, { groupId, ...action }) {
    await getGroupRow(scope, groupId);
    await requireNamed(scope, groupId, action);
    await insertAction(scope.db, groupId, { ...action, id: newId<GroupActionId>() }, stampOf(scope));
    return describeGroup(scope, groupId);
  },
  audit: onGroup,
});

/** Changes a line of the plan of action of a group. */
export const changeGroupAction = defineCommand({
  name: 'groups.changeAction',
  input: inputOf(contract.changeGroupAction),
  policy: mayReportProgress,
  async run(scope, { groupId, actionId, ...action }) {
    await getGroupRow(scope, groupId);
    await requireNamed(scope, groupId, action);
    if (!(await updateAction(scope.db, { groupId, actionId }, action, stampOf(scope)))) {
      throw new AppError('record.changed');
    }
    return describeGroup(scope, groupId);
  },
  audit: onGroup,
});

/** Says what became of a line of the plan of action. */
export const followUpGroupAction = defineCommand({
  name: 'groups.followUpAction',
  input: inputOf(contract.followUpGroupAction),
  policy: mayReportProgress,
  async run(scope, { groupId, actionId, ...followUp }) {
    await getGroupRow(scope, groupId);
    if (!(await updateActionResult(scope.db, { groupId, actionId }, followUp, stampOf(scope)))) {
      throw new AppError('record.changed');
    }
    return describeGroup(scope, groupId);
  },
  audit: onGroup,
});

/** Throws `record.not-found` where a line names a member or a measure that there is not. */
async function requireNamed(
  scope: Scope,
  groupId: GroupId,
  { memberId, measureId }: { readonly memberId: MemberId | null; readonly measureId: MeasureId | null },
): Promise<void> {
  await requireMember(scope, groupId, memberId);
  if (measureId !== null) await getMeasureRow(scope, measureId);
}

/** Throws `request.invalid` where a day comes before the one that it follows. */
function requireOrder(first: string | null, then: string | null, path: string): void {
  if (first === null || then === null || first <= then) return;
  throw new AppError('request.invalid', {
    fields: [{ path, code: 'order', detail: 'comes before the day that it follows' }],
  });
}
