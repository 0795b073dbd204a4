// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codesOfField, type FormField } from '@palermo/terms';

/** Lists longer than this are searched by typing instead of being shown whole. */
export const shownWholeMax = 20;

/** How much room a question takes on a screen, in lines of one short question. */
export function fieldWeight(field: FormField): number {
  if (field.type === 'longText') return 2;
  const isShownWhole = field.type === 'choices' && codesOfField(field).length <= shownWholeMax;
  return isShownWhole ? 2 : 1;
}
