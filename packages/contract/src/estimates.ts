// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Instant, JobFailure, LanguageCode, line, OrganisationId, OrganisationKindCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { PinnedFigure, ReportId } from './reports.ts';

export const EstimateId = z.uuid().brand('EstimateId');
export type EstimateId = z.infer<typeof EstimateId>;

/** `estimating`: a job counts overlaps and estimates. `stopped`: somebody stopped it, or it could not go on. */
export const EstimateState = z.enum(['estimating', 'estimated', 'stopped']);
export type EstimateState = z.infer<typeof EstimateState>;

/** A list of people: those whom organisations registered themselves, named one by one or by their kind. */
export const EstimateList = z.object({
  name: line(60),
  kinds: z.array(OrganisationKindCode).max(20),
  organisations: z.array(OrganisationId).max(200),
});
export type EstimateList = z.infer<typeof EstimateList>;

const RecordYear = z.int().min(1990).max(2100);

/** What is estimated from whose lists. */
export const EstimateChoice = z.object({
  title: line(160),
  lists: z.array(EstimateList).min(2).max(8),
  /** Years of registration, both included. */
  years: z.object({ from: RecordYear, to: RecordYear }),
  /** Also by sex and by child or adult, as SDG indicator 16.2.2 asks for. */
  groups: z.boolean(),
});
export type EstimateChoice = z.infer<typeof EstimateChoice>;

/** The methods, in the order in which they are shown. */
export const EstimateMethod = z.enum(['stepwise', 'bic', 'bic-average', 'dga', 'latent-class']);
export type EstimateMethod = z.infer<typeof EstimateMethod>;

export const EstimateSettings = z.object({
  /** Methods to set side by side; all unless fewer are named. */
  methods: z.array(EstimateMethod).min(1).max(5),
  /** Replicates of the bootstrap. */
  replicates: z.int().min(0).max(5000),
  seed: z.int().min(0).max(2_147_483_647),
  /** Tail probability below which stepwise choice adds a pair of lists. */
  threshold: z.number().min(0).max(1),
});
export type EstimateSettings = z.infer<typeof EstimateSettings>;

/** What made an estimate: with the same of everything it comes out the same. */
export const EstimateProvenance = z.object({
  version: z.string(),
  at: Instant,
  settings: EstimateSettings,
  /** Keyed hash of the table of overlaps, which nobody is shown. */
  overlapHash: z.string(),
  matching: z.string(),
});
export type EstimateProvenance = z.infer<typeof EstimateProvenance>;

/** An estimate in one language: for a reader first, then for a statistician. */
export const EstimateTold = z.object({
  status: z.enum(['estimable', 'not-estimable']),
  confidenceCode: z.enum(['fair', 'rough', 'weak', 'none']),
  number: z.string(),
  range: z.string().nullable(),
  confidence: z.string(),
  sections: z.array(z.object({ key: z.string(), heading: z.string(), sentences: z.array(z.string()) })),
  paragraph: z.string(),
  figures: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      description: z.string(),
      svg: z.string(),
      width: z.number(),
      height: z.number(),
    }),
  ),
  tables: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      note: z.string().nullable(),
      columns: z.array(z.object({ label: z.string(), numeric: z.boolean() })),
      rows: z.array(z.array(z.string())),
    }),
  ),
  /** People counted, rounded like every count here. */
  observed: z.int(),
  estimate: z.number().nullable(),
  /** The estimate if cases that might be of one person were taken for one; null where nothing is estimable then. */
  widely: z.number().nullable(),
  /** Counts are rounded to multiples of this, and smaller ones are not shown. */
  roundedTo: z.int(),
});
export type EstimateTold = z.infer<typeof EstimateTold>;

export const EstimateSummaryView = z.object({
  id: EstimateId,
  title: z.string(),
  state: EstimateState,
  years: z.object({ from: z.int(), to: z.int() }),
  lists: z.array(z.string()),
  createdAt: Instant,
  /** Null until there is a result, and where nothing is estimable. */
  estimate: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  status: z.enum(['estimable', 'not-estimable']).nullable(),
});
export type EstimateSummaryView = z.infer<typeof EstimateSummaryView>;

export const EstimateView = EstimateSummaryView.extend({
  choice: EstimateChoice,
  settings: EstimateSettings,
  createdBy: z.string().nullable(),
  job: z.object({ step: z.string(), done: z.int(), total: z.int() }).nullable(),
  failure: JobFailure.nullable(),
  told: EstimateTold.nullable(),
  provenance: EstimateProvenance.nullable(),
  may: z.object({ cancel: z.boolean(), resume: z.boolean(), discard: z.boolean(), report: z.boolean() }),
});
export type EstimateView = z.infer<typeof EstimateView>;

const ofEstimate = z.object({ estimateId: EstimateId });
const inLanguage = z.object({ language: LanguageCode.default('en') });

export const listEstimates = defineEndpoint({
  method: 'GET',
  path: '/estimates',
  summary: 'Estimates of how many people nobody detected, newest first',
  caller: 'account',
  response: z.object({ estimates: z.array(EstimateSummaryView) }),
});
export const createEstimate = defineEndpoint({
  method: 'POST',
  path: '/estimates',
  summary: 'Ask for an estimate from the overlaps of two to eight lists of organisations',
  caller: 'account',
  body: z.object({ choice: EstimateChoice, settings: EstimateSettings.partial().optional() }),
  response: EstimateView,
});
export const getEstimate = defineEndpoint({
  method: 'GET',
  path: '/estimates/:estimateId',
  summary: 'One estimate in words, figures and tables of a language, or how far it is',
  caller: 'account',
  params: ofEstimate,
  query: inLanguage,
  response: EstimateView,
});
export const cancelEstimate = defineEndpoint({
  method: 'DELETE',
  path: '/estimates/:estimateId/job',
  summary: 'Stop the job of an estimate',
  caller: 'account',
  params: ofEstimate,
  response: EstimateView,
});
export const resumeEstimate = defineEndpoint({
  method: 'POST',
  path: '/estimates/:estimateId/job',
  summary: 'Estimate what was stopped or could not go on',
  caller: 'account',
  params: ofEstimate,
  response: EstimateView,
});
export const discardEstimate = defineEndpoint({
  method: 'DELETE',
  path: '/estimates/:estimateId',
  summary: 'Throw an estimate away; reports that took it keep their copy',
  caller: 'account',
  params: ofEstimate,
  response: z.void(),
  answers: 'empty',
});
export const downloadEstimate = defineEndpoint({
  method: 'GET',
  path: '/estimates/:estimateId/file',
  summary: 'What is shown of an estimate as JSON, as one page, or one of its figures as SVG',
  caller: 'account',
  params: ofEstimate,
  query: inLanguage.extend({
    format: z.enum(['json', 'html', 'svg']),
    figure: z.enum(['overlaps', 'methods', 'weights', 'omissions']).default('methods'),
  }),
  response: z.string(),
  answers: 'file',
});
export const putEstimateIntoReport = defineEndpoint({
  method: 'POST',
  path: '/estimates/:estimateId/report',
  summary: 'Put an estimate into a report that is being written, as a figure and a paragraph in each of its languages',
  caller: 'account',
  params: ofEstimate,
  body: z.object({ reportId: ReportId, sectionKey: z.string().max(40) }),
  response: PinnedFigure,
});
