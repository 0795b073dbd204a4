// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SuspectCodes, SuspectView } from '@palermo/contract';
import { codesOfField, type FieldValues, type FormField, isMergedCode, suspectForm } from '@palermo/terms';

export interface SuspectAnswers extends SuspectCodes {
  readonly description: string | null;
}

/** What is known of a suspect as the values of the form. */
export function valuesOfSuspect({ id: _id, updatedAt: _updatedAt, ...answers }: SuspectView): FieldValues {
  return answers;
}

function codesIn(values: FieldValues, key: string): string[] {
  const value = values[key];
  return Array.isArray(value) ? [...(value as readonly string[])] : [];
}

function textIn(values: FieldValues, key: string): string | null {
  const value = values[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** What was answered in the form, as it is sent. A region is not sent beside a country, which says more. */
export function answersOf(values: FieldValues): SuspectAnswers {
  const citizenship = codesIn(values, 'citizenship');
  return {
    sex: codesIn(values, 'sex'),
    ageGroup: codesIn(values, 'ageGroup'),
    citizenship,
    regionOfCitizenship: citizenship.length > 0 ? [] : codesIn(values, 'regionOfCitizenship'),
    role: codesIn(values, 'role'),
    relationship: codesIn(values, 'relationship'),
    paidMoney: codesIn(values, 'paidMoney'),
    stage: textIn(values, 'stage'),
    description: textIn(values, 'description'),
  };
}

/** True when nothing was answered. */
export function isUnanswered(answers: SuspectAnswers): boolean {
  return Object.values(answers).every((answer: unknown) =>
    Array.isArray(answer) ? answer.length === 0 : answer === null,
  );
}

/** Merged codes, and the one that says what leaving the question open says as well. */
function isOffered(list: string, code: string): boolean {
  return !isMergedCode(list, code) && !(list === 'sex' && code === 'unknown');
}

/** The questions with the choices that are offered; others only where the suspect has them from another source. */
export function offeredFields(present: FieldValues): readonly FormField[] {
  return suspectForm.map((field) => {
    const { codeList } = field;
    if (codeList === undefined || codeList === 'country') return field;
    const kept = new Set(codesIn(present, field.key));
    const options = codesOfField(field).filter(({ code }) => kept.has(code) || isOffered(codeList, code));
    return { ...field, options };
  });
}
