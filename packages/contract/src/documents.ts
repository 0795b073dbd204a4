// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CaseId, DataClassCode, Day, Instant, LanguageCode, line, PurposeCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const DocumentId = z.uuid().brand('DocumentId');
export type DocumentId = z.infer<typeof DocumentId>;
export const DocumentUploadId = z.uuid().brand('DocumentUploadId');
export type DocumentUploadId = z.infer<typeof DocumentUploadId>;

/** A code of the list `documentKind` of `@palermo/terms`. */
const DocumentKindCode = z.string().regex(/^[a-z][A-Za-z0-9]{1,60}$/);

/** Bytes of a piece of a file; the last one may be smaller. */
export const documentPieceBytes = 1024 * 1024;

/** What is said of a document when it is brought in. */
const DocumentFacts = z.object({
  title: line(160),
  kind: DocumentKindCode,
  dataClass: DataClassCode,
  /** The day that the document bears, as far as it is known. */
  day: Day.nullable(),
});

/** What a file is, as its content shows it. */
export const DocumentType = z.enum([
  'pdf',
  'jpg',
  'png',
  'webp',
  'docx',
  'odt',
  'xlsx',
  'txt',
  'mp3',
  'm4a',
  'ogg',
  'mp4',
]);
export type DocumentType = z.infer<typeof DocumentType>;

export const DocumentFileView = z.object({
  number: z.int(),
  name: z.string(),
  type: DocumentType,
  bytes: z.int(),
  /** Pages that can be looked at in the page; 0 where the file can only be downloaded. */
  pages: z.int(),
  /** What was done to the file on arrival, or was left in it. */
  notes: z.array(z.enum(['metadataRemoved', 'scriptsRemoved', 'metadataKept', 'signed', 'converted'])),
  broughtBy: z.object({ organisation: z.string(), account: z.string().nullable() }),
  at: Instant,
});
export type DocumentFileView = z.infer<typeof DocumentFileView>;

export const DocumentView = DocumentFacts.extend({
  id: DocumentId,
  title: z.string(),
  version: z.int(),
  file: DocumentFileView,
  struck: z.object({ at: Instant, reason: z.string() }).nullable(),
  mayChange: z.boolean(),
});
export type DocumentView = z.infer<typeof DocumentView>;

/** An upload that did not come to its end. */
export const DocumentUploadView = z.object({
  id: DocumentUploadId,
  title: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  /** SHA-256 of the file, hexadecimal: the browser compares a file that was chosen again. */
  hash: z.string(),
  /** Bytes that have arrived: where to go on. */
  received: z.int(),
  updatedAt: Instant,
});
export type DocumentUploadView = z.infer<typeof DocumentUploadView>;

const ofCase = z.object({ caseId: CaseId });
const ofUpload = z.object({ caseId: CaseId, uploadId: DocumentUploadId });
const ofDocument = z.object({ caseId: CaseId, documentId: DocumentId });
const ofFile = z.object({ caseId: CaseId, documentId: DocumentId, number: z.coerce.number().int().min(1).max(10_000) });
const withPurpose = z.object({ purpose: PurposeCode });

export const DocumentLimits = z.object({
  fileBytesMax: z.int().min(1_000_000).max(500_000_000),
  caseDocumentsMax: z.int().min(1).max(500),
  organisationBytesMax: z.int().min(1_000_000).max(1_000_000_000_000),
});
export type DocumentLimits = z.infer<typeof DocumentLimits>;

export const listDocuments = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/documents',
  summary: "Documents of a case as far as they are open to the caller, and the caller's unfinished uploads",
  caller: 'account',
  params: ofCase,
  query: withPurpose,
  response: z.object({
    documents: z.array(DocumentView),
    uploads: z.array(DocumentUploadView),
    /** Data classes in which the caller may bring in documents. */
    offered: z.array(DataClassCode),
    limits: DocumentLimits,
    organisationBytes: z.int(),
  }),
});
export const beginDocumentUpload = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/document-uploads',
  summary: 'Begin to bring in a file, or ask how far it came; the id is made by the browser',
  caller: 'account',
  params: ofCase,
  body: DocumentFacts.extend({
    id: DocumentUploadId,
    fileName: line(200),
    bytes: z.int().min(1),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    /** The document whose file this one replaces. */
    replaces: DocumentId.nullable(),
    purpose: PurposeCode,
  }),
  response: DocumentUploadView,
});
export const sendDocumentPiece = defineEndpoint({
  method: 'PUT',
  path: '/cases/:caseId/document-uploads/:uploadId/pieces/:offset',
  summary: 'The next piece of the file. One that has arrived already changes nothing',
  caller: 'account',
  params: ofUpload.extend({ offset: z.coerce.number().int().min(0) }),
  accepts: 'upload',
  response: z.object({ received: z.int() }),
});
export const finishDocumentUpload = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/document-uploads/:uploadId/finish',
  summary: 'Compare the file with its hash, look at it and keep it as a document',
  caller: 'account',
  params: ofUpload,
  body: withPurpose,
  response: DocumentView,
});
export const cancelDocumentUpload = defineEndpoint({
  method: 'DELETE',
  path: '/cases/:caseId/document-uploads/:uploadId',
  summary: 'Throw away what has arrived of a file',
  caller: 'account',
  params: ofUpload,
  response: z.void(),
  answers: 'empty',
});
export const listDocumentFiles = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/documents/:documentId/files',
  summary: 'The file of a document and those that it replaced, newest first',
  caller: 'account',
  params: ofDocument,
  query: withPurpose,
  response: z.object({ files: z.array(DocumentFileView) }),
});
export const downloadDocument = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/documents/:documentId/files/:number',
  summary: 'The file of a document',
  caller: 'account',
  params: ofFile,
  query: withPurpose,
  response: z.string(),
  answers: 'file',
});
export const viewDocumentPage = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/documents/:documentId/files/:number/pages/:page',
  summary: 'A page of a document as a picture made by the node',
  caller: 'account',
  params: ofFile.extend({ page: z.coerce.number().int().min(1).max(10_000) }),
  query: withPurpose,
  response: z.string(),
  answers: 'file',
});
export const changeDocument = defineEndpoint({
  method: 'PUT',
  path: '/cases/:caseId/documents/:documentId',
  summary: 'Change what is said of a document; its data class decides who sees it from then on',
  caller: 'account',
  params: ofDocument,
  body: DocumentFacts.extend({ version: z.int().min(1), purpose: PurposeCode }),
  response: DocumentView,
});
export const strikeDocument = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/documents/:documentId/strike',
  summary: 'Strike a document out, with the reason',
  caller: 'account',
  params: ofDocument,
  body: z.object({ version: z.int().min(1), reason: line(400), purpose: PurposeCode }),
  response: DocumentView,
});
export const fillDocumentTemplate = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/document-templates/:template',
  summary: 'The text of a template with what the caller may see of the case',
  caller: 'account',
  params: ofCase.extend({ template: DocumentKindCode }),
  query: withPurpose.extend({ language: LanguageCode }),
  response: z.object({
    title: z.string(),
    kind: DocumentKindCode,
    dataClass: DataClassCode,
    text: z.string(),
    /** Whose facts the text tells. */
    tellsOf: z.array(DataClassCode),
  }),
});
export const writeDocument = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/written-documents',
  summary: 'Keep a text as a document of the case',
  caller: 'account',
  params: ofCase,
  body: DocumentFacts.extend({
    id: DocumentId,
    text: z
      .string()
      .trim()
      .min(1)
      .max(40_000)
      .regex(/^(?:[^\p{Cc}]|[\n\t])*$/u, 'has characters that cannot be shown'),
    format: z.enum(['docx', 'txt']),
    language: LanguageCode,
    purpose: PurposeCode,
  }),
  response: DocumentView,
});
export const changeDocumentLimits = defineEndpoint({
  method: 'PUT',
  path: '/document-limits',
  summary: 'How large documents may be, and how many',
  caller: 'confirmedAccount',
  body: DocumentLimits,
  response: DocumentLimits,
});
