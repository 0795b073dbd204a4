// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export interface ImportCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly unchanged: number;
}

/** True when no row was lost: every row is accepted, rejected or unchanged. */
export function addsUp({ rows, accepted, rejected, unchanged }: ImportCounts): boolean {
  return rows === accepted + rejected + unchanged;
}

/** A page of a list that is at hand as a whole. Pages are counted from 1; a page beyond the last is the last. */
export function pageOf<Row>(
  rows: readonly Row[],
  page: number,
  size: number,
): { readonly rows: readonly Row[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = Math.min(Math.max(1, page), pages);
  return { rows: rows.slice((shown - 1) * size, shown * size), page: shown, pages };
}
