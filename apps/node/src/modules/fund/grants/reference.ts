// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** How a grant is called in letters: the year in which it begins and its number. */
export function grantReference(number: number, year: number): string {
  return `G-${year}-${String(number).padStart(3, '0')}`;
}
