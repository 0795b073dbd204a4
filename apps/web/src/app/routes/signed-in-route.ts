// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createRoute, redirect } from '@tanstack/react-router';
import { nodeStateQuery } from '../../lib/node-state.ts';
import { sessionQuery } from '../../lib/session.ts';
import { WholeErrorPage } from '../error-page.tsx';
import { followAccountLanguage } from '../language-choice.ts';
import { SignedInLayout } from '../signed-in-layout.tsx';
import { root } from './root-route.ts';

/** Stands around every page that takes a session; without one it leads to the sign-in, or to the set-up of a new node. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signedIn',
  component: SignedInLayout,
  errorComponent: WholeErrorPage,
  beforeLoad: async ({ context: { queryClient }, location }) => {
    const known = queryClient.getQueryData(sessionQuery.queryKey);
    if (known?.state === 'active') return;
    const session = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (session?.state === 'active') return followAccountLanguage(queryClient, session);
    const { state } = await queryClient.fetchQuery(nodeStateQuery);
    if (state === 'empty') throw redirect({ to: '/set-up' });
    throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { next: location.href } });
  },
});
