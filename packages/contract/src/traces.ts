// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CaseListItem } from './cases.ts';
import { CaseId, PurposeCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { EntryId } from './entries.ts';

/** What one field says about somebody on record and the person sought. */
export const TraceReason = z.object({
  field: z.enum(['name', 'sex', 'born', 'place', 'citizenship', 'language', 'religion', 'family']),
  level: z.enum(['same', 'almost', 'alike', 'different']),
  /** Bits for (positive) or against (negative) that it is the person. */
  bits: z.number(),
});
export type TraceReason = z.infer<typeof TraceReason>;

/** A case that may be of the person sought. */
export const TraceMatch = z.object({
  case: CaseListItem,
  /** Chance that it is the person, given all others and that there may be no case of theirs; 0 to 1. */
  probability: z.number(),
  reasons: z.array(TraceReason),
});
export type TraceMatch = z.infer<typeof TraceMatch>;

export const findTraces = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/entries/:entryId/traces',
  summary:
    'Cases that may be of the family member whom an entry seeks, likeliest first, among those whose identity the caller sees',
  caller: 'account',
  params: z.object({ caseId: CaseId, entryId: EntryId }),
  query: z.object({ purpose: PurposeCode }),
  response: z.object({ matches: z.array(TraceMatch) }),
});
