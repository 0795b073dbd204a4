// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, releaseReport as releaseEndpoint, withdrawProposal as withdrawEndpoint } from '@palermo/contract';
import type { AccountActor, Actor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { allow, deny, defineCommand, type Verdict } from '../../../../kernel/use-case.ts';
import { mayReleaseReports, mayWriteReports } from '../../policy.ts';
import { deleteFiles } from '../../store-report-files.ts';
import { updateReport } from '../../store-reports.ts';
import { getReportIn, getReportRow } from '../open-report.ts';
import { presentReport } from '../present-report.ts';

/** Releases the very files that another person proposed. From now on nothing of them changes. */
export const releaseReport = defineCommand({
  name: 'reports.release',
  input: inputOf(releaseEndpoint),
  policy: mayReleaseReports,
  async run(scope, { reportId }) {
    const row = await getReportIn(scope, reportId, ['proposed']);
    const { accountId } = scope.actor as AccountActor;
    if (row.proposed_by === accountId) throw new AppError('report.second-person');
    await updateReport(scope.db, reportId, { state: 'released', released_by: accountId, released_at: scope.clock() });
    return presentReport(scope, await getReportRow(scope, reportId));
  },
  audit: ({ reportId }, { edition, files }) => ({
    subjectKind: 'report',
    subjectIds: [reportId],
    details: { edition, files: files.map(({ language, format, sha256 }) => `${language} ${format} ${sha256}`) },
  }),
});

/** Analysts take a proposal back; who could release it sends it back. */
function mayWithdraw(actor: Actor): Verdict {
  return mayWriteReports(actor).allowed || mayReleaseReports(actor).allowed ? allow : deny('role');
}

/** Goes back to writing. The files made so far are let go, and figures are live again. */
export const withdrawProposal = defineCommand({
  name: 'reports.withdraw',
  input: inputOf(withdrawEndpoint),
  policy: mayWithdraw,
  async run(scope, { reportId }) {
    await getReportIn(scope, reportId, ['preparing', 'proposed']);
    await deleteFiles(scope.db, reportId);
    await updateReport(scope.db, reportId, {
      state: 'draft',
      proposed_by: null,
      proposed_at: null,
      job_id: null,
      preparing_failed: false,
      vintage_id: null,
      vintage_name: null,
      figures_at: null,
    });
    return presentReport(scope, await getReportRow(scope, reportId));
  },
  audit: ({ reportId }) => ({ subjectKind: 'report', subjectIds: [reportId] }),
});
