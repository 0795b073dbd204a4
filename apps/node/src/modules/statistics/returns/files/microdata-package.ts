// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { writeZip } from '../../../../platform/tabular/index.ts';
import { titleOfTable, labelOfFigure } from '../describe-figure.ts';
import { returnWordsOf } from '../words/return-words.ts';
import type { MicrodataFile } from '../microdata/microdata-file.ts';
import { csvOf } from './data-package.ts';
import { hxlRow } from './hxl-tags.ts';
import { textOfCell, withheldMark, type ReturnContent } from './return-content.ts';

/** Rows of persons as CSV. Nobody is named, so that no spreadsheet formula can come from what people wrote. */
export function microdataCsv({ columns, rows }: MicrodataFile, { hxl }: { readonly hxl: boolean }): Promise<string> {
  return csvOf(columns, hxl ? [hxlRow(columns), ...rows] : rows, { rawFormulas: true });
}

function readme({ columns, rows, k }: MicrodataFile, content: ReturnContent): string {
  const { kind, year, node, snapshot } = content;
  const { kinds, workbook } = returnWordsOf('en');
  const made =
    kind === 'ctdcSynthetic'
      ? `Every row is made up. No combination of up to three values is shown that fewer than ${k} persons share.`
      : `Values were taken away until every row equals at least ${k - 1} others in all columns.`;
  return [
    `${kinds[kind]}, ${year}`,
    node,
    '',
    `${rows.length} rows, ${columns.length} columns.`,
    made,
    `${workbook.victims}.`,
    `Newest change of a record: ${snapshot.asOf ?? 'none'}.`,
    '',
  ].join('\n');
}

/** The rows, the protected counts beside which they stand, and what was done to them. */
export async function makeMicrodataPackage(
  file: MicrodataFile,
  content: ReturnContent,
  { hxl }: { readonly hxl: boolean },
): Promise<Buffer> {
  const counts = content.snapshot.tables.flatMap((table) =>
    table.figures.map((figure) => [
      titleOfTable(table, content.language),
      labelOfFigure(figure, content.language),
      textOfCell(figure.cell),
    ]),
  );
  return writeZip([
    { name: 'README.txt', content: readme(file, content) },
    { name: `${content.kind}-${content.year}.csv`, content: await microdataCsv(file, { hxl }) },
    { name: 'counts.csv', content: await csvOf(['table', 'row', `victims (${withheldMark} is withheld)`], counts) },
  ]);
}
