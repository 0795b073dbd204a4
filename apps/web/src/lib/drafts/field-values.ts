// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FieldValue, FieldValues } from '@palermo/terms';

/** One field as it was when editing began and as it is now. */
export interface FieldChange {
  readonly key: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

/** The value as it is stored: blank text and empty choices are no value, text has no spaces around it. */
export function tidyValue(value: FieldValue | undefined): FieldValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) return value.length === 0 ? null : [...value];
  return value;
}

export function isAnswered(value: FieldValue | undefined): boolean {
  return tidyValue(value) !== null;
}

/** Whether two values say the same; the order in which several choices were made says nothing. */
export function sameValue(left: FieldValue | undefined, right: FieldValue | undefined): boolean {
  const one = tidyValue(left);
  const other = tidyValue(right);
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((code) => other.includes(code));
  }
  return one === other;
}

/** The fields whose value differs between two states, sorted by key. */
export function changesBetween(base: FieldValues, edited: FieldValues): FieldChange[] {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(edited)])].toSorted();
  return keys
    .filter((key) => !sameValue(base[key], edited[key]))
    .map((key) => ({ key, from: tidyValue(base[key]), to: tidyValue(edited[key]) }));
}

/** Values with changes laid over them; a change to nothing removes the field. */
export function withChanges(values: FieldValues, changes: FieldValues): FieldValues {
  const merged = Object.entries({ ...values, ...changes }).filter(([, value]) => value !== null);
  return Object.fromEntries(merged);
}

/** The value as the contract takes it, whose lists are not read-only. */
export function valueOnWire(value: FieldValue): string | number | boolean | string[] | null {
  return typeof value === 'object' && value !== null ? [...value] : value;
}
