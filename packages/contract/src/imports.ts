// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { FieldKey, ImportId, Instant, JobFailure, line, ReadingState } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

/** A fault in one row of an imported file. `row` is the number that a person sees in the file. */
export const ImportProblem = z.object({
  row: z.int(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.string(),
  suggestion: z.string().nullable(),
});
/** Which column feeds which target; `corrections` replaces written values by codes. */
export const ImportMapping = z.record(
  z.string().max(200),
  z.object({ target: FieldKey.nullable(), corrections: z.record(z.string().max(200), z.string().max(200)).optional() }),
);
export const ImportView = z.object({
  id: ImportId,
  fileName: z.string(),
  profile: z.string().nullable(),
  state: ReadingState,
  dryRun: z.boolean(),
  acceptPartial: z.boolean(),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()), suggestion: z.string().nullable() })),
  profiles: z.array(z.object({ id: z.string(), confidence: z.number() })),
  notes: z.array(z.string()),
  /** Rows read so far and rows in the file (null until known). */
  doneCount: z.int(),
  totalCount: z.int().nullable(),
  rows: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  unchanged: z.int(),
  problems: z.array(ImportProblem),
  problemCount: z.int(),
  failure: JobFailure.nullable(),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
});
export type ImportView = z.infer<typeof ImportView>;
export const uploadImport = defineEndpoint({
  method: 'POST',
  path: '/imports',
  summary: 'Upload a table of cases (CSV or XLSX); nothing is imported yet',
  caller: 'account',
  accepts: 'upload',
  response: ImportView,
});
export const listImports = defineEndpoint({
  method: 'GET',
  path: '/imports',
  summary: "The organisation's imports, newest first",
  caller: 'account',
  response: z.object({ imports: z.array(ImportView) }),
});
export const getImport = defineEndpoint({
  method: 'GET',
  path: '/imports/:importId',
  summary: 'One import and its progress',
  caller: 'account',
  params: z.object({ importId: ImportId }),
  response: ImportView,
});
export const startImport = defineEndpoint({
  method: 'POST',
  path: '/imports/:importId/start',
  summary: 'Check the file (dry run) or import it, in the background; also resumes a cancelled import',
  caller: 'account',
  params: z.object({ importId: ImportId }),
  body: z.object({
    profile: line(40),
    mapping: ImportMapping.optional(),
    dryRun: z.boolean(),
    acceptPartial: z.boolean().default(false),
  }),
  response: ImportView,
});
export const cancelImport = defineEndpoint({
  method: 'POST',
  path: '/imports/:importId/cancel',
  summary: 'Stop after the rows in hand; what was imported stays and the import can be resumed',
  caller: 'account',
  params: z.object({ importId: ImportId }),
  response: ImportView,
});
export const downloadRejectedRows = defineEndpoint({
  method: 'GET',
  path: '/imports/:importId/rejected',
  summary: 'The rejected rows with their reasons, as a file to mend and feed again',
  caller: 'account',
  params: z.object({ importId: ImportId }),
  response: z.string(),
  answers: 'file',
});
