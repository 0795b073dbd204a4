// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { playReport, type PlannedFigure } from '../play-report.ts';
import { hubActor } from './hub-actor.ts';
import type { HubRoom } from './hub-room.ts';
import { hubReportTexts } from './report-texts.ts';

const figures: readonly PlannedFigure[] = [
  { sectionKey: 'partnerships', table: 'progress' },
  { sectionKey: 'partnerships', table: 'treaties' },
  { sectionKey: 'partnerships', table: 'assistance' },
  { sectionKey: 'protection', table: 'fund' },
  { sectionKey: 'prevention', table: 'campaigns' },
  { sectionKey: 'prosecution', table: 'training' },
  { sectionKey: 'information', table: 'recommendations' },
  { sectionKey: 'information', table: 'practices' },
];

const titles = {
  en: 'Report of the coordination group on its work against trafficking in persons',
  fr: 'Rapport du groupe de coordination sur son action contre la traite des personnes',
  ar: 'تقرير فريق التنسيق عن عمله لمكافحة الاتجار بالأشخاص',
};

/** Leaves the report of this year on the desk of the secretariat's analyst. */
export const fillReport: HubRoom = async ({ ask, today }) => {
  const year = Number(today.slice(0, 4));
  await playReport(ask, hubActor('secretariat', 'hub.analyst'), { year, titles, figures, texts: hubReportTexts });
};
