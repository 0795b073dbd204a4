// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getImport, type ImportId, type ImportView, listImports } from '@palermo/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

const pollMs = 1_000;

/** True while the node works on it; the view is then fetched again and again. */
export function isRunning({ state }: Pick<ImportView, 'state'>): boolean {
  return state === 'checking' || state === 'importing';
}

export function importKey(importId: ImportId): readonly string[] {
  return ['imports', 'one', importId];
}

/** One import, followed while it runs. */
export function importQuery(importId: ImportId) {
  return queryOptions({
    queryKey: importKey(importId),
    queryFn: ({ signal }) => api(getImport, { params: { importId }, signal }),
    refetchInterval: ({ state: { data } }) => (data && isRunning(data) ? pollMs : false),
  });
}

/** The organisation's imports, newest first. */
export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ signal }) => api(listImports, { signal }),
  refetchInterval: ({ state: { data } }) => (data?.imports.some(isRunning) ? 3 * pollMs : false),
});
