// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  checkValue,
  codesOfField,
  normaliseText,
  normaliseValue,
  recogniseCode,
  recogniseCodeAmong,
  type FieldValue,
  type FormField,
} from '@palermo/terms';
import { isMissing, readDate, readFlag, readNumber } from '../../../platform/tabular/index.ts';
import type { ImportContext, RowProblemReason } from './import-types.ts';
import { suggestCode } from './suggest-code.ts';

/** What a cell says: a value, nothing, or something that cannot be read. */
export type Reading<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'problem';
      readonly reason: RowProblemReason;
      readonly value: string;
      readonly suggestion: string | null;
    };

export const EMPTY: Reading<never> = { kind: 'empty' };

export function problem(reason: RowProblemReason, value: string, suggestion?: string): Reading<never> {
  return { kind: 'problem', reason, value, suggestion: suggestion ?? null };
}

export function readValue<Value>(value: Value): Reading<Value> {
  return { kind: 'value', value };
}

/** Words for "not known", for lists that have no code for it. */
const UNKNOWN_WORDS: ReadonlySet<string> = new Set(
  [
    'unknown',
    'not known',
    'not specified',
    'unspecified',
    'none',
    'inconnu',
    'inconnue',
    'non précisé',
    'غير معروف',
    'غير محدد',
  ].map(normaliseText),
);

function recognise(field: FormField, written: string): string | undefined {
  if (field.options || field.codeList === undefined) {
    return recogniseCodeAmong(codesOfField(field), written)?.code;
  }
  return recogniseCode(field.codeList, written)?.code;
}

function readCode(field: FormField, written: string): Reading<string> {
  const code = recognise(field, written);
  if (code !== undefined) {
    return readValue(code);
  }
  if (UNKNOWN_WORDS.has(normaliseText(written))) {
    return EMPTY;
  }
  return problem('cell.unknownCode', written, suggestCode(codesOfField(field), written));
}

/** In a list NA is a code, Namibia, or a fault: a list with something in it is not missing. */
function partsOf(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part === 'NA' || !isMissing(part));
}

/**
 * The codes in a cell of several choices. The whole cell may be one code, since labels hold commas; then it is split at line
 * ends, semicolons and bars, then at commas, then at spaces, each only when every part is a code.
 */
function readCodes(field: FormField, written: string): Reading<readonly string[]> {
  const whole = readCode(field, written);
  if (whole.kind !== 'problem') {
    return whole.kind === 'empty' ? EMPTY : readValue([whole.value]);
  }
  const codes: string[] = [];
  for (const part of partsOf(written, /[\n\r;|]+/)) {
    const one = readCode(field, part);
    if (one.kind !== 'problem') {
      codes.push(...(one.kind === 'value' ? [one.value] : []));
      continue;
    }
    const finer = [/,/, /[,\s]+/, /\/|\+|&/]
      .map((separator) => partsOf(part, separator).map((each) => readCode(field, each)))
      .find((readings) => readings.length > 1 && readings.every((reading) => reading.kind !== 'problem'));
    if (!finer) {
      return firstBadPart(field, part);
    }
    codes.push(...finer.flatMap((reading) => (reading.kind === 'value' ? [reading.value] : [])));
  }
  return codes.length === 0 ? EMPTY : readValue([...new Set(codes)]);
}

/** Names the part that is no code, where splitting at commas finds some that are. */
function firstBadPart(field: FormField, part: string): Reading<never> {
  const readings = partsOf(part, /,/).map((each) => readCode(field, each));
  const bad = readings.find((reading) => reading.kind === 'problem');
  const some = readings.some((reading) => reading.kind === 'value');
  if (some && bad?.kind === 'problem') {
    return bad;
  }
  return problem('cell.unknownCode', part, suggestCode(codesOfField(field), part));
}

/** Reads a date that is not later than today. */
export function readPastDate(written: string, context: ImportContext): Reading<string> {
  const reading = readDate(written, context.dateOrder);
  if (!reading.ok) {
    const reasons = {
      'date.unreadable': 'cell.notADate',
      'date.ambiguous': 'cell.ambiguousDate',
      'date.impossible': 'cell.impossibleDate',
    } as const;
    return problem(reasons[reading.reason], written);
  }
  const { date } = reading;
  return date > context.today.slice(0, date.length) ? problem('cell.futureDate', written) : readValue(date);
}

function readByType(field: FormField, written: string, context: ImportContext): Reading<FieldValue> {
  switch (field.type) {
    case 'text':
    case 'longText':
      return readValue(written);
    case 'number': {
      const number = readNumber(written);
      return number === undefined ? problem('cell.notANumber', written) : readValue(number);
    }
    case 'yesNo': {
      const flag = readFlag(written);
      return flag === undefined ? problem('cell.notYesOrNo', written) : readValue(flag);
    }
    case 'date':
      return readPastDate(written, context);
    case 'choice':
      return readCode(field, written);
    case 'choices':
      return readCodes(field, written);
  }
}

const REASON_OF_CHECK = {
  tooLong: 'cell.tooLong',
  outOfRange: 'cell.outOfRange',
  badDate: 'cell.impossibleDate',
  unknownCode: 'cell.unknownCode',
} as const;

/** Reads a cell that is not missing as the value of a field, and checks it as the form does. */
export function readFieldValue(field: FormField, written: string, context: ImportContext): Reading<FieldValue> {
  const reading = readByType(field, written, context);
  if (reading.kind !== 'value') {
    return reading;
  }
  const value = normaliseValue(field, reading.value);
  if (value === undefined || value === null) {
    return EMPTY;
  }
  const wrong = checkValue(field, value)?.code;
  if (wrong === undefined) {
    return readValue(value);
  }
  return problem(
    wrong in REASON_OF_CHECK ? REASON_OF_CHECK[wrong as keyof typeof REASON_OF_CHECK] : 'cell.unknownCode',
    written,
  );
}
