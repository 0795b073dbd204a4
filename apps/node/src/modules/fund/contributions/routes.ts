// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { acknowledgeContribution, recordContribution, recordReceipt, releasePledge } from './commands/contributions.ts';
import { getAcknowledgementLetter, getContribution, listContributions } from './queries/contributions.ts';

/** The endpoints of contributions. */
export const contributionRoutes: readonly Route[] = [
  bindRoute(contract.listContributions, listContributions),
  bindRoute(contract.getContribution, getContribution),
  bindRoute(contract.recordContribution, recordContribution),
  bindRoute(contract.recordReceipt, recordReceipt),
  bindRoute(contract.releasePledge, releasePledge),
  bindRoute(contract.acknowledgeContribution, acknowledgeContribution),
  bindRoute(contract.getAcknowledgementLetter, getAcknowledgementLetter),
];
