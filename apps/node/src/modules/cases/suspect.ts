// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SuspectCodes, SuspectId } from '@palermo/contract';

/** What is coded of a suspect. Several values of one part say that several people are described together. */
export interface CodedSuspect extends SuspectCodes {
  readonly id: SuspectId;
}

/** A suspect of whom nothing is known. */
export const unknownSuspect: SuspectCodes = {
  sex: [],
  ageGroup: [],
  citizenship: [],
  regionOfCitizenship: [],
  role: [],
  relationship: [],
  paidMoney: [],
  stage: null,
};

/** Parts with several values, in the order in which they are kept. */
export const suspectParts = [
  'sex',
  'ageGroup',
  'citizenship',
  'regionOfCitizenship',
  'role',
  'relationship',
  'paidMoney',
] as const;
export type SuspectPart = (typeof suspectParts)[number];

/** Codes that are each there once and in one order, so that two that say the same are written the same. */
export function inOrder(codes: readonly string[]): string[] {
  return [...new Set(codes)].toSorted();
}
