// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { downloadStatistics } from './download-statistics.ts';
import { getStatistics } from './get-statistics.ts';

export const figureRoutes: readonly Route[] = [
  bindRoute(contract.getStatistics, getStatistics),
  bindRoute(contract.downloadStatistics, downloadStatistics),
];
