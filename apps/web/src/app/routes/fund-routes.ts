// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { keepStrings } from './root-route.ts';
import { signedIn } from './signed-in-route.ts';

const fund = createRoute({
  getParentRoute: () => signedIn,
  path: '/fund',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/fund/fund-page.tsx'), 'FundPage'),
});

const contributions = createRoute({
  getParentRoute: () => signedIn,
  path: '/fund/contributions',
  component: lazyRouteComponent(() => import('../../features/fund/contributions-page.tsx'), 'ContributionsPage'),
});

const contribution = createRoute({
  getParentRoute: () => signedIn,
  path: '/fund/contributions/$contributionId',
  component: lazyRouteComponent(() => import('../../features/fund/contribution-page.tsx'), 'ContributionPage'),
});

const grants = createRoute({
  getParentRoute: () => signedIn,
  path: '/fund/grants',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/fund/grants-page.tsx'), 'GrantsPage'),
});

const grant = createRoute({
  getParentRoute: () => signedIn,
  path: '/fund/grants/$grantId',
  component: lazyRouteComponent(() => import('../../features/fund/grant-page.tsx'), 'GrantPage'),
});

const ledger = createRoute({
  getParentRoute: () => signedIn,
  path: '/fund/ledger',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/fund/ledger-page.tsx'), 'LedgerPage'),
});

const entry = createRoute({
  getParentRoute: () => signedIn,
  path: '/fund/ledger/$entryId',
  component: lazyRouteComponent(() => import('../../features/fund/entry-page.tsx'), 'EntryPage'),
});

const calls = createRoute({
  getParentRoute: () => signedIn,
  path: '/fund/calls',
  component: lazyRouteComponent(() => import('../../features/calls/calls-page.tsx'), 'CallsPage'),
});

const call = createRoute({
  getParentRoute: () => signedIn,
  path: '/fund/calls/$callId',
  component: lazyRouteComponent(() => import('../../features/calls/call-page.tsx'), 'CallPage'),
});

const decision = createRoute({
  getParentRoute: () => signedIn,
  path: '/fund/calls/$callId/decision',
  component: lazyRouteComponent(() => import('../../features/calls/decision-page.tsx'), 'DecisionPage'),
});

const application = createRoute({
  getParentRoute: () => signedIn,
  path: '/fund/applications/$applicationId',
  component: lazyRouteComponent(() => import('../../features/calls/application-page.tsx'), 'ApplicationPage'),
});

const assessments = createRoute({
  getParentRoute: () => signedIn,
  path: '/fund/assessments',
  component: lazyRouteComponent(() => import('../../features/calls/assessments-page.tsx'), 'AssessmentsPage'),
});

const assessment = createRoute({
  getParentRoute: () => signedIn,
  path: '/fund/assessments/$applicationId',
  component: lazyRouteComponent(() => import('../../features/calls/assessment-page.tsx'), 'AssessmentPage'),
});

/** Pages of the trust fund. */
export const fundRoutes = [
  fund,
  contributions,
  contribution,
  grants,
  grant,
  ledger,
  entry,
  calls,
  call,
  decision,
  application,
  assessments,
  assessment,
] as const;
