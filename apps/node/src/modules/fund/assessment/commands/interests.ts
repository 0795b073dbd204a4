// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  addInterest as addEndpoint,
  inputOf,
  removeInterest as removeEndpoint,
  type InterestId,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { markOfName } from '../../applications/organisation-marks.ts';
import { mayDeclare } from '../../policy.ts';
import { deleteInterest, insertInterest } from '../../store-assessment.ts';
import { interestPlace } from '../queries/assessments.ts';

/** Names an organisation that the account is connected with. */
export const addInterest = defineCommand({
  name: 'fund.addInterest',
  input: inputOf(addEndpoint),
  policy: mayDeclare,
  async run(scope, { organisation }) {
    const mark = markOfName(scope.keyring, organisation);
    if (!mark) {
      const fault = { path: 'organisation', code: 'outOfRange', detail: 'is not the name of an organisation' };
      throw new AppError('request.invalid', { fields: [fault] });
    }
    const id = newId<InterestId>();
    const { accountId } = scope.actor as AccountActor;
    const sealed = scope.keyring.sealForNode(interestPlace(id), organisation);
    const addedAt = scope.clock();
    await insertInterest(scope.db, { id, accountId, mark, sealed, addedAt });
    return { id, organisation, addedAt: addedAt.toISOString() };
  },
  audit: (_input, { id }) => ({ subjectKind: 'interest', subjectIds: [id] }),
});

export const removeInterest = defineCommand({
  name: 'fund.removeInterest',
  input: inputOf(removeEndpoint),
  policy: mayDeclare,
  async run(scope, { interestId }) {
    const { accountId } = scope.actor as AccountActor;
    if (!(await deleteInterest(scope.db, interestId, accountId))) throw new AppError('record.not-found');
  },
  audit: ({ interestId }) => ({ subjectKind: 'interest', subjectIds: [interestId] }),
});
