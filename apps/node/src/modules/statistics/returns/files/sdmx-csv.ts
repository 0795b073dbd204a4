// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { findCountry } from '@palermo/terms';
import { dayOf } from '../../../../kernel/clock.ts';
import type { CountedFigure } from '../return-figure.ts';
import { noticeOf } from './notice.ts';
import { textOfRate, type ReturnContent } from './return-content.ts';

/**
 * The SDG harmonised global dataflow of the Inter-agency and Expert Group on SDG Indicators; its columns are in the order of
 * its structure definition, as SDMX-CSV 1.0 lists them.
 */
const dataflow = 'IAEG-SDGs:DF_SDG_GLH(1.24)';
export const sdmxColumns: readonly string[] = [
  'DATAFLOW',
  'FREQ',
  'REPORTING_TYPE',
  'SERIES',
  'REF_AREA',
  'SEX',
  'AGE',
  'URBANISATION',
  'INCOME_WEALTH_QUANTILE',
  'EDUCATION_LEV',
  'OCCUPATION',
  'CUST_BREAKDOWN',
  'COMPOSITE_BREAKDOWN',
  'DISABILITY_STATUS',
  'ACTIVITY',
  'PRODUCT',
  'TIME_PERIOD',
  'OBS_VALUE',
  'OBS_STATUS',
  'UNIT_MULT',
  'UNIT_MEASURE',
  'BASE_PER',
  'NATURE',
  'TIME_DETAIL',
  'COMMENT_OBS',
  'TIME_COVERAGE',
  'UPPER_BOUND',
  'LOWER_BOUND',
  'SOURCE_DETAIL',
  'COMMENT_TS',
  'GEO_INFO_URL',
  'GEO_INFO_TYPE',
  'CUST_BREAKDOWN_LB',
  'DATA_LAST_UPDATE',
];

/** "Areas not elsewhere specified": an invented country has no code of its own. */
const areaOfInventedCountry = '899';

const sexes: Readonly<Record<string, string>> = { all: '_T', female: 'F', male: 'M' };
const ages: Readonly<Record<string, string>> = { all: '_T', child: 'Y0T17', adult: 'Y_GE18' };

/** The M49 code of a country as SDMX writes it: without leading zeros. */
function areaCodeOf(country: string | undefined): string {
  const code = country === undefined ? undefined : findCountry(country)?.m49;
  return code === undefined ? areaOfInventedCountry : String(Number(code));
}

interface Observation {
  readonly series: string;
  readonly value: string;
  readonly status: string;
  readonly unit: string;
  readonly comment: string;
}

/** A is a normal value; Q one that is missing because it is suppressed. */
function observationsOf({ codes, cell, rate }: CountedFigure): Observation[] {
  const series = codes['series'] ?? '';
  const withheld = cell.kind === 'suppressed';
  const number: Observation = {
    series,
    value: withheld ? 'NaN' : String(cell.count),
    status: withheld ? 'Q' : 'A',
    unit: 'NUMBER',
    comment: withheld ? 'Withheld: the number is small or would give a small number away' : '',
  };
  if (rate === null || rate.population === null) return [number];
  const perPersons: Observation = {
    ...number,
    series: `${series}R`,
    value: withheld ? 'NaN' : textOfRate(rate.per100000),
    unit: 'PER_100000_POP',
    comment: withheld ? number.comment : `Population ${rate.population}`,
  };
  return [number, perPersons];
}

/** The observations of SDG indicator 16.2.2 as SDMX-CSV 1.0: numbers, and rates where a population is known. */
export function sdmxRows(content: ReturnContent): string[][] {
  const { snapshot, year, country, node, madeAt } = content;
  const notice = noticeOf(content);
  const figures = snapshot.tables.flatMap((table) => table.figures);
  return figures.flatMap((figure) =>
    observationsOf(figure).map(({ series, value, status, unit, comment }) => {
      const written: Readonly<Record<string, string>> = {
        DATAFLOW: dataflow,
        FREQ: 'A',
        REPORTING_TYPE: 'N',
        SERIES: series,
        REF_AREA: areaCodeOf(country),
        SEX: sexes[figure.codes['sex'] ?? ''] ?? '_T',
        AGE: ages[figure.codes['age'] ?? ''] ?? '_T',
        TIME_PERIOD: String(year),
        OBS_VALUE: value,
        OBS_STATUS: status,
        UNIT_MULT: '0',
        UNIT_MEASURE: unit,
        BASE_PER: '',
        NATURE: 'C',
        TIME_DETAIL: String(year),
        COMMENT_OBS: [comment, notice?.whole ?? ''].filter((part) => part !== '').join('. '),
        TIME_COVERAGE: '',
        UPPER_BOUND: '',
        LOWER_BOUND: '',
        SOURCE_DETAIL: node,
        COMMENT_TS: '',
        GEO_INFO_URL: '',
        GEO_INFO_TYPE: '',
        CUST_BREAKDOWN_LB: '',
        DATA_LAST_UPDATE: `${dayOf(madeAt)}T00:00:00`,
      };
      return sdmxColumns.map((column) => written[column] ?? '_T');
    }),
  );
}
