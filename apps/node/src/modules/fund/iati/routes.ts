// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute, bindVisitorRoute } from '../../../platform/http/bind-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { downloadIatiFile, getIatiFile, publishIatiFile } from './publish.ts';

/** The endpoints of what is published for IATI. */
export const iatiRoutes: readonly Route[] = [
  bindRoute(contract.getIatiFile, getIatiFile),
  bindRoute(contract.publishIatiFile, publishIatiFile),
  bindVisitorRoute(contract.downloadIatiFile, downloadIatiFile),
];
