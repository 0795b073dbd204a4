// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type FieldValues, type FormField, type FormSection, isRequired, isShown } from '@palermo/terms';
import { isAnswered } from '../../../lib/drafts/field-values.ts';

export function visibleFields(section: FormSection, values: FieldValues): readonly FormField[] {
  return section.fields.filter((field) => isShown(field, values));
}

/** Sections with at least one question that applies. */
export function visibleSections(sections: readonly FormSection[], values: FieldValues): readonly FormSection[] {
  return sections.filter((section) => visibleFields(section, values).length > 0);
}

export function answeredCount(section: FormSection, values: FieldValues): number {
  return visibleFields(section, values).filter(({ key }) => isAnswered(values[key])).length;
}

/** Questions that must be answered, given the other answers, and are not. */
export function missingFields(section: FormSection, values: FieldValues): readonly FormField[] {
  return visibleFields(section, values).filter((field) => isRequired(field, values) && !isAnswered(values[field.key]));
}

/** Answers to questions that no longer apply; they are removed before the form is handed in. */
export function hiddenAnswers(sections: readonly FormSection[], values: FieldValues): readonly string[] {
  return sections
    .flatMap(({ fields }) => fields)
    .filter((field) => !isShown(field, values) && isAnswered(values[field.key]))
    .map(({ key }) => key);
}
