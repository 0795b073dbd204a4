// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../platform/http/bind-route.ts';
import type { Route } from '../../platform/http/route.ts';
import { changeInvestigation, changeInvestigationCase } from './commands/change-investigation.ts';
import { linkInvestigationCase, openInvestigation } from './commands/open-investigation.ts';
import {
  addInvestigationItem,
  addInvestigationSuspect,
  changeInvestigationItem,
} from './commands/record-proceedings.ts';
import { answerPassing, passInvestigation } from './commands/pass-investigation.ts';
import { getInvestigation, listInvestigations, listPassings } from './queries/investigations.ts';
import { listCaseInvestigations } from './queries/list-case-investigations.ts';

/** The endpoints of investigations. */
export const investigationRoutes: readonly Route[] = [
  bindRoute(contract.listInvestigations, listInvestigations),
  bindRoute(contract.getInvestigation, getInvestigation),
  bindRoute(contract.openInvestigation, openInvestigation),
  bindRoute(contract.changeInvestigation, changeInvestigation),
  bindRoute(contract.linkInvestigationCase, linkInvestigationCase),
  bindRoute(contract.changeInvestigationCase, changeInvestigationCase),
  bindRoute(contract.addInvestigationSuspect, addInvestigationSuspect),
  bindRoute(contract.addInvestigationItem, addInvestigationItem),
  bindRoute(contract.changeInvestigationItem, changeInvestigationItem),
  bindRoute(contract.passInvestigation, passInvestigation),
  bindRoute(contract.listPassings, listPassings),
  bindRoute(contract.answerPassing, answerPassing),
  bindRoute(contract.listCaseInvestigations, listCaseInvestigations),
];
