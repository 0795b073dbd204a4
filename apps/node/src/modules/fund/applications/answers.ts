// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  applicationFields,
  countWords,
  type AnswerFault,
  type ApplicationField,
  type FieldValuesOnWire,
} from '@palermo/contract';
import { findCode } from '@palermo/terms';
import type { FieldFault } from '../../../kernel/errors.ts';
import type { Call } from '../calls/call.ts';
import { readAmount, type MinorUnits } from '../money.ts';

export type Answers = FieldValuesOnWire;
type Answer = Answers[string];
type Asking = Pick<Call, 'rules' | 'questions'>;

const day = /^\d{4}-\d{2}-\d{2}$/;
const amount = /^\d{1,13}(\.\d{1,4})?$/;

function isEmpty(value: Answer | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Lays changes over answers; a field that was emptied is gone. */
export function withChanges(answers: Answers, changes: Answers): Answers {
  const next = { ...answers, ...changes };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => !isEmpty(value)));
}

/** Changes that no field of the call can hold. Half-typed values can be kept: they are faults of the answers, told at the end. */
export function faultsOfChanges(call: Asking, changes: Answers): FieldFault[] {
  const fields = new Map(applicationFields(call).map((field) => [field.key, field]));
  return Object.entries(changes).flatMap(([key, value]) => {
    const field = fields.get(key);
    const detail = field === undefined ? 'is not a field of this call' : 'is not of the kind that this field holds';
    return field !== undefined && (isEmpty(value) || holds(field, value))
      ? []
      : [{ path: key, code: 'unknownField', detail }];
  });
}

function holds({ type }: ApplicationField, value: Answer): boolean {
  if (type === 'yesNo') return typeof value === 'boolean';
  if (type === 'choices' || type === 'countries') return Array.isArray(value);
  if (type === 'number' || type === 'year') return typeof value === 'number' || typeof value === 'string';
  return typeof value === 'string';
}

/** What is missing or cannot be used, in the order of the form. */
export function faultsOfAnswers(call: Asking, answers: Answers): AnswerFault[] {
  return applicationFields(call).flatMap((field): AnswerFault[] => {
    const value = answers[field.key];
    if (isEmpty(value) || (field.part === 'declarations' && value !== true)) {
      return field.required ? [{ field: field.key, fault: 'missing' }] : [];
    }
    const fault = faultOf(field, value as Exclude<Answer, null>);
    return fault === undefined ? [] : [{ field: field.key, fault }];
  });
}

function faultOf(field: ApplicationField, value: Exclude<Answer, null>): AnswerFault['fault'] | undefined {
  switch (field.type) {
    case 'text':
    case 'longText': {
      const text = String(value);
      const isLong = text.length > (field.lengthMax ?? 20_000) || countWords(text) > (field.wordsMax ?? Infinity);
      return isLong ? 'tooLong' : undefined;
    }
    case 'number':
    case 'year':
      return readNumber(value) === undefined ? 'notANumber' : undefined;
    case 'amount':
      return amount.test(String(value)) && /[1-9]/.test(String(value)) ? undefined : 'notAnAmount';
    case 'day':
      return day.test(String(value)) && !Number.isNaN(Date.parse(String(value))) ? undefined : 'notADay';
    case 'yesNo':
      return undefined;
    default:
      return [value].flat().every((code) => isCodeOf(field, String(code))) ? undefined : 'unknownCode';
  }
}

function isCodeOf({ type, list, options }: ApplicationField, code: string): boolean {
  if (type === 'country' || type === 'countries') return findCode('country', code) !== undefined;
  if (list !== undefined) return findCode(list, code) !== undefined;
  return options?.some((option) => option.code === code) ?? false;
}

function readNumber(value: Answer | undefined): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const number = Number(value);
  return Number.isSafeInteger(number) && number >= 0 && String(value).trim() !== '' ? number : undefined;
}

/** What tables and rules go by. Null where it is not given or cannot be used. */
export interface CodedAnswers {
  readonly organisationKind: string | null;
  readonly country: string | null;
  readonly amount: MinorUnits | null;
  readonly months: number | null;
  readonly annualBudget: MinorUnits | null;
  readonly foundedYear: number | null;
  readonly workCountries: readonly string[];
}

/** Reads the answers that tables and rules go by. Amounts with more digits than the currency has are not read. */
export function readCoded(answers: Answers, currency: string): CodedAnswers {
  const text = (key: string): string | null => (typeof answers[key] === 'string' ? answers[key] : null);
  const country = text('country');
  const organisationKind = text('organisationKind');
  const months = readNumber(answers['months']);
  const workCountries = answers['workCountries'];
  return {
    organisationKind: organisationKind !== null && organisationKind.length < 40 ? organisationKind : null,
    country: country !== null && /^[A-Z]{2}$/.test(country) ? country : null,
    amount: readMoney(text('amount'), currency),
    months: months !== undefined && months > 0 && months < 1000 ? months : null,
    annualBudget: readMoney(text('annualBudget'), currency),
    foundedYear: readNumber(answers['foundedYear']) ?? null,
    workCountries: Array.isArray(workCountries) ? workCountries : [],
  };
}

function readMoney(text: string | null, currency: string): MinorUnits | null {
  if (text === null || !amount.test(text) || !/[1-9]/.test(text)) return null;
  try {
    return readAmount(text, currency);
  } catch {
    // More digits than the currency has: a fault of the answer, which the form tells.
    return null;
  }
}

/** Parts the answers into what tells who applies and what does not. */
export function partIdentity(
  call: Asking,
  answers: Answers,
): { readonly identity: Answers; readonly content: Answers } {
  const identityKeys = new Set(applicationFields(call).flatMap(({ key, identity }) => (identity ? [key] : [])));
  const entries = Object.entries(answers);
  return {
    identity: Object.fromEntries(entries.filter(([key]) => identityKeys.has(key))),
    content: Object.fromEntries(entries.filter(([key]) => !identityKeys.has(key))),
  };
}

/** A text answer; null where there is none. */
export function textOf(answers: Answers, key: string): string | null {
  const value = answers[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
