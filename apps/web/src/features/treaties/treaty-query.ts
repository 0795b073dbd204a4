// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getStateTreaties, getTreaty, getTreatyRegister, listTreaties, type StateCode } from '@palermo/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export const treatiesQuery = queryOptions({
  queryKey: ['treaties', 'list'],
  queryFn: ({ signal }) => api(listTreaties, { signal }),
});

export const registerQuery = queryOptions({
  queryKey: ['treaties', 'register'],
  queryFn: ({ signal }) => api(getTreatyRegister, { signal }),
});

export function treatyQuery(treaty: string) {
  return queryOptions({
    queryKey: ['treaties', 'one', treaty],
    queryFn: ({ signal }) => api(getTreaty, { params: { treaty }, signal }),
  });
}

export function stateQuery(state: StateCode) {
  return queryOptions({
    queryKey: ['treaties', 'state', state],
    queryFn: ({ signal }) => api(getStateTreaties, { params: { state }, signal }),
  });
}
