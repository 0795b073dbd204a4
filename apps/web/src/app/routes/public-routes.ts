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

const publicOutreach = createRoute({
  getParentRoute: () => publicPages,
  path: '/public/outreach',
  component: lazyRouteComponent(
    () => import('../../features/campaigns/public-outreach-page.tsx'),
    'PublicOutreachPage',
  ),
});

const publicCalls = createRoute({
  getParentRoute: () => publicPages,
  path: '/public/calls',
  component: lazyRouteComponent(() => import('../../features/apply/public-calls-page.tsx'), 'PublicCallsPage'),
});

const publicCall = createRoute({
  getParentRoute: () => publicPages,
  path: '/public/calls/$callId',
  component: lazyRouteComponent(() => import('../../features/apply/public-call-page.tsx'), 'PublicCallPage'),
});

const applicant = createRoute({
  getParentRoute: () => publicPages,
  path: '/apply',
  component: lazyRouteComponent(() => import('../../features/apply/applicant-page.tsx'), 'ApplicantPage'),
});

const application = createRoute({
  getParentRoute: () => publicPages,
  path: '/apply/$applicationId',
  component: lazyRouteComponent(() => import('../../features/apply/application-form-page.tsx'), 'ApplicationFormPage'),
});

/** Pages for those who are not signed in. */
export const publicRoutes = publicPages.addChildren([
  setUp,
  signIn,
  invitation,
  publicCalls,
  publicCall,
  applicant,
  application,
  publicPlan,
  publicOutreach,
]);
