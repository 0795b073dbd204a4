// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  inputOf,
  discardDraft as discardEndpoint,
  saveDraft as saveEndpoint,
  startDraft as startEndpoint,
} from '@palermo/contract';
import type { DraftId } from '@palermo/contract';
import type { FieldValues } from '@palermo/terms';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { formOf, readValues } from '../case-form.ts';
import { applyChanges } from '../facts.ts';
import { mayEditCases } from '../policy.ts';
import { localDraftKey, newDraftKey, openDraft, sealDraft, unwrapDraftKey } from '../sealed-facts.ts';
import { deleteDraft, findDraft, insertDraft, updateDraft, type DraftRow } from '../store-drafts.ts';

/** A draft in the clear. */
export interface OpenedDraft {
  readonly row: DraftRow;
  readonly key: Uint8Array;
  readonly values: FieldValues;
}

/** Opens a draft of the account. Throws `record.not-found`, or `draft.registered` when it became a case. */
export async function getOpenDraft(
  scope: Scope,
  draftId: DraftId,
  { toChange }: { readonly toChange: boolean },
): Promise<OpenedDraft> {
  const row = await findDraft(scope.db, draftId, { toChange });
  if (!row) throw new AppError('record.not-found');
  if (row.caseId !== null) throw new AppError('draft.registered');
  const key = unwrapDraftKey(scope.keyring, draftId, row.wrappedKey);
  return { row, key, values: openDraft(scope.keyring, key, draftId, row.sealed) };
}

/** Begins a registration. Repeating the request gives the draft that is there. */
export const startDraft = defineCommand({
  name: 'cases.startDraft',
  input: inputOf(startEndpoint),
  policy: mayEditCases,
  async run(scope, { id }) {
    const actor = scope.actor as AccountActor;
    const { key, wrapped } = newDraftKey(scope.keyring, id);
    const sealed = sealDraft(scope.keyring, key, id, {});
    const { accountId, organisationId } = actor;
    await insertDraft(scope.db, { id, accountId, organisationId, wrappedKey: wrapped, sealed });
    return presentDraft(scope, await getOpenDraft(scope, id, { toChange: false }));
  },
  audit: ({ id }) => ({ subjectKind: 'draft', subjectIds: [id] }),
});

/** Keeps what was typed: each changed field with its new value. */
export const saveDraft = defineCommand({
  name: 'cases.saveDraft',
  input: inputOf(saveEndpoint),
  policy: mayEditCases,
  async run(scope, { draftId, changes }) {
    const { pack } = await getNodeSettings(scope);
    const values = readValues(formOf(pack), changes);
    const opened = await getOpenDraft(scope, draftId, { toChange: true });
    const next = applyChanges(
      opened.values,
      Object.entries(values).map(([key, to]) => ({ key, from: null, to })),
    );
    const sealed = sealDraft(scope.keyring, opened.key, draftId, next);
    const saved = await updateDraft(scope.db, draftId, { sealed, answeredCount: Object.keys(next).length });
    return { version: saved.version, updatedAt: saved.updatedAt.toISOString() };
  },
  audit: ({ draftId }) => ({ subjectKind: 'draft', subjectIds: [draftId] }),
});

/** Throws a draft away with its key. */
export const discardDraft = defineCommand({
  name: 'cases.discardDraft',
  input: inputOf(discardEndpoint),
  policy: mayEditCases,
  async run(scope, { draftId }) {
    if (!(await deleteDraft(scope.db, draftId))) throw new AppError('record.not-found');
  },
  audit: ({ draftId }) => ({ subjectKind: 'draft', subjectIds: [draftId] }),
});

/** The fields of a draft that its own account gets. */
export function presentDraft(scope: Scope, { row, values }: OpenedDraft) {
  return {
    id: row.id,
    values: { ...values },
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
    localKey: localDraftKey(scope.keyring, row.id),
  };
}
