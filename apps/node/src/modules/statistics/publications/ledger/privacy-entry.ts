// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';

const Common = { id: z.uuid(), at: z.iso.datetime() };
const Spent = z.object({
  ...Common,
  kind: z.literal('spent'),
  publicationId: z.uuid(),
  mode: z.enum(['dp-synthetic', 'dp-aggregates']),
  yearFrom: z.int(),
  yearTo: z.int(),
  epsilon: z.number().positive(),
  delta: z.number().positive(),
  rho: z.number().positive(),
  thresholdDelta: z.number().min(0),
  accountant: z.string(),
  /** The budget of a year when this was spent; it is never raised afterwards. */
  budget: z.number().positive(),
});
const Restored = z.object({
  ...Common,
  kind: z.literal('restored'),
  backupMadeAt: z.iso.datetime(),
  /** True where the folder held the trace of the node as it was before the restore. */
  traceKept: z.boolean(),
});
const Settled = z.object({ ...Common, kind: z.literal('settled'), accountId: z.uuid(), statement: z.string() });

/** One line of the privacy ledger. `id` names it wherever it stands: in the database, in the trace, in a backup. */
export const PrivacyEntry = z.discriminatedUnion('kind', [Spent, Restored, Settled]);
export type PrivacyEntry = z.infer<typeof PrivacyEntry>;
export type SpentEntry = z.infer<typeof Spent>;
export type RestoredEntry = z.infer<typeof Restored>;
