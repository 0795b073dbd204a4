// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CaseId, DataClassCode, FieldKey, FieldValueOnWire, Instant, OutcomeCode, PurposeCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const MergeId = z.uuid().brand('MergeId');
export type MergeId = z.infer<typeof MergeId>;

/** What a file holds, as numbers; each is kept with the file that it was written in. */
export const FileContents = z.object({
  entries: z.int(),
  documents: z.int(),
  releases: z.int(),
  referrals: z.int(),
  services: z.int(),
  tasks: z.int(),
  comments: z.int(),
  suspects: z.int(),
  links: z.int(),
});
export type FileContents = z.infer<typeof FileContents>;

/** One of two files that are about to become one. */
export const MergeSide = z.object({
  id: CaseId,
  reference: z.string(),
  version: z.int(),
  outcome: OutcomeCode,
  /** Where it stands in the process of identification; null where none was begun. */
  stage: z.string().nullable(),
  contents: FileContents,
});
export type MergeSide = z.infer<typeof MergeSide>;

export const MergePreview = z.object({
  sides: z.tuple([MergeSide, MergeSide]),
  /** Fields in which the two differ, in the form's order, with what each says. */
  fields: z.array(
    z.object({
      key: FieldKey,
      dataClass: DataClassCode,
      values: z.tuple([FieldValueOnWire, FieldValueOnWire]),
    }),
  ),
  /** Fields that both know and say the same about. */
  sameCount: z.int(),
  /** Organisations to which parts of one of the files are open now: what is taken over into these parts, they will see. */
  viewers: z.array(
    z.object({ file: CaseId, organisation: z.string(), dataClasses: z.array(DataClassCode), until: Instant }),
  ),
  /** Days in which the merge can be undone. */
  undoDays: z.int(),
});
export type MergePreview = z.infer<typeof MergePreview>;

/** A file that another stands for. */
export const MergedFile = z.object({
  mergeId: MergeId,
  id: CaseId,
  reference: z.string(),
  mergedAt: Instant,
  mergedBy: z.string().nullable(),
  undoUntil: Instant,
  mayUndo: z.boolean(),
});
export type MergedFile = z.infer<typeof MergedFile>;

export const listFiles = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/files',
  summary: 'The files that this one stands for, and the file that stands for it',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  query: z.object({ purpose: PurposeCode }),
  response: z.object({
    files: z.array(MergedFile),
    keptIn: z.object({ id: CaseId, reference: z.string() }).nullable(),
  }),
});
export const previewMerge = defineEndpoint({
  method: 'GET',
  path: '/duplicates/:one/:other/merge',
  summary: 'Two files that the organisation holds, side by side, before they become one',
  caller: 'account',
  params: z.object({ one: CaseId, other: CaseId }),
  query: z.object({ purpose: PurposeCode }),
  response: MergePreview,
});
export const mergeCases = defineEndpoint({
  method: 'POST',
  path: '/duplicates/:one/:other/merge',
  summary:
    'Make one file of two. Nothing moves: every record stays under its own releases, and the merge can be undone for some time',
  caller: 'account',
  params: z.object({ one: CaseId, other: CaseId }),
  body: z.object({
    id: MergeId,
    /** The file that stands for both. */
    kept: CaseId,
    /** Fields whose value is taken over from the other file. */
    take: z.array(FieldKey).max(500),
    /** Versions of `one` and `other` that were looked at. */
    versions: z.tuple([z.int().min(1).max(1_000_000), z.int().min(1).max(1_000_000)]),
    purpose: PurposeCode,
  }),
  response: z.object({ mergeId: MergeId, kept: CaseId, reference: z.string() }),
});
export const undoMerge = defineEndpoint({
  method: 'POST',
  path: '/merges/:mergeId/undoing',
  summary: 'Tell two files apart again. What was changed since stays in the file in which it was changed',
  caller: 'account',
  params: z.object({ mergeId: MergeId }),
  body: z.object({ purpose: PurposeCode }),
  response: z.object({
    kept: CaseId,
    other: z.object({ id: CaseId, reference: z.string() }),
    /** Fields that were taken over and changed since: they stay as they are now. */
    stayed: z.array(FieldKey),
    /** Changes of the kept file since the merge. */
    changesSince: z.int(),
  }),
});
