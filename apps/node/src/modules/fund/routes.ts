// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Route } from '../../platform/http/route.ts';
import { applicationRoutes } from './applications/routes.ts';
import { assessmentRoutes } from './assessment/routes.ts';
import { callRoutes } from './calls/routes.ts';
import { contributionRoutes } from './contributions/routes.ts';
import { grantRoutes } from './grants/routes.ts';
import { iatiRoutes } from './iati/routes.ts';
import { ledgerRoutes } from './ledger/routes.ts';

/** The endpoints of the fund, one list a room. */
export const fundRoutes: readonly Route[] = [
  ...ledgerRoutes,
  ...contributionRoutes,
  ...grantRoutes,
  ...iatiRoutes,
  ...callRoutes,
  ...applicationRoutes,
  ...assessmentRoutes,
];
