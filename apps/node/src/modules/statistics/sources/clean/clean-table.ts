// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Contradiction, DefectKind, SourceReport, TotalsChecked } from '@palermo/contract';
import type { TableRow } from '../../../../platform/tabular/index.ts';
import type { Said } from '../shapes/claim.ts';
import type { SourceReader } from '../shapes/reader.ts';
import { checkTotals } from './check-totals.ts';
import { judgeUnits } from './judge-units.ts';
import { createLabelResolver, type ReviewedLabels } from './labels.ts';
import { mergeDuplicates } from './merge-duplicates.ts';
import type { Defect, Observation, RawCell, UsedLabel } from './observation.ts';
import { usesDecimalComma } from './read-value.ts';
import { settleCell, type Settled } from './settle-cell.ts';
import { tellUnified, usedLabels } from './unify-labels.ts';

/** A table after cleaning. Every cell with a figure is an observation, merged with the same one, or rejected. */
export interface CleanTable {
  readonly rowCount: number;
  readonly cellCount: number;
  readonly observations: readonly Observation[];
  readonly mergedCount: number;
  readonly rejectedCount: number;
  readonly defects: readonly Defect[];
  readonly labels: readonly UsedLabel[];
  readonly totals: TotalsChecked;
  readonly contradictions: readonly Contradiction[];
}

export interface CleanOptions {
  readonly reader: SourceReader;
  readonly columns: readonly string[];
  readonly said: Said;
  readonly reviewed: ReviewedLabels;
  /** Called now and then, so that a large table leaves others their turn. */
  readonly pause?: () => Promise<void>;
}

const cellsAtOnce = 1000;

/** Cleans the rows of a table. Deterministic: the same rows and decisions give the same result. */
export async function cleanTable(rows: readonly TableRow[], options: CleanOptions): Promise<CleanTable> {
  const { reader, columns, said, reviewed, pause = async () => {} } = options;
  const read = reader.open(columns, said);
  const cells: readonly RawCell[] = rows.flatMap((row) => [...read(row)]);
  const resolve = createLabelResolver(reviewed);
  const decimalComma = usesDecimalComma(cells.map(({ value }) => value));
  const settled: Settled[] = [];
  for (const cell of cells) {
    settled.push(settleCell(cell, { resolve, decimalComma, unitSaid: said.unit }));
    if (settled.length % cellsAtOnce === 0) await pause();
  }
  const first = settled.flatMap((one) => (one.kind === 'observation' ? [one.observation] : []));
  await pause();
  const units = judgeUnits(first);
  await pause();
  const merged = mergeDuplicates(units.observations);
  const labels = usedLabels(merged.observations, resolve);
  await pause();
  const { totals, contradictions } = await checkTotals(merged.observations, pause);
  const rejectedCount = settled.length - first.length;
  if (cells.length !== merged.observations.length + merged.mergedCount + rejectedCount) {
    throw new Error('The cells of a published table must add up.');
  }
  return {
    rowCount: rows.length,
    cellCount: cells.length,
    observations: merged.observations,
    mergedCount: merged.mergedCount,
    rejectedCount,
    defects: [
      ...settled.flatMap(({ defects }) => defects),
      ...units.defects,
      ...merged.defects,
      ...tellUnified(first, labels),
    ],
    labels,
    totals,
    contradictions,
  };
}

const examplesMax = 8;
const contradictionsShown = 200;

/** What a person reads of a cleaned table: counts by kind with examples, and the first contradictions. */
export function reportOf(table: CleanTable, notes: readonly string[]): SourceReport {
  const kinds = Map.groupBy(table.defects, ({ kind }) => kind);
  return {
    rows: table.rowCount,
    cells: table.cellCount,
    observations: table.observations.length,
    merged: table.mergedCount,
    rejected: table.rejectedCount,
    defects: [...kinds].map(([kind, found]) => ({
      kind,
      count: found.length,
      rejected: found.filter(({ rejected }) => rejected).length,
      examples: examplesOf(kind, found),
    })),
    totals: table.totals,
    contradictions: table.contradictions.slice(0, contradictionsShown),
    contradictionCount: table.contradictions.length,
    notes: [...notes],
  };
}

/** Examples that differ in what is written, in the order of the file. */
function examplesOf(kind: DefectKind, found: readonly Defect[]): SourceReport['defects'][number]['examples'] {
  const different = new Map<string, Defect>();
  for (const defect of found) {
    if (!different.has(defect.written)) different.set(defect.written, defect);
    if (different.size === examplesMax) break;
  }
  return [...different.values()].map(({ row, column, written, done }) => ({ kind, row, column, written, done }));
}
