// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { percentChange, percentOfKnown } from '@palermo/evidence';
import { unfinishedYear } from '../unfinished-time.ts';

/** Below this many known victims no sentence tells a share: a percentage of a few people says nothing. */
const knownMin = 20;

/** A code with its count and, where there are enough, its share in percent. */
export interface Fact {
  readonly code: string;
  readonly count: number;
  readonly percent: number | undefined;
}

function hasShares({ known }: StatisticsTable): boolean {
  return known.kind === 'count' && known.count >= knownMin;
}

/** The shown counts of a table of one dimension, the most frequent first; "not known" and withheld counts are left out. */
export function factsOf(table: StatisticsTable | undefined): readonly Fact[] {
  if (table === undefined) return [];
  return table.rows
    .flatMap(({ codes: [code], cell }): Fact[] => {
      if (code === null || code === undefined || cell.kind === 'suppressed') return [];
      return [{ code, count: cell.count, percent: hasShares(table) ? (cell.percentOfKnown ?? undefined) : undefined }];
    })
    .toSorted((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1));
}

/** A code with a share that may be told. */
export interface SharedFact extends Fact {
  readonly percent: number;
}

/** The most frequent codes with their shares; none where shares may not be told. */
export function topOf(table: StatisticsTable | undefined, most: number): readonly SharedFact[] {
  return factsOf(table)
    .filter(({ count }) => count > 0)
    .slice(0, most)
    .flatMap(({ code, count, percent }) => (percent === undefined ? [] : [{ code, count, percent }]));
}

export function shareOf(table: StatisticsTable | undefined, code: string): number | undefined {
  return factsOf(table).find((fact) => fact.code === code)?.percent;
}

/** The last two years that are over, and the one that is not, with their counts where they are shown. */
export interface YearFacts {
  readonly last: Fact | undefined;
  readonly before: Fact | undefined;
  readonly running: Fact | undefined;
}

export function yearFacts(table: StatisticsTable | undefined): YearFacts {
  if (table === undefined) return { last: undefined, before: undefined, running: undefined };
  const unfinished = unfinishedYear(table);
  const years = factsOf(table).filter(({ code }) => /^\d{4}$/.test(code));
  const last = years
    .filter(({ code }) => code !== unfinished)
    .toSorted((one, other) => Number(other.code) - Number(one.code))[0];
  const before = years.find(({ code }) => last !== undefined && Number(code) === Number(last.code) - 1);
  return { last, before, running: years.find(({ code }) => code === unfinished) };
}

/** By how many percent a count is more (or, negative, less) than another; undefined where the other is too small to tell. */
export function changePercent({
  count,
  before,
}: {
  readonly count: number;
  readonly before: number;
}): number | undefined {
  if (before < knownMin) return undefined;
  return Math.round(percentChange({ count, before }));
}

/** The share of a code among the known of one year, in a table by year and something else; undefined where any part is withheld. */
export function shareInYear(table: StatisticsTable | undefined, year: string, code: string): number | undefined {
  const cells = (table?.rows ?? []).flatMap(({ codes: [time, own], cell }) =>
    time === year && own ? [{ own, cell }] : [],
  );
  let known = 0;
  let count = 0;
  for (const { own, cell } of cells) {
    if (cell.kind === 'suppressed') return undefined;
    known += cell.count;
    if (own === code) count += cell.count;
  }
  const share = percentOfKnown({ count, known });
  return known < knownMin || share.kind === 'nothing-known' ? undefined : share.percent;
}

/** What part of the given codes the others make up, in percent; undefined where any of them is withheld. */
export function shareAmong(
  table: StatisticsTable | undefined,
  { some, all }: { readonly some: readonly string[]; readonly all: readonly string[] },
): number | undefined {
  if (table === undefined) return undefined;
  const counts = new Map(factsOf(table).map(({ code, count }) => [code, count]));
  const isWithheld = table.rows.some(
    ({ codes: [code], cell }) => cell.kind === 'suppressed' && code !== null && all.includes(code ?? ''),
  );
  if (isWithheld) return undefined;
  const sum = (codes: readonly string[]): number => codes.reduce((total, code) => total + (counts.get(code) ?? 0), 0);
  const [count, known] = [sum(some), sum(all)];
  const share = known < knownMin ? undefined : percentOfKnown({ count, known });
  return share?.kind === 'percent' ? share.percent : undefined;
}

/** For what part of the victims a dimension is known, in percent. */
export function knownShare(table: StatisticsTable | undefined): number | undefined {
  if (table?.known.kind !== 'count' || table.total.kind !== 'count') return undefined;
  const share = percentOfKnown({ count: table.known.count, known: table.total.count });
  return share.kind === 'percent' ? share.percent : undefined;
}
