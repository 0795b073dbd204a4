// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Instant, LanguageCode, line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { By, StatisticsTable, Where } from './statistics.ts';

export const ReportId = z.uuid().brand('ReportId');
export type ReportId = z.infer<typeof ReportId>;
export const ReportFigureId = z.uuid().brand('ReportFigureId');
export type ReportFigureId = z.infer<typeof ReportFigureId>;

/** `draft`: written. `preparing`: its files are being made. `proposed`: waits for a second person. `released`: for ever. */
export const ReportState = z.enum(['draft', 'preparing', 'proposed', 'released']);
export type ReportState = z.infer<typeof ReportState>;
export const ReportFormat = z.enum(['pdf', 'docx']);
export type ReportFormat = z.infer<typeof ReportFormat>;
export const ChartCode = z.enum(['bar', 'column', 'line', 'map', 'table']);
export type ChartCode = z.infer<typeof ChartCode>;
/** What a report counts: victims, or those suspected, prosecuted or convicted. */
export const ReportUnit = z.enum(['victim', 'perpetrator']);

/** Words in the languages of a report; a language without words is absent. */
export const ReportWords = z.object({ en: line(300).optional(), fr: line(300).optional(), ar: line(300).optional() });
export type ReportWords = z.infer<typeof ReportWords>;
const SectionKey = z.string().regex(/^[a-z][A-Za-z]{0,39}$/);
/** By language code; sections are named in all six languages of the United Nations. */
const ByLanguage = z.record(z.string(), z.string());

/** A section of every report: what it is called and what is expected in it. */
export const ReportSectionTemplate = z.object({
  key: SectionKey,
  /** Key of the section that this one is a part of. */
  part: SectionKey.nullable(),
  /** False for a heading that only holds parts. */
  written: z.boolean(),
  headings: ByLanguage,
  hints: ByLanguage,
});
export type ReportSectionTemplate = z.infer<typeof ReportSectionTemplate>;

/** The text of a section in one language, in the markup that `readReportText` reads. */
export const ReportText = z.object({
  sectionKey: SectionKey,
  language: LanguageCode,
  text: z.string(),
  /** Grows with each change; 0 where nothing was written yet. */
  version: z.int(),
  editedBy: z.string().nullable(),
  editedAt: Instant.nullable(),
});
export type ReportText = z.infer<typeof ReportText>;

/** A figure as it is asked for. */
export const FigureRequest = z.object({
  by: By,
  where: Where.default(''),
  unit: ReportUnit.default('victim'),
  chart: ChartCode,
  /** Captions that people wrote; where there is none, the figure is named after what it counts. */
  titles: ReportWords.default({}),
});
export type FigureRequest = z.infer<typeof FigureRequest>;
export const PinnedFigure = FigureRequest.extend({
  id: ReportFigureId,
  /** What `[figure:key]` in a text refers to; never given twice in a report. */
  key: z.string(),
  sectionKey: SectionKey,
  position: z.int(),
});
export type PinnedFigure = z.infer<typeof PinnedFigure>;

export const ReportFile = z.object({
  format: ReportFormat,
  language: LanguageCode,
  byteCount: z.int(),
  sha256: z.string(),
});
export const ReportSummary = z.object({
  id: ReportId,
  year: z.int(),
  edition: z.int(),
  titles: ReportWords,
  languages: z.array(LanguageCode),
  state: ReportState,
  /** Written sections by language, of how many. */
  writtenCounts: z.array(z.object({ language: LanguageCode, count: z.int(), of: z.int() })),
  figureCount: z.int(),
  editedAt: Instant,
  releasedAt: Instant.nullable(),
  /** The instant as of which the figures were counted; null while they are live. */
  figuresAt: Instant.nullable(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;
export const ReportView = ReportSummary.extend({
  sections: z.array(ReportSectionTemplate),
  texts: z.array(ReportText),
  figures: z.array(PinnedFigure),
  /** What this edition changes in the one before it. */
  changes: ReportWords,
  previousEdition: ReportId.nullable(),
  nextEdition: ReportId.nullable(),
  createdBy: z.string().nullable(),
  proposedBy: z.string().nullable(),
  proposedAt: Instant.nullable(),
  releasedBy: z.string().nullable(),
  vintageName: z.string().nullable(),
  /** Files that were made, of how many; with what stopped them, where something did. */
  progress: z.object({ doneCount: z.int(), totalCount: z.int(), failed: z.boolean() }),
  files: z.array(ReportFile),
  /** What the caller may do now. */
  may: z.object({
    write: z.boolean(),
    propose: z.boolean(),
    withdraw: z.boolean(),
    release: z.boolean(),
    correct: z.boolean(),
    discard: z.boolean(),
  }),
});
export type ReportView = z.infer<typeof ReportView>;

const ofReport = z.object({ reportId: ReportId });
const ofFigure = z.object({ reportId: ReportId, figureId: ReportFigureId });
const Year = z.int().min(2000).max(2100);
const Languages = z.array(LanguageCode).min(1).max(3);

export const listReports = defineEndpoint({
  method: 'GET',
  path: '/reports',
  summary: 'National reports, newest first, and the sections that every report has',
  caller: 'account',
  response: z.object({ reports: z.array(ReportSummary), sections: z.array(ReportSectionTemplate) }),
});
export const createReport = defineEndpoint({
  method: 'POST',
  path: '/reports',
  summary: 'Begin a national report',
  caller: 'account',
  body: z.object({
    year: Year,
    languages: Languages,
    titles: ReportWords.default({}),
  }),
  response: ReportView,
});
export const getReport = defineEndpoint({
  method: 'GET',
  path: '/reports/:reportId',
  summary: 'One report with its texts and figures',
  caller: 'account',
  params: ofReport,
  response: ReportView,
});
export const changeReport = defineEndpoint({
  method: 'PATCH',
  path: '/reports/:reportId',
  summary: 'Change the titles, the languages or, of a correction, what it changes',
  caller: 'account',
  params: ofReport,
  body: z.object({
    titles: ReportWords.optional(),
    languages: Languages.optional(),
    changes: ReportWords.optional(),
  }),
  response: ReportView,
});
export const discardReport = defineEndpoint({
  method: 'DELETE',
  path: '/reports/:reportId',
  summary: 'Throw a draft away with its texts and figures',
  caller: 'account',
  params: ofReport,
  response: z.void(),
  answers: 'empty',
});
export const saveSection = defineEndpoint({
  method: 'PUT',
  path: '/reports/:reportId/sections/:sectionKey/:language',
  summary: 'Keep the text of a section in one language; refused when somebody else changed it since',
  caller: 'account',
  params: ofReport.extend({ sectionKey: SectionKey, language: LanguageCode }),
  body: z.object({
    text: z.string().max(40_000),
    /** The version that the text was written from. */
    version: z.int().min(0),
  }),
  response: ReportText,
});
export const pinFigure = defineEndpoint({
  method: 'POST',
  path: '/reports/:reportId/figures',
  summary: 'Pin a figure to a section of a report',
  caller: 'account',
  params: ofReport,
  body: z.object({ sectionKey: SectionKey, figure: FigureRequest }),
  response: PinnedFigure,
});
export const changePinned = defineEndpoint({
  method: 'PATCH',
  path: '/reports/:reportId/figures/:figureId',
  summary: 'Move a pinned figure, or change its caption or how it is drawn',
  caller: 'account',
  params: ofFigure,
  body: z.object({
    sectionKey: SectionKey.optional(),
    /** Place among the figures of the section, from 0. */
    position: z.int().min(0).max(200).optional(),
    chart: ChartCode.optional(),
    titles: ReportWords.optional(),
  }),
  response: PinnedFigure,
});
export const unpinFigure = defineEndpoint({
  method: 'DELETE',
  path: '/reports/:reportId/figures/:figureId',
  summary: 'Take a figure out of a report',
  caller: 'account',
  params: ofFigure,
  response: z.void(),
  answers: 'empty',
});
/** A figure as it stands in the report: live while it is written, frozen from the proposal on. */
export const FigureView = z.object({
  id: ReportFigureId,
  key: z.string(),
  caption: z.string(),
  /** What the figure shows, in words, for those who do not see it. */
  alternative: z.string(),
  /** Source, denominator, threshold and marks explained. */
  notes: z.array(z.string()),
  /** The drawing as SVG; null for a table. */
  drawing: z.string().nullable(),
  /** The numbers in words of the language; the first `labelCount` columns are labels. */
  grid: z.object({ head: z.array(z.string()), labelCount: z.int(), rows: z.array(z.array(z.string())) }),
  /** Null for what is no count of people: an estimate, a table of the plan, treaties, recommendations or the fund. */
  table: StatisticsTable.nullable(),
});
export type FigureView = z.infer<typeof FigureView>;
export const getFigure = defineEndpoint({
  method: 'GET',
  path: '/reports/:reportId/figures/:figureId',
  summary: 'One figure of a report, drawn',
  caller: 'account',
  params: ofFigure,
  query: z.object({ language: LanguageCode.optional() }),
  response: FigureView,
});
export const proposeRelease = defineEndpoint({
  method: 'POST',
  path: '/reports/:reportId/proposal',
  summary: 'Freeze texts and figures and make the files that a second person releases or sends back',
  caller: 'account',
  params: ofReport,
  body: z.object({
    /** A closed vintage; without one, a vintage is closed now. */
    vintageId: z.uuid().optional(),
  }),
  response: ReportView,
});
export const withdrawProposal = defineEndpoint({
  method: 'DELETE',
  path: '/reports/:reportId/proposal',
  summary: 'Go back to writing: stops the making of files, and figures are live again',
  caller: 'account',
  params: ofReport,
  response: ReportView,
});
export const releaseReport = defineEndpoint({
  method: 'POST',
  path: '/reports/:reportId/release',
  summary: 'Release the files that another person proposed, byte for byte',
  caller: 'confirmedAccount',
  params: ofReport,
  response: ReportView,
});
export const correctReport = defineEndpoint({
  method: 'POST',
  path: '/reports/:reportId/editions',
  summary: 'Begin a new edition of a released report, which says what it changes',
  caller: 'account',
  params: ofReport,
  body: z.object({ changes: ReportWords }),
  response: ReportView,
});
export const downloadReport = defineEndpoint({
  method: 'GET',
  path: '/reports/:reportId/file',
  summary: 'The report as PDF or DOCX: what was released, or the draft as it stands',
  caller: 'account',
  params: ofReport,
  query: z.object({ format: ReportFormat, language: LanguageCode }),
  response: z.string(),
  answers: 'file',
});
