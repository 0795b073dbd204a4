// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { closeVintage } from './close-vintage.ts';
import { listVintages } from './list-vintages.ts';
import { rebuildRecords } from './rebuild-records.ts';

/** The endpoints of standard records and their vintages. */
export const recordRoutes: readonly Route[] = [
  bindRoute(contract.listVintages, listVintages),
  bindRoute(contract.closeVintage, closeVintage),
  bindRoute(contract.rebuildRecords, rebuildRecords),
];
