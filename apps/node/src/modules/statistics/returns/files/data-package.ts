// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { findCodeList, type Language } from '@palermo/terms';
import { csvText, writeZip, type WritableCell, type ZipPart } from '../../../../platform/tabular/index.ts';
import { getDimension } from '../../figures/dimensions.ts';
import { codebookColumns, codebookRows } from '../../figures/codebook.ts';
import { labelOfFigure, titleOfTable } from '../describe-figure.ts';
import { all } from '../plans/cross-figures.ts';
import type { CountedTable } from '../return-figure.ts';
import { returnWordsOf } from '../words/return-words.ts';
import { hxlRow } from './hxl-tags.ts';
import { textOfCell, withheldMark, type ReturnContent } from './return-content.ts';

interface Resource {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly WritableCell[])[];
  readonly fields: readonly object[];
}

export async function csvOf(
  columns: readonly string[],
  rows: Iterable<readonly WritableCell[]>,
  options: { readonly rawFormulas?: boolean } = {},
): Promise<string> {
  let text = '';
  for await (const part of csvText(columns, rows, options)) text += part;
  return text;
}

function fileNameOf(key: string): string {
  return key
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('.', '-')
    .toLowerCase();
}

/** The code list of a dimension, with what the table adds to it. */
function codesOf(dimension: string): readonly string[] {
  const { codeList } = getDimension(dimension);
  return (codeList === undefined ? undefined : findCodeList(codeList)?.codes.map(({ code }) => code)) ?? [];
}

const countField = {
  name: 'victims',
  type: 'integer',
  missingValues: [withheldMark],
  description: `Detected victims. "${withheldMark}": withheld.`,
};

function crossResource(table: CountedTable, year: number, language: Language): Resource {
  const written = (code: string | null | undefined): string => (code === null || code === undefined ? 'unknown' : code);
  return {
    name: fileNameOf(table.key),
    title: titleOfTable(table, language),
    columns: ['year', 'sex', 'age', 'victims'],
    rows: table.figures.map(({ codes, cell }) => [
      year,
      written(codes['sex']),
      written(codes['age']),
      textOfCell(cell),
    ]),
    fields: [
      { name: 'year', type: 'year' },
      { name: 'sex', type: 'string', constraints: { enum: [all, ...codesOf('sex')] } },
      { name: 'age', type: 'string', constraints: { enum: [all, ...codesOf('majority')] } },
      countField,
    ],
  };
}

function valueResource(table: CountedTable, year: number, language: Language): Resource {
  return {
    name: fileNameOf(table.key),
    title: titleOfTable(table, language),
    columns: ['year', 'code', 'label', 'victims'],
    rows: table.figures.map((figure) => [
      year,
      figure.codes[table.key] ?? '',
      labelOfFigure(figure, language),
      textOfCell(figure.cell),
    ]),
    fields: [
      { name: 'year', type: 'year' },
      { name: 'code', type: 'string', description: 'Empty where it is not known. The codebook lists the codes.' },
      { name: 'label', type: 'string' },
      countField,
    ],
  };
}

function resourceOf(table: CountedTable, year: number, language: Language): Resource {
  return table.figures.every(({ codes }) => codes['sex'] !== undefined && codes['age'] !== undefined)
    ? crossResource(table, year, language)
    : valueResource(table, year, language);
}

/** Every code that the tables use, with its words and where it comes from. */
function codebookOf(tables: readonly CountedTable[]): Resource {
  const lists = ['sex', 'majority', ...tables.map(({ key }) => key).filter((key) => key !== 'detected')];
  return {
    name: 'codebook',
    title: 'Codebook',
    columns: codebookColumns,
    rows: codebookRows(lists),
    fields: codebookColumns.map((name) => ({ name, type: 'string' })),
  };
}

/**
 * A Frictionless data package (Data Package 1.0, specs.frictionlessdata.io): `datapackage.json`, a CSV file for each table
 * and the codebook. With `hxl`, each table has a second row of HXL tags, which its description says.
 */
export async function makeDataPackage(content: ReturnContent, { hxl }: { readonly hxl: boolean }): Promise<Buffer> {
  const { snapshot, year, node, language, madeAt, threshold, vintageName } = content;
  const { workbook: words, kinds } = returnWordsOf(language);
  const tables = snapshot.tables.map((table) => resourceOf(table, year, language));
  const resources = [...tables, codebookOf(snapshot.tables)];
  const parts: ZipPart[] = [];
  for (const resource of resources) {
    const tagged = hxl && resource.name !== 'codebook';
    const rows = tagged ? [hxlRow(resource.columns), ...resource.rows] : resource.rows;
    parts.push({ name: `data/${resource.name}.csv`, content: await csvOf(resource.columns, rows) });
  }
  const description = {
    profile: 'tabular-data-package',
    name: `detected-victims-${year}`,
    title: `${node}: ${kinds.dataPackage} ${year}`,
    description: [words.victims, words.severalForms, `${words.mark}: ${words.markMeans} (${threshold})`].join('. '),
    created: madeAt.toISOString(),
    version: vintageName ?? snapshot.asOf ?? '',
    sources: [{ title: node }],
    resources: resources.map(({ name, title, fields }) => ({
      profile: 'tabular-data-resource',
      name,
      title,
      path: `data/${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: {
        delimiter: ',',
        lineTerminator: '\r\n',
        header: true,
        ...(hxl && name !== 'codebook' ? { commentChar: '#' } : {}),
      },
      schema: { fields, missingValues: ['', withheldMark] },
    })),
  };
  const json = `${JSON.stringify(description, null, 2)}\n`;
  return writeZip([{ name: 'datapackage.json', content: json }, ...parts]);
}
