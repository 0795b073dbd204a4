// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { parseAddress, writeAddress } from '../lib/address.ts';
import { Loading } from '../ui/loading.tsx';
import { ErrorPage } from './error-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { accountabilityRoutes } from './routes/accountability-routes.ts';
import { caseRoutes } from './routes/case-routes.ts';
import { documentRoutes } from './routes/document-routes.ts';
import { figureRoutes } from './routes/figure-routes.ts';
import { fundRoutes } from './routes/fund-routes.ts';
import { nodeRoutes } from './routes/node-routes.ts';
import { publicRoutes } from './routes/public-routes.ts';
import { root } from './routes/root-route.ts';
import { signedIn } from './routes/signed-in-route.ts';

const routeTree = root.addChildren([
  publicRoutes,
  signedIn.addChildren([
    ...caseRoutes,
    ...accountabilityRoutes,
    ...fundRoutes,
    ...figureRoutes,
    ...documentRoutes,
    ...nodeRoutes,
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
