// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CaseId, DataClassCode, FieldValuesOnWire, Instant, line, PurposeCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const EntryId = z.uuid().brand('EntryId');
export type EntryId = z.infer<typeof EntryId>;

/** A key of `entryKinds` of `@palermo/terms`. */
const EntryKindKey = z.string().regex(/^[a-z][A-Za-z0-9]{1,60}$/);

export const EntryView = z.object({
  id: EntryId,
  kind: EntryKindKey,
  dataClass: DataClassCode,
  values: FieldValuesOnWire,
  version: z.int(),
  writtenBy: z.object({ organisation: z.string(), account: z.string().nullable() }),
  writtenAt: Instant,
  changedAt: Instant,
  /** Struck out: it was wrong, or written about somebody else. It stays readable, with the reason. */
  struck: z.object({ at: Instant, reason: z.string() }).nullable(),
  mayChange: z.boolean(),
});
export type EntryView = z.infer<typeof EntryView>;

export const listEntries = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/entries',
  summary: 'Forms about the person that are filled as often as needed, as far as they are open to the caller',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  query: z.object({ purpose: PurposeCode }),
  response: z.object({
    entries: z.array(EntryView),
    /** Kinds that the caller may add. */
    offered: z.array(EntryKindKey),
  }),
});
export const addEntry = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/entries',
  summary: 'Add an entry; the id is made by the browser so that a repeated request makes one entry',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  body: z.object({ id: EntryId, kind: EntryKindKey, values: FieldValuesOnWire, purpose: PurposeCode }),
  response: EntryView,
});
export const changeEntry = defineEndpoint({
  method: 'PUT',
  path: '/cases/:caseId/entries/:entryId',
  summary: 'Change an entry. Refused when somebody changed it since `version`',
  caller: 'account',
  params: z.object({ caseId: CaseId, entryId: EntryId }),
  body: z.object({ values: FieldValuesOnWire, version: z.int().min(1), purpose: PurposeCode }),
  response: EntryView,
});
export const strikeEntry = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/entries/:entryId/strike',
  summary: 'Strike an entry out, with the reason',
  caller: 'account',
  params: z.object({ caseId: CaseId, entryId: EntryId }),
  body: z.object({ version: z.int().min(1), reason: line(400), purpose: PurposeCode }),
  response: EntryView,
});
export const listEntryVersions = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/entries/:entryId/versions',
  summary: 'An entry as it was, newest first',
  caller: 'account',
  params: z.object({ caseId: CaseId, entryId: EntryId }),
  query: z.object({ purpose: PurposeCode }),
  response: z.object({
    versions: z.array(
      z.object({
        version: z.int(),
        values: FieldValuesOnWire,
        organisation: z.string(),
        account: z.string().nullable(),
        at: Instant,
      }),
    ),
  }),
});
