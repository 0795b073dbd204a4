// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { readDateDigits } from './date-digits.ts';

/** How the values of a field are compared. */
export const fieldKinds = ['name', 'date', 'code', 'text', 'number'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Which part of a name a column holds, where its header says so. */
export type NameRole = 'given' | 'family';

const GIVEN =
  /^(given|first|fore|christian|prenom|prenoms|vorname|nombre|nombres|voornaam|fname|forename|firstname|givenname)$|given|forename|first.?name|fname|prenom|vorname/u;
const FAMILY =
  /^(last|family|sur|nom|nachname|familienname|apellido|apellidos|achternaam|lname|surname|lastname|familyname)$|surname|last.?name|lname|family.?name|nachname|apellido/u;
const NAME = /name|nom\b|alias|\bmiddle\b|\bfather\b|\bmother\b|patronym|اسم|имя|фамил/u;
const NOT_A_NAME =
  /street|city|town|place|country|company|organi[sz]ation|file|user|suburb|state|region|product|venue|school|village/u;
const DATE = /date|\bdob\b|birth|born|naissance|geburt|fecha|تاريخ|дата/u;
const CODE =
  /\b(id|ssn|nin|cpf|cnp|phone|tel|telephone|mobile|fax|zip|zipcode|post ?code|postal|plz|passport|card|number|no|nr|num|code|iban|plate|isbn)\b/u;

/** A header as words in lower case: `DateOfBirth`, `date_of_birth` and `Date of birth` are the same. */
export function headerWords(header: string): string {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Which part of a name the header speaks of. */
export function nameRole(header: string): NameRole | undefined {
  const words = headerWords(header);
  if (NOT_A_NAME.test(words)) return undefined;
  const given = GIVEN.test(words);
  const family = FAMILY.test(words);
  return given === family ? undefined : given ? 'given' : 'family';
}

/**
 * Guesses how a column is to be compared, from its header and a sample of its filled cells.
 *
 * @param values filled cells; a few hundred are enough
 */
export function guessKind(header: string, values: readonly string[]): FieldKind {
  if (values.length === 0) return 'text';
  const words = headerWords(header);
  const share = (test: (value: string) => boolean): number => values.filter(test).length / values.length;
  const fullDates = share((value) => readDateDigits(value)?.length === 8);
  if (fullDates >= 0.9 || (fullDates >= 0.5 && DATE.test(words))) return 'date';
  const lettersOnly = share((value) => /^[\p{L}\p{M}\s.'’`,-]+$/u.test(value));
  const speaksOfName = nameRole(header) !== undefined || (NAME.test(words) && !NOT_A_NAME.test(words));
  if (speaksOfName && lettersOnly >= 0.7) return 'name';
  const numeric = share((value) => /^[+-]?\d{1,15}([.,]\d+)?$/u.test(value));
  if (numeric >= 0.95) return looksLikeCode(words, values) ? 'code' : 'number';
  if (share((value) => /^[+(]?\d[\d\s()/.-]{5,}$/u.test(value)) >= 0.8) return 'code';
  const coded = share((value) => /\d/u.test(value) && value.length <= 24 && !/[@\s].*[@\s]/u.test(value));
  return coded >= 0.6 && share((value) => value.includes('@')) < 0.3 ? 'code' : 'text';
}

function looksLikeCode(words: string, values: readonly string[]): boolean {
  if (CODE.test(words) || values.some((value) => /^0\d/u.test(value))) return true;
  const whole = values.filter((value) => /^\d{5,}$/u.test(value));
  return whole.length >= 0.9 * values.length;
}
