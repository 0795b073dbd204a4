// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** The dashboards, in the order of their tabs: each answers one question and has its own address. */
export const dashboardCodes = [
  'overview',
  'trends',
  'profile',
  'means',
  'flows',
  'sectors',
  'children',
  'justice',
  'services',
  'decisions',
  'quality',
  'count',
] as const;
export type DashboardCode = (typeof dashboardCodes)[number];

/** The dashboard that an address names: the overview for none, undefined for one that there is not. */
export function readDashboard(written: string | undefined): DashboardCode | undefined {
  if (written === undefined) return 'overview';
  return dashboardCodes.find((code) => code === written && code !== 'overview');
}
