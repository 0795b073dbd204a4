// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { dimensions, Outsider, type Knowledge } from './outsider.ts';

export interface Query {
  readonly by: string;
  readonly where?: string;
  readonly vintage?: string;
}

function choicesOf(size: number): string[][] {
  const all = dimensions.reduce<string[][]>(
    (begun, dimension) => [...begun, ...begun.map((each) => [...each, dimension])],
    [[]],
  );
  return all.filter((each) => each.length === size);
}

/** How many tables by so many dimensions there are, and how many of them the node gave. */
export interface Collected {
  readonly size: number;
  readonly offered: number;
  readonly asked: number;
}

interface Collecting {
  readonly knowledge: Knowledge;
  readonly openYear: number;
  /** Absent for the present state. */
  readonly vintageId?: string | undefined;
}

/** Asks for everything about one state: of now, or of a vintage. */
export async function collect(fetchTable: Fetch, { knowledge, openYear, vintageId }: Collecting): Promise<Collected[]> {
  const outsider = new Outsider({ knowledge, state: vintageId ? 'vintage:' : 'now:', openYear });
  const fetch: Fetch = (query) => fetchTable({ ...query, ...(vintageId ? { vintage: vintageId } : {}) });
  const collected: Collected[] = [];
  for (const size of [1, 2, 3]) {
    const choices = choicesOf(size);
    let offered = 0;
    for (const by of choices) {
      const table = await fetch({ by: by.join(',') });
      if (table === undefined) continue;
      offered++;
      outsider.noteTable(table, by);
    }
    collected.push({ size, offered, asked: choices.length });
  }
  await noteFilters(fetch, outsider);
  await noteRanges(fetch, outsider);
  outsider.link();
  return collected;
}

/** A table, or undefined where the node says that there are too few people for this much detail. */
type Fetch = (query: Query) => Promise<StatisticsTable | undefined>;

/** Pairs filtered by each value of a third dimension say what the table of all three says, their totals included. */
async function noteFilters(fetch: Fetch, outsider: Outsider): Promise<void> {
  for (const by of [
    ['year', 'ageGroup'],
    ['exploitation', 'year'],
    ['outcome', 'ageGroup'],
  ]) {
    for (const place of outsider.placesOf(['sex'])) {
      const code = place.get('sex') ?? null;
      const table = await fetch({ by: by.join(','), where: `sex:${code ?? 'none'}` });
      if (table === undefined) continue;
      outsider.note(place, table.total);
      for (const { codes, cell } of table.rows) {
        outsider.note(
          new Map([...place, ...by.map((dimension, at): [string, string | null] => [dimension, codes[at] ?? null])]),
          cell,
        );
      }
    }
  }
}

/** Ranges of years by another dimension: shown sums are sums of withheld and shown numbers. */
async function noteRanges(fetch: Fetch, outsider: Outsider): Promise<void> {
  const years = outsider.placesOf(['year']).map((place) => place.get('year') ?? null);
  for (const dimension of ['sex', 'exploitation']) {
    for (const from of years.keys()) {
      for (let to = from + 1; to < years.length; to++) {
        const range = years.slice(from, to + 1);
        const table = await fetch({ by: dimension, where: `year:${range.join(',')}` });
        for (const { codes, cell } of table?.rows ?? []) {
          if (cell.kind !== 'count') continue;
          const parts = range.map((year) =>
            outsider.find(
              new Map([
                ['year', year],
                [dimension, codes[0] ?? null],
              ]),
            ),
          );
          outsider.system.sumsTo(parts, outsider.system.add(cell.count));
        }
      }
    }
  }
}
