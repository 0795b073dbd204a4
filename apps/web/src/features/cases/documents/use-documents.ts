// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { changeDocument, listDocumentFiles, listDocuments, strikeDocument, type DocumentView } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.ts';
import { type CaseAddress, timelineKey } from '../case/case-address.ts';

function documentsKey({ caseId, purpose }: CaseAddress): readonly string[] {
  return ['cases', 'documents', caseId, purpose];
}

/** The documents of a case, read for the purpose of the visit. */
export function useDocuments(address: CaseAddress) {
  const { caseId, purpose } = address;
  return useQuery({
    queryKey: documentsKey(address),
    queryFn: ({ signal }) => api(listDocuments, { params: { caseId }, query: { purpose }, signal }),
  });
}

/** The file of a document and those that it replaced. */
export function useDocumentFiles({ caseId, purpose }: CaseAddress, { id: documentId, version }: DocumentView) {
  return useQuery({
    queryKey: ['cases', 'documentFiles', caseId, purpose, documentId, version],
    queryFn: ({ signal }) => api(listDocumentFiles, { params: { caseId, documentId }, query: { purpose }, signal }),
  });
}

export function useDocumentsChanged(address: CaseAddress): () => Promise<unknown> {
  const queryClient = useQueryClient();
  const keys = [documentsKey(address), timelineKey(address)];
  return () => Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

/** What is said of a document, as it is to be from now on. */
export type ChangedFacts = Pick<DocumentView, 'title' | 'kind' | 'dataClass' | 'day'>;

export function useChangeDocument(address: CaseAddress, { id: documentId, version }: DocumentView, onDone: () => void) {
  const { caseId, purpose } = address;
  const changed = useDocumentsChanged(address);
  return useMutation({
    mutationFn: ({ title, kind, dataClass, day }: ChangedFacts) =>
      api(changeDocument, {
        params: { caseId, documentId },
        body: { version, title, kind, dataClass, day, purpose },
      }),
    onSuccess: onDone,
    onSettled: changed,
  });
}

export function useStrikeDocument(address: CaseAddress, { id: documentId, version }: DocumentView, onDone: () => void) {
  const { caseId, purpose } = address;
  const changed = useDocumentsChanged(address);
  return useMutation({
    mutationFn: (reason: string) =>
      api(strikeDocument, { params: { caseId, documentId }, body: { version, reason, purpose } }),
    onSuccess: onDone,
    onSettled: changed,
  });
}
