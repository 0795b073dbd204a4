// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { LanguageCode, ReportFormat, ReportId } from '@palermo/contract';
import { z } from 'zod';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayWriteReports } from '../../policy.ts';
import { findFiles, insertFile } from '../../store-report-files.ts';
import { updateReport } from '../../store-reports.ts';
import { getReportIn } from '../open-report.ts';

/**
 * Keeps a file of a proposal, whole or not at all, with its hash in the audit. The last one makes the report ready for the
 * second person. Throws `report.state` when the proposal of the job is no more.
 */
export const keepFile = defineCommand({
  name: 'reports.keepFile',
  input: z.object({
    reportId: ReportId,
    jobId: z.uuid(),
    language: LanguageCode,
    format: ReportFormat,
    content: z.instanceof(Buffer),
  }),
  policy: mayWriteReports,
  async run(scope, { reportId, jobId, language, format, content }) {
    const row = await getReportIn(scope, reportId, ['preparing']);
    if (row.job_id !== jobId) throw new AppError('report.state');
    const sha256 = createHash('sha256').update(content).digest();
    await insertFile(scope.db, { reportId, language, format }, { content, sha256 });
    const made = await findFiles(scope.db, reportId);
    const ready = made.length === row.languages.length * 2;
    if (ready) await updateReport(scope.db, reportId, { state: 'proposed', job_id: null });
    return { sha256: sha256.toString('hex') };
  },
  audit: ({ reportId, language, format, content }, { sha256 }) => ({
    subjectKind: 'report',
    subjectIds: [reportId],
    details: { language, format, byteCount: content.length, sha256 },
  }),
});
