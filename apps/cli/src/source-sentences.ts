// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SourceReport, SourceView } from '@palermo/contract';
import type { GlobalOptions } from './global-options.ts';
import { answer, textTable } from './output.ts';

const contradictionsShown = 20;

/** A published table with what was found in it. */
export interface SourceAndReport {
  readonly source: SourceView;
  readonly report: SourceReport | null;
}

/** Shows a table that was read, and sets the exit code for one that could not be. */
export function showSource(global: GlobalOptions, { source, report }: SourceAndReport, outcome: string): void {
  if (source.state === 'failed') process.exitCode = 1;
  if (source.state === 'cancelled') process.exitCode = 130;
  answer(global, { outcome: source.state === 'failed' ? 'failed' : outcome, source, report }, () =>
    [
      source.failure ? `${source.failure.detail} ${source.failure.todo}\n` : '',
      `${source.title ?? source.fileName} (${source.id}): ${source.state}${outcome === 'unchanged' ? ', the same file as before' : ''}\n`,
      source.citation === null ? '' : `Cite as: ${source.citation}\n`,
      report ? describeReport(report) : '',
      source.labelsWaiting > 0 ? `${source.labelsWaiting} labels wait for a person: palermo source labels\n` : '',
    ].join(''),
  );
}

function describeReport({
  rows,
  cells,
  observations,
  merged,
  rejected,
  defects,
  totals,
  ...rest
}: SourceReport): string {
  const { contradictions, contradictionCount } = rest;
  return [
    textTable(
      ['rows', 'figures', 'observations', 'merged', 'rejected'],
      [{ rows, figures: cells, observations, merged, rejected }],
    ),
    defects.length > 0
      ? `\n${textTable(
          ['defect', 'count', 'rejected', 'example', 'done'],
          defects.map(({ kind, count, rejected: lost, examples }) => ({
            defect: kind,
            count,
            rejected: lost,
            example: examples[0]?.written ?? '',
            done: examples[0]?.done ?? '',
          })),
        )}`
      : '',
    `\nTotals against their parts: ${totals.agree} agree, ${totals.cannotTell} cannot be told (intervals), ${totals.exceed} parts exceed, ${totals.fallShort} parts fall short.\n`,
    contradictionCount > 0
      ? textTable(
          ['area', 'year', 'indicator', 'of', 'parts', 'total', 'sum'],
          contradictions.slice(0, contradictionsShown).map((one) => ({
            area: one.area,
            year: one.year,
            indicator: one.indicator,
            of: [one.dimension, one.category, one.sex, one.age]
              .filter((part) => part !== null && part !== 'total')
              .join(' '),
            parts: one.parts,
            total: range(one.totalLow, one.totalHigh),
            sum: range(one.partsLow, one.partsHigh),
          })),
        )
      : '',
    contradictionCount > contradictionsShown ? `… and ${contradictionCount - contradictionsShown} more.\n` : '',
  ].join('');
}

function range(low: number, high: number): string {
  return low === high ? String(low) : `${low} to ${high}`;
}
