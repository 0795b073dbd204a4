// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublicationChoice } from '@palermo/contract';
import { dataPackage, type DataPackage } from '@palermo/evidence';
import { csvText, writeZip, type WritableCell } from '../../../../platform/tabular/index.ts';
import { codebookColumns, codebookRows } from '../../figures/codebook.ts';
import { getDimension } from '../../figures/dimensions.ts';
import type { StoredPackage } from '../../store-publications.ts';
import type { KeptQuality } from '../publication.ts';

export interface PackageContent {
  readonly choice: PublicationChoice;
  readonly columns: readonly string[];
  readonly csv: string;
  readonly quality: KeptQuality;
  readonly node: string;
  readonly vintage: { readonly name: string; readonly at: Date };
  readonly madeAt: Date;
  readonly version: string;
}

/**
 * The data package of a publication: the data, a codebook, an error table, the privacy spent, how to cite it and what not to
 * conclude. Holds nothing but what may be published.
 */
export async function makePackage(content: PackageContent): Promise<StoredPackage> {
  const { choice, columns, csv, quality, node, vintage, madeAt, version } = content;
  const date = madeAt.toISOString().slice(0, 10);
  const described = dataPackage({ title: choice.title, date, version, columns, quality });
  const errors = await textOf(errorColumns, errorRows(quality));
  const codebook = await textOf(codebookColumns, codebookRows(choice.columns));
  const descriptor = {
    ...described,
    sources: [{ title: node }],
    population: populationOf(choice, vintage),
    resources: [
      ...described.resources.map((resource) => withSeveral(resource, content)),
      csvResource(
        'codebook',
        codebookColumns,
        'Every code that the data may use, with its names and where it comes from.',
      ),
      csvResource('errors', errorColumns, `How far counts are off, by length of combination. Basis: ${quality.basis}.`),
    ],
  };
  const parts = [
    { name: 'README.txt', content: readme(described, content) },
    { name: 'datapackage.json', content: jsonOf(descriptor) },
    { name: 'data.csv', content: csv },
    { name: 'codebook.csv', content: codebook },
    { name: 'errors.csv', content: errors },
    { name: 'quality.json', content: jsonOf({ ...quality, version, made: madeAt.toISOString() }) },
  ];
  return {
    name: `publication-${described.name.slice(0, 60)}-${date}.zip`,
    mediaType: 'application/zip',
    content: writeZip(parts),
  };
}

/** Says of each column in which one person can have several values how those are written, or counted. */
function withSeveral(resource: object, { choice, quality }: PackageContent): object {
  if (!('schema' in resource)) return resource;
  const schema = resource.schema as {
    readonly fields: readonly { readonly name: string; readonly description: string }[];
  };
  const isCounts = quality.mode === 'tables' || quality.mode === 'dp-aggregates';
  const told = isCounts ? 'Who has several values is counted in each.' : 'Several values of one row are parted by ";".';
  const several = new Set<string>(choice.columns.filter((column) => getDimension(column).several));
  const fields = schema.fields.map((field) =>
    several.has(field.name) ? { ...field, description: `${field.description} ${told}`, several: true } : field,
  );
  return { ...resource, schema: { ...schema, fields } };
}

const errorColumns = ['length', 'combinations', 'mean_error', 'suppressed', 'fabricated', 'basis'];

function errorRows({ lengths, basis }: KeptQuality): WritableCell[][] {
  const told = (number: number | null): WritableCell =>
    number === null ? 'not known' : Math.round(number * 1e4) / 1e4;
  return lengths.map(({ length, combinations, meanError, suppressed, fabricated }) => [
    length,
    combinations,
    told(meanError),
    told(suppressed),
    told(fabricated),
    basis,
  ]);
}

function csvResource(name: string, columns: readonly string[], description: string): object {
  return {
    name,
    path: `${name}.csv`,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    description,
    schema: { fields: columns.map((column) => ({ name: column, type: 'string' })), missingValues: [''] },
  };
}

function populationOf({ years, people, where }: PublicationChoice, vintage: PackageContent['vintage']): object {
  return {
    unit: people === 'confirmed' ? 'confirmed victims' : 'presumed and confirmed victims',
    yearsOfRegistration: years,
    where,
    recordsAsOf: { vintage: vintage.name, closed: vintage.at.toISOString() },
  };
}

function readme(
  { title, description, howToCite, whatNotToConclude }: DataPackage,
  { choice, quality, node, vintage, madeAt, version }: PackageContent,
): string {
  const { privacy, ledger } = quality;
  const whom = choice.people === 'confirmed' ? 'Confirmed victims' : 'Presumed and confirmed victims';
  const filters = choice.where.map(({ column, codes }) => `; ${column}: ${codes.join(' or ')}`).join('');
  return [
    title,
    node,
    '',
    description,
    `${whom} registered from ${choice.years.from} to ${choice.years.to}${filters}.`,
    `Records as of ${vintage.at.toISOString()} (${vintage.name}). Made with Palermo ${version} on ${madeAt.toISOString()}.`,
    '',
    ...(privacy
      ? [
          'Privacy',
          `epsilon = ${privacy.epsilon}, delta = ${privacy.delta}. ${capitalised(privacy.accountant)}.`,
          ...(ledger
            ? [
                `Data set: ${ledger.dataSet}. All publications of it together have spent an epsilon of ` +
                  `${ledger.spentAfter.toFixed(3)} of ${ledger.budget}.`,
              ]
            : []),
          'The noise came from a cryptographic source and was not kept.',
        ]
      : [`Privacy: k = ${quality.k}. This protects single tables and rows; it does not add up over publications.`]),
    '',
    'How to cite',
    howToCite,
    '',
    'What not to conclude',
    ...whatNotToConclude.map((caution) => `- ${caution}`),
    '',
    'Files',
    '- data.csv: the data',
    '- codebook.csv: its codes',
    '- errors.csv: how far counts are off, by length of combination',
    '- quality.json, datapackage.json: the same for programs',
    '',
  ].join('\n');
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function jsonOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function textOf(columns: readonly string[], rows: readonly (readonly WritableCell[])[]): Promise<string> {
  let text = '';
  for await (const part of csvText(columns, rows)) text += part;
  return text;
}
