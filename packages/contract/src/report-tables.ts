// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { PinnedFigure, ReportId } from './reports.ts';

/** What a report takes from the rest of the node as a table: its plan, treaties, recommendations, fund, outreach and training. */
export const ReportTableCode = z.enum([
  'progress',
  'treaties',
  'recommendations',
  'fund',
  'campaigns',
  'practices',
  'training',
  'assistance',
]);
export type ReportTableCode = z.infer<typeof ReportTableCode>;

export const addReportTable = defineEndpoint({
  method: 'POST',
  path: '/reports/:reportId/tables',
  summary:
    'Add a table of the plan, treaties, recommendations, the fund, campaigns, practices, training or assistance to a section of a report',
  caller: 'account',
  params: z.object({ reportId: ReportId }),
  body: z.object({ sectionKey: PinnedFigure.shape.sectionKey, table: ReportTableCode }),
  response: PinnedFigure,
});
