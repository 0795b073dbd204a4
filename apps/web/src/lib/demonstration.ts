// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type AnswerOf, getDemonstration } from '@palermo/contract';
import { queryOptions } from '@tanstack/react-query';
import { directApi } from './api.ts';

export type DemonstrationState = AnswerOf<typeof getDemonstration>;
export type SignInHint = DemonstrationState['signIns'][number];

const progressEveryMs = 1_000;
/** Codes of authenticators change every 30 seconds. */
const codesEveryMs = 5_000;

/** How far the demonstration country is loaded, and its accounts with the code that each authenticator shows now. */
export const demonstrationQuery = queryOptions({
  queryKey: ['demonstration'],
  queryFn: ({ signal }) => directApi(getDemonstration, { signal }),
  staleTime: 0,
  refetchInterval: ({ state: { data } }) => {
    if (data?.state === 'loading') return progressEveryMs;
    return data?.state === 'ready' ? codesEveryMs : false;
  },
});
