// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { returnFormats, type ReturnFormat } from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import type { WritableCell } from '../../../../platform/tabular/index.ts';
import { csvOf, makeDataPackage } from './data-package.ts';
import { glotipColumnsOf, glotipRows } from './glotip-files.ts';
import { hxlRow } from './hxl-tags.ts';
import { makeMicrodataPackage, microdataCsv } from './microdata-package.ts';
import { csvType, xlsxType, zipType, type MadeFile, type ReturnContent } from './return-content.ts';
import { sdmxColumns, sdmxRows } from './sdmx-csv.ts';
import { makeWorkbook } from './workbook.ts';

export interface FileChoice {
  readonly format: ReturnFormat;
  /** A row of HXL tags under the names of columns. */
  readonly hxl: boolean;
}

const mediaTypes: Readonly<Record<ReturnFormat, string>> = { csv: csvType, xlsx: xlsxType, zip: zipType };

/** Name of a file among those of its return. */
export function variantOf({ format, hxl }: FileChoice): string {
  return hxl ? `${format}-hxl` : format;
}

/**
 * The files that a return has: each format, and the formats of text with HXL tags as well, which are for sharing and so not
 * for what is confidential.
 */
export function choicesOf({ kind, confidential }: Pick<ReturnContent, 'kind' | 'confidential'>): FileChoice[] {
  return returnFormats[kind].flatMap((format): FileChoice[] => {
    const plain = { format, hxl: false };
    return format === 'xlsx' || confidential ? [plain] : [plain, { format, hxl: true }];
  });
}

async function tableCsv(content: ReturnContent, hxl: boolean): Promise<string> {
  const columns = content.kind === 'glotip' ? glotipColumnsOf(content) : sdmxColumns;
  const rows: (readonly WritableCell[])[] = content.kind === 'glotip' ? glotipRows(content) : sdmxRows(content);
  return csvOf(columns, hxl ? [hxlRow(columns), ...rows] : rows, { rawFormulas: content.kind === 'sdg1622' });
}

async function contentOf(content: ReturnContent, { format, hxl }: FileChoice): Promise<Buffer> {
  const { kind, microdata } = content;
  if (microdata) {
    return format === 'zip'
      ? makeMicrodataPackage(microdata, content, { hxl })
      : Buffer.from(await microdataCsv(microdata, { hxl }), 'utf8');
  }
  if (format === 'xlsx') return makeWorkbook(content);
  if (format === 'zip') return makeDataPackage(content, { hxl });
  if (kind === 'glotip' || kind === 'sdg1622') return Buffer.from(await tableCsv(content, hxl), 'utf8');
  throw new AppError('return.format');
}

/** Makes one file of a return. Throws `return.format` for a format that its kind does not have. */
export async function makeFile(content: ReturnContent, choice: FileChoice): Promise<MadeFile> {
  if (!returnFormats[content.kind].includes(choice.format)) throw new AppError('return.format');
  const hxl = choice.hxl && choice.format !== 'xlsx';
  return {
    format: choice.format,
    hxl,
    name: `${content.confidential ? 'confidential-' : ''}${content.kind}-${content.year}${hxl ? '-hxl' : ''}.${choice.format}`,
    mediaType: mediaTypes[choice.format],
    content: await contentOf(content, { format: choice.format, hxl }),
  };
}
