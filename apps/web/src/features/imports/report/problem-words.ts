// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportView } from '@palermo/contract';
import { findCode, type FormField, type FormSection, type Language } from '@palermo/terms';

export type ImportProblem = ImportView['problems'][number];

/** The label of a suggested code, where the field that the column feeds is known; else the code itself. */
export function suggestionLabel(code: string, field: FormField | undefined, language: Language): string {
  const option = field?.options?.find((each) => each.code === code);
  if (option) return option.label[language];
  if (field?.codeList === undefined) return code;
  return findCode(field.codeList, code)?.label[language] ?? code;
}

/** The field that a column feeds, as far as the mapping says. */
export function fieldOfColumn(
  column: string | null,
  targets: Readonly<Record<string, { readonly target: string | null }>>,
  sections: readonly FormSection[],
): FormField | undefined {
  const target = column === null ? undefined : targets[column]?.target;
  return sections.flatMap(({ fields }) => fields).find(({ key }) => key === target);
}
