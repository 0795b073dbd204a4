// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Instant, OrganisationKindCode } from './common.ts';

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
