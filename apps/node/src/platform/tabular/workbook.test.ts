// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { deflateRawSync, crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openTable } from './open-table.ts';
import { allRows, refusalOf, testFolder } from './test-files.ts';

interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  readonly encrypted?: boolean;
  /** What the archive says of its size, where that is a lie. */
  readonly declaredBytes?: number;
  readonly wrongChecksum?: boolean;
}

/** Builds a ZIP archive by hand, so that it can be as wrong as the test needs. */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(part.wrongChecksum ? 1 : crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.declaredBytes ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const OFFICE = 'http://schemas.openxmlformats.org';

function workbookParts(sheetXml: string, extra: readonly Part[] = []): Part[] {
  const rels = `${OFFICE}/package/2006/relationships`;
  const types = `${OFFICE}/officeDocument/2006/relationships`;
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${types}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${types}"><sheets><sheet name="Cover" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Data" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${types}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>cover</t></is></c></row>'),
    },
    { name: 'xl/worksheets/sheet2.xml', content: sheetXml },
    ...extra,
  ];
}

function sheet(rows: string): string {
  return `<worksheet xmlns="${OFFICE}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
}

function text(ref: string, value: string): string {
  return `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

const ROWS = [
  `<row r="1">${text('A1', 'UNODC')}</row>`,
  `<row r="2">${text('A2', 'Last update 2023')}</row>`,
  `<row r="3">${text('A3', 'country')}${text('B3', 'year')}${text('C3', 'value')}${text('D3', 'rate')}</row>`,
  `<row r="4">${text('A4', 'Aruba')}<c r="B4"><v>2010</v></c>${text('C4', '1,192')}<c r="D4"><f>1+1</f><v>0.30000000000000004</v></c></row>`,
  `<row r="6">${text('A6', 'Albania')}<c r="B6" t="b"><v>1</v></c><c r="E6"><v>7</v></c></row>`,
].join('');

describe('openTable on workbooks', () => {
  it('reads the first visible sheet with a table, its header below a preamble, and cached values of formulas', async () => {
    await using folder = await testFolder();
    const table = await openTable(await folder.file('t.xlsx', zip(workbookParts(sheet(ROWS)))));
    expect([table.format, table.sheet, table.headerRow, table.columns]).toEqual([
      'xlsx',
      'Data',
      3,
      ['country', 'year', 'value', 'rate'],
    ]);
    expect(table.notes.map((note) => note.code)).toEqual(['sheet.chosen', 'header.preambleSkipped']);
    const rows = await allRows(table);
    expect(rows.map((row) => [row.number, ...Object.values(row.values)])).toEqual([
      [4, 'Aruba', '2010', '1,192', '0.3'],
      [6, 'Albania', 'TRUE', '', ''],
    ]);
    expect(rows[1]?.problems.map((problem) => problem.code)).toEqual(['row.tooManyCells']);
  });

  const big = Buffer.alloc(12_000_000, ' ');

  it.each<[string, Part[], string]>([
    [
      'a workbook with macros',
      workbookParts(sheet(ROWS), [{ name: 'xl/vbaProject.bin', content: 'x' }]),
      'table.not-a-table',
    ],
    [
      'a protected part',
      workbookParts(sheet(ROWS), [{ name: 'xl/styles.xml', content: 'x', encrypted: true }]),
      'table.not-a-table',
    ],
    [
      'an embedded archive',
      workbookParts(sheet(ROWS), [{ name: 'xl/media/a.zip', content: 'x' }]),
      'table.not-a-table',
    ],
    [
      'an embedded object',
      workbookParts(sheet(ROWS), [{ name: 'xl/embeddings/o.bin', content: 'x' }]),
      'table.not-a-table',
    ],
    ['a plain ZIP archive', [{ name: 'a.csv', content: 'a,b\n1,2' }], 'table.not-a-table'],
    [
      'an OpenDocument file',
      [
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: 'x' },
      ],
      'table.not-a-table',
    ],
    ['a document type declaration', workbookParts(`<!DOCTYPE a [<!ENTITY b "c">]>${sheet(ROWS)}`), 'table.not-a-table'],
    ['a part named twice', workbookParts(sheet(ROWS), [{ name: 'xl/workbook.xml', content: 'x' }]), 'table.broken'],
    [
      'a part with a wrong checksum',
      workbookParts(sheet(ROWS), [{ name: 'xl/a.xml', content: 'x', wrongChecksum: true }]),
      'table.broken',
    ],
    ['a sheet without rows', workbookParts(sheet('')), 'table.empty'],
    ['only a header', workbookParts(sheet(`<row r="1">${text('A1', 'a')}</row>`)), 'table.empty'],
    [
      'a bomb that says its size',
      workbookParts(sheet(ROWS), [{ name: 'xl/a.bin', content: 'x', declaredBytes: 900_000_000 }]),
      'table.too-large',
    ],
    [
      'a bomb that hides its size',
      workbookParts(sheet(ROWS), [{ name: 'xl/a.bin', content: big, declaredBytes: 10 }]),
      'table.too-large',
    ],
    ['a sheet that is no XML', workbookParts('this is <not a sheet'), 'table.empty'],
  ])('refuses %s', async (_name, parts, code) => {
    await using folder = await testFolder();
    const refusal = await refusalOf(openTable(await folder.file('t.xlsx', zip(parts))));
    expect(refusal.code).toBe(code);
  });

  it('refuses a workbook larger than the limit', async () => {
    await using folder = await testFolder();
    const path = await folder.file('t.xlsx', zip(workbookParts(sheet(ROWS))));
    expect((await refusalOf(openTable(path, { limits: { workbookBytesMax: 100 } }))).code).toBe('table.too-large');
    expect((await refusalOf(openTable(path, { limits: { workbookExpandedBytesMax: 500 } }))).code).toBe(
      'table.too-large',
    );
  });

  it('refuses a password-protected or old workbook and a damaged one', async () => {
    await using folder = await testFolder();
    const ole = await folder.file('old.xls', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'));
    expect((await refusalOf(openTable(ole))).code).toBe('table.not-a-table');
    const whole = zip(workbookParts(sheet(ROWS)));
    const codes = new Set<string>();
    for (let length = 30; length < whole.length; length += 97) {
      const path = await folder.file('cut.xlsx', whole.subarray(0, length));
      codes.add((await refusalOf(openTable(path))).code);
    }
    expect([...codes]).toEqual(['table.broken']);
  });

  it('meets any flipped byte with a table or a refusal', async () => {
    await using folder = await testFolder();
    const whole = zip(workbookParts(sheet(ROWS)));
    for (let at = 0; at < whole.length; at += 13) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      const path = await folder.file('flip.xlsx', damaged);
      const outcome = await openTable(path)
        .then(allRows)
        .catch((error: unknown) => error);
      expect(Array.isArray(outcome) || (outcome as Error).name === 'TabularError', String(outcome)).toBe(true);
    }
  });
});
