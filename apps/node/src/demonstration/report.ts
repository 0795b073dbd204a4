// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CallOf } from '@palermo/contract';
import type { Ask } from './ask.ts';
import { actorOf } from './ids.ts';
import { reportTexts } from './report-texts.ts';

type Pin = CallOf<typeof contract.pinFigure>['body'];

/** Figures in the order of their keys: the texts mention `f1`, `f2` … */
function figuresOf(year: number): readonly Pin[] {
  const where = `year:${year}`;
  // The year that runs is not held against whole years.
  const years = `year:${Array.from({ length: 6 }, (_, index) => year - 5 + index).join(',')}`;
  return [
    { sectionKey: 'figures', figure: { by: 'year', where: years, chart: 'column' } },
    { sectionKey: 'figures', figure: { by: 'exploitationForm', where, chart: 'bar' } },
    { sectionKey: 'figures', figure: { by: 'year,majority', where: years, chart: 'line' } },
    { sectionKey: 'figures', figure: { by: 'citizenship', where, chart: 'map' } },
    { sectionKey: 'protection', figure: { by: 'sex,majority', where, chart: 'table' } },
    { sectionKey: 'protection', figure: { by: 'decisionTime', where, chart: 'bar' } },
  ];
}

/** Leaves the report of last year half written on the desk of the rapporteur's analyst, unless it is there already. */
export async function leaveReport(ask: Ask, today: string): Promise<void> {
  const actor = actorOf('rapporteur', 'analyst');
  const year = Number(today.slice(0, 4)) - 1;
  const { reports } = await ask(contract.listReports, actor, {});
  // One that was begun before an interruption is finished; a text that is there is left as it is.
  const begun = reports.find((report) => report.year === year);
  const { id: reportId } =
    begun ?? (await ask(contract.createReport, actor, { body: { year, languages: ['en', 'fr', 'ar'] } }));
  const { texts, figures, state } = await ask(contract.getReport, actor, { params: { reportId } });
  if (state !== 'draft') return;
  for (const pin of figuresOf(year).slice(figures.length)) {
    await ask(contract.pinFigure, actor, { params: { reportId }, body: pin });
  }
  for (const [language, sections] of Object.entries(reportTexts)) {
    for (const [sectionKey, text] of Object.entries(sections)) {
      if (texts.some((each) => each.sectionKey === sectionKey && each.language === language)) continue;
      const params = { reportId, sectionKey, language: contract.LanguageCode.parse(language) };
      await ask(contract.saveSection, actor, { params, body: { text, version: 0 } });
    }
  }
}
