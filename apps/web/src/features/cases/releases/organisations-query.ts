// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { listOrganisations } from '@palermo/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api.ts';

/** The organisations of the node, to choose to whom something is released. */
export const organisationsQuery = queryOptions({
  queryKey: ['cases', 'organisations'],
  queryFn: async ({ signal }) => (await api(listOrganisations, { signal })).organisations,
  staleTime: 300_000,
});
