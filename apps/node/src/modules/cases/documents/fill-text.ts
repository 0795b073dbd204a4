// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { labelOf, templateFields } from '@palermo/terms';
import type { DataClass, DocumentTemplate, FieldValue, FieldValues, FormField, Language } from '@palermo/terms';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' };
/** What stands in a blank of which nothing is known, or nothing may be seen: room to write. */
const blank = '……………';

/** What a template may say besides the fields of the form. */
export interface TextFacts {
  readonly reference: string;
  readonly organisation: string;
  readonly writer: string;
  /** A code of the list `outcome`. */
  readonly outcome: string;
  /** Days, `YYYY-MM-DD`. */
  readonly today: string;
  readonly registeredOn: string;
}

export interface FilledText {
  readonly text: string;
  /** Data classes of the fields that the text tells. */
  readonly tellsOf: readonly DataClass[];
}

/** Fills a template with what its reader sees of a case. `values` are those that are open to them. */
export function fillText(
  { text }: DocumentTemplate,
  {
    language,
    facts,
    values,
    fields,
  }: {
    readonly language: Language;
    readonly facts: TextFacts;
    readonly values: FieldValues;
    readonly fields: ReadonlyMap<string, FormField>;
  },
): FilledText {
  const tellsOf = new Set<DataClass>();
  const plain: Readonly<Record<string, string>> = {
    ...facts,
    today: writeDay(facts.today, language),
    registeredOn: writeDay(facts.registeredOn, language),
    outcome: labelOf('outcome', facts.outcome, language),
  };
  const known = (key: string): string => {
    const field = fields.get(key);
    if (!field || field.neverExported === true || field.dataClass === 'location') return '';
    const written = writeValue(field, values[key], language);
    if (written !== '') tellsOf.add(field.dataClass);
    return written;
  };
  const filled = text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    if (Object.hasOwn(plain, name)) return plain[name] ?? blank;
    const parts = (templateFields[name] ?? []).map(known).filter((part) => part !== '');
    return parts.length === 0 ? blank : parts.join(' ');
  });
  return { text: filled, tellsOf: [...tellsOf] };
}

function writeDay(day: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function writeValue(field: FormField, value: FieldValue | undefined, language: Language): string {
  if (value === undefined || value === null || typeof value === 'boolean') return '';
  const name = (code: string): string => {
    const own = field.options?.find((option) => option.code === code);
    if (own) return own.label[language];
    return field.codeList === undefined ? code : labelOf(field.codeList, code, language);
  };
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return field.type === 'date' ? writeDay(value, language) : name(value);
  return new Intl.ListFormat(locales[language], { type: 'unit' }).format(value.map(name));
}
