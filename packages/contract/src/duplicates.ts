// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CaseListItem } from './cases.ts';
import { CaseId, Cursor, FieldValuesOnWire, Instant, JobFailure } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

/** What somebody decided about two cases: one person's, two persons', or not to be told. */
export const DuplicateDecision = z.enum(['same', 'different', 'unsure']);
export type DuplicateDecision = z.infer<typeof DuplicateDecision>;

/** What one field says about two cases. */
export const DuplicateReason = z.object({
  field: z.enum([
    'givenName',
    'familyName',
    'otherNames',
    'birthDate',
    'birthYear',
    'sex',
    'citizenships',
    'languages',
    'identityDocument',
  ]),
  level: z.enum(['same', 'almost', 'alike', 'swapped', 'oneOff', 'twoOff', 'overlap', 'different', 'notKnown']),
  /** Bits for (positive) or against (negative) one person. */
  bits: z.number(),
});
export type DuplicateReason = z.infer<typeof DuplicateReason>;

const pair = {
  one: CaseId,
  other: CaseId,
  /** Chance that the two are one person, 0 to 1. */
  probability: z.number(),
  reasons: z.array(DuplicateReason),
  decision: DuplicateDecision.nullable(),
};

/** Two cases of the review, without what is known of the persons. */
export const DuplicatePair = z.object(pair);
export type DuplicatePair = z.infer<typeof DuplicatePair>;

/** One case of a pair as far as the caller may see it, with the identity that two cases are compared by. */
export const DuplicateSide = CaseListItem.extend({ values: FieldValuesOnWire });
export type DuplicateSide = z.infer<typeof DuplicateSide>;

/** A case that may be of the same person as another. */
export const SimilarCase = DuplicatePair.extend({ case: CaseListItem });
export type SimilarCase = z.infer<typeof SimilarCase>;

/** How far the search through all cases of the organisation is. */
export const DuplicateSearch = z.object({
  state: z.enum(['running', 'cancelled', 'done', 'failed']),
  doneCount: z.int(),
  totalCount: z.int(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  failure: JobFailure.nullable(),
});
export type DuplicateSearch = z.infer<typeof DuplicateSearch>;

export const listDuplicates = defineEndpoint({
  method: 'GET',
  path: '/duplicates',
  summary: 'Pairs of cases that may be of one person, most probable first, without names',
  caller: 'account',
  query: z.object({
    decision: z.enum(['open', 'same', 'different', 'unsure']).default('open'),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  response: z.object({
    pairs: z.array(DuplicatePair),
    next: Cursor.nullable(),
    /** Pairs of each kind that the caller may see. */
    counts: z.object({ open: z.int(), same: z.int(), different: z.int(), unsure: z.int() }),
    /** Null where no search was started yet. */
    search: DuplicateSearch.nullable(),
  }),
});
export const getDuplicate = defineEndpoint({
  method: 'GET',
  path: '/duplicates/:one/:other',
  summary: 'Two cases side by side, compared anew',
  caller: 'account',
  params: z.object({ one: CaseId, other: CaseId }),
  response: z.object({
    ...pair,
    sides: z.tuple([DuplicateSide, DuplicateSide]),
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
  }),
});
export const findSimilarCases = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/duplicates',
  summary: 'Cases that may be of the same person as this one, most probable first',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  response: z.object({ matches: z.array(SimilarCase) }),
});
export const decideDuplicate = defineEndpoint({
  method: 'PUT',
  path: '/duplicates/:one/:other/decision',
  summary: 'Say whether two cases are of one person. Nothing of the cases is changed; it can be undone',
  caller: 'account',
  params: z.object({ one: CaseId, other: CaseId }),
  body: z.object({ decision: DuplicateDecision }),
  response: DuplicatePair,
});
export const undoDuplicate = defineEndpoint({
  method: 'DELETE',
  path: '/duplicates/:one/:other/decision',
  summary: 'Take back what was decided about two cases; the history keeps that it was',
  caller: 'account',
  params: z.object({ one: CaseId, other: CaseId }),
  response: DuplicatePair,
});
export const startDuplicateSearch = defineEndpoint({
  method: 'POST',
  path: '/duplicates/search',
  summary: "Search all of the organisation's cases for pairs, or go on where a search was interrupted",
  caller: 'account',
  body: z.object({}),
  response: DuplicateSearch,
});
export const cancelDuplicateSearch = defineEndpoint({
  method: 'POST',
  path: '/duplicates/search/cancel',
  summary: 'Stop the search; what it found stays',
  caller: 'account',
  body: z.object({}),
  response: DuplicateSearch,
});
