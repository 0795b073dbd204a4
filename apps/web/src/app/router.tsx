// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { parseAddress, writeAddress } from '../lib/address.ts';
import { nodeStateQuery } from '../lib/node-state.ts';
import { sessionQuery } from '../lib/session.ts';
import { Loading } from '../ui/loading.tsx';
import { followAccountLanguage } from './language-choice.ts';
import { ErrorPage, WholeErrorPage } from './error-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PublicLayout } from './public-layout.tsx';
import { SignedInLayout } from './signed-in-layout.tsx';

interface RouterContext {
  readonly queryClient: QueryClient;
}

type AddressOfPage = Record<string, string>;

function keepStrings(search: Record<string, unknown>): AddressOfPage {
  return parseAddress(writeAddress(search));
}

const root = createRootRouteWithContext<RouterContext>()({
  notFoundComponent: NotFoundPage,
  errorComponent: WholeErrorPage,
});

const publicPages = createRoute({
  getParentRoute: () => root,
  id: 'public',
  component: PublicLayout,
  errorComponent: WholeErrorPage,
});

const setUp = createRoute({
  getParentRoute: () => publicPages,
  path: '/set-up',
  component: lazyRouteComponent(() => import('../features/set-up/set-up-page.tsx'), 'SetUpPage'),
});

const signIn = createRoute({
  getParentRoute: () => publicPages,
  path: '/sign-in',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => publicPages,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../features/sign-in/invitation-page.tsx'), 'InvitationPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signedIn',
  component: SignedInLayout,
  errorComponent: WholeErrorPage,
  beforeLoad: async ({ context: { queryClient }, location }) => {
    const known = queryClient.getQueryData(sessionQuery.queryKey);
    if (known?.state === 'active') return;
    const session = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (session?.state === 'active') return followAccountLanguage(queryClient, session);
    const { state } = await queryClient.fetchQuery(nodeStateQuery);
    if (state === 'empty') throw redirect({ to: '/set-up' });
    throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { next: location.href } });
  },
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage'),
});

const work = createRoute({
  getParentRoute: () => signedIn,
  path: '/work',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../features/work/work-page.tsx'), 'WorkPage'),
});

const caseList = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../features/cases/case-list-page.tsx'), 'CaseListPage'),
});

const register = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/register/{-$draftId}',
  component: lazyRouteComponent(() => import('../features/cases/register-page.tsx'), 'RegisterPage'),
});

const caseOne = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$caseId',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../features/cases/case-page.tsx'), 'CasePage'),
});

const erasures = createRoute({
  getParentRoute: () => signedIn,
  path: '/erasures',
  component: lazyRouteComponent(() => import('../features/cases/erasures-page.tsx'), 'ErasuresPage'),
});

const statistics = createRoute({
  getParentRoute: () => signedIn,
  path: '/statistics',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../features/statistics/statistics-page.tsx'), 'StatisticsPage'),
});

const dashboard = createRoute({
  getParentRoute: () => signedIn,
  path: '/statistics/$dashboard',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../features/statistics/statistics-page.tsx'), 'StatisticsPage'),
});

const importList = createRoute({
  getParentRoute: () => signedIn,
  path: '/imports',
  component: lazyRouteComponent(() => import('../features/imports/import-list-page.tsx'), 'ImportListPage'),
});

const importOne = createRoute({
  getParentRoute: () => signedIn,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('../features/imports/import-page.tsx'), 'ImportPage'),
});

const sourceList = createRoute({
  getParentRoute: () => signedIn,
  path: '/sources',
  component: lazyRouteComponent(() => import('../features/sources/sources-page.tsx'), 'SourcesPage'),
});

const sourceLabels = createRoute({
  getParentRoute: () => signedIn,
  path: '/sources/labels',
  component: lazyRouteComponent(() => import('../features/sources/labels-page.tsx'), 'LabelsPage'),
});

const sourceFigures = createRoute({
  getParentRoute: () => signedIn,
  path: '/sources/figures',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../features/sources/figures-page.tsx'), 'FiguresPage'),
});

const sourceOne = createRoute({
  getParentRoute: () => signedIn,
  path: '/sources/$sourceId',
  component: lazyRouteComponent(() => import('../features/sources/source-page.tsx'), 'SourcePage'),
});

const duplicates = createRoute({
  getParentRoute: () => signedIn,
  path: '/duplicates',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../features/duplicates/duplicates-page.tsx'), 'DuplicatesPage'),
});

const returnList = createRoute({
  getParentRoute: () => signedIn,
  path: '/returns',
  component: lazyRouteComponent(() => import('../features/returns/return-list-page.tsx'), 'ReturnListPage'),
});

const returnOne = createRoute({
  getParentRoute: () => signedIn,
  path: '/returns/$returnId',
  component: lazyRouteComponent(() => import('../features/returns/return-page.tsx'), 'ReturnPage'),
});

const estimateList = createRoute({
  getParentRoute: () => signedIn,
  path: '/estimates',
  component: lazyRouteComponent(() => import('../features/estimates/estimate-list-page.tsx'), 'EstimateListPage'),
});

const estimateOne = createRoute({
  getParentRoute: () => signedIn,
  path: '/estimates/$estimateId',
  component: lazyRouteComponent(() => import('../features/estimates/estimate-page.tsx'), 'EstimatePage'),
});

const publicationList = createRoute({
  getParentRoute: () => signedIn,
  path: '/publications',
  component: lazyRouteComponent(
    () => import('../features/publications/publication-list-page.tsx'),
    'PublicationListPage',
  ),
});

const publicationOne = createRoute({
  getParentRoute: () => signedIn,
  path: '/publications/$publicationId',
  component: lazyRouteComponent(() => import('../features/publications/publication-page.tsx'), 'PublicationPage'),
});

const reportList = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports',
  component: lazyRouteComponent(() => import('../features/reports/report-list-page.tsx'), 'ReportListPage'),
});

const reportOne = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/$reportId',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../features/reports/report-page.tsx'), 'ReportPage'),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
});

const organisations = createRoute({
  getParentRoute: () => signedIn,
  path: '/organisations',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../features/organisations/organisations-page.tsx'), 'OrganisationsPage'),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/account/account-page.tsx'), 'AccountPage'),
});

const routeTree = root.addChildren([
  publicPages.addChildren([setUp, signIn, invitation]),
  signedIn.addChildren([
    home,
    work,
    caseList,
    register,
    caseOne,
    erasures,
    duplicates,
    returnList,
    returnOne,
    estimateList,
    estimateOne,
    publicationList,
    publicationOne,
    statistics,
    dashboard,
    importList,
    importOne,
    sourceList,
    sourceLabels,
    sourceFigures,
    sourceOne,
    reportList,
    reportOne,
    audit,
    organisations,
    account,
  ]),
]);

/** Every page has an address; each page's code is fetched when it is first opened. */
export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch: parseAddress,
    stringifySearch: writeAddress,
    defaultPendingComponent: Loading,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: false,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Fills the sign-in form after an invitation or a choice of demonstration account; never in the address. */
    signInEmail?: string;
  }
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
