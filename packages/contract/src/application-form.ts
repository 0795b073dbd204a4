// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { CallQuestion, EligibilityRule, LocalWords } from './calls.ts';

export type ApplicationFieldType =
  | 'text'
  | 'longText'
  | 'number'
  | 'year'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'country'
  | 'countries'
  | 'amount'
  | 'day';

/** One field of an application to the fund. */
export interface ApplicationField {
  readonly key: string;
  readonly part: 'organisation' | 'project' | 'questions' | 'declarations';
  /** Tells who applies: hidden from those who assess a blind call. */
  readonly identity: boolean;
  readonly type: ApplicationFieldType;
  readonly required: boolean;
  readonly lengthMax?: number;
  readonly wordsMax?: number;
  /** Name of a code list of `@palermo/terms`. */
  readonly list?: 'applicantKind' | 'serviceKind';
  readonly options?: CallQuestion['options'];
  /** Given by the call; those of every call have their words in the pages' catalogues. */
  readonly label?: LocalWords;
  readonly help?: LocalWords | null;
}

const organisation = { part: 'organisation', identity: false, required: true } as const;
const identity = { ...organisation, identity: true, type: 'text' } as const;
const project = { part: 'project', identity: false, required: true } as const;

/** What every call asks for. */
const standardFields: readonly ApplicationField[] = [
  { ...identity, key: 'organisationName', lengthMax: 160 },
  { ...organisation, key: 'organisationKind', type: 'choice', list: 'applicantKind' },
  { ...organisation, key: 'country', type: 'country' },
  { ...organisation, key: 'foundedYear', type: 'year' },
  { ...identity, key: 'registrationNumber', required: false, lengthMax: 80 },
  { ...organisation, key: 'annualBudget', type: 'amount', required: false },
  { ...identity, key: 'contactName', lengthMax: 120 },
  { ...identity, key: 'partnerNames', type: 'longText', required: false, lengthMax: 1000 },
  { ...project, key: 'projectTitle', type: 'text', lengthMax: 160 },
  { ...project, key: 'summary', type: 'longText', lengthMax: 4000, wordsMax: 500 },
  { ...project, key: 'workCountries', type: 'countries' },
  { ...project, key: 'aidKinds', type: 'choices', list: 'serviceKind' },
  { ...project, key: 'startsOn', type: 'day' },
  { ...project, key: 'months', type: 'number' },
  { ...project, key: 'amount', type: 'amount' },
];

interface Asking {
  readonly rules: readonly EligibilityRule[];
  readonly questions: readonly CallQuestion[];
}

/** Every field that a call asks for, in the order in which it is shown. */
export function applicationFields({ rules, questions }: Asking): readonly ApplicationField[] {
  const asksBudget = rules.some(({ kind }) => kind === 'shareOfBudget');
  const declarations = rules.flatMap((rule): ApplicationField[] =>
    rule.kind === 'confirm'
      ? [{ key: rule.key, part: 'declarations', identity: false, type: 'yesNo', required: true, label: rule.words }]
      : [],
  );
  const asked = questions.map(({ key, type, label, help, required, wordsMax, options }): ApplicationField => ({
    key,
    part: 'questions',
    identity: false,
    type,
    required,
    label,
    help,
    ...(type === 'text' || type === 'longText' ? { lengthMax: type === 'text' ? 300 : 20_000 } : {}),
    ...(wordsMax === null ? {} : { wordsMax }),
    ...(options.length > 0 ? { options } : {}),
  }));
  return [
    ...standardFields.map((field) => (field.key === 'annualBudget' ? { ...field, required: asksBudget } : field)),
    ...asked,
    ...declarations,
  ];
}

/** Words of a text, as word limits count them. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
