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
export type PopulationFault = 'layout' | 'country' | 'nothing' | 'contradiction' | 'sex' | 'unit';

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
  variant: ['variant'],
  /** Of the United Nations' data service: total, urban or rural; and when the number was given. */
  area: ['area'],
  sourceYear: ['source year'],
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

const sexWords: readonly (readonly [PopulationSex, readonly string[]])[] = [
  ['female', ['f', 'female', 'women', 'femmes', 'feminin', 'أنثى', 'إناث']],
  ['male', ['m', 'male', 'men', 'hommes', 'masculin', 'ذكر', 'ذكور']],
  ['total', ['t', '_t', 'total', 'both', 'both sexes', 'all', 'ensemble', 'les deux sexes', 'المجموع', 'كلا الجنسين']],
];
const sexOfWord = new Map(
  sexWords.flatMap(([sex, words]) => words.map((word): [string, PopulationSex] => [normaliseText(word), sex])),
);

function readSex(written: string): PopulationSex | undefined {
  return sexOfWord.get(normaliseText(written));
}

interface RowReader {
  readonly valueOf: (row: TableRow, key: string) => string;
  readonly columns: Columns;
}

/** The place that a row is of; undefined where the table names none, because it is of one country. */
function placeOf({ valueOf }: RowReader, row: TableRow): { country: string | undefined; name: string } | undefined {
  const name = valueOf(row, 'iso3') || valueOf(row, 'country');
  return name === '' ? undefined : { country: recogniseCountry(name), name };
}

const central = ['', 'medium', 'medium variant', 'estimates', 'estimate'].map(normaliseText);
const wholeArea = ['', 'total'];

/** Of variants of a projection the medium one is taken, and of urban, rural and all together the last. */
function isTaken({ valueOf }: RowReader, row: TableRow): boolean {
  return (
    central.includes(normaliseText(valueOf(row, 'variant'))) && wholeArea.includes(normaliseText(valueOf(row, 'area')))
  );
}

/** The bands of one row of the United Nations' file by sex, and by age unless it is of all ages: thousands of persons. */
function longEstimates({ valueOf, columns }: RowReader, row: TableRow): PopulationBand[] {
  const year = readNumber(valueOf(row, 'year'));
  const start = columns.has('ageStart') ? readNumber(valueOf(row, 'ageStart')) : 0;
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
    return persons === undefined
      ? []
      : [{ year, sex, ageFrom, ageTo, persons: options.unit === 1 ? persons : Math.round(persons * options.unit) }];
  });
}

/** The band of one row of a plain table: year, sex, age, persons. */
function plainRow({ valueOf, columns }: RowReader, row: TableRow): PopulationBand[] {
  const year = readNumber(valueOf(row, 'year'));
  const persons = readNumber(valueOf(row, 'persons'));
  const sex = columns.has('sex') ? readSex(valueOf(row, 'sex')) : 'total';
  const ages = columns.has('age') ? readAges(valueOf(row, 'age')) : ([0, null] as const);
  if (year === undefined || persons === undefined || !sex || !ages) return [];
  return [{ year, sex, ageFrom: ages[0], ageTo: ages[1], persons }];
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
  if (columns.has('popTotal') || columns.has('popFemale')) {
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

type KnownBand = PopulationBand & {
  /** The year in which the number was given; 0 where the table does not say. */
  readonly given: number;
};

/** Keeps a band; false where the table says something else of the same persons. A number that was given later counts. */
function keepBand(bands: Map<string, KnownBand>, band: KnownBand): boolean {
  const key = `${band.year} ${band.sex} ${band.ageFrom} ${band.ageTo}`;
  const known = bands.get(key);
  if (known && known.given === band.given && known.persons !== band.persons) return false;
  if (!known || known.given < band.given) bands.set(key, band);
  return true;
}

/** Estimates in thousands have decimals; persons are counted whole. */
function looksLikeThousands(values: { readonly all: number; readonly broken: number }): boolean {
  return values.broken * 2 > values.all;
}

/**
 * Reads a population table: the United Nations' World Population Prospects (long, by single years or groups of age or by sex
 * alone; or one workbook for each sex with a column for each age), their data service, or a plain table of year, sex, age
 * and persons. Of a file of many countries only the node's own is taken.
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
  const bands = new Map<string, KnownBand>();
  const places = new Set<string>();
  const values = { all: 0, broken: 0 };
  let contradicted = false;
  let rowCount = 0;
  let skippedRowCount = 0;
  for await (const row of table.rows()) {
    rowCount += 1;
    const place = placeOf(reader, row);
    const own = country === undefined || place === undefined || place.country === country;
    const found = own && isTaken(reader, row) ? layout(row) : [];
    if (found.length === 0) {
      skippedRowCount += 1;
      continue;
    }
    if (place) places.add(place.country ?? place.name);
    const given = readNumber(valueOf(row, 'sourceYear')) ?? 0;
    for (const band of found) {
      values.all += 1;
      if (!Number.isInteger(band.persons)) values.broken += 1;
      if (!keepBand(bands, { ...band, persons: Math.round(band.persons), given })) contradicted = true;
    }
  }
  if (places.size > 1) return 'country';
  if (contradicted) return 'contradiction';
  if (bands.size === 0) return 'nothing';
  if (looksLikeThousands(values)) return 'unit';
  const kept = [...bands.values()].map(({ given: _given, ...band }): PopulationBand => band);
  return { bands: kept, rowCount, skippedRowCount };
}
