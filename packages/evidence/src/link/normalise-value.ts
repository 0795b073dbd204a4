// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { missingMarks } from '../missing-marks.ts';
import { latinise } from '../names/latinise.ts';
import { readDateDigits, type DayOrder } from './date-digits.ts';
import type { FieldKind } from './field-kind.ts';

/** What people write where they know nothing; a cell with only this is missing. */
const NOTHING_KNOWN = new Set([
  ...missingMarks,
  'unknown',
  'unk',
  'not known',
  'not stated',
  'missing',
  'inconnu',
  'inconnue',
  'desconocido',
  'unbekannt',
  'غير معروف',
  'неизвестно',
  '?',
  '??',
  '???',
]);

/** Characters past this many of a cell say nothing more about a person; the bound keeps hostile input cheap. */
const VALUE_LENGTH_MAX = 200;

/**
 * A cell as it is compared: without differences of case, spacing, accents and punctuation that mean nothing. Empty when
 * nothing is known.
 */
export function normaliseValue(written: string, kind: FieldKind, order: DayOrder): string {
  const text = written
    .slice(0, 4 * VALUE_LENGTH_MAX)
    .normalize('NFKC')
    .trim()
    .toLowerCase();
  if (text === '' || NOTHING_KNOWN.has(text)) return '';
  return normalisers[kind](text, order).slice(0, VALUE_LENGTH_MAX);
}

const normalisers: Readonly<Record<FieldKind, (text: string, order: DayOrder) => string>> = {
  name: (text) => latinise(text) || plainText(text),
  date: (text, order) => readDateDigits(text, order) ?? plainCode(text),
  code: plainCode,
  number: (text) => plainNumber(text) ?? plainCode(text),
  text: (text) => (text.includes('@') ? text.replace(/\s+/gu, '') : plainText(text)),
};

function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function plainCode(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');
}

function plainNumber(text: string): string | undefined {
  const value = Number(/^[+-]?\d+,\d+$/u.test(text) ? text.replace(',', '.') : text);
  return Number.isFinite(value) ? String(value) : undefined;
}
