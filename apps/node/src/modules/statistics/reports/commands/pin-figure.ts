// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  changePinned as changeEndpoint,
  inputOf,
  pinFigure as pinEndpoint,
  unpinFigure as unpinEndpoint,
  type FigureRequest,
  type PinnedFigure,
  type ReportFigureId,
  type ReportId,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { readBy, readWhere } from '../../figures/dimensions.ts';
import { mayWriteReports } from '../../policy.ts';
import { deleteFigure, findFigures, insertFigure, updateFigure, type FigureRow } from '../../store-report-parts.ts';
import { updateReport } from '../../store-reports.ts';
import { getDraft, getReportIn } from '../open-report.ts';
import { presentFigure } from '../present-report.ts';
import { isWrittenSection } from '../section-template.ts';

/** Most figures of a report. */
export const figuresMax = 60;

interface Pinned {
  readonly reportId: ReportId;
  readonly sectionKey: string;
  readonly figure: FigureRequest;
}

/** Pins what was checked behind the other figures of a section. */
export async function pinBehind(scope: Scope, { reportId, sectionKey, figure }: Pinned): Promise<PinnedFigure> {
  // Two who pin at once get different keys: the report is theirs one after the other.
  const report = await getReportIn(scope, reportId, ['draft']);
  if (!isWrittenSection(sectionKey)) throw new AppError('report.section-unknown');
  const figures = await findFigures(scope.db, [reportId]);
  if (figures.length >= figuresMax) throw new AppError('report.figures-too-many');
  const number = report.last_figure + 1;
  const row: FigureRow = {
    id: newId<ReportFigureId>(),
    report_id: reportId,
    key: `f${number}`,
    section_key: sectionKey,
    position: figures.filter((each) => each.section_key === sectionKey).length,
    counted_by: figure.by,
    filter: figure.where,
    unit: figure.unit,
    chart: figure.chart,
    titles: figure.titles,
    frozen: null,
    estimate: null,
    pinned_by: (scope.actor as AccountActor).accountId,
  };
  const { frozen: _frozen, ...inserted } = row;
  await insertFigure(scope.db, inserted);
  await updateReport(scope.db, reportId, { last_figure: number, edited_at: scope.clock() });
  return presentFigure(row);
}

/** Pins a figure behind the others of a section. What it counts is checked; the numbers stay live until the proposal. */
export const pinFigure = defineCommand({
  name: 'reports.pinFigure',
  input: inputOf(pinEndpoint),
  policy: mayWriteReports,
  async run(scope, { reportId, sectionKey, figure }): Promise<PinnedFigure> {
    readBy(figure.by, figure.unit);
    readWhere(figure.where, figure.unit);
    return pinBehind(scope, { reportId, sectionKey, figure });
  },
  audit: ({ reportId, figure }, { id, key }) => ({
    subjectKind: 'report',
    subjectIds: [reportId, id],
    details: { key, by: figure.by, where: figure.where, chart: figure.chart },
  }),
});

/** Moves a figure within its section or to another, or changes its caption or how it is drawn. */
export const changePinned = defineCommand({
  name: 'reports.changePinned',
  input: inputOf(changeEndpoint),
  policy: mayWriteReports,
  async run(scope, { reportId, figureId, sectionKey, position, chart, titles }): Promise<PinnedFigure> {
    await getDraft(scope, reportId);
    const figures = await findFigures(scope.db, [reportId]);
    const figure = figures.find(({ id }) => id === figureId);
    if (!figure) throw new AppError('record.not-found');
    if (sectionKey !== undefined && !isWrittenSection(sectionKey)) throw new AppError('report.section-unknown');
    await updateFigure(scope.db, figureId, {
      section_key: sectionKey ?? figure.section_key,
      chart: chart ?? figure.chart,
      titles: JSON.stringify(titles ?? figure.titles),
    });
    const section = sectionKey ?? figure.section_key;
    const others = figures.filter(({ id, section_key }) => section_key === section && id !== figureId);
    const place = Math.min(
      position ?? (section === figure.section_key ? figure.position : others.length),
      others.length,
    );
    await order(scope, [...others.slice(0, place), figure, ...others.slice(place)]);
    await updateReport(scope.db, reportId, { edited_at: scope.clock() });
    const changed = (await findFigures(scope.db, [reportId])).find(({ id }) => id === figureId);
    if (!changed) throw new AppError('record.not-found');
    return presentFigure(changed);
  },
  audit: ({ reportId, figureId }, { sectionKey, position, chart }) => ({
    subjectKind: 'report',
    subjectIds: [reportId, figureId],
    details: { section: sectionKey, position, chart },
  }),
});

async function order({ db }: Scope, figures: readonly FigureRow[]): Promise<void> {
  for (const [position, figure] of figures.entries()) {
    if (figure.position !== position) await updateFigure(db, figure.id, { position });
  }
}

/** Takes a figure out. Mentions of it in texts stay and are named before the report can be proposed. */
export const unpinFigure = defineCommand({
  name: 'reports.unpinFigure',
  input: inputOf(unpinEndpoint),
  policy: mayWriteReports,
  async run(scope, { reportId, figureId }) {
    await getDraft(scope, reportId);
    if (!(await deleteFigure(scope.db, { reportId, figureId }))) throw new AppError('record.not-found');
    await updateReport(scope.db, reportId, { edited_at: scope.clock() });
  },
  audit: ({ reportId, figureId }) => ({ subjectKind: 'report', subjectIds: [reportId, figureId] }),
});
