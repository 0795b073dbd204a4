// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { DataClass, FieldValue } from './types.ts';

/** The data class of what a person was forced to do. */
export const forcedActsClass: DataClass = 'forcedActs';

/** Choices that tell it, by the key of their field; they belong to that class, whatever the class of the field. */
const tellingCodes: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['exploitation', new Set(['ForcedCriminality'])],
]);

/** A value parted into what its field's own class opens and what tells of forced acts; null where there is nothing in a part. */
export interface PartedValue {
  readonly open: FieldValue;
  readonly forced: FieldValue;
}

/**
 * Parts the value of a field. A list of which all choices tell of forced acts leaves nothing open: an empty list would say that
 * none of the others holds.
 */
export function partForcedActs(key: string, value: FieldValue): PartedValue {
  const telling = tellingCodes.get(key);
  if (!telling || !Array.isArray(value)) return { open: value, forced: null };
  const forced = value.filter((code) => telling.has(code));
  if (forced.length === 0) return { open: value, forced: null };
  const open = value.filter((code) => !telling.has(code));
  return { open: open.length === 0 ? null : open, forced };
}
