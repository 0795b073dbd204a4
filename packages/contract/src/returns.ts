// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Instant, LanguageCode, OrganisationKindCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const ReturnId = z.uuid().brand('ReturnId');
export type ReturnId = z.infer<typeof ReturnId>;

/** Which return: UNODC's questionnaire, an SDG indicator, CTDC's two layouts, HTCDS, or a Frictionless data package. */
export const ReturnKind = z.enum(['glotip', 'sdg1622', 'ctdcKAnonymous', 'ctdcSynthetic', 'htcds', 'dataPackage']);
export type ReturnKind = z.infer<typeof ReturnKind>;
export const ReturnState = z.enum(['draft', 'proposed', 'released']);
export type ReturnState = z.infer<typeof ReturnState>;
export const ReturnFormat = z.enum(['xlsx', 'csv', 'zip']);
export type ReturnFormat = z.infer<typeof ReturnFormat>;

/** Kinds that give rows of persons, anonymised or made up, rather than counts. */
export const microdataReturns: readonly ReturnKind[] = ['ctdcKAnonymous', 'ctdcSynthetic', 'htcds'];

/** The files that each kind is sent as; the first is the one that its receiver expects. */
export const returnFormats: Readonly<Record<ReturnKind, readonly ReturnFormat[]>> = {
  glotip: ['xlsx', 'csv'],
  sdg1622: ['csv', 'xlsx'],
  ctdcKAnonymous: ['csv', 'zip'],
  ctdcSynthetic: ['csv', 'zip'],
  htcds: ['csv', 'zip'],
  dataPackage: ['zip', 'xlsx'],
};

/**
 * `protected`: small figures are withheld, as in everything that may be published. `exact`: every figure as it is, for one
 * named recipient, shown to nobody before two people released it.
 */
export const ReturnFigures = z.enum(['protected', 'exact']);
export type ReturnFigures = z.infer<typeof ReturnFigures>;

/**
 * Which figures each kind may have, the usual ones first. UNODC's questionnaire is the state's confidential answer, which
 * UNODC itself protects before it publishes; SDG 16.2.2 is published as it comes. The rest is made to be published, and rows
 * of persons are never exact.
 */
export const figuresOfReturn: Readonly<Record<ReturnKind, readonly ReturnFigures[]>> = {
  glotip: ['exact', 'protected'],
  sdg1622: ['protected', 'exact'],
  ctdcKAnonymous: ['protected'],
  ctdcSynthetic: ['protected'],
  htcds: ['protected'],
  dataPackage: ['protected'],
};

/** To whom a return with exact figures goes, by name. */
export const ReturnRecipient = z.string().trim().min(2).max(200);

/** Why exact figures are opened; kept in the audit with who opened them and for whom they are. */
export const ReturnPurpose = z.enum(['review', 'submission', 'clarification', 'recordKeeping']);
export type ReturnPurpose = z.infer<typeof ReturnPurpose>;

/** Reporting years are calendar years. */
export const ReturnYear = z.int().min(1990).max(2100);

/** A count that may be shown, or the one mark for all that may not. */
export const ReturnCell = z.union([
  z.object({ kind: z.literal('count'), count: z.int() }),
  z.object({ kind: z.literal('suppressed') }),
]);
export type ReturnCell = z.infer<typeof ReturnCell>;

/** How a figure stands to the year before. `beyond`: chance alone hardly explains it. */
export const ReturnChange = z.union([
  z.object({ kind: z.enum(['within', 'beyond']), difference: z.int(), from: z.number(), to: z.number() }),
  z.object({ kind: z.literal('notComparable') }),
]);
export type ReturnChange = z.infer<typeof ReturnChange>;

export const ReturnFigure = z.object({
  /** Permanent name of the figure within its kind: the same one every year. */
  key: z.string(),
  /** What the row says, in the language asked for. */
  label: z.string(),
  /** What is counted, as a sentence and as the filter that counts it. */
  words: z.string(),
  where: z.string(),
  unit: z.enum(['victim', 'perpetrator']),
  cell: ReturnCell,
  /** Per 100,000 persons, where the return gives a rate; null where there is no population or no count. */
  rate: z.object({ per100000: z.number().nullable(), population: z.int().nullable() }).nullable(),
  lastYear: ReturnCell.nullable(),
  change: ReturnChange,
  comment: z.object({ words: z.string(), by: z.string().nullable(), at: Instant }).nullable(),
});
export type ReturnFigure = z.infer<typeof ReturnFigure>;
export const ReturnTable = z.object({ key: z.string(), title: z.string(), figures: z.array(ReturnFigure) });
export type ReturnTable = z.infer<typeof ReturnTable>;

/** Something that a return lacks. `stops`: no file without it. `missing`: the return is poorer. `note`: good to know. */
export const ChecklistItem = z.object({
  code: z.string(),
  level: z.enum(['stops', 'missing', 'note']),
  /** What is missing and why it matters, in the language asked for. */
  what: z.string(),
  why: z.string(),
  count: z.int().nullable(),
  of: z.int().nullable(),
  /** Kinds of organisation that can supply it. */
  organisationKinds: z.array(OrganisationKindCode),
  /** Address in the application where it can be looked at or supplied; null where there is none. */
  link: z.string().nullable(),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const ReturnFile = z.object({
  format: ReturnFormat,
  /** True for the same file with a row of HXL tags under the column names. */
  hxl: z.boolean(),
  name: z.string(),
  byteCount: z.int(),
  sha256: z.string(),
});
export type ReturnFile = z.infer<typeof ReturnFile>;

/** What a file of persons holds, said before anybody may open it. */
export const MicrodataSummary = z.object({
  /** Rows that the year has; withheld like any count. */
  rows: ReturnCell,
  /** Rows of the file; null for a draft, whose file is made when it is proposed. */
  publishedRows: z.int().nullable(),
  /** Every combination of values in the file is shared by at least so many rows. */
  k: z.int(),
});
export type MicrodataSummary = z.infer<typeof MicrodataSummary>;

export const ReturnSummary = z.object({
  id: ReturnId,
  kind: ReturnKind,
  year: z.int(),
  state: ReturnState,
  createdAt: Instant,
  proposedAt: Instant.nullable(),
  releasedAt: Instant.nullable(),
});
export type ReturnSummary = z.infer<typeof ReturnSummary>;

export const ReturnView = ReturnSummary.extend({
  vintageId: z.uuid().nullable(),
  vintageName: z.string().nullable(),
  /** What the files hold; `protected` for a draft. What is shown here is always protected. */
  figures: ReturnFigures,
  /** For whom exact figures are. */
  recipient: z.string().nullable(),
  checklist: z.array(ChecklistItem),
  tables: z.array(ReturnTable),
  /** Where last year's figures come from. */
  comparedWith: z.enum(['releasedReturn', 'countedNow', 'nothing']),
  /** Keys of figures that changed beyond noise and have no comment. */
  commentsMissing: z.array(z.string()),
  microdata: MicrodataSummary.nullable(),
  formats: z.array(ReturnFormat),
  /** The files as they were proposed; empty for a draft, whose files are made when they are asked for. */
  files: z.array(ReturnFile),
  proposedBy: z.string().nullable(),
  releasedBy: z.string().nullable(),
  /** What the caller may do now. */
  may: z.object({
    comment: z.boolean(),
    propose: z.boolean(),
    withdraw: z.boolean(),
    release: z.boolean(),
    discard: z.boolean(),
    download: z.boolean(),
    trace: z.boolean(),
    /** See the exact figures, with the second factor confirmed. */
    readExact: z.boolean(),
  }),
});
export type ReturnView = z.infer<typeof ReturnView>;

/** The exact figures of a return, for those through the door: a confirmed second factor, a purpose and the recipient. */
export const ExactReturn = z.object({
  recipient: z.string(),
  tables: z.array(ReturnTable),
  /** `exactReturn`: last year's exact figures as released. `protected`: the comparison of what may be shown. */
  comparedWith: z.enum(['exactReturn', 'protected']),
  /** Keys of exact figures that changed beyond noise and have no comment: they are written with the release. */
  commentsMissing: z.array(z.string()),
});
export type ExactReturn = z.infer<typeof ExactReturn>;

const ofReturn = z.object({ returnId: ReturnId });
const Spoken = z.object({ language: LanguageCode.optional() });
const FigureKey = z.string().max(200);
const CommentWords = z.string().trim().max(2000);

export const listReturns = defineEndpoint({
  method: 'GET',
  path: '/returns',
  summary: 'Returns to international bodies, newest year first',
  caller: 'account',
  response: z.object({ returns: z.array(ReturnSummary) }),
});
export const createReturn = defineEndpoint({
  method: 'POST',
  path: '/returns',
  summary: 'Begin the return of a year; one of a kind and a year is worked on at a time',
  caller: 'account',
  body: z.object({ kind: ReturnKind, year: ReturnYear, vintageId: z.uuid().optional() }),
  response: ReturnSummary,
});
export const getReturn = defineEndpoint({
  method: 'GET',
  path: '/returns/:returnId',
  summary: 'One return: what is missing, its figures against last year, its files',
  caller: 'account',
  params: ofReturn,
  query: Spoken,
  response: ReturnView,
});
export const discardReturn = defineEndpoint({
  method: 'DELETE',
  path: '/returns/:returnId',
  summary: 'Throw a draft away',
  caller: 'account',
  params: ofReturn,
  response: z.void(),
  answers: 'empty',
});
export const commentOnFigure = defineEndpoint({
  method: 'PUT',
  path: '/returns/:returnId/comments/:figure',
  summary: 'Say why a figure changed; no words remove the comment',
  caller: 'account',
  params: ofReturn.extend({ figure: FigureKey }),
  body: z.object({ words: CommentWords }),
  response: z.object({ figure: z.string(), words: z.string().nullable() }),
});
export const traceFigure = defineEndpoint({
  method: 'GET',
  path: '/returns/:returnId/figures/:figure/records',
  summary: 'The de-identified records that a figure counts; none for a withheld one',
  caller: 'confirmedAccount',
  params: ofReturn.extend({ figure: FigureKey }),
  query: z.object({ after: z.uuid().optional() }),
  response: z.object({
    records: z.array(z.object({ recordId: z.uuid(), updatedOn: z.string() })),
    count: z.int(),
    next: z.uuid().nullable(),
  }),
});
export const downloadReturn = defineEndpoint({
  method: 'GET',
  path: '/returns/:returnId/file',
  summary: 'A file of a return: as released, as proposed, or made now from a draft',
  caller: 'account',
  params: ofReturn,
  /** A file with exact figures needs a confirmed second factor, a purpose, and the recipient it was released for. */
  query: Spoken.extend({
    format: ReturnFormat,
    hxl: z.enum(['yes', 'no']).optional(),
    purpose: ReturnPurpose.optional(),
    recipient: ReturnRecipient.optional(),
  }),
  response: z.string(),
  answers: 'file',
});
export const getExactFigures = defineEndpoint({
  method: 'GET',
  path: '/returns/:returnId/exact-figures',
  summary: 'The exact figures of a return, for who decides on its release, and after it for those who prepare returns',
  caller: 'confirmedAccount',
  params: ofReturn,
  query: Spoken.extend({ purpose: ReturnPurpose, recipient: ReturnRecipient }),
  response: ExactReturn,
});
export const proposeReturn = defineEndpoint({
  method: 'POST',
  path: '/returns/:returnId/proposal',
  summary: 'Freeze the figures and make the files that a second person releases',
  caller: 'confirmedAccount',
  params: ofReturn,
  /** The figures are the usual ones of the kind when none are named; exact ones need a recipient. */
  body: Spoken.extend({ figures: ReturnFigures.optional(), recipient: ReturnRecipient.optional() }),
  response: ReturnSummary,
});
export const withdrawReturn = defineEndpoint({
  method: 'DELETE',
  path: '/returns/:returnId/proposal',
  summary: 'Make a proposed return a draft again',
  caller: 'account',
  params: ofReturn,
  response: z.void(),
  answers: 'empty',
});
export const releaseReturn = defineEndpoint({
  method: 'POST',
  path: '/returns/:returnId/release',
  summary: 'Release what somebody else proposed, byte for byte',
  caller: 'confirmedAccount',
  params: ofReturn,
  /** Why exact figures changed: those whose change nobody else may see before the release. */
  body: z.object({
    comments: z
      .array(z.object({ figure: FigureKey, words: CommentWords.min(1) }))
      .max(1000)
      .optional(),
  }),
  response: ReturnSummary,
});

export const PopulationYear = z.object({
  year: z.int(),
  /** Persons of both sexes and all ages; null where only parts are known. */
  total: z.int().nullable(),
  female: z.int().nullable(),
  male: z.int().nullable(),
  /** Persons below 18; null where the table has no such ages. */
  children: z.int().nullable(),
  source: z.string(),
});
export type PopulationYear = z.infer<typeof PopulationYear>;
export const listPopulation = defineEndpoint({
  method: 'GET',
  path: '/population',
  summary: 'The population table that rates are made with',
  caller: 'account',
  response: z.object({ years: z.array(PopulationYear) }),
});
export const importPopulation = defineEndpoint({
  method: 'POST',
  path: '/population',
  summary: "Import a population table: the United Nations' estimates, or year, sex, age and persons",
  caller: 'account',
  accepts: 'upload',
  response: z.object({ years: z.array(PopulationYear), rows: z.int(), skippedRows: z.int() }),
});
export const downloadXlsForm = defineEndpoint({
  method: 'GET',
  path: '/xlsform',
  summary: 'The case form as an XLSForm for KoboToolbox or ODK, with the names of HTCDS',
  caller: 'account',
  response: z.string(),
  answers: 'file',
});
