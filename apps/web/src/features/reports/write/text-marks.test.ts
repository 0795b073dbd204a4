// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import { insertInto, startLines, surround } from './text-marks.ts';

describe('marks in a text', () => {
  it('go in at the caret, and at the end without one', () => {
    expect(insertInto('ab', 1, '[figure:f1]')).toEqual({ text: 'a[figure:f1]b', caret: 12 });
    expect(insertInto('ab', undefined, 'c')).toEqual({ text: 'abc', caret: 3 });
  });

  it('stand in a paragraph of their own where they ask for it', () => {
    expect(insertInto('One.\nTwo.', 4, '\n\n[figure:f1]').text).toBe('One.\n\n[figure:f1]\n\nTwo.');
    expect(insertInto('', 0, '\n\n[figure:f1]').text).toBe('[figure:f1]');
  });

  it('go around the selected words, or around a sample', () => {
    const marks = { before: '**', after: '**', sample: 'bold' };
    expect(surround('a b c', [2, 3], marks).text).toBe('a **b** c');
    expect(surround('', [0, 0], marks).text).toBe('**bold**');
  });

  it('begin every selected line', () => {
    expect(startLines('one\ntwo\nthree', [1, 5], (line) => `${line + 1}. `).text).toBe('1. one\n2. two\nthree');
  });
});
