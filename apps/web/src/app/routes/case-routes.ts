// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { keepStrings } from './root-route.ts';
import { signedIn } from './signed-in-route.ts';

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('../../features/home/home-page.tsx'), 'HomePage'),
});

const work = createRoute({
  getParentRoute: () => signedIn,
  path: '/work',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/work/work-page.tsx'), 'WorkPage'),
});

const workload = createRoute({
  getParentRoute: () => signedIn,
  path: '/workload',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/work/workload-page.tsx'), 'WorkloadPage'),
});

const notifications = createRoute({
  getParentRoute: () => signedIn,
  path: '/notifications',
  validateSearch: keepStrings,
  component: lazyRouteComponent(
    () => import('../../features/notifications/notifications-page.tsx'),
    'NotificationsPage',
  ),
});

const services = createRoute({
  getParentRoute: () => signedIn,
  path: '/services',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/services/services-page.tsx'), 'ServicesPage'),
});

const referrals = createRoute({
  getParentRoute: () => signedIn,
  path: '/referrals',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/services/referrals-page.tsx'), 'ReferralsPage'),
});

const caseList = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/cases/case-list-page.tsx'), 'CaseListPage'),
});

const register = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/register/{-$draftId}',
  component: lazyRouteComponent(() => import('../../features/cases/register-page.tsx'), 'RegisterPage'),
});

const caseOne = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$caseId',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/cases/case-page.tsx'), 'CasePage'),
});

const emergencyAccess = createRoute({
  getParentRoute: () => signedIn,
  path: '/emergency-access',
  component: lazyRouteComponent(() => import('../../features/cases/emergency-page.tsx'), 'EmergencyPage'),
});

const investigations = createRoute({
  getParentRoute: () => signedIn,
  path: '/investigations',
  validateSearch: keepStrings,
  component: lazyRouteComponent(
    () => import('../../features/investigations/investigations-page.tsx'),
    'InvestigationsPage',
  ),
});

const investigation = createRoute({
  getParentRoute: () => signedIn,
  path: '/investigations/$investigationId',
  component: lazyRouteComponent(
    () => import('../../features/investigations/investigation-page.tsx'),
    'InvestigationPage',
  ),
});

const erasures = createRoute({
  getParentRoute: () => signedIn,
  path: '/erasures',
  component: lazyRouteComponent(() => import('../../features/cases/erasures-page.tsx'), 'ErasuresPage'),
});

const exports = createRoute({
  getParentRoute: () => signedIn,
  path: '/exports',
  component: lazyRouteComponent(() => import('../../features/cases/exports-page.tsx'), 'ExportsPage'),
});

const duplicates = createRoute({
  getParentRoute: () => signedIn,
  path: '/duplicates',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/duplicates/duplicates-page.tsx'), 'DuplicatesPage'),
});

const mergeFiles = createRoute({
  getParentRoute: () => signedIn,
  path: '/duplicates/merge',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/duplicates/merge-page.tsx'), 'MergePage'),
});

const importList = createRoute({
  getParentRoute: () => signedIn,
  path: '/imports',
  component: lazyRouteComponent(() => import('../../features/imports/import-list-page.tsx'), 'ImportListPage'),
});

const importOne = createRoute({
  getParentRoute: () => signedIn,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('../../features/imports/import-page.tsx'), 'ImportPage'),
});

/** Pages about cases and what is to be done about them. */
export const caseRoutes = [
  home,
  work,
  workload,
  notifications,
  services,
  referrals,
  caseList,
  register,
  caseOne,
  emergencyAccess,
  investigations,
  investigation,
  erasures,
  exports,
  duplicates,
  mergeFiles,
  importList,
  importOne,
] as const;
