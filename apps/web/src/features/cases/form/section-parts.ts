// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FormField, FormSection } from '@palermo/terms';
import { fieldWeight } from '../fields/field-weight.ts';

const partWeightMax = 9;
/** A rest smaller than this stays with the part before it. */
const partWeightMin = 2;

/** A section cut into parts of a few questions each, in order, so that one screen never asks too much. */
export function partsOfSection({ fields }: FormSection): readonly (readonly FormField[])[] {
  const parts: FormField[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const field of fields) {
    const added = fieldWeight(field);
    const current = parts.at(-1);
    if (current && weight + added <= partWeightMax) {
      current.push(field);
      weight += added;
    } else {
      parts.push([field]);
      weight = added;
    }
  }
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (!last || !before || sum(last) >= partWeightMin) return parts;
  return [...parts.slice(0, -2), [...before, ...last]];
}

function sum(fields: readonly FormField[]): number {
  return fields.reduce((total, field) => total + fieldWeight(field), 0);
}
