// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn, readReportText } from './report-text.ts';

const words = (text: string, style: { bold?: boolean; italic?: boolean } = {}) => {
  return { kind: 'text', text, bold: false, italic: false, ...style };
};

describe('the text of a report', () => {
  it('has paragraphs that blank lines end, whatever the line ends', () => {
    expect(readReportText('One\r\nline.\r\n\r\nTwo.')).toEqual([
      { kind: 'paragraph', content: [words('One line.')] },
      { kind: 'paragraph', content: [words('Two.')] },
    ]);
  });

  it('has headings, lists with continued items, and lists behind their lead', () => {
    expect(readReportText('## Training\nThe country:\n- trained judges\n  and police;\n- opened a shelter.')).toEqual([
      { kind: 'heading', content: [words('Training')] },
      { kind: 'paragraph', content: [words('The country:')] },
      { kind: 'list', ordered: false, items: [[words('trained judges and police;')], [words('opened a shelter.')]] },
    ]);
  });

  it('numbers items in any digits', () => {
    expect(readReportText('1. one\n٢. two')).toMatchObject([{ kind: 'list', ordered: true, items: [{}, {}] }]);
  });

  it('knows bold, italic and both', () => {
    expect(readReportText('a **b *c* d** *e*')).toEqual([
      {
        kind: 'paragraph',
        content: [
          words('a '),
          words('b ', { bold: true }),
          words('c', { bold: true, italic: true }),
          words(' d', { bold: true }),
          words(' '),
          words('e', { italic: true }),
        ],
      },
    ]);
  });

  it('takes marks without an end, and escaped ones, as words', () => {
    expect(readReportText('2 * 3 is 6, **open, [note: open, \\*kept\\*')).toEqual([
      { kind: 'paragraph', content: [words('2 * 3 is 6, **open, [note: open, *kept*')] },
    ]);
  });

  it('mentions figures within a paragraph and places one that stands alone', () => {
    const blocks = readReportText('See [figure:f2].\n\n[figure:F1]');
    expect(blocks).toEqual([
      { kind: 'paragraph', content: [words('See '), { kind: 'figure', key: 'f2' }, words('.')] },
      { kind: 'figure', key: 'f1' },
    ]);
    expect([...figuresIn(blocks)]).toEqual(['f2', 'f1']);
  });

  it('has footnotes and sources, without footnotes of footnotes', () => {
    expect(readReportText('Word[note: See *here* [page 3].] and[source: UNODC [note: no]].')).toEqual([
      {
        kind: 'paragraph',
        content: [
          words('Word'),
          { kind: 'note', content: [words('See '), words('here', { italic: true }), words(' [page 3].')] },
          words(' and'),
          { kind: 'source', content: [words('UNODC [note: no]')] },
          words('.'),
        ],
      },
    ]);
  });

  it('leaves out characters that nobody sees', () => {
    expect(readReportText('a\u202eb\u0000c')).toEqual([{ kind: 'paragraph', content: [words('abc')] }]);
  });

  it('reads every text, and loses none of its letters', () => {
    const letters = (text: string) => [...text].filter((letter) => /[\p{L}]/u.test(letter)).join('');
    const part = fc.constantFrom(
      '*',
      '**',
      '[note:',
      '[source:',

      ']',
      '\\',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '## ',
    );
    const text = fc.array(fc.oneof(part, fc.string({ unit: 'grapheme' })), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => {
        const written = parts.join(' ');
        const shown = JSON.stringify(readReportText(written), (name, value: unknown) =>
          name === 'kind' ? undefined : value,
        );
        const kept = letters(written.replace(/\[(note|source):/g, ''));
        for (const letter of new Set(kept)) expect(shown).toContain(letter);
      }),
      { seed: 17, numRuns: 300 },
    );
  });
});
