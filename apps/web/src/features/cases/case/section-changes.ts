// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type FieldValues, type FormSection, isShown } from '@palermo/terms';
import { changesBetween, type FieldChange } from '../../../lib/drafts/field-values.ts';

/** What was changed in a section; answers to questions that no longer apply are removed with it. */
export function sectionChanges(section: FormSection, base: FieldValues, edited: FieldValues): FieldChange[] {
  const keys = new Set(section.fields.map(({ key }) => key));
  const hidden = section.fields.filter((field) => !isShown(field, edited)).map(({ key }) => [key, null] as const);
  return changesBetween(base, { ...edited, ...Object.fromEntries(hidden) }).filter(({ key }) => keys.has(key));
}
