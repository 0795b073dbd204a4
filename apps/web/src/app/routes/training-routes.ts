// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { keepStrings } from './root-route.ts';
import { signedIn } from './signed-in-route.ts';

const courses = createRoute({
  getParentRoute: () => signedIn,
  path: '/training',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/training/courses-page.tsx'), 'CoursesPage'),
});

const course = createRoute({
  getParentRoute: () => signedIn,
  path: '/training/$courseId',
  component: lazyRouteComponent(() => import('../../features/training/course-page.tsx'), 'CoursePage'),
});

const session = createRoute({
  getParentRoute: () => signedIn,
  path: '/training/sessions/$sessionId',
  component: lazyRouteComponent(() => import('../../features/training/session-page.tsx'), 'SessionPage'),
});

const assistance = createRoute({
  getParentRoute: () => signedIn,
  path: '/assistance',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/assistance/assistance-page.tsx'), 'AssistancePage'),
});

const request = createRoute({
  getParentRoute: () => signedIn,
  path: '/assistance/requests/$requestId',
  component: lazyRouteComponent(() => import('../../features/assistance/request-page.tsx'), 'AssistanceRequestPage'),
});

const offer = createRoute({
  getParentRoute: () => signedIn,
  path: '/assistance/offers/$offerId',
  component: lazyRouteComponent(() => import('../../features/assistance/offer-page.tsx'), 'AssistanceOfferPage'),
});

/** Pages of courses and their sessions, and of technical assistance. */
export const trainingRoutes = [courses, course, session, assistance, request, offer] as const;
