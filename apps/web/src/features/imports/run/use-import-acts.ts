// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { cancelImport, type ImportId, type ImportView, startImport } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { importKey, importsQuery, isRunning } from '../import-query.ts';

/** How the file is to be read, and whether it is only checked. */
export interface StartChoice {
  readonly profile: string;
  /** Absent, the mapping that the node has stays. */
  readonly mapping?: Mapping | undefined;
  readonly dryRun: boolean;
  readonly acceptPartial: boolean;
}

/** Starting, stopping and going on with an import. */
export function useImportActs(importId: ImportId) {
  const queryClient = useQueryClient();
  const keep = (view: ImportView) => {
    queryClient.setQueryData(importKey(importId), view);
    // What an act answers is without the columns and the faults.
    if (!isRunning(view)) void queryClient.invalidateQueries({ queryKey: importKey(importId) });
    void queryClient.invalidateQueries(importsQuery);
  };
  const start = useMutation({
    mutationFn: ({ mapping, ...choice }: StartChoice) =>
      api(startImport, { params: { importId }, body: { ...choice, ...(mapping === undefined ? {} : { mapping }) } }),
    onSuccess: keep,
  });
  const cancel = useMutation({ mutationFn: () => api(cancelImport, { params: { importId } }), onSuccess: keep });
  return { start, cancel };
}
