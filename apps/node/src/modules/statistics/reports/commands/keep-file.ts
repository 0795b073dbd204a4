// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { LanguageCode, ReportFormat, ReportId } from '@palermo/contract';
import { z } from 'zod';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayWriteReports } from '../../policy.ts';
import { findFiles, insertFile, updateReport } from '../../store-reports.ts';
import { getReportIn } from '../open-report.ts';

/** Keeps a file of a proposal, with its hash in the audit. The last one makes the report ready for the second person. */
export const keepFile = defineCommand({
  name: 'reports.keepFile',
  input: z.object({
    reportId: ReportId,
    language: LanguageCode,
    format: ReportFormat,
    content: z.instanceof(Buffer),
  }),
  policy: mayWriteReports,
  async run(scope, { reportId, language, format, content }) {
    const row = await getReportIn(scope, reportId, ['preparing']);
    const sha256 = createHash('sha256').update(content).digest();
    await insertFile(scope.db, { reportId, language, format }, { content, sha256 });
    const made = await findFiles(scope.db, reportId);
    const ready = made.length === row.languages.length * 2;
    await updateReport(scope.db, reportId, {
      prepared_at: scope.clock(),
      ...(ready && { state: 'proposed' as const }),
    });
    return { sha256: sha256.toString('hex') };
  },
  audit: ({ reportId, language, format, content }, { sha256 }) => ({
    subjectKind: 'report',
    subjectIds: [reportId],
    details: { language, format, byteCount: content.length, sha256 },
  }),
});

/** Notes that the files could not be made; the proposal can be withdrawn and made again. */
export const noteFailure = defineCommand({
  name: 'reports.noteFailure',
  input: z.object({ reportId: ReportId }),
  policy: mayWriteReports,
  async run(scope, { reportId }) {
    await getReportIn(scope, reportId, ['preparing']);
    await updateReport(scope.db, reportId, { preparing_failed: true });
  },
  audit: ({ reportId }) => ({ subjectKind: 'report', subjectIds: [reportId] }),
});
