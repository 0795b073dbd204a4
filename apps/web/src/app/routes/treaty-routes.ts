// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './signed-in-route.ts';

const treaties = createRoute({
  getParentRoute: () => signedIn,
  path: '/treaties',
  component: lazyRouteComponent(() => import('../../features/treaties/treaty-list-page.tsx'), 'TreatyListPage'),
});

const treaty = createRoute({
  getParentRoute: () => signedIn,
  path: '/treaties/$treaty',
  component: lazyRouteComponent(() => import('../../features/treaties/treaty-page.tsx'), 'TreatyPage'),
});

const stateTreaties = createRoute({
  getParentRoute: () => signedIn,
  path: '/treaties/states/$state',
  component: lazyRouteComponent(() => import('../../features/treaties/state-treaties-page.tsx'), 'StateTreatiesPage'),
});

/** Pages of the register of treaties. */
export const treatyRoutes = [treaties, treaty, stateTreaties] as const;
