// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportMapping, ImportView } from '@palermo/contract';
import type { FormField, FormSection, Language } from '@palermo/terms';
import type { z } from 'zod';

export type Mapping = z.infer<typeof ImportMapping>;
type Column = ImportView['columns'][number];

/** Facts of a case that are not fields of its form; the messages name them. */
export const caseAttributes = [
  'externalId',
  'registeredOn',
  'yearOfRegistration',
  'outcome',
  'decidedBy',
  'ageGroup',
  'majority',
] as const;

export type CaseAttribute = (typeof caseAttributes)[number];

/** What a column can feed. */
export interface MappingTarget {
  readonly value: string;
  readonly label: string;
}
export interface TargetGroup {
  readonly group: string;
  readonly items: readonly MappingTarget[];
}

interface TargetWords {
  readonly language: Language;
  readonly aboutCase: string;
  readonly attribute: (key: CaseAttribute) => string;
}

/** Everything that a column can feed, in the sections of the case form. */
export function targetGroups(sections: readonly FormSection[], words: TargetWords): readonly TargetGroup[] {
  const ownKeys = new Set(sections.flatMap(({ fields }) => fields.map(({ key }) => key)));
  const attributes = caseAttributes
    .filter((key) => !ownKeys.has(key))
    .map((key) => ({ value: key, label: words.attribute(key) }));
  return [
    { group: words.aboutCase, items: attributes },
    ...sections.map(({ label, fields }) => ({
      group: label[words.language],
      items: fields.map((field) => ({ value: field.key, label: field.label[words.language] })),
    })),
  ].filter(({ items }) => items.length > 0);
}

/** The mapping that the names of the columns and their values suggest. */
export function suggestedMapping(columns: readonly Column[]): Mapping {
  return Object.fromEntries(columns.map(({ name, suggestion }) => [name, { target: suggestion }]));
}

/** The mapping with another target for a column; corrections of its former values do not go with it. */
export function withTarget(mapping: Mapping, column: string, target: string | null): Mapping {
  return { ...mapping, [column]: { target } };
}

/** The mapping in which a written value of a column is read as another. */
export function withCorrection(
  mapping: Mapping,
  correction: { readonly column: string; readonly written: string; readonly meant: string },
): Mapping {
  const former = mapping[correction.column];
  if (!former) return mapping;
  return {
    ...mapping,
    [correction.column]: { ...former, corrections: { ...former.corrections, [correction.written]: correction.meant } },
  };
}

function takesSeveral(field: FormField | undefined): boolean {
  return field?.type === 'choices' || field?.type === 'longText' || field?.type === 'text';
}

/** Targets that more than one column feeds although they take only one value. */
export function contestedTargets(mapping: Mapping, sections: readonly FormSection[]): ReadonlySet<string> {
  const fields = new Map(sections.flatMap((section) => section.fields.map((field) => [field.key, field] as const)));
  const fed = Object.values(mapping).flatMap(({ target }) => (target === null ? [] : [target]));
  return new Set(fed.filter((target, place) => fed.indexOf(target) !== place && !takesSeveral(fields.get(target))));
}

export function importedColumnCount(mapping: Mapping): number {
  return Object.values(mapping).filter(({ target }) => target !== null).length;
}
