// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import * as commands from './commands.ts';
import { getRecommendation, listRecommendations } from './queries.ts';

/** The endpoints of recommendations. */
export const recommendationRoutes: readonly Route[] = [
  bindRoute(contract.listRecommendations, listRecommendations),
  bindRoute(contract.receiveRecommendation, commands.receiveRecommendation),
  bindRoute(contract.getRecommendation, getRecommendation),
  bindRoute(contract.changeRecommendation, commands.changeRecommendation),
  bindRoute(contract.respondToRecommendation, commands.respondToRecommendation),
  bindRoute(contract.assignRecommendation, commands.assignRecommendation),
  bindRoute(contract.unassignRecommendation, commands.unassignRecommendation),
  bindRoute(contract.reportOnRecommendation, commands.reportOnRecommendation),
  bindRoute(contract.confirmRecommendation, commands.confirmRecommendation),
];
