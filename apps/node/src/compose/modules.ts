// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Reaction } from '../kernel/use-case.ts';
import { accountabilityRoutes } from '../modules/accountability/index.ts';
import { caseRoutes } from '../modules/cases/index.ts';
import { fundRoutes } from '../modules/fund/index.ts';
import { identificationReactions, identificationRoutes } from '../modules/identification/index.ts';
import { investigationRoutes } from '../modules/investigations/index.ts';
import { serviceRoutes } from '../modules/services/index.ts';
import { statisticsReactions, statisticsRoutes } from '../modules/statistics/index.ts';
import type { Route } from '../platform/http/route.ts';

/** How modules follow what others publish. */
export const reactions: readonly Reaction[] = [...identificationReactions, ...statisticsReactions];

/** The endpoints that need nothing but the database: those by which the demonstration country is played as well. */
export const plainRoutes: readonly Route[] = [
  ...caseRoutes,
  ...identificationRoutes,
  ...serviceRoutes,
  ...investigationRoutes,
  ...accountabilityRoutes,
  ...fundRoutes,
  ...statisticsRoutes,
];
