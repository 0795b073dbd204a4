// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { downloadReport as downloadEndpoint, inputOf, ReportFormat, ReportId } from '@palermo/contract';
import { z } from 'zod';
import { AppError } from '../../../../kernel/errors.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayReadReports, mayWriteReports } from '../../policy.ts';
import { findFileContent, findFiles } from '../../store-report-files.ts';
import { getReportRow } from '../open-report.ts';
import { loadContent } from '../report-content.ts';

/** The kept bytes of a file; of a draft, what a file of it is made from. */
export const readFile = defineQuery({
  name: 'reports.download',
  input: inputOf(downloadEndpoint),
  policy: mayReadReports,
  async run(scope, { reportId, language, format }) {
    const row = await getReportRow(scope, reportId);
    if (!row.languages.includes(language)) throw new AppError('report.file-missing');
    const name = `report-${row.year}-${row.edition}-${language}`;
    if (row.state === 'draft') return { name: `${name}-draft`, content: await loadContent(scope, row), kept: null };
    const kept = await findFileContent(scope.db, { reportId, language, format });
    // While files are made, some are not there yet.
    if (!kept) throw new AppError('report.state');
    return { name, content: null, kept };
  },
  audit: ({ reportId, language, format }) => ({
    subjectKind: 'report',
    subjectIds: [reportId],
    details: { language, format },
  }),
});

/** What the files of a proposal are made from, and which are not there yet. Throws `report.state` when the job is over. */
export const readContent = defineQuery({
  name: 'reports.readContent',
  input: z.object({ reportId: ReportId, jobId: z.uuid() }),
  policy: mayWriteReports,
  async run(scope, { reportId, jobId }) {
    const row = await getReportRow(scope, reportId);
    if (row.job_id !== jobId) throw new AppError('report.state');
    const made = new Set((await findFiles(scope.db, reportId)).map(({ language, format }) => `${language} ${format}`));
    const wanted = row.languages.flatMap((language) => ReportFormat.options.map((format) => ({ language, format })));
    return {
      content: await loadContent(scope, row),
      missing: wanted.filter(({ language, format }) => !made.has(`${language} ${format}`)),
    };
  },
  audit: 'none',
});
