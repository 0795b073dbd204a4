// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { familyLink, guardianAppointment } from './children.ts';
import type { EntryKind } from './entry-kind.ts';
import { riskAssessment } from './needs.ts';

/** The kinds of entries of a case, in the order in which they are offered. */
export const entryKinds: readonly EntryKind[] = [familyLink, guardianAppointment, riskAssessment];

const byKey = new Map(entryKinds.map((kind) => [kind.key, kind]));

/** The kind of this key; undefined where there is none. */
export function findEntryKind(key: string): EntryKind | undefined {
  return byKey.get(key);
}
