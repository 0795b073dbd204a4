// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { codeListOf } from './code-lists.ts';
import { longTextLengthMax, standardForm, textLengthMax } from './standard-form.ts';
import { isWrittenDate } from './standard-record.ts';
import type {
  Code,
  CodeList,
  Condition,
  CountryPack,
  FieldType,
  FieldValue,
  FieldValues,
  FormField,
  FormSection,
} from './types.ts';

/** A pack's own code list becomes the options of the pack's fields that name it. */
function withOptions(field: FormField, packLists: ReadonlyMap<string, CodeList>): FormField {
  const list = field.codeList === undefined ? undefined : packLists.get(field.codeList);
  if (!list) return field;
  const { codeList: _named, ...rest } = field;
  return { ...rest, options: list.codes };
}

/** The case form of a country: the standard form, the pack's fields added to its sections, then the pack's own sections. */
export function caseForm(pack: CountryPack): readonly FormSection[] {
  const packLists = new Map((pack.codeLists ?? []).map((list) => [list.name, list]));
  const added = new Map(
    pack.sections.map((section) => [
      section.key,
      { ...section, fields: section.fields.map((field) => withOptions(field, packLists)) },
    ]),
  );
  const standard = standardForm.map((section): FormSection => {
    const extra = added.get(section.key);
    return extra ? { ...section, fields: [...section.fields, ...extra.fields] } : section;
  });
  const standardKeys = new Set(standardForm.map((section) => section.key));
  return [...standard, ...[...added.values()].filter((section) => !standardKeys.has(section.key))];
}

/** Every field of a form, in order. */
export function fieldsOf(form: readonly FormSection[]): readonly FormField[] {
  return form.flatMap((section) => section.fields);
}

/** The codes that a `choice` or `choices` field accepts; none for other types. */
export function codesOfField(field: FormField): readonly Code[] {
  if (field.options) return field.options;
  return field.codeList === undefined ? [] : codeListOf(field.codeList).codes;
}

function valueOf(values: FieldValues, key: string): FieldValue {
  return Object.hasOwn(values, key) ? (values[key] ?? null) : null;
}

function isEmpty(value: FieldValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether a condition holds. Total: a field without a value matches nothing but `empty`. */
export function holds(condition: Condition, values: FieldValues): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, values));
  if ('any' in condition) return condition.any.some((part) => holds(part, values));
  if ('not' in condition) return !holds(condition.not, values);
  const value = valueOf(values, condition.field);
  if ('empty' in condition) return isEmpty(value) === condition.empty;
  if (isEmpty(value)) return false;
  if ('is' in condition) return value === condition.is;
  return Array.isArray(value) ? value.includes(condition.includes) : value === condition.includes;
}

export function isShown(field: FormField, values: FieldValues): boolean {
  return field.shownWhen === undefined || holds(field.shownWhen, values);
}

/** A field that is not shown is never required. */
export function isRequired(field: FormField, values: FieldValues): boolean {
  if (!isShown(field, values)) return false;
  return field.required === true || (field.requiredWhen !== undefined && holds(field.requiredWhen, values));
}

/** What a pack says of who is a child. */
export type AgeRules = Pick<CountryPack, 'ageOfMajority' | 'childWhen'>;

/** Whether the person is treated as a child whatever age is recorded: the age is in doubt, or the pack's own questions say so. */
export function isTakenForChild(values: FieldValues, { childWhen }: Pick<CountryPack, 'childWhen'>): boolean {
  return values['ageInDoubt'] === true || (childWhen !== undefined && holds(childWhen, values));
}

export type FieldProblemCode =
  | 'unknownField'
  | 'wrongType'
  | 'unknownCode'
  | 'tooLong'
  | 'outOfRange'
  | 'badDate'
  | 'required';

/** What is wrong with one field. Holds no value, so that it may be logged. */
export interface FieldProblem {
  readonly key: string;
  readonly code: FieldProblemCode;
  /** The limits that `tooLong` and `outOfRange` speak of. */
  readonly min?: number;
  readonly max?: number;
}

const codesByOptions = new WeakMap<readonly Code[], ReadonlySet<string>>();

function codeSetOf(field: FormField): ReadonlySet<string> {
  const codes = codesOfField(field);
  let set = codesByOptions.get(codes);
  if (!set) {
    set = new Set(codes.map(({ code }) => code));
    codesByOptions.set(codes, set);
  }
  return set;
}

function checkText(field: FormField, value: unknown): FieldProblem | undefined {
  const { key } = field;
  // A database refuses both a null character and half of a surrogate pair.
  if (typeof value !== 'string' || value.includes('\0') || !value.isWellFormed()) return { key, code: 'wrongType' };
  const max = field.maxLength ?? (field.type === 'text' ? textLengthMax : longTextLengthMax);
  return value.length > max ? { key, code: 'tooLong', max } : undefined;
}

function checkNumber({ key, min, max }: FormField, value: unknown): FieldProblem | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { key, code: 'wrongType' };
  const outside = (min !== undefined && value < min) || (max !== undefined && value > max);
  if (!outside) return undefined;
  return { key, code: 'outOfRange', ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function checkDate({ key }: FormField, value: unknown): FieldProblem | undefined {
  if (typeof value !== 'string') return { key, code: 'wrongType' };
  return isWrittenDate(value) ? undefined : { key, code: 'badDate' };
}

function checkYesNo({ key }: FormField, value: unknown): FieldProblem | undefined {
  return typeof value === 'boolean' ? undefined : { key, code: 'wrongType' };
}

function checkChoice(field: FormField, value: unknown): FieldProblem | undefined {
  if (typeof value !== 'string') return { key: field.key, code: 'wrongType' };
  return codeSetOf(field).has(value) ? undefined : { key: field.key, code: 'unknownCode' };
}

function checkChoices(field: FormField, value: unknown): FieldProblem | undefined {
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string'))
    return { key: field.key, code: 'wrongType' };
  const codes = codeSetOf(field);
  return value.every((each) => codes.has(each)) ? undefined : { key: field.key, code: 'unknownCode' };
}

const checks: Readonly<Record<FieldType, (field: FormField, value: unknown) => FieldProblem | undefined>> = {
  text: checkText,
  longText: checkText,
  number: checkNumber,
  date: checkDate,
  yesNo: checkYesNo,
  choice: checkChoice,
  choices: checkChoices,
};

/** What is wrong with the value of one field, whatever the value is; an empty value is right. */
export function checkValue(field: FormField, value: unknown): FieldProblem | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  return checks[field.type](field, value);
}

/** Everything wrong with the values of a form. Never throws, whatever the values are; an empty array says that all is right. */
export function checkValues(form: readonly FormSection[], values: FieldValues): readonly FieldProblem[] {
  const fields = fieldsOf(form);
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const problems: FieldProblem[] = [];
  for (const [key, value] of Object.entries(values)) {
    const field = byKey.get(key);
    const problem = field ? checkValue(field, value) : { key, code: 'unknownField' as const };
    if (problem) problems.push(problem);
  }
  for (const field of fields) {
    if (isEmpty(valueOf(values, field.key)) && isRequired(field, values))
      problems.push({ key: field.key, code: 'required' });
  }
  return problems;
}

function normaliseWritten(written: string): string {
  return written.toWellFormed().replaceAll('\0', '').normalize('NFC').trim();
}

/**
 * A value as it is stored: text trimmed, in Unicode's composed form and without what a database refuses; choices without
 * repeats; undefined where nothing is left. A value of a wrong type is returned as it is, for `checkValues` to report.
 */
export function normaliseValue(field: FormField, value: FieldValue | undefined): FieldValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') {
    const written = normaliseWritten(value);
    return written === '' ? undefined : written;
  }
  if (field.type === 'choices' && Array.isArray(value)) {
    if (!value.every((each) => typeof each === 'string')) return value;
    const chosen = [...new Set(value.map(normaliseWritten))].filter((each) => each !== '');
    return chosen.length === 0 ? undefined : chosen;
  }
  return value;
}
