// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codesOfField, type FormField } from '@palermo/terms';

/** Lists longer than this are searched by typing instead of being shown whole. */
export const shownWholeMax = 20;

/** How much room a question takes on a screen, in lines of one short question; half of it when it may not be shown. */
export function fieldWeight(field: FormField): number {
  const weight = isTall(field) ? 2 : 1;
  return field.shownWhen === undefined ? weight : weight / 2;
}

function isTall(field: FormField): boolean {
  if (field.type === 'longText') return true;
  return field.type === 'choices' && codesOfField(field).length <= shownWholeMax;
}
