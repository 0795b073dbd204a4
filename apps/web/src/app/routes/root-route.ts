// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { parseAddress, writeAddress } from '../../lib/address.ts';
import { WholeErrorPage } from '../error-page.tsx';
import { NotFoundPage } from '../not-found-page.tsx';

interface RouterContext {
  readonly queryClient: QueryClient;
}

/** What an address says besides its path: plain words, which each page reads for itself. */
export function keepStrings(search: Record<string, unknown>): Record<string, string> {
  return parseAddress(writeAddress(search));
}

export const root = createRootRouteWithContext<RouterContext>()({
  notFoundComponent: NotFoundPage,
  errorComponent: WholeErrorPage,
});
