// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { keepStrings } from './root-route.ts';
import { signedIn } from './signed-in-route.ts';

const groups = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups',
  component: lazyRouteComponent(() => import('../../features/groups/groups-page.tsx'), 'GroupsPage'),
});

const group = createRoute({
  getParentRoute: () => signedIn,
  path: '/groups/$groupId',
  component: lazyRouteComponent(() => import('../../features/groups/group-page.tsx'), 'GroupPage'),
});

const meeting = createRoute({
  getParentRoute: () => signedIn,
  path: '/meetings/$meetingId',
  component: lazyRouteComponent(() => import('../../features/groups/meeting-page.tsx'), 'MeetingPage'),
});

const statement = createRoute({
  getParentRoute: () => signedIn,
  path: '/statements/$statementId',
  component: lazyRouteComponent(() => import('../../features/groups/statement-page.tsx'), 'StatementPage'),
});

const recommendations = createRoute({
  getParentRoute: () => signedIn,
  path: '/recommendations',
  validateSearch: keepStrings,
  component: lazyRouteComponent(
    () => import('../../features/recommendations/recommendations-page.tsx'),
    'RecommendationsPage',
  ),
});

const recommendation = createRoute({
  getParentRoute: () => signedIn,
  path: '/recommendations/$recommendationId',
  component: lazyRouteComponent(
    () => import('../../features/recommendations/recommendation-page.tsx'),
    'RecommendationPage',
  ),
});

/** Pages of groups, their meetings and statements, and of recommendations. */
export const groupRoutes = [groups, group, meeting, statement, recommendations, recommendation] as const;
