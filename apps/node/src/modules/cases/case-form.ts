// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { caseForm, checkValues, fieldsOf, normaliseValue } from '@palermo/terms';
import type { CountryPack, FieldProblem, FieldValue, FieldValues, FormField, FormSection } from '@palermo/terms';
import { AppError, type FieldFault } from '../../kernel/errors.ts';

/** A country's case form with its fields by key. */
export interface CaseForm {
  readonly pack: CountryPack;
  readonly sections: readonly FormSection[];
  readonly fields: ReadonlyMap<string, FormField>;
}

const forms = new WeakMap<CountryPack, CaseForm>();

export function formOf(pack: CountryPack): CaseForm {
  const known = forms.get(pack);
  if (known) return known;
  const sections = caseForm(pack);
  const form = { pack, sections, fields: new Map(fieldsOf(sections).map((field) => [field.key, field])) };
  forms.set(pack, form);
  return form;
}

/** Values as they are stored; a field set to nothing is null. Throws `request.invalid` naming every field that is wrong. */
export function readValues(form: CaseForm, written: FieldValues): FieldValues {
  const values: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(written)) {
    const field = form.fields.get(key);
    values[key] = field ? (normaliseValue(field, value) ?? null) : value;
  }
  refuseProblems(checkValues(form.sections, values).filter(({ code }) => code !== 'required'));
  return values;
}

/** Throws `request.invalid` when the values, taken as a whole, lack what the pack requires. */
export function requireComplete(form: CaseForm, values: FieldValues): void {
  refuseProblems(checkValues(form.sections, values));
}

const sentences: Readonly<Record<FieldProblem['code'], string>> = {
  unknownField: 'This field is not part of the form.',
  wrongType: 'The value does not fit the kind of field.',
  unknownCode: 'The value is not one of the choices.',
  tooLong: 'The text is too long.',
  outOfRange: 'The number is outside what is possible.',
  badDate: 'The date does not exist. Write a day, a month or a year.',
  required: 'This field is needed.',
};

/** Throws `request.invalid` naming every field that is wrong. */
export function refuseProblems(problems: readonly FieldProblem[]): void {
  if (problems.length === 0) return;
  const fields = problems.map(({ key, code }): FieldFault => ({ path: key, code, detail: sentences[code] }));
  throw new AppError('request.invalid', { fields });
}
