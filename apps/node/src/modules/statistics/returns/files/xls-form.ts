// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  codesOfField,
  recogniseCode,
  type Condition,
  type FormField,
  type FormSection,
  type Language,
} from '@palermo/terms';
import { writeXlsx, type WritableSheet } from '../../../../platform/tabular/index.ts';
import { htcdsColumnOf, writeHtcdsCode } from '../../../cases/index.ts';

/** The languages of the form as XLSForm names them in its columns. */
const languages: readonly (readonly [Language, string])[] = [
  ['en', 'English (en)'],
  ['fr', 'Français (fr)'],
  ['ar', 'العربية (ar)'],
];

type Row = Readonly<Record<string, string>>;

/** The name of a question: that of HTCDS where it has the column, so that what was collected is imported as HTCDS. */
function nameOf({ key }: Pick<FormField, 'key'>): string {
  return htcdsColumnOf(key) ?? key;
}

function spokenColumns(column: 'label' | 'hint'): string[] {
  return languages.map(([, name]) => `${column}::${name}`);
}

function spoken(column: 'label' | 'hint', words: FormField['hint']): Row {
  return Object.fromEntries(languages.map(([language, name]) => [`${column}::${name}`, words?.[language] ?? '']));
}

function listNameOf(field: FormField): string {
  return field.codeList ?? `${field.key}_options`;
}

/** A code as HTCDS writes it, where that means this code and no other; else as we write it, which an import reads too. */
function codeText(field: FormField, code: string): string {
  const { codeList } = field;
  if (codeList === undefined) return code;
  const written = writeHtcdsCode(codeList, code);
  return recogniseCode(codeList, written)?.code === code ? written : code;
}

function typeOf(field: FormField): string {
  switch (field.type) {
    case 'text':
    case 'longText':
      return 'text';
    case 'number':
      return 'integer';
    case 'date':
      return 'date';
    case 'yesNo':
      return 'select_one yesNo';
    case 'choice':
      return `select_one ${listNameOf(field)}`;
    case 'choices':
      return `select_multiple ${listNameOf(field)}`;
  }
}

type Fields = ReadonlyMap<string, FormField>;

function literal(value: string | number | boolean): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'boolean' ? `'${value ? 'yes' : 'no'}'` : `'${value.replaceAll("'", '')}'`;
}

function reference(key: string, fields: Fields): string {
  return `\${${nameOf(fields.get(key) ?? { key })}}`;
}

/** A condition of the form in the words of XLSForm (XPath). */
function relevantOf(condition: Condition, fields: Fields): string {
  if ('all' in condition) return condition.all.map((part) => `(${relevantOf(part, fields)})`).join(' and ');
  if ('any' in condition) return condition.any.map((part) => `(${relevantOf(part, fields)})`).join(' or ');
  if ('not' in condition) return `not(${relevantOf(condition.not, fields)})`;
  const named = reference(condition.field, fields);
  if ('empty' in condition) return condition.empty ? `${named} = ''` : `${named} != ''`;
  const field = fields.get(condition.field);
  if ('is' in condition) {
    const { is } = condition;
    return `${named} = ${literal(typeof is === 'string' && field ? codeText(field, is) : is)}`;
  }
  const code = field ? codeText(field, condition.includes) : condition.includes;
  return field?.type === 'choices' ? `selected(${named}, ${literal(code)})` : `${named} = ${literal(code)}`;
}

function constraintOf({ min, max }: FormField): string {
  const parts = [...(min === undefined ? [] : [`. >= ${min}`]), ...(max === undefined ? [] : [`. <= ${max}`])];
  return parts.join(' and ');
}

function appearanceOf(field: FormField): string {
  if (field.type === 'longText') return 'multiline';
  // Long lists are searched on the phone rather than scrolled.
  return field.codeList === 'country' || field.codeList === 'language' || field.codeList === 'industry'
    ? 'minimal'
    : '';
}

function questionRow(field: FormField, fields: Fields): Row {
  return {
    type: typeOf(field),
    name: nameOf(field),
    ...spoken('label', field.label),
    ...spoken('hint', field.hint),
    required: field.required === true ? 'true' : 'false',
    relevant: field.shownWhen ? relevantOf(field.shownWhen, fields) : '',
    constraint: constraintOf(field),
    appearance: appearanceOf(field),
  };
}

const dayOfReport: FormField = {
  key: 'registeredOn',
  type: 'date',
  dataClass: 'experience',
  label: { en: 'Day of the report', fr: 'Jour du signalement', ar: 'يوم الإبلاغ' },
};

function surveyRows(form: readonly FormSection[], fields: Fields): Row[] {
  const sections = form.map(({ key, label, hint, fields: asked }) => ({
    key,
    label,
    hint,
    // What may never leave a case is not collected on devices either.
    asked: asked.filter(({ neverExported }) => !neverExported),
  }));
  return [
    { type: 'start', name: 'start' },
    { type: 'end', name: 'end' },
    { type: 'date', name: 'cas_IncomingReferralDate', ...spoken('label', dayOfReport.label), required: 'true' },
    ...sections.flatMap(({ key, label, hint, asked }): Row[] => [
      { type: 'begin_group', name: `section_${key}`, ...spoken('label', label), ...spoken('hint', hint) },
      ...asked.map((field) => questionRow(field, fields)),
      { type: 'end_group', name: '' },
    ]),
  ];
}

const yesNo = [
  ['yes', { en: 'Yes', fr: 'Oui', ar: 'نعم' }],
  ['no', { en: 'No', fr: 'Non', ar: 'لا' }],
] as const;

/** The choices of every list once. Codes that HTCDS writes alike are one choice, under the first label. */
function choiceRows(fields: Iterable<FormField>): Row[] {
  const rows = new Map<string, Row>();
  for (const [name, label] of yesNo) rows.set(`yesNo ${name}`, { list_name: 'yesNo', name, ...spoken('label', label) });
  for (const field of fields) {
    if (field.type !== 'choice' && field.type !== 'choices') continue;
    const list = listNameOf(field);
    for (const { code, label } of codesOfField(field)) {
      const name = codeText(field, code);
      const key = `${list} ${name}`;
      if (!rows.has(key)) rows.set(key, { list_name: list, name, ...spoken('label', label) });
    }
  }
  return [...rows.values()];
}

function sheet(name: string, columns: readonly string[], rows: readonly Row[]): WritableSheet {
  return { name, columns, rows: rows.map((row) => columns.map((column) => row[column] ?? '')) };
}

export interface XlsFormOptions {
  readonly form: readonly FormSection[];
  readonly title: string;
  /** Version of the country pack: a device that has an older form is told so. */
  readonly version: string;
  readonly madeAt: Date;
}

/**
 * The case form as an XLSForm (xlsform.org) for KoboToolbox or ODK, in English, French and Arabic. Questions bear the names
 * of HTCDS 2.0 and choices its codes, so that the data collected is imported with the profile `htcds`.
 */
export async function makeXlsForm({ form, title, version, madeAt }: XlsFormOptions): Promise<Buffer> {
  const fields: Fields = new Map(form.flatMap((section) => section.fields).map((field) => [field.key, field]));
  const asked = [...fields.values()].filter(({ neverExported }) => !neverExported);
  const survey = sheet(
    'survey',
    [
      'type',
      'name',
      ...spokenColumns('label'),
      ...spokenColumns('hint'),
      'required',
      'relevant',
      'constraint',
      'appearance',
    ],
    surveyRows(form, fields),
  );
  const choices = sheet('choices', ['list_name', 'name', ...spokenColumns('label')], choiceRows(asked));
  const settings = sheet(
    'settings',
    ['form_title', 'form_id', 'version', 'default_language'],
    [{ form_title: title, form_id: 'palermo_htcds', version, default_language: languages[0]?.[1] ?? '' }],
  );
  return Buffer.from(await writeXlsx([survey, choices, settings], { madeAt }));
}
