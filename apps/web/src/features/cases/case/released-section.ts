// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DataClass, FormSection } from '@palermo/terms';

/** The section with only the questions whose data class is released. */
export function releasedSection(section: FormSection, dataClasses: readonly DataClass[]): FormSection {
  return { ...section, fields: section.fields.filter(({ dataClass }) => dataClasses.includes(dataClass)) };
}

/** Data classes of the section that are not released: named whether or not anything is recorded in them. */
export function unreleasedClasses(section: FormSection, dataClasses: readonly DataClass[]): readonly DataClass[] {
  const classes = [...new Set(section.fields.map(({ dataClass }) => dataClass))];
  return classes.filter((dataClass) => !dataClasses.includes(dataClass));
}
