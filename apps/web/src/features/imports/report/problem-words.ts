// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportView } from '@palermo/contract';
import { findCode, labelOf, recogniseCode, type FormField, type FormSection, type Language } from '@palermo/terms';
import { type CaseAttribute, caseAttributes } from '../mapping/mapping.ts';

export type ImportProblem = ImportView['problems'][number];

/** The label of a suggested code, where the field that the column feeds is known; else the code itself. */
export function suggestionLabel(code: string, field: FormField | undefined, language: Language): string {
  const option = field?.options?.find((each) => each.code === code);
  if (option) return option.label[language];
  if (field?.codeList === undefined) return code;
  const known = findCode(field.codeList, code)?.code ?? recogniseCode(field.codeList, code)?.code;
  return known === undefined ? code : labelOf(field.codeList, known, language);
}

/** The field that a column feeds, as far as the mapping says; a fault may also name the field itself. */
export function fieldOfColumn(
  column: string | null,
  targets: Readonly<Record<string, { readonly target: string | null }>>,
  sections: readonly FormSection[],
): FormField | undefined {
  if (column === null) return undefined;
  const target = targets[column]?.target ?? column;
  return sections.flatMap(({ fields }) => fields).find(({ key }) => key === target);
}

/** Whether a fault names a column of the file, or a field or fact of the case that several columns may feed. */
export type ColumnNamed =
  | { readonly kind: 'row' }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'attribute'; readonly key: CaseAttribute }
  | { readonly kind: 'field'; readonly field: FormField };

/** What a fault is about. Faults found when a row meets its case name the field instead of the column. */
export function columnNamed(
  column: string | null,
  fileColumns: readonly string[],
  sections: readonly FormSection[],
): ColumnNamed {
  if (column === null) return { kind: 'row' };
  if (fileColumns.includes(column)) return { kind: 'column', name: column };
  const key = caseAttributes.find((attribute) => attribute === column);
  if (key !== undefined) return { kind: 'attribute', key };
  const field = sections.flatMap(({ fields }) => fields).find((each) => each.key === column);
  return field ? { kind: 'field', field } : { kind: 'column', name: column };
}
