// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Instant, line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const VintageId = z.uuid().brand('VintageId');
export type VintageId = z.infer<typeof VintageId>;

/** A named instant at which figures were closed: whatever is counted of it stays as it was. */
export const VintageView = z.object({ id: VintageId, name: z.string(), at: Instant, closedBy: z.string().nullable() });
export type VintageView = z.infer<typeof VintageView>;

export const listVintages = defineEndpoint({
  method: 'GET',
  path: '/vintages',
  summary: 'The closed vintages, newest first',
  caller: 'account',
  response: z.object({ vintages: z.array(VintageView) }),
});
export const closeVintage = defineEndpoint({
  method: 'POST',
  path: '/vintages',
  summary: 'Close a vintage: the standard records as they are now, under a name of its own',
  caller: 'account',
  body: z.object({ name: line(200) }),
  response: VintageView,
});

/** Where the next batch of a rebuild starts: the last case of the one before. */
const RebuildPlace = z.uuid();

/** What one batch of a rebuild found, and did unless it only checked. */
export const RebuildBatch = z.object({
  /** Cases that the caller's organisation holds. */
  totalCount: z.int(),
  doneCount: z.int(),
  /** Records that were missing, differed from their case, or belonged to no case. */
  missingCount: z.int(),
  changedCount: z.int(),
  orphanedCount: z.int(),
  /** How many records differ in each column. */
  differences: z.record(z.string(), z.int()),
  /** Where to go on; null at the end. */
  next: RebuildPlace.nullable(),
});
export type RebuildBatch = z.infer<typeof RebuildBatch>;

export const rebuildRecords = defineEndpoint({
  method: 'POST',
  path: '/statistics/rebuild',
  summary:
    "Read one batch of the organisation's cases again and mend their standard records, or only tell what differs",
  caller: 'account',
  body: z.object({
    after: RebuildPlace.nullable(),
    check: z.boolean(),
    limit: z.int().min(1).max(2000).default(500),
  }),
  response: RebuildBatch,
});
