// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { headerWords, nameRole } from './field-kind.ts';
import type { LinkField } from './link-records.ts';

/** More fields than this tell nothing more. */
const FIELDS_MAX = 20;

/**
 * Leaves out what tells nothing: empty and constant columns, and numbers of rows unless the columns were chosen by somebody.
 */
export function keepTelling(
  fields: readonly LinkField[],
  { within, chosen }: { readonly within: boolean; readonly chosen: boolean },
  notes: string[],
): LinkField[] {
  const rowCount = fields[0]?.codes.length ?? 0;
  const kept = fields.filter((field) => {
    const distinct = field.counts.reduce((sum, count, code) => sum + (code > 0 && count > 0 ? 1 : 0), 0);
    if (distinct === 0) notes.push(`Column ${field.name} is empty and was not compared.`);
    else if (distinct === 1 && field.filled > 1)
      notes.push(`Column ${field.name} has one value only and was not compared.`);
    else if (within && distinct === rowCount && rowCount > 2 && isRowNumber(field.name) && !chosen)
      notes.push(`Column ${field.name} has another value in every row, like an id, and was not compared.`);
    else return true;
    return false;
  });
  if (kept.length === 0) throw new RangeError('no column tells one row from another');
  if (kept.length <= FIELDS_MAX) return kept;
  const ranked = kept.toSorted((a, b) => spread(b) - spread(a) || (a.name < b.name ? -1 : 1)).slice(0, FIELDS_MAX);
  notes.push(`Only the ${FIELDS_MAX} columns that tell most were compared, of ${kept.length}.`);
  return kept.filter((field) => ranked.includes(field));
}

function isRowNumber(name: string): boolean {
  return /\b(id|uuid|guid|key|row|index|record|rec|recid|nr|no)\b/u.test(headerWords(name));
}

/** How much a field tells: the chance that it is filled and differs between two rows, in bits. */
function spread({ counts, filled, codes }: LinkField): number {
  let same = 0;
  for (let code = 1; code < counts.length; code++) same += (counts[code]! / Math.max(1, filled)) ** 2;
  return (filled / codes.length) ** 2 * -Math.log2(Math.max(1e-9, same));
}

/** Pairs the given with the family name: the first that says so with the first of the other, and so on. */
export function withPartners(fields: readonly LinkField[]): LinkField[] {
  const places = (role: 'given' | 'family'): number[] =>
    fields.flatMap(({ kind, name }, place) => (kind === 'name' && nameRole(name) === role ? [place] : []));
  const given = places('given');
  const family = places('family');
  return fields.map((field, place) => {
    const at = Math.max(given.indexOf(place), family.indexOf(place));
    const partner = at < 0 ? undefined : given.includes(place) ? family[at] : given[at];
    return { ...field, partner };
  });
}
