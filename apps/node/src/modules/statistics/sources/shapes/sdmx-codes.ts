// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublishedDimension, PublishedIndicator, PublishedUnit } from '@palermo/contract';
import type { TableRow } from '../../../../platform/tabular/index.ts';
import type { RawCell } from '../clean/observation.ts';
import { findColumn, textIn, type SourceReader } from './reader.ts';
import { faultsOfLongRow, longColumns } from './sdg-long.ts';

interface SeriesMeaning {
  readonly indicator: PublishedIndicator;
  readonly unit: PublishedUnit;
  readonly form?: string;
}

/** Series of the SDMX structure of the SDG indicators for 16.2.2; the suffix R makes it a rate per 100,000. */
const series: Readonly<Record<string, SeriesMeaning>> = {
  VC_HTF_DETV: { indicator: 'detectedVictims', unit: 'count' },
  VC_HTF_DETVSX: { indicator: 'detectedVictims', unit: 'count', form: 'SexualExploitation' },
  VC_HTF_DETVFL: { indicator: 'detectedVictims', unit: 'count', form: 'ForcedLabour' },
  VC_HTF_DETVOG: { indicator: 'detectedVictims', unit: 'count', form: 'OrganRemoval' },
  VC_HTF_DETVOP: { indicator: 'detectedVictims', unit: 'count', form: 'Other' },
};

function readSeriesCode(written: string): SeriesMeaning | undefined {
  const code = written.trim().toUpperCase();
  const count = Object.hasOwn(series, code) ? series[code] : undefined;
  if (count) return count;
  const base = code.endsWith('R') ? code.slice(0, -1) : '';
  const rated = Object.hasOwn(series, base) ? series[base] : undefined;
  return rated && { ...rated, unit: 'per100000' };
}

const breakdownColumns = ['COMPOSITE_BREAKDOWN', 'BREAKDOWN', 'CUSTOM_BREAKDOWN'];
/** Codes that say "no breakdown". */
const noBreakdown = new Set(['', '_T', '_Z']);

function breakdownsOf(row: TableRow, form: string | undefined, column: string | undefined): RawCell['breakdowns'] {
  const written = textIn(row, column);
  const several: { dimension: PublishedDimension; label: string }[] = [];
  if (form !== undefined) several.push({ dimension: 'form', label: form });
  if (!noBreakdown.has(written)) several.push({ dimension: 'form', label: written });
  return several;
}

/** A table in the codes of SDMX: SERIES, SEX, AGE, TIME_PERIOD, OBS_VALUE or their short names. */
export const sdmxCodesReader: SourceReader = {
  shape: 'sdmxCodes',
  score(columns, sample) {
    const found = longColumns(columns);
    if (found.series === undefined || found.year === undefined || found.value === undefined) return 0;
    const coded = sample.filter((row) => /^[A-Z]{2}_[A-Z0-9_]+$/.test(textIn(row, found.series)));
    return sample.length > 0 && coded.length > sample.length / 2 ? 0.98 : 0;
  },
  hasArea: (columns) => longColumns(columns).area !== undefined,
  saysWhatItCounts: () => true,
  describedBy: longColumns,
  open(columns, said) {
    const column = longColumns(columns);
    const breakdown = findColumn(columns, breakdownColumns);
    return (row) => {
      const written = textIn(row, column.series);
      const meaning = readSeriesCode(written);
      const broken = faultsOfLongRow(row, column);
      const faults = meaning
        ? broken.faults
        : [
            ...broken.faults,
            {
              kind: 'unknownSeries' as const,
              column: column.series ?? null,
              written,
              done: 'rejected: the series is not one of SDG 16.2.2',
            },
          ];
      return [
        {
          row: row.number,
          column: column.value ?? '',
          area: textIn(row, column.area) || (said.area ?? ''),
          areaName: '',
          year: textIn(row, column.year),
          indicator: meaning?.indicator ?? 'unclear',
          breakdowns: breakdownsOf(row, meaning?.form, breakdown),
          sex: textIn(row, column.sex),
          age: textIn(row, column.age),
          unit: meaning?.unit ?? textIn(row, column.unit),
          value: textIn(row, column.value),
          faults,
          rejected: broken.rejected || !meaning,
        },
      ];
    };
  },
};
