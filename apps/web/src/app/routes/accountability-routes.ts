// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { groupRoutes } from './group-routes.ts';
import { outreachRoutes } from './outreach-routes.ts';
import { trainingRoutes } from './training-routes.ts';
import { treatyRoutes } from './treaty-routes.ts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { keepStrings } from './root-route.ts';
import { signedIn } from './signed-in-route.ts';

const plan = createRoute({
  getParentRoute: () => signedIn,
  path: '/plan',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/plan/plan-page.tsx'), 'PlanPage'),
});

const measure = createRoute({
  getParentRoute: () => signedIn,
  path: '/plan/measures/$measureId',
  component: lazyRouteComponent(() => import('../../features/plan/measure-page.tsx'), 'MeasurePage'),
});

const commitments = createRoute({
  getParentRoute: () => signedIn,
  path: '/commitments',
  component: lazyRouteComponent(() => import('../../features/commitments/commitments-page.tsx'), 'CommitmentsPage'),
});

const instrument = createRoute({
  getParentRoute: () => signedIn,
  path: '/commitments/$instrument',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/commitments/instrument-page.tsx'), 'InstrumentPage'),
});

/** Pages of commitments, the plan of action, treaties, groups and outreach. */
export const accountabilityRoutes = [
  plan,
  measure,
  commitments,
  instrument,
  ...treatyRoutes,
  ...groupRoutes,
  ...outreachRoutes,
  ...trainingRoutes,
] as const;
