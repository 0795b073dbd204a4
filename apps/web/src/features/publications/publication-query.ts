// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getPrivacyLedger,
  getPublication,
  listPublications,
  listVintages,
  type PublicationId,
  type PublicationView,
} from '@palermo/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

/** Milliseconds between two looks at a job. */
const jobMs = 1500;

export const publicationsQuery = queryOptions({
  queryKey: ['publications', 'list'],
  queryFn: ({ signal }) => api(listPublications, { signal }),
});

/** One publication, asked for again while the node works on it. */
export function publicationQuery(publicationId: PublicationId) {
  return queryOptions({
    queryKey: ['publications', 'one', publicationId],
    queryFn: ({ signal }) => api(getPublication, { params: { publicationId }, signal }),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? jobMs : false),
  });
}

export function isWorking({ state }: Pick<PublicationView, 'state'>): boolean {
  return state === 'comparing' || state === 'making';
}

export const ledgerQuery = queryOptions({
  queryKey: ['publications', 'ledger'],
  queryFn: ({ signal }) => api(getPrivacyLedger, { signal }),
});

export const vintagesQuery = queryOptions({
  queryKey: ['publications', 'vintages'],
  queryFn: ({ signal }) => api(listVintages, { signal }),
});
