// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Ask } from './ask.ts';
import { actorOf } from './ids.ts';
import { playReport, type PlannedFigure } from './play-report.ts';
import { reportTexts } from './report-texts.ts';

/** Figures in the order of their keys: the texts mention `f1`, `f2` … */
function figuresOf(year: number): readonly PlannedFigure[] {
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
    { sectionKey: 'partnerships', table: 'progress' },
    { sectionKey: 'partnerships', table: 'treaties' },
    { sectionKey: 'information', table: 'recommendations' },
    { sectionKey: 'prevention', table: 'campaigns' },
    { sectionKey: 'prosecution', table: 'training' },
  ];
}

/** Leaves the report of last year half written on the desk of the rapporteur's analyst, unless it is there already. */
export async function leaveReport(ask: Ask, today: string): Promise<void> {
  const year = Number(today.slice(0, 4)) - 1;
  await playReport(ask, actorOf('rapporteur', 'analyst'), { year, figures: figuresOf(year), texts: reportTexts });
}
