// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getSession, type RoleCode, type SessionView } from '@palermo/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { directApi } from './api.ts';
import { hasProblemCode } from './problem.ts';

/** The signed-in account, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    try {
      return await directApi(getSession, { signal });
    } catch (error) {
      if (hasProblemCode(error, 'session.required', 'session.ended')) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Who is signed in. Only for pages inside the signed-in layout, which does not render without a session. */
export function useSession(): SessionView {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('useSession is used outside the signed-in layout');
  return data;
}

export function hasRole(session: SessionView, ...roles: readonly RoleCode[]): boolean {
  return roles.some((role) => session.account.roles.includes(role));
}
