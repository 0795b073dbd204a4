// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Years as spans: `2019, 2021–2023`. Words among the years are kept, last. */
export function yearSpans(codes: readonly string[]): readonly string[] {
  const years = codes
    .filter((code) => /^\d{4}$/.test(code))
    .map(Number)
    .toSorted((one, other) => one - other);
  const spans: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last && year <= last.to + 1) last.to = year;
    else spans.push({ from: year, to: year });
  }
  const written = spans.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return [...written, ...codes.filter((code) => !/^\d{4}$/.test(code))];
}
