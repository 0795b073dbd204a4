// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Cursor, Day, Instant, LanguageCode, line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { Amount, CountryCode, CurrencyCode } from './fund.ts';

export const FundCallId = z.uuid().brand('FundCallId');
export type FundCallId = z.infer<typeof FundCallId>;

const paragraphs = (lengthMax: number) => z.string().trim().min(1).max(lengthMax);

/** The same words in the languages in which they are there; one at least. */
export const LocalWords = z
  .partialRecord(LanguageCode, line(600))
  .refine((words) => Object.keys(words).length > 0, 'is said in one language at least');
export type LocalWords = z.infer<typeof LocalWords>;

/** A code of the list `applicantKind` of `@palermo/terms`. */
export const ApplicantKindCode = z.enum([
  'ngo',
  'survivorLed',
  'community',
  'faithBased',
  'intergovernmental',
  'publicBody',
  'academic',
  'other',
]);
export type ApplicantKindCode = z.infer<typeof ApplicantKindCode>;

const codes = <Code extends z.ZodType>(code: Code) => z.array(code).min(1).max(260);

/** What an application must meet, as data. Amounts and months are those of the call. */
export const EligibilityRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organisationKinds'), allowed: codes(ApplicantKindCode) }),
  z.object({ kind: z.literal('countries'), allowed: codes(CountryCode) }),
  z.object({ kind: z.literal('workCountries'), allowed: codes(CountryCode) }),
  z.object({ kind: z.literal('yearsSinceFounding'), min: z.int().min(1).max(100) }),
  /** The amount asked for is at most this share of a year's budget. */
  z.object({ kind: z.literal('shareOfBudget'), percentMax: z.int().min(1).max(1000) }),
  /** A sentence that the applicant must agree to. */
  z.object({ kind: z.literal('confirm'), key: z.string().regex(/^c[A-Z][A-Za-z0-9]{0,40}$/), words: LocalWords }),
]);
export type EligibilityRule = z.infer<typeof EligibilityRule>;

export const CallQuestion = z.object({
  key: z.string().regex(/^q[A-Z][A-Za-z0-9]{0,40}$/),
  type: z.enum(['text', 'longText', 'number', 'yesNo', 'choice', 'choices']),
  label: LocalWords,
  help: LocalWords.nullable(),
  required: z.boolean(),
  /** Words at most, for text. */
  wordsMax: z.int().min(10).max(2000).nullable(),
  options: z.array(z.object({ code: z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/), label: LocalWords })).max(30),
});
export type CallQuestion = z.infer<typeof CallQuestion>;

/** One line of the scoring sheet: points from nought to `max`, counted by `weight`. */
export const SheetCriterion = z.object({
  key: z.string().regex(/^s[A-Z][A-Za-z0-9]{0,40}$/),
  label: LocalWords,
  help: LocalWords.nullable(),
  max: z.int().min(1).max(100),
  weight: z.int().min(1).max(100),
});
export type SheetCriterion = z.infer<typeof SheetCriterion>;

/** How equal means are put in order: the smaller spread first, the smaller amount first, or the earlier submission first. */
export const TieRule = z.enum(['spread', 'amount', 'earlier']);
export type TieRule = z.infer<typeof TieRule>;

export const CallWords = z
  .partialRecord(LanguageCode, z.object({ title: line(160), summary: paragraphs(4000) }))
  .refine((words) => Object.keys(words).length > 0, 'is said in one language at least');
export type CallWords = z.infer<typeof CallWords>;

function areApart(items: readonly { readonly key: string }[]): boolean {
  return new Set(items.map(({ key }) => key)).size === items.length;
}

const terms = {
  words: CallWords,
  opensOn: Day,
  closesOn: Day,
  currency: CurrencyCode,
  amountMin: Amount,
  amountMax: Amount,
  monthsMin: z.int().min(1).max(120),
  monthsMax: z.int().min(1).max(120),
  budget: Amount.nullable(),
  rules: z.array(EligibilityRule).max(30),
  questions: z.array(CallQuestion).max(40).refine(areApart, 'has one key twice'),
  sheet: z.array(SheetCriterion).min(1).max(20).refine(areApart, 'has one key twice'),
  assessorCount: z.int().min(1).max(7),
  trusteeCount: z.int().min(1).max(9),
  blind: z.boolean(),
  tieRule: TieRule,
};

export const CallBody = z.object(terms);
export type CallBody = z.infer<typeof CallBody>;

/** Where a call stands on a day. */
export const CallStage = z.enum(['draft', 'coming', 'open', 'closed', 'decided', 'cancelled']);
export type CallStage = z.infer<typeof CallStage>;

/** What anybody may know of a call. */
export const PublicCall = z.object({ ...terms, id: FundCallId, stage: CallStage, decidedAt: Instant.nullable() });
export type PublicCall = z.infer<typeof PublicCall>;

export const CallView = PublicCall.extend({
  version: z.int(),
  updatedAt: Instant,
  publishedAt: Instant.nullable(),
  /** Applications by state; drafts are not counted, and what the caller is in conflict about is not there. */
  counts: z.record(z.string(), z.int()),
});
export type CallView = z.infer<typeof CallView>;

const ofCall = z.object({ callId: FundCallId });
const page = {
  after: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};

export const listPublicCalls = defineEndpoint({
  method: 'GET',
  path: '/public/calls',
  summary: 'Calls for proposals that were published, the latest end first',
  caller: 'anyone',
  query: z.object(page),
  response: z.object({ calls: z.array(PublicCall), next: Cursor.nullable() }),
});
export const getPublicCall = defineEndpoint({
  method: 'GET',
  path: '/public/calls/:callId',
  summary: 'One published call: who may apply, for what, how it is assessed',
  caller: 'anyone',
  params: ofCall,
  response: PublicCall,
});
export const listCalls = defineEndpoint({
  method: 'GET',
  path: '/fund/calls',
  summary: 'Calls for proposals, those in preparation included',
  caller: 'account',
  query: z.object(page),
  response: z.object({ calls: z.array(CallView), next: Cursor.nullable() }),
});
export const getCall = defineEndpoint({
  method: 'GET',
  path: '/fund/calls/:callId',
  summary: 'One call for proposals',
  caller: 'account',
  params: ofCall,
  response: CallView,
});
export const createCall = defineEndpoint({
  method: 'POST',
  path: '/fund/calls',
  summary: 'Prepare a call for proposals',
  caller: 'account',
  body: CallBody.extend({ id: FundCallId }),
  response: CallView,
});
export const changeCall = defineEndpoint({
  method: 'PUT',
  path: '/fund/calls/:callId',
  summary: 'Change a call that was not published yet. Refused when somebody changed it since `version`',
  caller: 'account',
  params: ofCall,
  body: CallBody.extend({ version: z.int() }),
  response: CallView,
});
export const publishCall = defineEndpoint({
  method: 'POST',
  path: '/fund/calls/:callId/publication',
  summary: 'Publish a call: from then on only its end can be put off',
  caller: 'confirmedAccount',
  params: ofCall,
  body: z.object({ version: z.int() }),
  response: CallView,
});
export const extendCall = defineEndpoint({
  method: 'POST',
  path: '/fund/calls/:callId/extension',
  summary: 'Put the end of a published call off',
  caller: 'account',
  params: ofCall,
  body: z.object({ closesOn: Day, version: z.int() }),
  response: CallView,
});
export const cancelCall = defineEndpoint({
  method: 'POST',
  path: '/fund/calls/:callId/cancellation',
  summary: 'Cancel a published call, or discard one in preparation',
  caller: 'confirmedAccount',
  params: ofCall,
  body: z.object({ version: z.int() }),
  response: z.object({ discarded: z.boolean() }),
});
