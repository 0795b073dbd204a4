// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type AddressValues = Readonly<Record<string, string | undefined>>;

/** Reads the part of an address after `?` as plain strings; empty values are absent. */
export function parseAddress(search: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(search)].filter(([, value]) => value !== ''));
}

/** Writes the values as the part of an address after `?`, with commas, colons and semicolons left readable. */
export function writeAddress(values: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' && value !== '') search.set(name, value);
    if (typeof value === 'number' || typeof value === 'boolean') search.set(name, String(value));
  }
  const written = search.toString().replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%3B/g, ';');
  return written === '' ? '' : `?${written}`;
}

/**
 * Filters kept in the address, so that a view can be linked to and the browser's back button works. `parse` turns the
 * strings of any address, also a mistyped one, into the page's filters. The setter merges; `undefined` or '' removes.
 * Never for names or other personal data.
 */
export function useAddress<T>(
  parse: (values: AddressValues) => T,
): readonly [
  T,
  (changes: Readonly<Record<string, string | undefined>>, options?: { readonly replace?: boolean }) => void,
] {
  const search: AddressValues = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Readonly<Record<string, string | undefined>>, options: { readonly replace?: boolean } = {}) => {
      void navigate({
        to: '.',
        search: (former: Readonly<Record<string, string | undefined>>) =>
          parseAddress(writeAddress({ ...former, ...changes })),
        replace: options.replace ?? false,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [parse(search), change];
}
