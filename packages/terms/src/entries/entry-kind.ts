// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Condition, DataClass, FormField, Label } from '../types.ts';

/** Where on the case page a kind of entry stands. */
export type EntryGroup = 'children' | 'needs' | 'support';

/** A task that follows from an entry: something to do by the day that a field names. */
export interface EntryTask {
  /** The field with the day. */
  readonly field: string;
  readonly kind: 'review' | 'followUp';
  /** A word of the catalogue of tasks. */
  readonly key: string;
  readonly remindDaysBefore: number;
  /** While this holds there is nothing left to do. */
  readonly doneWhen?: Condition;
}

/**
 * A form about the person that is filled as often as needed: one family member each, one interview each. Each entry is
 * sealed under the person's key and belongs to one data class.
 */
export interface EntryKind {
  /** Permanent, camelCase. */
  readonly key: string;
  /** What one entry is called. */
  readonly label: Label;
  readonly hint?: Label;
  readonly group: EntryGroup;
  readonly dataClass: DataClass;
  /** Offered for these alone; age in doubt is a child's. */
  readonly age?: 'child' | 'adult';
  readonly fields: readonly FormField[];
  /** The fields that tell entries of this kind apart in a list. */
  readonly titleFields: readonly string[];
  readonly tasks?: readonly EntryTask[];
  /** While this holds, whoever reads the entry has to be careful, and is told so before anything else. */
  readonly warnsWhen?: Condition;
}
