// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { keepStrings } from './root-route.ts';
import { signedIn } from './signed-in-route.ts';

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/audit/audit-page.tsx'), 'AuditPage'),
});

const organisations = createRoute({
  getParentRoute: () => signedIn,
  path: '/organisations',
  validateSearch: keepStrings,
  component: lazyRouteComponent(
    () => import('../../features/organisations/organisations-page.tsx'),
    'OrganisationsPage',
  ),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  component: lazyRouteComponent(() => import('../../features/account/account-page.tsx'), 'AccountPage'),
});

/** Pages about the node, its organisations and accounts. */
export const nodeRoutes = [audit, organisations, account] as const;
