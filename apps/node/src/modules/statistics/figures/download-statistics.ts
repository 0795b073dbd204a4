// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { downloadStatistics as endpoint, inputOf } from '@palermo/contract';
import { defineQuery } from '../../../kernel/use-case.ts';
import type { FileAnswer } from '../../../platform/http/route.ts';
import { writeXlsx } from '../../../platform/tabular/index.ts';
import { getNodeSettings } from '../../access/index.ts';
import { mayReadStatistics } from '../policy.ts';
import { buildTable } from './build-table.ts';
import { csvOf } from './files/csv-of.ts';
import { aboutRows, columnsOf, headingsOf, rowsOf, type FigureContent } from './files/figure-content.ts';
import { hxlRow } from './files/figure-hxl.ts';
import { makeFigurePackage } from './files/figure-package.ts';
import { fileWordsOf } from './files/file-words.ts';
import { tableQueryOf } from './table-query.ts';

/** The same protected table as a file: codes, names, counts, shares, and what the figures are of. */
export const downloadStatistics = defineQuery({
  name: 'statistics.download',
  input: inputOf(endpoint),
  policy: mayReadStatistics,
  async run(scope, { format, language = 'en', hxl, ...asked }): Promise<FileAnswer> {
    const table = await buildTable(scope, tableQueryOf(asked));
    const { name: node } = await getNodeSettings(scope);
    const content: FigureContent = { table, language, node, writtenAt: scope.clock() };
    const fileName = `${table.unit === 'victim' ? 'victims' : 'suspects'}-by-${table.by.join('-')}`;
    const tags = { hxl: hxl === 'true' };
    switch (format) {
      case 'csv':
        return { name: `${fileName}.csv`, type: 'text/csv; charset=utf-8', content: await csvFile(content, tags) };
      case 'xlsx':
        return {
          name: `${fileName}.xlsx`,
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          content: await workbook(content, tags),
        };
      case 'package':
        return { name: `${fileName}.zip`, type: 'application/zip', content: await makeFigurePackage(content, tags) };
    }
  },
  audit: ({ by, where, format, unit, vintage }) => ({
    purpose: 'statistics',
    details: { by, where: where ?? '', format, unit: unit ?? 'victim', vintage: vintage ?? null },
  }),
});

interface Tags {
  readonly hxl: boolean;
}

function csvFile(content: FigureContent, { hxl }: Tags): Promise<string> {
  const rows = rowsOf(content);
  return csvOf(columnsOf(content.table), hxl ? [hxlRow(content.table), ...rows] : rows);
}

async function workbook(content: FigureContent, { hxl }: Tags): Promise<Buffer> {
  const { table, language } = content;
  const words = fileWordsOf(language);
  const rightToLeft = language === 'ar';
  const rows = rowsOf(content);
  const sheets = await writeXlsx([
    {
      name: words.figures,
      columns: headingsOf(table, language),
      rows: hxl ? [hxlRow(table), ...rows] : rows,
      rightToLeft,
    },
    { name: words.about, columns: [words.what, words.value], rows: aboutRows(content), rightToLeft },
  ]);
  return Buffer.from(sheets);
}
