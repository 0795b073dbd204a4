// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Day, Instant, line, OrganisationId } from './common.ts';
import { SpokenLanguageCode } from './services.ts';
import { SubjectCode } from './training-view.ts';

export const AssistanceRequestId = z.uuid().brand('AssistanceRequestId');
export type AssistanceRequestId = z.infer<typeof AssistanceRequestId>;
export const AssistanceOfferId = z.uuid().brand('AssistanceOfferId');
export type AssistanceOfferId = z.infer<typeof AssistanceOfferId>;
export const AssistanceMatchId = z.uuid().brand('AssistanceMatchId');
export type AssistanceMatchId = z.infer<typeof AssistanceMatchId>;

/** In what form assistance comes: codes of the list `assistanceForm`. */
export const AssistanceFormCode = z.enum([
  'expert',
  'training',
  'studyVisit',
  'guidance',
  'lawDrafting',
  'equipment',
  'money',
]);
export type AssistanceFormCode = z.infer<typeof AssistanceFormCode>;

/** How useful it was, as whoever asked says. */
export const UsefulnessCode = z.enum(['very', 'partly', 'not']);
export type UsefulnessCode = z.infer<typeof UsefulnessCode>;

/** Derived from what both sides did. */
export const MatchState = z.enum(['proposed', 'agreed', 'delivered', 'declined']);
export type MatchState = z.infer<typeof MatchState>;
export const RequestState = z.enum(['open', 'proposed', 'agreed', 'delivered', 'withdrawn']);
export type RequestState = z.infer<typeof RequestState>;
export const OfferState = z.enum(['open', 'full', 'ended']);
export type OfferState = z.infer<typeof OfferState>;

const words = (maxLength: number): z.ZodString => z.string().trim().min(1).max(maxLength);

const requestFields = {
  title: line(200),
  /** What it is for, and what would be different afterwards. */
  purpose: words(2000),
  subjects: z.array(SubjectCode).min(1).max(10),
  forms: z.array(AssistanceFormCode).min(1).max(7),
  /** In one of these; empty where the language does not matter. */
  languages: z.array(SpokenLanguageCode).max(20),
  neededBy: Day.nullable(),
};
const offerFields = {
  title: line(200),
  details: words(2000).nullable(),
  subjects: z.array(SubjectCode).min(1).max(20),
  forms: z.array(AssistanceFormCode).min(1).max(7),
  languages: z.array(SpokenLanguageCode).max(20),
  /** Where it can be given; null for anywhere. */
  place: line(200).nullable(),
  /** How many requests it can serve at a time. */
  capacity: z.int().min(1).max(1000),
  until: Day.nullable(),
};

export const AssistanceRequestDetails = z.object(requestFields);
export const AssistanceOfferDetails = z.object(offerFields);

export const AssistanceOfferLine = z.object({
  ...offerFields,
  id: AssistanceOfferId,
  organisationId: OrganisationId,
  organisation: z.string(),
  state: OfferState,
  /** Requests that it serves now. */
  taken: z.int(),
  own: z.boolean(),
});
export type AssistanceOfferLine = z.infer<typeof AssistanceOfferLine>;

/** Why an offer may answer a request. The order of candidates follows from these, subjects first. */
export const MatchReasons = z.object({
  subjects: z.array(SubjectCode),
  subjectsMissing: z.array(SubjectCode),
  forms: z.array(AssistanceFormCode),
  languages: z.array(SpokenLanguageCode),
  /** `any` where the request names no language or the offer serves any. */
  language: z.enum(['shared', 'any', 'none']),
  time: z.enum(['inTime', 'endsBefore', 'noDay']),
});
export type MatchReasons = z.infer<typeof MatchReasons>;

export const AssistanceMatchView = z.object({
  id: AssistanceMatchId,
  offerId: AssistanceOfferId,
  offer: z.string(),
  organisation: z.string(),
  state: MatchState,
  proposedAt: Instant,
  askerAcceptedAt: Instant.nullable(),
  offererAcceptedAt: Instant.nullable(),
  agreedAt: Instant.nullable(),
  declinedAt: Instant.nullable(),
  declineWords: z.string().nullable(),
  deliveredOn: Day.nullable(),
  outcome: z.string().nullable(),
  usefulness: UsefulnessCode.nullable(),
  usefulnessWords: z.string().nullable(),
  reasons: MatchReasons,
  version: z.int(),
  /** What the caller may do about it now. */
  mayAccept: z.boolean(),
  mayDecline: z.boolean(),
  mayDeliver: z.boolean(),
  mayRate: z.boolean(),
});
export type AssistanceMatchView = z.infer<typeof AssistanceMatchView>;

export const AssistanceRequestLine = z.object({
  ...requestFields,
  id: AssistanceRequestId,
  organisationId: OrganisationId,
  organisation: z.string(),
  askedAt: Instant,
  state: RequestState,
  /** Days since it was asked for; null once it is agreed, delivered or withdrawn. */
  waitingDays: z.int().nullable(),
  /** It has waited for more than thirty days, or its day has passed. */
  stale: z.boolean(),
  own: z.boolean(),
  /** A proposal waits for the answer of the caller's organisation. */
  awaitsOwn: z.boolean(),
});
export type AssistanceRequestLine = z.infer<typeof AssistanceRequestLine>;

export const AssistanceStepKind = z.enum([
  'asked',
  'changed',
  'withdrawn',
  'proposed',
  'accepted',
  'declined',
  'delivered',
  'rated',
]);
export type AssistanceStepKind = z.infer<typeof AssistanceStepKind>;

export const AssistanceRequestView = AssistanceRequestLine.extend({
  version: z.int(),
  /** The latest proposal first. */
  matches: z.array(AssistanceMatchView),
  /** Offers that share a subject, the closest first; nothing is proposed by itself. Empty for those who may not propose. */
  candidates: z.array(z.object({ offer: AssistanceOfferLine, reasons: MatchReasons })),
  /** The latest first. */
  history: z.array(
    z.object({
      id: z.uuid(),
      kind: AssistanceStepKind,
      organisation: z.string(),
      /** The offer that it is about. */
      offer: z.string().nullable(),
      words: z.string().nullable(),
      madeAt: Instant,
    }),
  ),
  mayChange: z.boolean(),
  mayPropose: z.boolean(),
});
export type AssistanceRequestView = z.infer<typeof AssistanceRequestView>;

export const AssistanceOfferView = AssistanceOfferLine.extend({
  version: z.int(),
  /** Requests that it was proposed for, as far as the caller may know of them. */
  requests: z.array(
    z.object({
      id: AssistanceRequestId,
      title: z.string(),
      organisation: z.string(),
      state: MatchState,
      awaitsOwn: z.boolean(),
    }),
  ),
});
export type AssistanceOfferView = z.infer<typeof AssistanceOfferView>;
