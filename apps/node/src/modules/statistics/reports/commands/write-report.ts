// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  changeReport as changeEndpoint,
  correctReport as correctEndpoint,
  createReport as createEndpoint,
  discardReport as discardEndpoint,
  inputOf,
  type ReportId,
  type ReportWords,
} from '@palermo/contract';
import type { Language } from '@palermo/terms';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { mayWriteReports } from '../../policy.ts';
import { findFigures, findTexts, insertFigure, writeText } from '../../store-report-parts.ts';
import { deleteReport, insertReport, updateReport, type ReportRow } from '../../store-reports.ts';
import { getDraft, getReportIn, getReportRow } from '../open-report.ts';
import { presentReport } from '../present-report.ts';

const about = ({ id }: { readonly id: ReportId }) => ({ subjectKind: 'report', subjectIds: [id] });

/** Begins a report of a year in the languages in which it will be released. */
export const createReport = defineCommand({
  name: 'reports.create',
  input: inputOf(createEndpoint),
  policy: mayWriteReports,
  async run(scope, { year, languages, titles }) {
    const id = newId<ReportId>();
    await insertReport(scope.db, {
      id,
      seriesId: id,
      edition: 1,
      previousId: null,
      year,
      languages: inOrder(languages),
      titles,
      changes: {},
      lastFigure: 0,
      createdBy: (scope.actor as AccountActor).accountId,
      at: scope.clock(),
    });
    return presentReport(scope, await getReportRow(scope, id));
  },
  audit: ({ year, languages }, report) => ({ ...about(report), details: { year, languages } }),
});

/** Changes titles, languages, or what a new edition says that it changes. */
export const changeReport = defineCommand({
  name: 'reports.change',
  input: inputOf(changeEndpoint),
  policy: mayWriteReports,
  async run(scope, { reportId, titles, languages, changes }) {
    await getDraft(scope, reportId);
    await updateReport(scope.db, reportId, {
      ...(titles && { titles: JSON.stringify(titles) }),
      ...(languages && { languages: inOrder(languages) }),
      ...(changes && { changes: JSON.stringify(changes) }),
      edited_at: scope.clock(),
    });
    return presentReport(scope, await getReportRow(scope, reportId));
  },
  audit: ({ titles, languages, changes }, report) => ({
    ...about(report),
    details: {
      changed: Object.keys({ ...(titles && { titles }), ...(languages && { languages }), ...(changes && { changes }) }),
    },
  }),
});

/** Throws a draft away; only the account that began it may. */
export const discardReport = defineCommand({
  name: 'reports.discard',
  input: inputOf(discardEndpoint),
  policy: mayWriteReports,
  async run(scope, { reportId }) {
    const row = await getReportIn(scope, reportId, ['draft']);
    if (row.created_by !== (scope.actor as AccountActor).accountId) throw new AppError('access.denied');
    await deleteReport(scope.db, reportId);
  },
  audit: ({ reportId }) => about({ id: reportId }),
});

/** Begins the next edition of a released report with its texts and figures. The released one stays as it is. */
export const correctReport = defineCommand({
  name: 'reports.correct',
  input: inputOf(correctEndpoint),
  policy: mayWriteReports,
  async run(scope, { reportId, changes }) {
    const row = await getReportRow(scope, reportId);
    if (row.state !== 'released') throw new AppError('report.state');
    const id = await insertEdition(scope, row, changes);
    await copyContent(scope, row, id);
    return presentReport(scope, await getReportRow(scope, id));
  },
  audit: ({ reportId }, report) => ({ ...about(report), details: { previous: reportId, edition: report.edition } }),
});

async function insertEdition(scope: Scope, row: ReportRow, changes: ReportWords): Promise<ReportId> {
  const id = newId<ReportId>();
  const inserted = await insertReport(scope.db, {
    id,
    seriesId: row.series_id,
    edition: row.edition + 1,
    previousId: row.id,
    year: row.year,
    languages: row.languages,
    titles: row.titles,
    changes,
    lastFigure: row.last_figure,
    createdBy: (scope.actor as AccountActor).accountId,
    at: scope.clock(),
  });
  if (!inserted) throw new AppError('report.edition-begun');
  return id;
}

async function copyContent(scope: Scope, from: ReportRow, to: ReportId): Promise<void> {
  const { accountId } = scope.actor as AccountActor;
  for (const text of await findTexts(scope.db, [from.id])) {
    const place = { reportId: to, sectionKey: text.section_key, language: text.language };
    await writeText(scope.db, { ...place, text: text.text, editedBy: accountId, at: scope.clock() }, 0);
  }
  for (const { frozen: _frozen, ...figure } of await findFigures(scope.db, [from.id])) {
    await insertFigure(scope.db, { ...figure, id: newId(), report_id: to, pinned_by: accountId });
  }
}

/** Each language once, in the order of the United Nations' own lists. */
function inOrder(languages: readonly Language[]): Language[] {
  return (['en', 'fr', 'ar'] as const).filter((language) => languages.includes(language));
}
