// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecordSplitter, splitRecords, type RecordLayout } from './record-splitter.ts';
import { TabularError } from './tabular-error.ts';

const LAYOUT: RecordLayout = { separator: ',', lineEnd: '\n', recordCharsMax: 10_000 };

function cellsOf(text: string, layout: RecordLayout = LAYOUT): (readonly string[])[] {
  return splitRecords(text, layout).map((record) => record.cells);
}

describe('splitRecords', () => {
  it('keeps separators, quotes and line ends inside quoted cells', () => {
    expect(cellsOf('a,"b, ""c""\nd",e\r\nf,g,h')).toEqual([
      ['a', 'b, "c"\nd', 'e'],
      ['f', 'g', 'h'],
    ]);
  });

  it('numbers a record by the line it starts on', () => {
    const lines = splitRecords('a\n"b\nc"\nd\n', LAYOUT).map((record) => record.line);
    expect(lines).toEqual([1, 2, 4]);
  });

  it('allows spaces around quoted cells', () => {
    expect(cellsOf('a, "b, c" ,d\n')).toEqual([['a', 'b, c', 'd']]);
  });

  it('leaves quotes inside an unquoted cell as they are', () => {
    expect(cellsOf('a 5" pipe,"x"\n')).toEqual([['a 5" pipe', 'x']]);
  });

  it('reads old Macintosh line ends', () => {
    expect(cellsOf('a,b\r"c\rd",e\r', { ...LAYOUT, lineEnd: '\r' })).toEqual([
      ['a', 'b'],
      ['c\rd', 'e'],
    ]);
  });

  it('gives a line whose quote is never closed by itself and keeps its neighbours', () => {
    const records = splitRecords('a,b\n"c,d\ne,f\ng,h\n', LAYOUT);
    expect(records.map((record) => [record.line, record.cells.join('/'), record.quoteBroken])).toEqual([
      [1, 'a/b', false],
      [2, '"c/d', true],
      [3, 'e/f', false],
      [4, 'g/h', false],
    ]);
  });

  it('gives a line with text after a closing quote by itself', () => {
    const records = splitRecords('"a"b,c\nd,e\n', LAYOUT);
    expect(records.map((record) => record.quoteBroken)).toEqual([true, false]);
  });

  it('does not let a stray quote swallow whole rows up to the next one', () => {
    const records = splitRecords('"a,1,2,3\nb,1,2,3\nc,1,2,3"\nd,1,2,3\n', { ...LAYOUT, columns: 4 });
    expect(records.map((record) => [record.line, record.quoteBroken])).toEqual([
      [1, true],
      [2, false],
      [3, false],
      [4, false],
    ]);
  });

  it('refuses a line without end', () => {
    for (const start of ['', '"']) {
      const splitter = createRecordSplitter(LAYOUT);
      expect(() => splitter.push(start + 'x'.repeat(10_002))).toThrow(TabularError);
    }
  });
});

describe('createRecordSplitter', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\r\n', '1'), maxLength: 8 });

  it('gives the same records wherever the text is cut into pieces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' '), maxLength: 60 }),
        fc.nat(),
        (text, at) => {
          const cut = text.length === 0 ? 0 : at % text.length;
          const splitter = createRecordSplitter(LAYOUT);
          const pieces = [...splitter.push(text.slice(0, cut)), ...splitter.push(text.slice(cut)), ...splitter.end()];
          expect(pieces).toEqual(splitRecords(text, LAYOUT));
        },
      ),
      { seed: 42, numRuns: 3000 },
    );
  });

  it('gives back what a writer following RFC 4180 wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(cellsOf(text)).toEqual(rows);
      }),
      { seed: 42, numRuns: 2000 },
    );
  });

  it('never loses a line of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n'), maxLength: 80 }), (text) => {
        const records = splitRecords(text, LAYOUT);
        const kept = records
          .map((record) => record.cells.join(''))
          .join('')
          .replace(/["\n,]/g, '').length;
        expect(kept).toBe(text.replace(/["\n,]/g, '').length);
      }),
      { seed: 42, numRuns: 3000 },
    );
  });
});
