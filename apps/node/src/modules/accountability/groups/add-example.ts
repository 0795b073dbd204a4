// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { addExampleGroup as endpoint, inputOf } from '@palermo/contract';
import type { GroupActionId, GroupId, MemberId, SignatureId, StatementId } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { stampOf } from '../plan/stamp.ts';
import { mayCoordinate } from '../policy.ts';
import { insertAction, insertGroup, insertMember, isExampleThere } from '../store-groups.ts';
import { insertSignature, insertStatement, insertText, updateIssued, updateOpened } from '../store-statements.ts';
import { describeGroup } from './describe-group.ts';
import { groupExamples, type StatementExample } from './group-examples.ts';

/** Adds a shipped group with its members and statements. Throws `group.example-there`. */
export const addExampleGroup = defineCommand({
  name: 'groups.addExample',
  input: inputOf(endpoint),
  policy: mayCoordinate,
  async run(scope, { example }) {
    if (await isExampleThere(scope.db, example)) throw new AppError('group.example-there');
    const { members, actions, statements, themes, ...description } = groupExamples[example];
    const groupId = newId<GroupId>();
    const stamp = stampOf(scope);
    await insertGroup(scope.db, { ...description, themes: [...themes], id: groupId, parentId: null, example }, stamp);
    const memberIds: MemberId[] = [];
    for (const { name, standing } of members) {
      const id = newId<MemberId>();
      memberIds.push(id);
      await insertMember(scope.db, groupId, { id, name, standing, organisationId: null, joinedOn: null });
    }
    for (const title of actions) {
      const line = { id: newId<GroupActionId>(), title, memberId: null, measureId: null, dueOn: null };
      await insertAction(scope.db, groupId, line, stamp);
    }
    for (const statement of statements) await addIssued(scope, { groupId, memberIds, statement });
    return describeGroup(scope, groupId);
  },
  audit: ({ example }, { id }) => ({ subjectKind: 'group', subjectIds: [id], details: { example } }),
});

interface Issued {
  readonly groupId: GroupId;
  readonly memberIds: readonly MemberId[];
  readonly statement: StatementExample;
}

/** A statement as it was circulated: joined by the members that it lists, and issued. */
async function addIssued(scope: Scope, { groupId, memberIds, statement }: Issued): Promise<void> {
  const { title, occasion, body, issuedOn, reference } = statement;
  const { db } = scope;
  const stamp = stampOf(scope);
  const statementId = newId<StatementId>();
  await insertStatement(db, { id: statementId, groupId, title, occasion }, stamp);
  await insertText(db, { statementId, groupId, number: 1, body }, stamp);
  // The first text makes the second version of the statement, and opening it the third.
  await updateOpened(db, statementId, { signBy: null, version: 2 }, stamp);
  for (const memberId of memberIds) {
    const id = newId<SignatureId>();
    const signature = { id, statementId, groupId, memberId, textNumber: 1, joinedOn: issuedOn, organisationId: null };
    await insertSignature(db, signature, stamp);
  }
  await updateIssued(db, statementId, { issuedOn, reference, version: 3 }, stamp);
}
