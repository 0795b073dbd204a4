// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { downloadStatistics as endpoint, inputOf, type StatisticsTable } from '@palermo/contract';
import { labelOf, type Language } from '@palermo/terms';
import { defineQuery } from '../../../kernel/use-case.ts';
import type { FileAnswer } from '../../../platform/http/route.ts';
import { csvText, writeXlsx } from '../../../platform/tabular/index.ts';
import { getDimension } from './dimensions.ts';
import { mayReadStatistics } from '../policy.ts';
import { buildTable } from './build-table.ts';
import { tableQueryOf } from './table-query.ts';

type Row = readonly (string | number)[];

/** A suppressed cell as it is written in files. It may be a small number or one withheld to protect another. */
const suppressed = 'suppressed';

/** The same protected table as a file: codes, labels, victims, percentage, and what the figures are of. */
export const downloadStatistics = defineQuery({
  name: 'statistics.download',
  input: inputOf(endpoint),
  policy: mayReadStatistics,
  async run(scope, { format, language = 'en', ...asked }): Promise<FileAnswer> {
    const table = await buildTable(scope, tableQueryOf(asked));
    const name = `victims-by-${table.by.join('-')}`;
    const rows = rowsOf(table, language);
    if (format === 'csv') {
      let text = '';
      for await (const part of csvText(columnsOf(table), rows)) text += part;
      return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', content: text };
    }
    const content = await writeXlsx([
      { name: 'Victims', columns: columnsOf(table), rows, rightToLeft: language === 'ar' },
      { name: 'About', columns: ['what', 'value'], rows: describe(table), rightToLeft: false },
    ]);
    return {
      name: `${name}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: Buffer.from(content),
    };
  },
  audit: ({ by, where, format }) => ({ purpose: 'statistics', details: { by, where: where ?? '', format } }),
});

function columnsOf(table: StatisticsTable): string[] {
  return [...table.by.flatMap((code) => [code, `${code}Label`]), 'victims', 'percentOfKnown'];
}

function rowsOf(table: StatisticsTable, language: Language): Row[] {
  return table.rows.map(({ codes, cell }) => [
    ...codes.flatMap((code, index) => [code ?? '', labelOfCode(table.by[index] ?? 'year', code, language)]),
    cell.kind === 'count' ? cell.count : suppressed,
    cell.kind === 'count' && cell.percentOfKnown !== null ? cell.percentOfKnown : '',
  ]);
}

function labelOfCode(dimension: string, code: string | null, language: Language): string {
  if (code === null) return '';
  const { codeList } = getDimension(dimension);
  return codeList === undefined ? code : labelOf(codeList, code, language);
}

function describe(table: StatisticsTable): Row[] {
  return [
    ['filter', table.where],
    ['victims in the selection', textOf(table.total)],
    ['victims with a value in every dimension (denominator)', textOf(table.known)],
    ['one victim may be counted in several rows', table.multiple ? 'yes' : 'no'],
    ['cells below this are not shown', table.threshold],
    ['figures are of', table.scope === 'national' ? 'the whole country' : 'cases visible to the organisation'],
    ['newest change', table.asOf ?? ''],
  ];
}

function textOf(cell: StatisticsTable['total']): string | number {
  return cell.kind === 'count' ? cell.count : suppressed;
}
