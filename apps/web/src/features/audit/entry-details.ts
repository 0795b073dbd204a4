// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** One detail of an entry: what it is about, and its values as texts. */
export interface EntryDetail {
  readonly key: string;
  readonly values: readonly string[];
}

/** Who acted stands in its own column already. */
const leftOut: readonly string[] = ['by'];

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The details that an entry keeps, those without a value left out. */
export function entryDetails(details: Readonly<Record<string, unknown>>): readonly EntryDetail[] {
  return Object.entries(details).flatMap(([key, value]) => {
    if (leftOut.includes(key) || value === null || value === undefined || value === '') return [];
    const values = (Array.isArray(value) ? value : [value]).map(textOf);
    return values.length === 0 ? [] : [{ key, values }];
  });
}

const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The end of an identifier, by which people tell one from another; a short text as it is. */
export function shortId(id: string): string {
  return identifier.test(id) ? id.slice(-6) : id;
}
