// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Route } from '../../platform/http/route.ts';
import { figureRoutes } from './figures/routes.ts';
import { progressRoutes } from './progress/routes.ts';
import { recordRoutes } from './records/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { returnRoutes } from './returns/routes.ts';

export const statisticsRoutes: readonly Route[] = [
  ...figureRoutes,
  ...progressRoutes,
  ...recordRoutes,
  ...reportRoutes,
  ...returnRoutes,
];
