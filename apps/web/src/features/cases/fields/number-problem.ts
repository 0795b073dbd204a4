// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FormField } from '@palermo/terms';

export type NumberProblem = 'between' | 'atLeast' | 'atMost';

/** Why a number cannot be right, given the field's bounds; undefined when it can. */
export function numberProblem(
  { min, max }: Pick<FormField, 'min' | 'max'>,
  value: number | null,
): NumberProblem | undefined {
  if (value === null) return undefined;
  const isWithin = value >= (min ?? Number.NEGATIVE_INFINITY) && value <= (max ?? Number.POSITIVE_INFINITY);
  if (isWithin) return undefined;
  if (min !== undefined && max !== undefined) return 'between';
  return min === undefined ? 'atMost' : 'atLeast';
}
