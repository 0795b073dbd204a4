// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode, OrganisationKindCode, ReturnCell } from '@palermo/contract';
import { OrganisationKindCode as KnownKind } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { buildTable } from '../figures/build-table.ts';
import { findPopulation } from '../store-population.ts';
import { findReleasedSnapshot } from '../store-returns.ts';
import { checkReturn, dimensionsOfReturn, type Gap } from './checklist.ts';
import { summariseMicrodata } from './microdata/make-microdata.ts';
import { countTables } from './count-tables.ts';
import { detectedVictims } from './plans/detected-victims.ts';
import { createPopulationLookUp } from './population.ts';
import { cellAt, cellOf, whereOf, type Count, type CountTable, type Selection } from './return-figure.ts';
import type { ReturnQuery } from './return-query.ts';
import type { ReturnSnapshot } from './return-snapshot.ts';

/** A table of which nothing may be shown. */
const withheldTable: CountTable = { total: { kind: 'suppressed' }, rows: [] };

interface Counting {
  readonly count: Count;
  readonly newestChange: () => string | null;
}

/** Counts with the node's protected tables, each of them once. */
function startCounting(scope: Scope, vintageId: string | null): Counting {
  const tables = new Map<string, Promise<CountTable>>();
  let newest: string | null = null;
  async function build(query: Parameters<typeof buildTable>[1]): Promise<CountTable> {
    try {
      const table = await buildTable(scope, query);
      if (table.asOf !== null && (newest === null || table.asOf > newest)) newest = table.asOf;
      return table;
    } catch (fault) {
      // Few people in much detail: the figures are withheld, and wider ones of other tables are not.
      if (fault instanceof AppError && fault.code === 'statistics.too-detailed') return withheldTable;
      throw fault;
    }
  }
  const count: Count = (by, selection, unit = 'victim') => {
    const where = whereOf(selection);
    const key = `${unit} ${by.join()} ${where}`;
    const known = tables.get(key);
    if (known) return known;
    const table = build({ by: by.join(','), where, unit, ...(vintageId === null ? {} : { vintageId }) });
    tables.set(key, table);
    return table;
  };
  return { count, newestChange: () => newest };
}

/** The year before: the return of it that was released last, or the same figures counted now. */
async function countLastYear(scope: Scope, query: ReturnQuery): Promise<ReturnSnapshot['lastYear']> {
  const released = await findReleasedSnapshot(scope.db, query.kind, query.year - 1);
  const { count } = startCounting(scope, query.vintageId);
  const tables = released?.tables ?? (await countTables(scope, count, { ...query, year: query.year - 1 }));
  const cells = Object.fromEntries(tables.flatMap(({ figures }) => figures.map(({ key, cell }) => [key, cell])));
  const somebody = Object.values(cells).some((cell) => cell.kind === 'suppressed' || cell.count > 0);
  if (!somebody) return { from: 'nothing', cells: {} };
  return { from: released ? 'releasedReturn' : 'countedNow', cells };
}

/** Fewest of a kind of organisation that are named as holders: those that matter come first. */
const holdersShown = 3;

async function findGap(count: Count, selection: Selection, dimension: DimensionCode): Promise<Gap> {
  const unknown: Selection = { ...selection, [dimension]: ['none'] };
  const { total } = await count(['year'], unknown);
  const byHolder = await count(['organisationKind'], unknown);
  const shown = byHolder.rows.flatMap(({ codes: [code], cell }) => {
    const kind = KnownKind.safeParse(code);
    return kind.success && cell.kind === 'count' ? [{ kind: kind.data, count: cell.count }] : [];
  });
  const holders = shown
    .toSorted((one, other) => other.count - one.count)
    .slice(0, holdersShown)
    .map(({ kind }) => kind);
  return { dimension, unknown: cellOf(total), holders };
}

/** Flags that say that something is missing: the gaps of the return's own dimensions say it better. */
const saidByGaps = /^missing/;

async function countFlags(count: Count, selection: Selection): Promise<{ flag: string; cell: ReturnCell }[]> {
  const { rows } = await count(['qualityFlags'], selection);
  return rows.flatMap(({ codes: [flag], cell }) =>
    typeof flag === 'string' && !saidByGaps.test(flag) ? [{ flag, cell: cellOf(cell) }] : [],
  );
}

/** Counts everything that a return says. Every figure is protected like every other table of the node. */
export async function countReturn(scope: Scope, query: ReturnQuery): Promise<ReturnSnapshot> {
  const { pack, demonstration } = await getNodeSettings(scope);
  const { count, newestChange } = startCounting(scope, query.vintageId);
  const tables = await countTables(scope, count, query);
  const lastYear = await countLastYear(scope, query);
  const selection = detectedVictims(query.year);
  const { total } = await count(['year'], selection);
  const gaps: Gap[] = [];
  for (const dimension of dimensionsOfReturn[query.kind]) gaps.push(await findGap(count, selection, dimension));
  const outcomes = await count(['outcome'], selection);
  const bands = await findPopulation(scope.db, query.year);
  const population = createPopulationLookUp(bands, pack.ageOfMajority);
  const checklist = checkReturn({
    kind: query.kind,
    selection,
    total: cellOf(total),
    gaps,
    undecided: cellAt(outcomes, ['presumed']),
    flags: await countFlags(count, selection),
    decisionMakers: pack.decisionMakerKinds.filter(
      (kind): kind is OrganisationKindCode => KnownKind.safeParse(kind).success,
    ),
    countryKnown: pack.country !== undefined || demonstration,
    population: {
      total: population({ sex: 'all', age: 'all' }) !== undefined,
      byAge: population({ sex: 'all', age: 'child' }) !== undefined,
    },
    comparedWith: lastYear.from,
    tables,
  });
  return {
    tables,
    checklist,
    lastYear,
    microdata: await summariseMicrodata(scope, query, cellOf(total)),
    asOf: newestChange(),
  };
}
