// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, DuplicateDecision, DuplicatePair, DuplicateReason } from '@palermo/contract';
import {
  pairProbability,
  pairReasons,
  type DescribedPerson,
  type PairField,
  type PairLevel,
  type PairWeights,
} from '@palermo/evidence';
import type { FieldValues } from '@palermo/terms';
import { birthYearOf } from '../case-file.ts';

/** Two cases, the one with the lower id first. */
export interface CasePair {
  readonly one: CaseId;
  readonly other: CaseId;
}

/** A pair as the database keeps it: nothing of it can be read as a person. */
export interface PairRow extends CasePair {
  readonly levels: readonly PairLevel[];
  readonly probability: number;
  readonly decision: DuplicateDecision | null;
}

/** What two persons are compared by, in the order in which levels are kept. */
export const pairFields: readonly (PairField & { readonly name: DuplicateReason['field'] })[] = [
  { name: 'givenName', kind: 'name' },
  { name: 'familyName', kind: 'name' },
  { name: 'otherNames', kind: 'name' },
  { name: 'birthDate', kind: 'date' },
  { name: 'birthYear', kind: 'number', coarserThan: 'birthDate' },
  { name: 'sex', kind: 'set' },
  { name: 'citizenships', kind: 'set' },
  { name: 'languages', kind: 'set' },
  { name: 'identityDocument', kind: 'code' },
];

/** The pair of two cases, whichever was named first. */
export function pairOf(a: CaseId, b: CaseId): CasePair {
  return a < b ? { one: a, other: b } : { one: b, other: a };
}

/** What is known of a person, as it is compared. A year of birth alone counts as a year, not as a date. */
export function describePerson(caseId: CaseId, values: FieldValues, registeredOn: string): DescribedPerson {
  const text = (key: string): string => (typeof values[key] === 'string' ? values[key] : '');
  const codes = (key: string): readonly string[] => {
    const value = values[key];
    return Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : [];
  };
  const year = birthYearOf(values, registeredOn);
  const birthDate = text('birthDate');
  return {
    id: caseId,
    values: [
      text('givenName'),
      text('familyName'),
      text('otherNames'),
      birthDate.length === 10 ? birthDate : '',
      year === undefined ? '' : String(year),
      codes('sex'),
      codes('citizenships'),
      codes('languages'),
      documentNumbers(text('identityDocument')),
    ],
  };
}

/** What of a document is its own: words with a figure in them. Two kinds of paper in one hand are no difference. */
function documentNumbers(written: string): string {
  return (written.match(/[\p{L}\p{N}/-]*\p{N}[\p{L}\p{N}/-]*/gu) ?? []).join(' ');
}

/** How a pair leaves: ids, chance and reasons, with the identity of nobody. */
export function presentPair(row: PairRow, weights: PairWeights): DuplicatePair {
  return {
    one: row.one,
    other: row.other,
    probability: Math.round(pairProbability(pairFields, weights, row.levels) * 1e4) / 1e4,
    reasons: pairReasons(pairFields, weights, row.levels).map(({ field, level, bits }) => ({
      field: field as DuplicateReason['field'],
      level,
      bits: Math.round(bits * 10) / 10,
    })),
    decision: row.decision,
  };
}
