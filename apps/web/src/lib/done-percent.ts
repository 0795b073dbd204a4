// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** How far a job is, between 0 and 100; null until it is known how much there is to do. That number is an estimate at first. */
export function donePercent(doneCount: number, totalCount: number | null): number | null {
  if (totalCount === null || totalCount <= 0) return null;
  return Math.min(100, Math.floor((100 * doneCount) / totalCount));
}
