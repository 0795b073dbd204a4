// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { agreeGrant, openGrantByHand } from './commands/agree-grant.ts';
import { closeGrant, recordGrantReturn, setGrantPublicity } from './commands/close-grant.ts';
import { confirmPayment, declinePayment, proposePayment } from './commands/payments.ts';
import { decideGrantReport, recordGrantAudit, recordGrantReport } from './commands/reports.ts';
import { getGrant, listGrants } from './queries/grants.ts';

/** The endpoints of grants. */
export const grantRoutes: readonly Route[] = [
  bindRoute(contract.listGrants, listGrants),
  bindRoute(contract.getGrant, getGrant),
  bindRoute(contract.openGrantByHand, openGrantByHand),
  bindRoute(contract.agreeGrant, agreeGrant),
  bindRoute(contract.proposePayment, proposePayment),
  bindRoute(contract.confirmPayment, confirmPayment),
  bindRoute(contract.declinePayment, declinePayment),
  bindRoute(contract.recordGrantReport, recordGrantReport),
  bindRoute(contract.decideGrantReport, decideGrantReport),
  bindRoute(contract.recordGrantAudit, recordGrantAudit),
  bindRoute(contract.recordGrantReturn, recordGrantReturn),
  bindRoute(contract.closeGrant, closeGrant),
  bindRoute(contract.setGrantPublicity, setGrantPublicity),
];
