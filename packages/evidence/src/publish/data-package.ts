// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { PublicationMode, PublicationQuality } from './publication.ts';

export interface DataPackageOptions {
  readonly title: string;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly date: string;
  readonly version: string;
  readonly columns: readonly string[];
  readonly quality: PublicationQuality;
  /** The different values that each column shows, in the order of the columns; null where they are too many to list. */
  readonly values?: readonly (readonly string[] | null)[];
}

/** The descriptor of a data package: what the files hold, how to cite them, and what not to conclude from them. */
export interface DataPackage {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly created: string;
  readonly resources: readonly object[];
  readonly privacy: object;
  readonly howToCite: string;
  readonly whatNotToConclude: readonly string[];
}

/**
 * **Data package** of a publication: the descriptor (Frictionless Data Package 2.0) that goes beside `data.csv` and
 * `quality.json`, with a codebook of the columns.
 *
 * Source: *Data Package*, version 2, https://datapackage.org
 */
export function dataPackage({ title, date, version, columns, quality, values = [] }: DataPackageOptions): DataPackage {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slug(title),
    title,
    description: `${about[quality.mode]} ${quality.guarantee}`,
    created: `${date}T00:00:00Z`,
    resources: [
      {
        name: 'data',
        path: 'data.csv',
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          fields: columns.map((name, place) => {
            const field = fieldOf(name, columns, quality.mode);
            const shown = isCount(name, columns, quality.mode) ? null : (values[place] ?? null);
            return shown === null ? field : { ...field, constraints: { enum: shown } };
          }),
          missingValues: [''],
        },
      },
      { name: 'quality', path: 'quality.json', format: 'json', mediatype: 'application/json' },
    ],
    privacy: quality.privacy === undefined ? { k: quality.k } : { ...quality.privacy },
    howToCite: `${title} (${date.slice(0, 4)}). ${label[quality.mode]}, made with Palermo ${version} on ${date}.`,
    whatNotToConclude: [...always, ...cautions[quality.mode]],
  };
}

const label: Readonly<Record<PublicationMode, string>> = {
  'k-rows': 'K-anonymous microdata',
  'k-synthetic': 'K-anonymous synthetic microdata',
  'dp-aggregates': 'Differentially private counts',
  'dp-synthetic': 'Differentially private synthetic microdata',
  tables: 'Protected tables',
};

const about: Readonly<Record<PublicationMode, string>> = {
  'k-rows': 'One row for each person, single values blank where they would make a person rare.',
  'k-synthetic': 'Made-up rows that together resemble the people. No row is a person.',
  'dp-aggregates': 'Counts of people by combinations of values, with random noise.',
  'dp-synthetic': 'Made-up rows that together resemble the people. No row is a person.',
  tables:
    'Exact counts of people by combinations of values; small ones, and others that would give them away, are withheld.',
};

const always = [
  'These are people whom somebody identified and recorded. Their number is not the number of people who are trafficked.',
  'Differences between places, years or groups may lie in who looks and records, not in what happens.',
];

const cautions: Readonly<Record<PublicationMode, readonly string[]>> = {
  'k-rows': [
    'A blank is a value that was removed, or was never known. Shares among filled cells are not shares of all.',
    'Rare people lost most values, so rare groups look rarer than they are.',
  ],
  'k-synthetic': [
    'Never try to find a person in a row: there is none.',
    'Counts below the threshold, and combinations longer than the protected length, are not to be read as facts.',
  ],
  'dp-aggregates': [
    'Each count is off by noise of the stated size. Differences smaller than twice that are no differences.',
    'A combination that is missing may exist, and a small one may not.',
  ],
  'dp-synthetic': [
    'Never try to find a person in a row: there is none.',
    'Counts are off by about the stated mean error. Differences smaller than twice that are no differences.',
    'A combination that is missing may exist, and a small one may not; those longer than the fitted length follow from shorter ones.',
  ],
  tables: ['A withheld number is not zero, and it may be large: it can stand there to protect another.'],
};

function isCount(name: string, columns: readonly string[], mode: PublicationMode): boolean {
  return (mode === 'dp-aggregates' || mode === 'tables') && name === columns.at(-1);
}

function fieldOf(name: string, columns: readonly string[], mode: PublicationMode): object {
  if (!isCount(name, columns, mode)) {
    const blank =
      mode === 'dp-aggregates' || mode === 'tables' ? 'Blank: not part of the combination.' : 'Blank: no value.';
    return { name, type: 'string', description: blank };
  }
  return mode === 'tables'
    ? { name, type: 'string', description: 'Number of people; * is withheld.' }
    : { name, type: 'integer', description: 'Number of people, with noise.' };
}

function slug(title: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return plain === '' ? 'publication' : plain;
}
