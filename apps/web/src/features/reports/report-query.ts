// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getFigure, getReport, listReports, listVintages, type PinnedFigure, type ReportId } from '@palermo/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import type { Language } from '../../lib/language.ts';

const pollMs = 1_000;

export const reportsQuery = queryOptions({
  queryKey: ['reports', 'list'],
  queryFn: ({ signal }) => api(listReports, { signal }),
});

export function reportKey(reportId: ReportId): readonly string[] {
  return ['reports', 'one', reportId];
}

/** One report, followed while its files are made. */
export function reportQuery(reportId: ReportId) {
  return queryOptions({
    queryKey: reportKey(reportId),
    queryFn: ({ signal }) => api(getReport, { params: { reportId }, signal }),
    refetchInterval: ({ state: { data } }) => (data?.state === 'preparing' && !data.progress.failed ? pollMs : false),
  });
}

/** One figure as it is drawn in a language. How it is drawn is part of the key, so that a change shows at once. */
export function figureQuery(
  report: { readonly id: ReportId; readonly state: string },
  figure: PinnedFigure,
  language: Language,
) {
  const { id, chart, titles } = figure;
  return queryOptions({
    queryKey: ['reports', 'figure', report.id, report.state, id, language, chart, JSON.stringify(titles)],
    queryFn: ({ signal }) =>
      api(getFigure, { params: { reportId: report.id, figureId: id }, query: { language }, signal }),
    staleTime: 30_000,
  });
}

export const vintagesQuery = queryOptions({
  queryKey: ['reports', 'vintages'],
  queryFn: ({ signal }) => api(listVintages, { signal }),
});
