// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EntryView } from '@palermo/contract';
import {
  type EntryGroup,
  type EntryKind,
  entryKinds,
  type FieldValue,
  type FieldValues,
  isShown,
} from '@palermo/terms';

/** The entries of one kind, what counts now in front of what was struck out, the newest first. */
export interface KindOfEntries {
  readonly kind: EntryKind;
  readonly entries: readonly EntryView[];
  readonly mayAdd: boolean;
}

/** The kinds of one group that have entries or may get some. */
export function arrangeEntries(
  group: EntryGroup,
  { entries, offered }: { readonly entries: readonly EntryView[]; readonly offered: readonly string[] },
): readonly KindOfEntries[] {
  return entryKinds
    .filter((kind) => kind.group === group)
    .map((kind) => ({
      kind,
      entries: entries
        .filter((entry) => entry.kind === kind.key)
        .toSorted((one, other) => standing(one) - standing(other) || other.writtenAt.localeCompare(one.writtenAt)),
      mayAdd: offered.includes(kind.key),
    }))
    .filter(({ entries: some, mayAdd }) => mayAdd || some.length > 0);
}

function standing({ struck }: EntryView): number {
  return struck === null ? 0 : 1;
}

/** What is handed in: answers to questions that apply, without those that were emptied. */
export function answersOf({ fields }: EntryKind, values: FieldValues): FieldValues {
  const asked = fields.filter((field) => isShown(field, values));
  const answers = asked.map(({ key }): [string, FieldValue] => [key, values[key] ?? null]);
  return Object.fromEntries(answers.filter(([, value]) => value !== null && value !== ''));
}
