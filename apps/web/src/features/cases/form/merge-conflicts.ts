// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FieldValue } from '@palermo/terms';
import { type FieldChange, sameValue, tidyValue } from '../../../lib/drafts/field-values.ts';

/** A field that two people changed at once. `theirs` is what is stored now. */
export interface FieldConflict {
  readonly key: string;
  readonly yours: FieldValue;
  readonly theirs: FieldValue;
  readonly theirsBy: string | null;
  readonly theirsAt: string | null;
}

export type MergeChoice = 'yours' | 'theirs' | 'both';

/** Whether both answers can stand together: only several choices from a list can. */
export function canKeepBoth(conflict: FieldConflict): boolean {
  return Array.isArray(conflict.yours) && Array.isArray(conflict.theirs);
}

/** Every choice of either answer, theirs first, each once. */
export function bothValues(conflict: FieldConflict): FieldValue {
  const { yours, theirs } = conflict;
  if (!Array.isArray(yours) || !Array.isArray(theirs)) return tidyValue(yours);
  return [...new Set([...theirs, ...yours])];
}

function valueOfChoice(conflict: FieldConflict, choice: MergeChoice): FieldValue {
  if (choice === 'theirs') return tidyValue(conflict.theirs);
  return choice === 'both' ? bothValues(conflict) : tidyValue(conflict.yours);
}

/**
 * The changes to send after somebody chose between the answers: fields without a conflict stay as they were, a field
 * where theirs was chosen is no longer a change, and the others start from what is stored now.
 */
export function mergedChanges(
  changes: readonly FieldChange[],
  conflicts: readonly FieldConflict[],
  choices: Readonly<Record<string, MergeChoice>>,
): FieldChange[] {
  const conflictOf = new Map(conflicts.map((conflict) => [conflict.key, conflict]));
  return changes.flatMap((change) => {
    const conflict = conflictOf.get(change.key);
    if (!conflict) return [change];
    const to = valueOfChoice(conflict, choices[change.key] ?? 'theirs');
    return sameValue(conflict.theirs, to) ? [] : [{ key: change.key, from: tidyValue(conflict.theirs), to }];
  });
}
