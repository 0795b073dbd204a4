// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, undoMerge as endpoint } from '@palermo/contract';
import type { FieldValue } from '@palermo/terms';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { formOf } from '../case-form.ts';
import { writeChanges } from '../commands/change-case.ts';
import { sameValue, type FieldChange } from '../facts.ts';
import { keyOf, openCase, type OpenedCase } from '../open-case.ts';
import { mayEditCases } from '../policy.ts';
import { publishRecorded } from '../recorded-cases.ts';
import { openRevision } from '../sealed-facts.ts';
import {
  countChangesSince,
  findMerge,
  findRevisionsOf,
  isSomethingWaiting,
  updateUndone,
  type MergeRow,
} from '../store-merges.ts';
import { tellMerge } from './merge-cases.ts';

/**
 * Tells two files apart again. Values that were taken over go back to what they were, unless somebody changed them since: those
 * stay, and are told. Throws `merge.over` when the time for it has passed.
 */
export const undoMerge = defineCommand({
  name: 'cases.undoMerge',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run(scope, { mergeId }) {
    const { db, clock } = scope;
    const merge = await findMerge(db, mergeId);
    if (!merge) throw new AppError('record.not-found');
    if (merge.undoUntil < clock()) throw new AppError('merge.over');
    const pair = [merge.keptCase, merge.mergedCase];
    if (await isSomethingWaiting(db, pair)) throw new AppError('merge.waiting');
    const opened = new Map<string, OpenedCase>();
    for (const id of pair.toSorted()) opened.set(id, await openCase(scope, id, { toChange: true }));
    const [kept, merged] = [opened.get(merge.keptCase), opened.get(merge.mergedCase)];
    if (!kept || !merged) throw new Error('Both files were opened.');
    keyOf(merged);
    const changesSince = await countChangesSince(db, kept.file.id, merge.mergedAt);
    const { accountId } = scope.actor as AccountActor;
    if (!(await updateUndone(db, mergeId, { by: accountId, at: clock() }))) throw new AppError('record.changed');
    const stayed = await giveBack(scope, kept, merge);
    await publishRecorded(scope, merged);
    await tellMerge(scope, { kind: 'unmerged', kept, merged });
    return {
      kept: kept.file.id,
      other: { id: merged.file.id, reference: merged.file.reference },
      stayed: [...stayed],
      changesSince,
    };
  },
  audit: ({ mergeId, purpose }, { kept, other, stayed }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [kept, other.id],
    details: { merge: mergeId, stayed },
  }),
});

/** Gives back what was taken over and not changed since; gives the fields that stay. */
async function giveBack(scope: Scope, kept: OpenedCase, { takenIn }: MergeRow): Promise<readonly string[]> {
  if (takenIn === null) return [];
  const { file, values } = kept;
  const rows = await findRevisionsOf(scope.db, file.id, takenIn);
  const taken = rows.flatMap(({ dataClass, sealed }) =>
    openRevision(scope.keyring, keyOf(kept), { caseId: file.id, version: takenIn, dataClass, sealed }),
  );
  const whole = [...Map.groupBy(taken, ({ key }) => key)].map(([key, parts]) => joinParts(key, parts));
  const isAsTaken = ({ key, to }: FieldChange): boolean => sameValue(values[key], to);
  const back = whole.filter(isAsTaken).map(({ key, from, to }) => ({ key, from: to, to: from }));
  if (back.length > 0) await writeChanges(scope, formOf((await getNodeSettings(scope)).pack), kept, back);
  return whole.filter((change) => !isAsTaken(change)).map(({ key }) => key);
}

/** A field whose choices belong to two data classes was changed in both. */
function joinParts(key: string, parts: readonly FieldChange[]): FieldChange {
  const join = (values: readonly FieldValue[]): FieldValue => {
    const lists = values.filter((value) => Array.isArray(value));
    return lists.length > 0 ? lists.flat() : (values[0] ?? null);
  };
  return { key, from: join(parts.map(({ from }) => from)), to: join(parts.map(({ to }) => to)) };
}
