// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Route } from '../../platform/http/route.ts';
import { assistanceRoutes } from './assistance/routes.ts';
import { groupRoutes } from './groups/routes.ts';
import { instrumentRoutes } from './instruments/routes.ts';
import { outreachRoutes } from './outreach/routes.ts';
import { planRoutes } from './plan/routes.ts';
import { recommendationRoutes } from './recommendations/routes.ts';
import { trainingRoutes } from './training/routes.ts';
import { treatyRoutes } from './treaties/routes.ts';

/** The endpoints of commitments, the plan of action, treaties, groups and outreach. */
export const accountabilityRoutes: readonly Route[] = [
  ...instrumentRoutes,
  ...planRoutes,
  ...groupRoutes,
  ...outreachRoutes,
  ...recommendationRoutes,
  ...treatyRoutes,
  ...trainingRoutes,
  ...assistanceRoutes,
];
