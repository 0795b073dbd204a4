// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { keepStrings } from './root-route.ts';
import { signedIn } from './signed-in-route.ts';

const returnList = createRoute({
  getParentRoute: () => signedIn,
  path: '/returns',
  component: lazyRouteComponent(() => import('../../features/returns/return-list-page.tsx'), 'ReturnListPage'),
});

const returnOne = createRoute({
  getParentRoute: () => signedIn,
  path: '/returns/$returnId',
  component: lazyRouteComponent(() => import('../../features/returns/return-page.tsx'), 'ReturnPage'),
});

const estimateList = createRoute({
  getParentRoute: () => signedIn,
  path: '/estimates',
  component: lazyRouteComponent(() => import('../../features/estimates/estimate-list-page.tsx'), 'EstimateListPage'),
});

const estimateOne = createRoute({
  getParentRoute: () => signedIn,
  path: '/estimates/$estimateId',
  component: lazyRouteComponent(() => import('../../features/estimates/estimate-page.tsx'), 'EstimatePage'),
});

const publicationList = createRoute({
  getParentRoute: () => signedIn,
  path: '/publications',
  component: lazyRouteComponent(
    () => import('../../features/publications/publication-list-page.tsx'),
    'PublicationListPage',
  ),
});

const publicationOne = createRoute({
  getParentRoute: () => signedIn,
  path: '/publications/$publicationId',
  component: lazyRouteComponent(() => import('../../features/publications/publication-page.tsx'), 'PublicationPage'),
});

const reportList = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports',
  component: lazyRouteComponent(() => import('../../features/reports/report-list-page.tsx'), 'ReportListPage'),
});

const reportOne = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/$reportId',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/reports/report-page.tsx'), 'ReportPage'),
});

/** Pages of what is made from figures and leaves the node. */
export const documentRoutes = [
  returnList,
  returnOne,
  estimateList,
  estimateOne,
  publicationList,
  publicationOne,
  reportList,
  reportOne,
] as const;
