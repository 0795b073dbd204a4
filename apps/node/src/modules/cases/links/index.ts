// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { endLink, linkCases, listLinks } from './link-cases.ts';

/** The endpoints of links between cases. */
export const linkRoutes: readonly Route[] = [
  bindRoute(contract.listLinks, listLinks),
  bindRoute(contract.linkCases, linkCases),
  bindRoute(contract.endLink, endLink),
];
