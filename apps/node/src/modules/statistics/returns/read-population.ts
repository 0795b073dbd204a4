// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { normaliseText, recogniseCountry } from '@palermo/terms';
import { readNumber, type OpenTable, type TableRow } from '../../../platform/tabular/index.ts';
import type { PopulationBand, PopulationSex } from './population.ts';

export interface ReadPopulation {
  readonly bands: readonly PopulationBand[];
  readonly rowCount: number;
  /** Rows of other countries, of projections or without a number. */
  readonly skippedRowCount: number;
}

/** Why a file is no population table of this country. */
export type PopulationFault = 'layout' | 'country' | 'nothing' | 'contradiction' | 'sex';

type Columns = ReadonlyMap<string, string>;

/** Spellings of the columns of the United Nations' estimates and of plain tables, by what they hold. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  year: ['time', 'year', 'annee', 'année', 'reference year', 'السنة'],
  sex: ['sex', 'gender', 'sexe', 'الجنس'],
  age: ['agegrp', 'age', 'age group', 'âge', 'العمر'],
  ageStart: ['agegrpstart'],
  ageSpan: ['agegrpspan'],
  persons: ['population', 'persons', 'value', 'obs_value', 'effectif', 'عدد السكان'],
  popMale: ['popmale'],
  popFemale: ['popfemale'],
  popTotal: ['poptotal'],
  iso3: ['iso3_code', 'iso3 alpha-code', 'iso3'],
  country: ['location', 'region, subregion, country or area *', 'country', 'country or area', 'pays'],
  m49: ['locid', 'location code', 'ref_area'],
  variant: ['variant'],
};

const thousand = 1000;

function findColumns(columns: readonly string[]): Columns {
  const wanted = new Map(
    Object.entries(spellings).flatMap(([key, names]) => names.map((name) => [normaliseText(name), key])),
  );
  const found = new Map<string, string>();
  for (const column of columns) {
    const key = wanted.get(normaliseText(column));
    if (key !== undefined && !found.has(key)) found.set(key, column);
  }
  return found;
}

/** Columns named after ages: `0`, `15-19`, `100+`. */
function ageColumns(columns: readonly string[]): { column: string; ages: readonly [number, number | null] }[] {
  return columns.flatMap((column) => {
    const ages = readAges(column);
    return ages ? [{ column, ages }] : [];
  });
}

/** `7`, `0-17`, `15–19`, `100+`, `18 and over`, `Total`. */
function readAges(written: string): readonly [number, number | null] | undefined {
  const text = written.trim().toLowerCase();
  if (['total', 'all', '_t', 'all ages', 'ensemble', 'tous', 'المجموع'].includes(text)) return [0, null];
  const given: Readonly<Record<string, readonly [number, number | null]>> = { y0t17: [0, 17], y_ge18: [18, null] };
  if (given[text]) return given[text];
  const open = /^(\d{1,3})\s*(\+|and over|or over|et plus)$/.exec(text);
  if (open) return [Number(open[1]), null];
  const span = /^(\d{1,3})\s*(?:-|–|—|--|to)\s*(\d{1,3})$/.exec(text);
  if (span) return [Number(span[1]), Number(span[2])];
  return /^\d{1,3}$/.test(text) ? [Number(text), Number(text)] : undefined;
}

function readSex(written: string): PopulationSex | undefined {
  const text = normaliseText(written);
  if (['f', 'female', 'women', 'femmes', 'feminin', 'أنثى', 'إناث'].map(normaliseText).includes(text)) return 'female';
  if (['m', 'male', 'men', 'hommes', 'masculin', 'ذكر', 'ذكور'].map(normaliseText).includes(text)) return 'male';
  return ['t', 'total', 'both', 'both sexes', 'all', 'bothsex', 'ensemble'].includes(text) ? 'total' : undefined;
}

interface RowReader {
  readonly valueOf: (row: TableRow, key: string) => string;
  readonly columns: Columns;
}

function countryOf({ valueOf }: RowReader, row: TableRow): string | undefined {
  const iso3 = valueOf(row, 'iso3');
  if (iso3 !== '') return recogniseCountry(iso3);
  const name = valueOf(row, 'country');
  return name === '' ? undefined : recogniseCountry(name);
}

/** The bands of one row of the United Nations' file by age and sex: thousands of persons. */
function longEstimates({ valueOf }: RowReader, row: TableRow): PopulationBand[] {
  const year = readNumber(valueOf(row, 'year'));
  const start = readNumber(valueOf(row, 'ageStart'));
  const span = readNumber(valueOf(row, 'ageSpan')) ?? -1;
  if (year === undefined || start === undefined) return [];
  const ageTo = span > 0 ? start + span - 1 : null;
  return (['popTotal', 'popFemale', 'popMale'] as const).flatMap((key): PopulationBand[] => {
    const thousands = readNumber(valueOf(row, key));
    const sex = ({ popTotal: 'total', popFemale: 'female', popMale: 'male' } as const)[key];
    return thousands === undefined
      ? []
      : [{ year, sex, ageFrom: start, ageTo, persons: Math.round(thousands * thousand) }];
  });
}

/** The bands of one row with a column for each age, of one sex: the United Nations' workbooks, in thousands. */
function wideEstimates(
  { valueOf }: RowReader,
  row: TableRow,
  options: { readonly ages: ReturnType<typeof ageColumns>; readonly sex: PopulationSex; readonly unit: number },
): PopulationBand[] {
  const year = readNumber(valueOf(row, 'year'));
  if (year === undefined) return [];
  const sex = readSex(valueOf(row, 'sex')) ?? options.sex;
  return options.ages.flatMap(({ column, ages: [ageFrom, ageTo] }): PopulationBand[] => {
    const persons = readNumber((row.values[column] ?? '').replaceAll(/\s/g, ''));
    return persons === undefined ? [] : [{ year, sex, ageFrom, ageTo, persons: Math.round(persons * options.unit) }];
  });
}

/** The band of one row of a plain table: year, sex, age, persons. */
function plainRow({ valueOf, columns }: RowReader, row: TableRow): PopulationBand[] {
  const year = readNumber(valueOf(row, 'year'));
  const persons = readNumber(valueOf(row, 'persons'));
  const sex = columns.has('sex') ? readSex(valueOf(row, 'sex')) : 'total';
  const ages = columns.has('age') ? readAges(valueOf(row, 'age')) : ([0, null] as const);
  if (year === undefined || persons === undefined || !sex || !ages) return [];
  return [{ year, sex, ageFrom: ages[0], ageTo: ages[1], persons: Math.round(persons) }];
}

/** The sex that a workbook of one sex names in its file name. */
function sexOfName(name: string): PopulationSex | undefined {
  const text = name.toLowerCase();
  if (/both[_ -]?sexes/.test(text)) return 'total';
  if (/female/.test(text)) return 'female';
  return /male/.test(text) ? 'male' : undefined;
}

function chooseLayout(
  reader: RowReader,
  table: Pick<OpenTable, 'columns'>,
  fileName: string,
): ((row: TableRow) => PopulationBand[]) | PopulationFault {
  const { columns } = reader;
  if (!columns.has('year')) return 'layout';
  if (columns.has('ageStart') && (columns.has('popTotal') || columns.has('popFemale'))) {
    return (row) => longEstimates(reader, row);
  }
  const ages = ageColumns(table.columns);
  if (ages.length > 1) {
    const sex = columns.has('sex') ? 'total' : sexOfName(fileName);
    if (!sex) return 'sex';
    // The United Nations' workbooks name the variant of each row, and count in thousands.
    const unit = columns.has('variant') ? thousand : 1;
    return (row) => wideEstimates(reader, row, { ages, sex, unit });
  }
  return columns.has('persons') ? (row) => plainRow(reader, row) : 'layout';
}

/**
 * Reads a population table: the United Nations' World Population Prospects by age and sex (long, or one workbook for each
 * sex with a column for each age), or a plain table of year, sex, age and persons. Of a file of many countries only the
 * node's own is taken.
 */
export async function readPopulation(
  table: OpenTable,
  { country, fileName }: { readonly country: string | undefined; readonly fileName: string },
): Promise<ReadPopulation | PopulationFault> {
  const columns = findColumns(table.columns);
  const valueOf = (row: TableRow, key: string): string => (row.values[columns.get(key) ?? ''] ?? '').trim();
  const reader: RowReader = { valueOf, columns };
  const layout = chooseLayout(reader, table, fileName);
  if (typeof layout === 'string') return layout;
  const bands = new Map<string, PopulationBand>();
  const countries = new Set<string>();
  let rowCount = 0;
  let skippedRowCount = 0;
  for await (const row of table.rows()) {
    rowCount += 1;
    const named = countryOf(reader, row);
    const found = country !== undefined && named !== undefined && named !== country ? [] : layout(row);
    if (found.length === 0) {
      skippedRowCount += 1;
      continue;
    }
    if (named !== undefined) countries.add(named);
    for (const band of found) {
      const key = `${band.year} ${band.sex} ${band.ageFrom} ${band.ageTo}`;
      const known = bands.get(key);
      if (known && known.persons !== band.persons && countries.size <= 1) return 'contradiction';
      bands.set(key, band);
    }
  }
  if (countries.size > 1) return 'country';
  return bands.size === 0 ? 'nothing' : { bands: [...bands.values()], rowCount, skippedRowCount };
}
