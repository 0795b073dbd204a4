// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, mergeCases as endpoint } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { formOf } from '../case-form.ts';
import { writeChanges } from '../commands/change-case.ts';
import type { OpenedCase } from '../open-case.ts';
import { mayEditCases } from '../policy.ts';
import { writeEvent } from '../store.ts';
import { findMerge, insertMerge, isSomethingWaiting } from '../store-merges.ts';
import { compareFiles, openFiles, undoDays } from './merge-view.ts';

/** What happened with a merge is told to the holder of the files alone: no release opens this class. */
const holdersClass = 'merge';

/**
 * Makes one file of two that the organisation holds. No record moves: each stays under the file, the key and the releases that it
 * was written under. Values that are taken over are a change of the kept file like any other. The same id again answers again.
 */
export const mergeCases = defineCommand({
  name: 'cases.mergeCases',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run(scope, { one, other, id, kept: keptId, take, versions }) {
    const { db, clock } = scope;
    const { accountId, organisationId } = scope.actor as AccountActor;
    const known = await findMerge(db, id);
    if (known) return { mergeId: id, kept: known.keptCase, reference: known.keptReference, other: known.mergedCase };
    const files = await openFiles(scope, { one, other }, { toChange: true });
    if (files.some(({ file }, at) => file.version !== versions[at])) throw new AppError('record.changed');
    const kept = files.find(({ file }) => file.id === keptId);
    const merged = files.find(({ file }) => file.id !== keptId);
    if (!kept || !merged) throw new AppError('merge.files');
    if (await isSomethingWaiting(db, [kept.file.id, merged.file.id])) throw new AppError('merge.waiting');
    const takenIn = await takeOver(scope, kept, merged, new Set(take));
    const at = clock();
    await insertMerge(db, {
      id,
      organisationId,
      keptCase: kept.file.id,
      mergedCase: merged.file.id,
      by: accountId,
      at,
      takenIn,
      undoUntil: addDays(at, undoDays),
    });
    await tellMerge(scope, { kind: 'merged', kept, merged });
    return { mergeId: id, kept: kept.file.id, reference: kept.file.reference, other: merged.file.id };
  },
  audit: ({ take, purpose }, { mergeId, kept, other }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [kept, other],
    details: { merge: mergeId, kept, taken: take },
  }),
});

/** Writes the wanted values of the other file into the kept one; gives the version in which they stand, null for none. */
async function takeOver(
  scope: Scope,
  kept: OpenedCase,
  merged: OpenedCase,
  wanted: ReadonlySet<string>,
): Promise<number | null> {
  const form = formOf((await getNodeSettings(scope)).pack);
  const { differences } = compareFiles(form, kept.values, merged.values);
  const taken = differences
    .filter(({ key }) => wanted.has(key))
    .map(({ key, values: [from, to] }) => ({ key, from, to }));
  if (taken.length === 0) return null;
  await writeChanges(scope, form, kept, taken);
  return kept.file.version + 1;
}

/** Keeps in the history of both files what became of them. */
export async function tellMerge(
  scope: Scope,
  {
    kind,
    kept,
    merged,
  }: { readonly kind: 'merged' | 'unmerged'; readonly kept: OpenedCase; readonly merged: OpenedCase },
): Promise<void> {
  const { accountId, organisationId } = scope.actor as AccountActor;
  const by = { accountId, organisationId, at: scope.clock(), dataClass: holdersClass };
  await writeEvent(scope.db, {
    id: newId(),
    caseId: kept.file.id,
    kind,
    ...by,
    details: { case: merged.file.reference, kept: true },
  });
  await writeEvent(scope.db, {
    id: newId(),
    caseId: merged.file.id,
    kind,
    ...by,
    details: { case: kept.file.reference, kept: false },
  });
}
