// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { keepStrings } from './root-route.ts';
import { signedIn } from './signed-in-route.ts';

const statistics = createRoute({
  getParentRoute: () => signedIn,
  path: '/statistics',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/statistics/statistics-page.tsx'), 'StatisticsPage'),
});

const dashboard = createRoute({
  getParentRoute: () => signedIn,
  path: '/statistics/$dashboard',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/statistics/statistics-page.tsx'), 'StatisticsPage'),
});

const sourceList = createRoute({
  getParentRoute: () => signedIn,
  path: '/sources',
  component: lazyRouteComponent(() => import('../../features/sources/sources-page.tsx'), 'SourcesPage'),
});

const sourceLabels = createRoute({
  getParentRoute: () => signedIn,
  path: '/sources/labels',
  component: lazyRouteComponent(() => import('../../features/sources/labels-page.tsx'), 'LabelsPage'),
});

const sourceFigures = createRoute({
  getParentRoute: () => signedIn,
  path: '/sources/figures',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/sources/figures-page.tsx'), 'FiguresPage'),
});

const sourceOne = createRoute({
  getParentRoute: () => signedIn,
  path: '/sources/$sourceId',
  component: lazyRouteComponent(() => import('../../features/sources/source-page.tsx'), 'SourcePage'),
});

/** Pages of figures: counted here, or published by others. */
export const figureRoutes = [statistics, dashboard, sourceList, sourceLabels, sourceFigures, sourceOne] as const;
