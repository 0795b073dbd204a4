// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { assignAssessor, assignAssessors, removeAssessor } from './commands/assign.ts';
import { agreeToDecision, concludeDecision, proposeDecision } from './commands/decide.ts';
import { addInterest, removeInterest } from './commands/interests.ts';
import { declareConflict, saveScore, submitScore } from './commands/score.ts';
import { getAssessment, listAssessments, listAssessors, listInterests } from './queries/assessments.ts';
import { getDecision } from './queries/decision.ts';
import { listSheets } from './queries/sheets.ts';

export const assessmentRoutes: readonly Route[] = [
  bindRoute(contract.listAssessors, listAssessors),
  bindRoute(contract.assignAssessors, assignAssessors),
  bindRoute(contract.assignAssessor, assignAssessor),
  bindRoute(contract.removeAssessor, removeAssessor),
  bindRoute(contract.listAssessments, listAssessments),
  bindRoute(contract.getAssessment, getAssessment),
  bindRoute(contract.declareConflict, declareConflict),
  bindRoute(contract.saveScore, saveScore),
  bindRoute(contract.submitScore, submitScore),
  bindRoute(contract.listInterests, listInterests),
  bindRoute(contract.addInterest, addInterest),
  bindRoute(contract.removeInterest, removeInterest),
  bindRoute(contract.listSheets, listSheets),
  bindRoute(contract.getDecision, getDecision),
  bindRoute(contract.proposeDecision, proposeDecision),
  bindRoute(contract.agreeToDecision, agreeToDecision),
  bindRoute(contract.concludeDecision, concludeDecision),
];
