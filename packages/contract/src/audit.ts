// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { AccountId, Cursor, Instant, OrganisationId } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const AuditEntryView = z.object({
  sequence: z.int(),
  at: Instant,
  action: z.string(),
  result: z.enum(['done', 'refused']),
  account: z.object({ id: AccountId, name: z.string().nullable() }).nullable(),
  organisation: z.object({ id: OrganisationId, name: z.string().nullable() }).nullable(),
  purpose: z.string().nullable(),
  subjectKind: z.string().nullable(),
  subjectIds: z.array(z.string()),
  details: z.record(z.string(), z.unknown()),
});
export const listAuditEntries = defineEndpoint({
  method: 'GET',
  path: '/audit',
  summary: 'The audit trail, newest first',
  caller: 'account',
  query: z.object({
    action: z.string().max(80).optional(),
    accountId: AccountId.optional(),
    subjectId: z.uuid().optional(),
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
    after: Cursor.optional(),
  }),
  response: z.object({ entries: z.array(AuditEntryView), next: Cursor.nullable() }),
});
export const AuditVerification = z.object({
  intact: z.boolean(),
  entryCount: z.int(),
  checkpointCount: z.int(),
  findings: z.array(z.object({ kind: z.string(), sequence: z.int().nullable(), explanation: z.string() })),
});
export const verifyAudit = defineEndpoint({
  method: 'POST',
  path: '/audit/verification',
  summary: 'Check the whole audit trail for any change, removal or reordering',
  caller: 'account',
  response: AuditVerification,
});
