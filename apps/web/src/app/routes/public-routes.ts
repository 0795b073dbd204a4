// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { WholeErrorPage } from '../error-page.tsx';
import { PublicLayout } from '../public-layout.tsx';
import { keepStrings, root } from './root-route.ts';

const publicPages = createRoute({
  getParentRoute: () => root,
  id: 'public',
  component: PublicLayout,
  errorComponent: WholeErrorPage,
});

const setUp = createRoute({
  getParentRoute: () => publicPages,
  path: '/set-up',
  component: lazyRouteComponent(() => import('../../features/set-up/set-up-page.tsx'), 'SetUpPage'),
});

const signIn = createRoute({
  getParentRoute: () => publicPages,
  path: '/sign-in',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => publicPages,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../../features/sign-in/invitation-page.tsx'), 'InvitationPage'),
});

const publicPlan = createRoute({
  getParentRoute: () => publicPages,
  path: '/public/plan',
  component: lazyRouteComponent(() => import('../../features/plan/public-plan-page.tsx'), 'PublicPlanPage'),
});

/** Pages for those who are not signed in. */
export const publicRoutes = publicPages.addChildren([setUp, signIn, invitation, publicPlan]);
