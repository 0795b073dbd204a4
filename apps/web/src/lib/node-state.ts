// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getNodeState } from '@palermo/contract';
import { queryOptions } from '@tanstack/react-query';
import { directApi } from './api.ts';

/** Whether this node is set up, and as what. */
export const nodeStateQuery = queryOptions({
  queryKey: ['node'],
  queryFn: ({ signal }) => directApi(getNodeState, { signal }),
  staleTime: 5_000,
});
