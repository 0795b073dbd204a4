// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CallOf } from '@palermo/contract';
import type { Language } from '@palermo/terms';
import type { AccountActor } from '../kernel/actor.ts';
import type { Ask } from './ask.ts';

/** A figure that is counted, or a table of what the node knows besides. */
export type PlannedFigure = CallOf<typeof contract.pinFigure>['body'] | CallOf<typeof contract.addReportTable>['body'];

export interface PlannedReport {
  readonly year: number;
  /** Where it has another title than a national report. */
  readonly titles?: contract.ReportWords;
  /** In the order of their keys: the texts mention `f1`, `f2` … */
  readonly figures: readonly PlannedFigure[];
  /** Texts of sections by language. */
  readonly texts: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

/** Leaves a report half written on the desk of an analyst, unless it is there already. */
export async function playReport(ask: Ask, analyst: AccountActor, planned: PlannedReport): Promise<void> {
  const { year, titles = {} } = planned;
  const { reports } = await ask(contract.listReports, analyst, {});
  // One that was begun before an interruption is finished; a text that is there is left as it is.
  const begun = reports.find((report) => report.year === year);
  const { id: reportId } =
    begun ?? (await ask(contract.createReport, analyst, { body: { year, languages: ['en', 'fr', 'ar'], titles } }));
  const params = { reportId };
  const { texts, figures, state } = await ask(contract.getReport, analyst, { params });
  if (state !== 'draft') return;
  for (const body of planned.figures.slice(figures.length)) {
    if ('table' in body) await ask(contract.addReportTable, analyst, { params, body });
    else await ask(contract.pinFigure, analyst, { params, body });
  }
  for (const [language, sections] of Object.entries(planned.texts)) {
    for (const [sectionKey, text] of Object.entries(sections)) {
      if (texts.some((each) => each.sectionKey === sectionKey && each.language === language)) continue;
      const place = { reportId, sectionKey, language: contract.LanguageCode.parse(language) };
      await ask(contract.saveSection, analyst, { params: place, body: { text, version: 0 } });
    }
  }
}
