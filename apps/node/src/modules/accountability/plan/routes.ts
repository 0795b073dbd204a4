// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { fileTypes, type FileType } from '../../../platform/files/checked-file.ts';
import type { FileWorkshop } from '../../../platform/files/file-workshop.ts';
import { bindRoute, bindVisitorRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { reportValue, strikeValue } from './commands/indicators.ts';
import { changeMeasure, createMeasure, savePlan } from './commands/measures.ts';
import { addMilestone, changeMilestone } from './commands/milestones.ts';
import { withdrawPlan } from './commands/publications.ts';
import { readEvidence, takeEvidence } from './evidence.ts';
import { getCoverage, getPublicPlan } from './queries/plan-queries.ts';

/** The endpoints of the plan that need no counting; `statistics/progress` binds those that show or take what is counted. */
export const planRoutes: readonly Route[] = [
  bindRoute(contract.savePlan, savePlan),
  bindRoute(contract.getCoverage, getCoverage),
  bindRoute(contract.createMeasure, createMeasure),
  bindRoute(contract.changeMeasure, changeMeasure),
  bindRoute(contract.addMilestone, addMilestone),
  bindRoute(contract.changeMilestone, changeMilestone),
  bindRoute(contract.reportIndicatorValue, reportValue),
  bindRoute(contract.strikeIndicatorValue, strikeValue),
  bindRoute(contract.withdrawPlan, withdrawPlan),
  bindVisitorRoute(contract.getPublicPlan, getPublicPlan),
];

/** The endpoints of evidence files, which are opened in the workshop alone. */
export function createEvidenceRoutes({ workshop }: { readonly workshop: FileWorkshop }): readonly Route[] {
  return [
    defineRoute(contract.addPlanEvidence, async ({ execute, account, params, upload }) =>
      takeEvidence({ execute, actor: account(), workshop }, params.measureId, await upload()),
    ),
    defineRoute(contract.downloadPlanEvidence, async ({ execute, account, params }) => {
      const { type, content } = await execute(readEvidence, account(), params);
      return { name: `evidence.${type}`, type: fileTypes[type as FileType], content };
    }),
  ];
}
