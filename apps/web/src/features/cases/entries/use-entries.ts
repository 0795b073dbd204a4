// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { addEntry, changeEntry, EntryId, listEntries, listEntryVersions, strikeEntry } from '@palermo/contract';
import type { EntryView, FieldValuesOnWire } from '@palermo/contract';
import type { FieldValues } from '@palermo/terms';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api.ts';
import { tasksKey } from '../../../lib/tasks.ts';
import { type CaseAddress, timelineKey } from '../case/case-address.ts';
import { valueOnWire } from '../../../lib/drafts/field-values.ts';

function entriesKey({ caseId, purpose }: CaseAddress): readonly string[] {
  return ['cases', 'entries', caseId, purpose];
}

/** The entries of a case, read for the purpose of the visit. */
export function useEntries(address: CaseAddress) {
  const { caseId, purpose } = address;
  return useQuery({
    queryKey: entriesKey(address),
    queryFn: ({ signal }) => api(listEntries, { params: { caseId }, query: { purpose }, signal }),
  });
}

/** What an entry said in each version; asked for when somebody wants to see it. */
export function useEntryVersions({ caseId, purpose }: CaseAddress, { id: entryId, version }: EntryView) {
  return useQuery({
    queryKey: ['cases', 'entryVersions', caseId, purpose, entryId, version],
    queryFn: ({ signal }) => api(listEntryVersions, { params: { caseId, entryId }, query: { purpose }, signal }),
  });
}

function useEntriesChanged(address: CaseAddress): () => Promise<unknown> {
  const queryClient = useQueryClient();
  const keys = [entriesKey(address), timelineKey(address), tasksKey];
  return () => Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

function onWire(values: FieldValues): FieldValuesOnWire {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, valueOnWire(value)]));
}

/** Adds an entry, or changes the one that was read. A new one keeps its id, so that sending it again makes no second. */
export function useSaveEntry(address: CaseAddress, kind: string, present: EntryView | null, onDone: () => void) {
  const { caseId, purpose } = address;
  const [id] = useState(() => EntryId.parse(crypto.randomUUID()));
  const changed = useEntriesChanged(address);
  return useMutation({
    mutationFn: (written: FieldValues) => {
      const values = onWire(written);
      if (!present) return api(addEntry, { params: { caseId }, body: { id, kind, values, purpose } });
      const { id: entryId, version } = present;
      return api(changeEntry, { params: { caseId, entryId }, body: { values, version, purpose } });
    },
    onSuccess: onDone,
    onSettled: changed,
  });
}

export function useStrikeEntry(address: CaseAddress, { id: entryId, version }: EntryView, onDone: () => void) {
  const { caseId, purpose } = address;
  const changed = useEntriesChanged(address);
  return useMutation({
    mutationFn: (reason: string) =>
      api(strikeEntry, { params: { caseId, entryId }, body: { version, reason, purpose } }),
    onSuccess: onDone,
    onSettled: changed,
  });
}
