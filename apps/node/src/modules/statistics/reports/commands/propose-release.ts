// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ReportId } from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError, type FieldFault } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand, defineQuery, type Scope } from '../../../../kernel/use-case.ts';
import { buildTable } from '../../figures/build-table.ts';
import { mayWriteReports } from '../../policy.ts';
import { findFigures, findTexts, updateFigure } from '../../store-report-parts.ts';
import { updateReport, type ReportRow } from '../../store-reports.ts';
import { missingFigures } from '../compose-document.ts';
import { getReportIn, getReportRow } from '../open-report.ts';
import { presentReport } from '../present-report.ts';
import { factsOf } from '../report-content.ts';

/** Throws when a draft cannot be proposed: a language without text, a mention without its figure, no word on changes. */
async function checkComplete(scope: Scope, row: ReportRow): Promise<void> {
  const texts = (await findTexts(scope.db, [row.id])).filter(({ language }) => row.languages.includes(language));
  const empty = row.languages.filter(
    (language) => !texts.some((text) => text.language === language && text.text.trim() !== ''),
  );
  if (empty.length > 0) throw new AppError('report.empty', { fields: empty.map((path) => fault(path, 'empty')) });
  const unsaid = row.edition === 1 ? [] : row.languages.filter((language) => row.changes[language] === undefined);
  if (unsaid.length > 0) {
    throw new AppError('report.changes-missing', { fields: unsaid.map((path) => fault(`changes.${path}`, 'missing')) });
  }
  const keys = new Set((await findFigures(scope.db, [row.id])).map(({ key }) => key));
  const missing = texts.flatMap(({ section_key, language, text }) =>
    missingFigures(text, keys).map((key) => fault(`${section_key}.${language}`, key)),
  );
  if (missing.length > 0) throw new AppError('report.figure-missing', { fields: missing.slice(0, 50) });
}

function fault(path: string, code: string): FieldFault {
  return { path, code, detail: code };
}

/** What a vintage of a proposal is named after. Throws where the report cannot be proposed, before one is closed. */
export const checkProposal = defineQuery({
  name: 'reports.checkProposal',
  input: z.object({ reportId: ReportId }),
  policy: mayWriteReports,
  async run(scope, { reportId }) {
    const row = await getReportRow(scope, reportId);
    if (row.state !== 'draft') throw new AppError('report.not-draft');
    await checkComplete(scope, row);
    return { year: row.year, edition: row.edition };
  },
  audit: 'none',
});

/**
 * Freezes a report: its texts stay as they are, and every figure is counted at a closed vintage and kept. The proposer
 * alone counts, so what the second person releases is what the first one saw. The caller sends the job once this is
 * committed.
 */
export const freezeReport = defineCommand({
  name: 'reports.propose',
  input: z.object({ reportId: ReportId, vintageId: z.uuid() }),
  policy: mayWriteReports,
  async run(scope, { reportId, vintageId }) {
    const row = await getReportIn(scope, reportId, ['draft']);
    await checkComplete(scope, row);
    let vintage: { readonly name: string; readonly at: string } | null = null;
    // Without a figure the vintage is looked up all the same, so that the report names the instant that it stands for.
    for (const figure of await findFigures(scope.db, [reportId])) {
      const { counted_by: by, filter: where, unit, estimate } = figure;
      // An estimate was frozen when it was put into the report.
      if (estimate !== null) continue;
      const facts = await factsOf(scope, row, figure);
      if (facts !== undefined) {
        await updateFigure(scope.db, figure.id, { frozen: JSON.stringify(facts) });
        continue;
      }
      const table = await buildTable(scope, { by, where, unit, vintageId });
      vintage = table.vintage;
      await updateFigure(scope.db, figure.id, { frozen: JSON.stringify(table) });
    }
    vintage ??= (await buildTable(scope, { by: 'year', vintageId })).vintage;
    if (!vintage) throw new AppError('record.not-found');
    const jobId = newId<string>();
    await updateReport(scope.db, reportId, {
      state: 'preparing',
      proposed_by: (scope.actor as AccountActor).accountId,
      proposed_at: scope.clock(),
      job_id: jobId,
      preparing_failed: false,
      vintage_id: vintageId,
      vintage_name: vintage.name,
      figures_at: new Date(vintage.at),
    });
    return { jobId, view: await presentReport(scope, await getReportRow(scope, reportId)) };
  },
  audit: ({ reportId, vintageId }, { view: { figureCount } }) => ({
    subjectKind: 'report',
    subjectIds: [reportId, vintageId],
    details: { figures: figureCount },
  }),
});
