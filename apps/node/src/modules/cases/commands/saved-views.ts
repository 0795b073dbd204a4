// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, deleteView as deleteEndpoint, saveView as saveEndpoint } from '@palermo/contract';
import type { SavedViewId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { mayReadCases } from '../policy.ts';
import { deleteSavedView, insertSavedView } from '../store-drafts.ts';

/** Keeps a view of the case list for the account. */
export const saveView = defineCommand({
  name: 'cases.saveView',
  input: inputOf(saveEndpoint),
  policy: mayReadCases,
  async run(scope, { name, filter }) {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const id = newId<SavedViewId>();
    await insertSavedView(scope.db, { id, accountId, organisationId, name, filter });
    return { id, name, filter };
  },
  audit: (_input, { id }) => ({ subjectKind: 'savedView', subjectIds: [id] }),
});

export const deleteView = defineCommand({
  name: 'cases.deleteView',
  input: inputOf(deleteEndpoint),
  policy: mayReadCases,
  async run(scope, { viewId }) {
    if (!(await deleteSavedView(scope.db, viewId))) throw new AppError('record.not-found');
  },
  audit: ({ viewId }) => ({ subjectKind: 'savedView', subjectIds: [viewId] }),
});
