// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../platform/http/bind-route.ts';
import type { Route } from '../../platform/http/route.ts';
import { giveOpinion } from './commands/give-opinion.ts';
import { moveCase } from './commands/move-case.ts';
import { getDecisionLetter } from './queries/get-decision-letter.ts';
import { getIdentification } from './queries/get-identification.ts';
import { getProcess } from './queries/get-process.ts';

/** The endpoints of identification. */
export const identificationRoutes: readonly Route[] = [
  bindRoute(contract.getProcess, getProcess),
  bindRoute(contract.getIdentification, getIdentification),
  bindRoute(contract.moveCase, moveCase),
  bindRoute(contract.giveOpinion, giveOpinion),
  bindRoute(contract.getDecisionLetter, getDecisionLetter),
];
