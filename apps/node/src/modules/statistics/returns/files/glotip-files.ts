// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { countryName, findCode, findCountry } from '@palermo/terms';
import { all } from '../plans/cross-figures.ts';
import type { CountedFigure, CountedTable } from '../return-figure.ts';
import { noticeOf } from './notice.ts';
import { textOfCell, type ReturnContent } from './return-content.ts';

/** The columns of UNODC's published dataset, in its order and spelling. */
const glotipColumns: readonly string[] = [
  'Iso3_code',
  'Country',
  'Region',
  'Subregion',
  'Indicator',
  'Dimension',
  'Category',
  'Sex',
  'Age',
  'Year',
  'Unit of measurement',
  'txtVALUE',
  'Source',
];

/** UNODC's columns; confidential figures have one more, which says so in every row. */
export function glotipColumnsOf({ confidential }: ReturnContent): readonly string[] {
  return confidential ? [...glotipColumns, 'Confidentiality'] : glotipColumns;
}

function spelling(list: 'sex' | 'majority', code: string | null | undefined): string {
  if (code === all || code === undefined) return 'Total';
  return (code === null ? undefined : findCode(list, code)?.crosswalk?.['glotip']) ?? 'Unknown';
}

/** What a figure is called in UNODC's dataset. */
function glotipNames({ codes }: CountedFigure): {
  readonly indicator: string;
  readonly dimension: string;
  readonly category: string;
  readonly sex: string;
  readonly age: string;
} {
  const { form, citizenship, indicator } = codes;
  const sex = spelling('sex', codes['sex']);
  const age = spelling('majority', codes['age']);
  if (indicator) return { indicator, dimension: 'Total', category: 'Total', sex, age };
  const victims = 'Detected trafficking victims';
  if (form) return { indicator: victims, dimension: 'by form of exploitation', category: form, sex, age };
  if (citizenship !== undefined) {
    const category = citizenship === null ? 'Unknown' : countryName(citizenship, 'en');
    return { indicator: victims, dimension: 'by citizenship', category, sex, age };
  }
  return { indicator: victims, dimension: 'Total', category: 'Total', sex, age };
}

/** One row for each figure, in the layout of UNODC's dataset. */
export function glotipRows(content: ReturnContent): (string | number)[][] {
  const { snapshot, year, country, node } = content;
  const notice = noticeOf(content);
  const place = country === undefined ? undefined : findCountry(country);
  const named = country === undefined ? node : countryName(country, 'en');
  return snapshot.tables
    .flatMap(({ figures }: CountedTable) => figures)
    .map((figure) => {
      const { indicator, dimension, category, sex, age } = glotipNames(figure);
      return [
        place?.alpha3 ?? '',
        named,
        place?.unRegion ?? '',
        place?.unSubRegion ?? '',
        indicator,
        dimension,
        category,
        sex,
        age,
        year,
        'Counts',
        textOfCell(figure.cell),
        node,
        ...(notice === undefined ? [] : [notice.whole]),
      ];
    });
}
