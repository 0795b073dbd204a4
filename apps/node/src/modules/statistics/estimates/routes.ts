// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { addEstimate } from '../reports/commands/add-estimate.ts';
import { createEstimate, resumeEstimate } from './commands/create-estimate.ts';
import { cancelEstimate, discardEstimate } from './commands/end-estimate.ts';
import type { EstimateParts } from './estimate-parts.ts';
import { downloadEstimate, getEstimate, listEstimates } from './queries/get-estimate.ts';
import { estimateJobs } from './run-estimate.ts';

/** The endpoints of estimates. */
export function createEstimateRoutes({ execute, queue }: EstimateParts): readonly Route[] {
  return [
    bindRoute(contract.listEstimates, listEstimates),
    bindRoute(contract.getEstimate, getEstimate),
    bindRoute(contract.cancelEstimate, cancelEstimate),
    bindRoute(contract.discardEstimate, discardEstimate),
    bindRoute(contract.downloadEstimate, downloadEstimate),
    bindRoute(contract.putEstimateIntoReport, addEstimate),
    defineRoute(contract.createEstimate, async ({ account, body }) => {
      const { jobId, view } = await execute(createEstimate, account(), body);
      await queue.send(estimateJobs, { id: jobId });
      return view;
    }),
    defineRoute(contract.resumeEstimate, async ({ account, params }) => {
      const { jobId, view } = await execute(resumeEstimate, account(), params);
      await queue.send(estimateJobs, { id: jobId });
      return view;
    }),
  ];
}
