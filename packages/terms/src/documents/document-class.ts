// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { DataClass } from '../types.ts';

const classes: Readonly<Record<string, DataClass>> = {
  statement: 'experience',
  identityDocument: 'identity',
  medical: 'health',
  photograph: 'identity',
  decision: 'justice',
  order: 'justice',
  letter: 'services',
  plan: 'needs',
};

/** The data class that documents of a kind belong to unless somebody chooses another; notes for a kind without one. */
export function documentClassOf(kind: string): DataClass {
  return (Object.hasOwn(classes, kind) ? classes[kind] : undefined) ?? 'notes';
}
