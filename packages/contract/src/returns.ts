// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { LanguageCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import {
  ExactReturn,
  ReturnFigures,
  ReturnFormat,
  ReturnId,
  ReturnKind,
  ReturnPurpose,
  ReturnRecipient,
  ReturnSummary,
  ReturnView,
  ReturnYear,
} from './return-view.ts';

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
