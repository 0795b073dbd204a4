// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, listSheets as listEndpoint } from '@palermo/contract';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { findAccountNames } from '../../../access/index.ts';
import { getApplicationRow } from '../../applications/view-application.ts';
import { mayReadCalls } from '../../policy.ts';
import { findScores } from '../../store-assessment.ts';
import { presentSheet } from '../view-assessment.ts';

/** What the assessors of an application gave and wrote, for those who decide; nothing before all sheets are in. */
export const listSheets = defineQuery({
  name: 'fund.readSheets',
  input: inputOf(listEndpoint),
  policy: mayReadCalls,
  async run(scope, { applicationId }) {
    const application = await getApplicationRow(scope, applicationId);
    // Who assesses as well has a sheet of their own before the others are in.
    const scores = application.scoresOpen ? await findScores(scope.db, applicationId) : [];
    const names = await findAccountNames(
      scope,
      scores.map(({ accountId }) => accountId),
    );
    return {
      sheets: scores.map((score) => {
        const { points, recommendation, comment, total } = presentSheet(scope, application, score);
        return { assessor: names.get(score.accountId) ?? '', points, recommendation, comment, total };
      }),
    };
  },
  audit: ({ applicationId }) => ({ subjectKind: 'application', subjectIds: [applicationId] }),
});
