// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, putEstimateIntoReport as endpoint, type PinnedFigure, type ReportFigureId } from '@palermo/contract';
import { estimateParagraph } from '@palermo/evidence';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import type { PinnedEstimate } from '../../estimates/estimate.ts';
import { mayWriteReports } from '../../policy.ts';
import { findEstimate } from '../../store-estimates.ts';
import { findFigures, findText, insertFigure, writeText } from '../../store-report-parts.ts';
import { updateReport, type ReportRow } from '../../store-reports.ts';
import { getReportIn } from '../open-report.ts';
import { presentFigure } from '../present-report.ts';
import { isWrittenSection } from '../section-template.ts';
import { figuresMax } from './pin-figure.ts';

/** Longest text of a section. */
const textMax = 40_000;

/**
 * Puts an estimate into a report that is being written: a figure behind the others of a section, and its paragraph in each
 * language of the report behind what is written there. The report keeps its own copy of what the estimate shows.
 */
export const addEstimate = defineCommand({
  name: 'reports.addEstimate',
  input: inputOf(endpoint),
  policy: mayWriteReports,
  async run(scope, { estimateId, reportId, sectionKey }): Promise<PinnedFigure> {
    const report = await getReportIn(scope, reportId, ['draft']);
    if (!isWrittenSection(sectionKey)) throw new AppError('report.section-unknown');
    const found = await findEstimate(scope.db, estimateId);
    if (!found) throw new AppError('record.not-found');
    if (!found.result || !found.provenance) throw new AppError('estimate.state');
    const figures = await findFigures(scope.db, [reportId]);
    if (figures.length >= figuresMax) throw new AppError('report.figures-too-many');
    const number = report.last_figure + 1;
    const key = `f${number}`;
    const { result, provenance, choice } = found;
    const estimate: PinnedEstimate = { result, provenance, years: choice.years };
    const row = {
      id: newId<ReportFigureId>(),
      report_id: reportId,
      key,
      section_key: sectionKey,
      position: figures.filter((each) => each.section_key === sectionKey).length,
      counted_by: 'estimate',
      filter: '',
      unit: 'victim' as const,
      chart: 'bar' as const,
      titles: {},
      estimate,
      pinned_by: (scope.actor as AccountActor).accountId,
    };
    await insertFigure(scope.db, row);
    await writeParagraphs(scope, report, { sectionKey, estimate, key });
    await updateReport(scope.db, reportId, { last_figure: number, edited_at: scope.clock() });
    return presentFigure({ ...row, frozen: null });
  },
  audit: ({ estimateId, reportId, sectionKey }, { id, key }) => ({
    purpose: 'statistics',
    subjectKind: 'report',
    subjectIds: [reportId, id, estimateId],
    details: { section: sectionKey, key },
  }),
});

interface Added {
  readonly sectionKey: string;
  readonly estimate: PinnedEstimate;
  readonly key: string;
}

async function writeParagraphs(scope: Scope, report: ReportRow, { sectionKey, estimate, key }: Added): Promise<void> {
  const editedBy = (scope.actor as AccountActor).accountId;
  for (const language of report.languages) {
    const place = { reportId: report.id, sectionKey, language };
    const kept = await findText(scope.db, place);
    const paragraph = estimateParagraph(estimate.result.estimate, language).replaceAll(/[\\*[\]#]/g, String.raw`\$&`);
    const text = [kept?.text.trimEnd() ?? '', paragraph, `[figure:${key}]`].filter((part) => part !== '').join('\n\n');
    if (text.length > textMax) throw new AppError('report.section-full');
    const saved = await writeText(scope.db, { ...place, text, editedBy, at: scope.clock() }, kept?.version ?? 0);
    if (!saved) throw new AppError('report.section-changed');
  }
}
