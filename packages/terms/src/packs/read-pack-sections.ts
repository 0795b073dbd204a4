// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { findCodeList } from '../code-lists.ts';
import { dataClass } from '../lists/organisation.ts';
import type { FieldType, FormSection } from '../types.ts';
import type { JsonObject, PackReader } from './pack-reader.ts';
import { readOptions } from './read-pack-options.ts';

const fieldKeys = [
  'key',
  'type',
  'dataClass',
  'label',
  'hint',
  'codeList',
  'options',
  'min',
  'max',
  'maxLength',
  'shownWhen',
  'requiredWhen',
  'required',
  'searchedAs',
  'neverExported',
];
const fieldTypes: readonly FieldType[] = ['text', 'longText', 'number', 'date', 'choice', 'choices', 'yesNo'];
const ownKey = /^x[A-Z][A-Za-z0-9]{0,60}$/;
const conditionDepthMax = 20;

/** What a condition may be compared with: the type of a field and, for choices, its codes. */
interface KnownField {
  readonly type: string;
  readonly codes: ReadonlySet<string> | undefined;
}

export interface SectionsToRead {
  readonly reader: PackReader;
  readonly sections: unknown;
  /** Codes of the pack's own code lists by name. */
  readonly codeLists: ReadonlyMap<string, ReadonlySet<string>>;
  readonly standardForm: readonly FormSection[];
  /** The pack's condition on which somebody is a child. */
  readonly childWhen: unknown;
}

/** Checks a pack's sections and fields; conditions last, since they may name any field of the form. */
export function readSections({ reader, sections, codeLists, standardForm, childWhen }: SectionsToRead): void {
  const known = new Map<string, KnownField>();
  for (const field of standardForm.flatMap((section) => section.fields)) {
    known.set(field.key, { type: field.type, codes: codesOf(field.options, field.codeList) });
  }
  const standardKeys = new Set(standardForm.map((section) => section.key));
  const seen = new Set<string>();
  const conditions = childWhen === undefined ? [] : [{ value: childWhen, path: 'childWhen' }];
  for (const [index, value] of reader.list(sections, 'sections').entries()) {
    const path = `sections[${index}]`;
    const section = reader.object(value, path, ['key', 'label', 'hint', 'fields']);
    if (!section) continue;
    const key = section['key'];
    if (typeof key !== 'string' || !(standardKeys.has(key) || ownKey.test(key))) {
      reader.report(
        `${path}.key`,
        key === undefined ? 'missing' : 'notAllowed',
        'Expected the key of a standard section, or a key of your own such as xReport.',
      );
    } else if (seen.has(key)) {
      reader.report(`${path}.key`, 'repeated', 'Another section of this pack has this key.');
    } else {
      seen.add(key);
    }
    reader.label(section['label'], `${path}.label`);
    if (section['hint'] !== undefined) reader.label(section['hint'], `${path}.hint`);
    for (const [at, field] of reader.list(section['fields'], `${path}.fields`).entries()) {
      readField({ reader, value: field, path: `${path}.fields[${at}]`, codeLists, known, conditions });
    }
  }
  for (const { value, path } of conditions) checkCondition({ reader, value, path, known, depth: 0 });
}

function codesOf(
  options: readonly { readonly code: string }[] | undefined,
  codeList: string | undefined,
): ReadonlySet<string> | undefined {
  const codes = options ?? (codeList === undefined ? undefined : findCodeList(codeList)?.codes);
  return codes && new Set(codes.map(({ code }) => code));
}

interface FieldToRead {
  readonly reader: PackReader;
  readonly value: unknown;
  readonly path: string;
  readonly codeLists: ReadonlyMap<string, ReadonlySet<string>>;
  readonly known: Map<string, KnownField>;
  readonly conditions: { value: unknown; path: string }[];
}

function readField({ reader, value, path, codeLists, known, conditions }: FieldToRead): void {
  const field = reader.object(value, path, fieldKeys);
  if (!field) return;
  const key = reader.text(
    field['key'],
    `${path}.key`,
    ownKey,
    'a key of your own in camelCase that starts with x, such as xReportDate',
  );
  const type = fieldTypes.find((each) => each === field['type']);
  if (!type)
    reader.report(
      `${path}.type`,
      field['type'] === undefined ? 'missing' : 'notAllowed',
      `Expected one of ${fieldTypes.join(', ')}.`,
    );
  if (!dataClass.codes.some(({ code }) => code === field['dataClass'])) {
    reader.report(
      `${path}.dataClass`,
      field['dataClass'] === undefined ? 'missing' : 'unknownCode',
      'Expected a code of the list dataClass.',
    );
  }
  reader.label(field['label'], `${path}.label`);
  if (field['hint'] !== undefined) reader.label(field['hint'], `${path}.hint`);
  reader.optionalBoolean(field['required'], `${path}.required`);
  reader.optionalBoolean(field['neverExported'], `${path}.neverExported`);
  readLimits(reader, field, { type, path });
  const codes = readChoices(reader, field, { type, path, codeLists });
  if (key !== undefined) {
    if (known.has(key)) reader.report(`${path}.key`, 'repeated', 'Another field has this key.');
    else known.set(key, { type: type ?? '', codes });
  }
  for (const when of ['shownWhen', 'requiredWhen']) {
    if (field[when] !== undefined) conditions.push({ value: field[when], path: `${path}.${when}` });
  }
}

function readLimits(
  reader: PackReader,
  field: JsonObject,
  { type, path }: { type: FieldType | undefined; path: string },
): void {
  for (const limit of ['min', 'max']) {
    const value = field[limit];
    if (value === undefined) continue;
    if (type !== 'number') reader.report(`${path}.${limit}`, 'notAllowed', 'Only a number has this limit.');
    else if (typeof value !== 'number' || !Number.isFinite(value))
      reader.report(`${path}.${limit}`, 'wrongType', 'Expected a number.');
  }
  const { min, max } = field;
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    reader.report(`${path}.min`, 'outOfRange', 'min is above max.');
  if (field['maxLength'] !== undefined) {
    if (type === 'text' || type === 'longText')
      reader.integer(field['maxLength'], `${path}.maxLength`, { min: 1, max: 50_000 });
    else reader.report(`${path}.maxLength`, 'notAllowed', 'Only text and longText have this limit.');
  }
  if (
    field['searchedAs'] !== undefined &&
    (field['searchedAs'] !== 'name' || type !== 'text' || field['dataClass'] !== 'identity')
  ) {
    reader.report(
      `${path}.searchedAs`,
      'notAllowed',
      'Only a text field of the data class identity may be searched, as name.',
    );
  }
}

interface ChoicesToRead {
  readonly type: FieldType | undefined;
  readonly path: string;
  readonly codeLists: ReadonlyMap<string, ReadonlySet<string>>;
}

function readChoices(
  reader: PackReader,
  field: JsonObject,
  { type, path, codeLists }: ChoicesToRead,
): ReadonlySet<string> | undefined {
  const { codeList, options } = field;
  if (type !== 'choice' && type !== 'choices') {
    if (codeList !== undefined)
      reader.report(`${path}.codeList`, 'notAllowed', 'Only choice and choices have a code list.');
    if (options !== undefined) reader.report(`${path}.options`, 'notAllowed', 'Only choice and choices have options.');
    return undefined;
  }
  if ((codeList === undefined) === (options === undefined)) {
    reader.report(path, codeList === undefined ? 'missing' : 'notAllowed', 'Give either codeList or options.');
    return undefined;
  }
  if (options !== undefined) return readOptions(reader, options, `${path}.options`);
  const codes = typeof codeList === 'string' ? (codeLists.get(codeList) ?? codesOf(undefined, codeList)) : undefined;
  if (!codes)
    reader.report(`${path}.codeList`, 'unknownCodeList', 'No code list of the product or of this pack has this name.');
  return codes;
}

interface ConditionToCheck {
  readonly reader: PackReader;
  readonly value: unknown;
  readonly path: string;
  readonly known: ReadonlyMap<string, KnownField>;
  readonly depth: number;
}

function checkCondition({ reader, value, path, known, depth }: ConditionToCheck): void {
  if (depth > conditionDepthMax) {
    reader.report(path, 'tooDeep', `Conditions may be nested ${conditionDepthMax} deep.`);
    return;
  }
  const condition = reader.object(value, path, ['field', 'is', 'includes', 'empty', 'all', 'any', 'not']);
  if (!condition) return;
  const forms = ['is', 'includes', 'empty', 'all', 'any', 'not'].filter((form) => condition[form] !== undefined);
  const [form] = forms;
  if (form === undefined || forms.length > 1) {
    reader.report(
      path,
      form === undefined ? 'missing' : 'notAllowed',
      'A condition has exactly one of is, includes, empty, all, any, not.',
    );
    return;
  }
  if (form === 'all' || form === 'any' || form === 'not') {
    if (condition['field'] !== undefined)
      reader.report(`${path}.field`, 'notAllowed', 'all, any and not name no field themselves.');
    if (form === 'not')
      checkCondition({ reader, value: condition['not'], path: `${path}.not`, known, depth: depth + 1 });
    else {
      for (const [index, part] of reader.list(condition[form], `${path}.${form}`).entries()) {
        checkCondition({ reader, value: part, path: `${path}.${form}[${index}]`, known, depth: depth + 1 });
      }
    }
    return;
  }
  const field = typeof condition['field'] === 'string' ? known.get(condition['field']) : undefined;
  if (field) checkComparison(reader, { form, compared: condition[form], path: `${path}.${form}`, field });
  else reader.report(`${path}.field`, 'unknownField', 'No field of the form has this key.');
}

interface Comparison {
  readonly form: string;
  readonly compared: unknown;
  readonly path: string;
  readonly field: KnownField;
}

/** The type of value that `is` compares with, by type of field; `choices` are compared with `includes`. */
const comparedType: Readonly<Record<string, string>> = {
  text: 'string',
  longText: 'string',
  date: 'string',
  choice: 'string',
  number: 'number',
  yesNo: 'boolean',
};

function checkComparison(reader: PackReader, { form, compared, path, field }: Comparison): void {
  if (form === 'empty') {
    if (typeof compared !== 'boolean') reader.report(path, 'wrongType', 'Expected true or false.');
    return;
  }
  const expected =
    form === 'includes'
      ? field.type === 'choices' || field.type === 'choice'
        ? 'string'
        : undefined
      : comparedType[field.type];
  if (expected === undefined)
    reader.report(path, 'notAllowed', `A field of the type ${field.type} cannot be compared with ${form}.`);
  else if (typeof compared !== expected) reader.report(path, 'wrongType', `Expected a ${expected}.`);
  else if (field.codes && typeof compared === 'string' && !field.codes.has(compared)) {
    reader.report(path, 'unknownCode', 'The field has no such code.');
  }
}
