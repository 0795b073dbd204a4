// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { checkValues, entryKinds, findEntryKind, holds, normaliseValue } from '@palermo/terms';
import type { DataClass, EntryKind, EntryTask, FieldValue, FieldValues } from '@palermo/terms';
import { AppError } from '../../../kernel/errors.ts';
import { refuseProblems } from '../case-form.ts';

/** Everything that an entry says; the reason stands beside the values when it was struck out. */
export interface EntryContent {
  readonly values: FieldValues;
  readonly struckBecause?: string;
}

/** The kind of this key. Throws `request.invalid` where there is none. */
export function requireKind(key: string): EntryKind {
  const kind = findEntryKind(key);
  if (kind) return kind;
  const fields = [{ path: 'kind', code: 'unknownCode', detail: 'There is no such form.' }];
  throw new AppError('request.invalid', { fields });
}

/** Whether a form is for somebody of this age group: age in doubt, and age unknown, is a child's. */
export function isForAge({ age }: EntryKind, majority: string): boolean {
  if (age === undefined) return true;
  return age === 'adult' ? majority === 'adult' : majority !== 'adult';
}

/** The kinds that may be added by somebody to whom these classes are open. */
export function offeredKinds(dataClasses: readonly DataClass[], majority: string): readonly EntryKind[] {
  return entryKinds.filter((kind) => dataClasses.includes(kind.dataClass) && isForAge(kind, majority));
}

/** Values as they are stored. Throws `request.invalid` naming every field that is wrong or missing. */
export function readEntry(kind: EntryKind, written: FieldValues): FieldValues {
  const fields = new Map(kind.fields.map((field) => [field.key, field]));
  const values: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(written)) {
    const field = fields.get(key);
    const stored = field ? normaliseValue(field, value) : value;
    if (stored !== undefined && stored !== null) values[key] = stored;
  }
  refuseProblems(checkValues([{ key: kind.key, label: kind.label, fields: kind.fields }], values));
  return values;
}

/** True for a guardian who may sign for the child: nobody suspected, and nobody of a suspect's household. Null for others. */
export function maySign(kind: EntryKind, values: FieldValues): boolean | null {
  if (kind.key !== 'familyLink') return null;
  return values['linkIsGuardian'] === true && values['linkSuspected'] === 'no' && values['linkSafety'] !== 'notSafe';
}

/** What is to be done because of an entry, and by when; tasks without a day have nothing left to do. */
export function tasksOf(kind: EntryKind, { values, struckBecause }: EntryContent): readonly TaskOfEntry[] {
  return (kind.tasks ?? []).map((task) => {
    const day = values[task.field];
    const isDone = struckBecause !== undefined || (task.doneWhen !== undefined && holds(task.doneWhen, values));
    return { task, dueOn: !isDone && typeof day === 'string' && wholeDay.test(day) ? day : null };
  });
}

/** A day that is known to the day. */
export const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

export interface TaskOfEntry {
  readonly task: EntryTask;
  /** Day, `YYYY-MM-DD`. */
  readonly dueOn: string | null;
}
