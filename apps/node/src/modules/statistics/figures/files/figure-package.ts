// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { writeZip } from '../../../../platform/tabular/index.ts';
import { codebookColumns, codebookRows } from '../codebook.ts';
import { csvOf } from './csv-of.ts';
import { aboutRows, columnsOf, filterOf, rowsOf, suppressed, titleOf, type FigureContent } from './figure-content.ts';
import { hxlRow } from './figure-hxl.ts';
import { fileWordsOf } from './file-words.ts';

function resource(name: string, title: string, fields: readonly object[], tagged: boolean): object {
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', header: true, ...(tagged ? { commentChar: '#' } : {}) },
    schema: { fields, missingValues: ['', suppressed] },
  };
}

function dataFields({ table }: FigureContent): object[] {
  return columnsOf(table).map((name) => {
    if (name === 'victims' || name === 'suspects') {
      return {
        name,
        type: 'integer',
        description: `"${suppressed}": withheld, below ${table.threshold} or so that such a count cannot be worked out.`,
      };
    }
    if (name === 'percentOfKnown')
      return { name, type: 'number', description: 'Of those with a value in every dimension.' };
    return { name, type: 'string', ...(name.endsWith('Label') ? {} : { description: 'Empty: not known.' }) };
  });
}

/**
 * A Frictionless data package (Data Package 1.0, specs.frictionlessdata.io): the figure as CSV, its codebook, a
 * description for programs and one for people. With `hxl` the figure has a second row of HXL tags.
 */
export async function makeFigurePackage(content: FigureContent, { hxl }: { readonly hxl: boolean }): Promise<Buffer> {
  const { table, language, node, writtenAt } = content;
  const rows = hxl ? [hxlRow(table), ...rowsOf(content)] : rowsOf(content);
  const description = {
    profile: 'tabular-data-package',
    name: `${table.unit === 'victim' ? 'victims' : 'suspects'}-by-${table.by.join('-')}`.toLowerCase(),
    title: titleOf(content),
    description: filterOf(content) || fileWordsOf(language).noFilter,
    created: writtenAt.toISOString(),
    version: table.vintage?.name ?? table.asOf ?? '',
    sources: [{ title: node }],
    resources: [
      resource('data', titleOf(content), dataFields(content), hxl),
      resource(
        'codebook',
        'Codebook',
        codebookColumns.map((name) => ({ name, type: 'string' })),
        false,
      ),
    ],
  };
  const readme = aboutRows(content).map(([what, value]) => `- ${what}: ${value}`);
  return writeZip([
    { name: 'datapackage.json', content: `${JSON.stringify(description, null, 2)}\n` },
    { name: 'data.csv', content: await csvOf(columnsOf(table), rows) },
    { name: 'codebook.csv', content: await csvOf(codebookColumns, codebookRows(content.table.by, content.table.unit)) },
    { name: 'README.md', content: `# ${titleOf(content)}\n\n${readme.join('\n')}\n` },
  ]);
}
