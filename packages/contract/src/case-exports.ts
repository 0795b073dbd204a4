// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Instant, line, PurposeCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const CaseExportId = z.uuid().brand('CaseExportId');
export type CaseExportId = z.infer<typeof CaseExportId>;

/** Our own columns, which the importer reads back, or those of IOM's standard, for other systems. */
export const ExportLayout = z.enum(['palermo', 'htcds']);
export type ExportLayout = z.infer<typeof ExportLayout>;

export const CaseExportState = z.enum(['waiting', 'agreed', 'declined', 'over']);
export type CaseExportState = z.infer<typeof CaseExportState>;

/** A file with cases that somebody asked for, and a second person decides about. */
export const CaseExportView = z.object({
  id: CaseExportId,
  purpose: PurposeCode,
  layout: ExportLayout,
  /** What the file is for. */
  reason: z.string(),
  state: CaseExportState,
  askedBy: z.string(),
  askedAt: Instant,
  decidedBy: z.string().nullable(),
  /** Until when the file can be downloaded; null where it cannot. */
  until: Instant.nullable(),
  ownRequest: z.boolean(),
  mayDecide: z.boolean(),
});
export type CaseExportView = z.infer<typeof CaseExportView>;

const ofExport = z.object({ exportId: CaseExportId });

export const listCaseExports = defineEndpoint({
  method: 'GET',
  path: '/case-exports',
  summary: "Files with cases that the caller asked for; for supervisors, all of their organisation's",
  caller: 'account',
  response: z.object({ exports: z.array(CaseExportView) }),
});
export const askCaseExport = defineEndpoint({
  method: 'POST',
  path: '/case-exports',
  summary: 'Ask for a file with the cases that the caller may see; a second person decides',
  caller: 'account',
  body: z.object({ purpose: PurposeCode, layout: ExportLayout, reason: line(400) }),
  response: CaseExportView,
});
export const decideCaseExport = defineEndpoint({
  method: 'POST',
  path: '/case-exports/:exportId/decision',
  summary: 'Agree to a file with cases that somebody else asked for, or decline it',
  caller: 'confirmedAccount',
  params: ofExport,
  body: z.object({ agreed: z.boolean() }),
  response: CaseExportView,
});
export const downloadCaseExport = defineEndpoint({
  method: 'GET',
  path: '/case-exports/:exportId/file',
  summary: 'The file, for whoever asked for it, within a day of the agreement',
  caller: 'confirmedAccount',
  params: ofExport,
  response: z.string(),
  answers: 'file',
});
