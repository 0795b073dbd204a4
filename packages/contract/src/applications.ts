// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { FundCallId, PublicCall } from './calls.ts';
import { Cursor, Day, Email, FieldKey, FieldValuesOnWire, Instant, LanguageCode, line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { Amount, CountryCode, CurrencyCode } from './fund.ts';

export const ApplicationId = z.uuid().brand('ApplicationId');
export type ApplicationId = z.infer<typeof ApplicationId>;
export const ApplicantId = z.uuid().brand('ApplicantId');
export type ApplicantId = z.infer<typeof ApplicantId>;

export const ApplicationState = z.enum([
  'draft',
  'submitted',
  'eligible',
  'ineligible',
  'withdrawn',
  'approved',
  'reserve',
  'declined',
]);
export type ApplicationState = z.infer<typeof ApplicationState>;

/** What an applicant holds instead of an account: shown once, kept as a hash. Blanks, hyphens and small letters are let pass. */
export const ApplicantCode = z
  .string()
  .max(80)
  .transform((written) => written.toUpperCase().replace(/[^0-9A-Z]/g, ''))
  .refine((code) => /^[0-9A-HJKMNP-TV-Z]{24}$/.test(code), 'is not a code');

/** How one rule stands: numbers and codes with it, from which the page makes its sentence. */
export const CheckView = z.object({
  rule: z.string(),
  kind: z.string(),
  outcome: z.enum(['met', 'unmet', 'overridden']),
  /** What the rule asks, and what the application says; codes and figures as text. */
  wanted: z.array(z.string()),
  given: z.string().nullable(),
  reason: z.string().nullable(),
});
export type CheckView = z.infer<typeof CheckView>;

/** An answer that is missing or cannot be used. */
export const AnswerFault = z.object({
  field: z.string(),
  fault: z.enum(['missing', 'tooLong', 'unknownCode', 'notANumber', 'notADay', 'notAnAmount', 'past']),
});
export type AnswerFault = z.infer<typeof AnswerFault>;

const line1 = {
  id: ApplicationId,
  callId: FundCallId,
  reference: z.string(),
  state: ApplicationState,
  submittedAt: Instant.nullable(),
};

/** What the fund tells an applicant at the end. */
export const OutcomeLetter = z.object({
  outcome: z.enum(['approved', 'reserve', 'declined', 'ineligible']),
  amount: Amount.nullable(),
  currency: CurrencyCode,
  reason: z.string(),
  on: Day,
});
export type OutcomeLetter = z.infer<typeof OutcomeLetter>;

/** An application as its applicant sees it. */
export const OwnApplication = z.object({
  ...line1,
  call: PublicCall,
  values: FieldValuesOnWire,
  version: z.int(),
  savedAt: Instant,
  missing: z.array(AnswerFault),
  checks: z.array(CheckView),
  receipt: z.string().nullable(),
  letter: OutcomeLetter.nullable(),
  /** Under which the browser seals what has not reached the node yet. */
  localKey: z.string(),
});
export type OwnApplication = z.infer<typeof OwnApplication>;

export const ApplicantView = z.object({
  email: z.string(),
  language: LanguageCode,
  applications: z.array(
    z.object({
      ...line1,
      title: z.string().nullable(),
      callTitle: z.partialRecord(LanguageCode, z.string()),
      savedAt: Instant,
    }),
  ),
});
export type ApplicantView = z.infer<typeof ApplicantView>;

const ofCall = z.object({ callId: FundCallId });
const ofApplication = z.object({ applicationId: ApplicationId });

export const startApplication = defineEndpoint({
  method: 'POST',
  path: '/public/calls/:callId/applications',
  summary: 'Begin to apply with an e-mail address: gives the code by which the applicant comes back, once',
  caller: 'anyone',
  cookie: 'applicant',
  params: ofCall,
  body: z.object({ email: Email, language: LanguageCode }),
  response: z.object({ code: z.string(), applicationId: ApplicationId, mailed: z.boolean() }),
});
export const openApplicantSession = defineEndpoint({
  method: 'POST',
  path: '/applicant/session',
  summary: 'Come back to applications with the code',
  caller: 'anyone',
  cookie: 'applicant',
  body: z.object({ code: ApplicantCode }),
  response: ApplicantView,
});
export const endApplicantSession = defineEndpoint({
  method: 'DELETE',
  path: '/applicant/session',
  summary: 'Leave the applications on this device',
  caller: 'applicant',
  answers: 'empty',
  response: z.void(),
});
export const getApplicant = defineEndpoint({
  method: 'GET',
  path: '/applicant',
  summary: "The applicant's applications",
  caller: 'applicant',
  response: ApplicantView,
});
export const renewApplicantCode = defineEndpoint({
  method: 'POST',
  path: '/applicant/code',
  summary: 'Replace the code: the former one, and every other session, ends',
  caller: 'applicant',
  response: z.object({ code: z.string() }),
});
export const addApplication = defineEndpoint({
  method: 'POST',
  path: '/applicant/applications',
  summary: 'Begin an application to another call with the same code',
  caller: 'applicant',
  body: z.object({ id: ApplicationId, callId: FundCallId }),
  response: OwnApplication,
});
export const getOwnApplication = defineEndpoint({
  method: 'GET',
  path: '/applicant/applications/:applicationId',
  summary: 'One application of the applicant',
  caller: 'applicant',
  params: ofApplication,
  response: OwnApplication,
});
export const saveApplication = defineEndpoint({
  method: 'PATCH',
  path: '/applicant/applications/:applicationId',
  summary: 'Keep answers as they are typed. Refused when another window changed it since `version`',
  caller: 'applicant',
  params: ofApplication,
  body: z.object({ changes: FieldValuesOnWire, version: z.int() }),
  response: z.object({
    version: z.int(),
    savedAt: Instant,
    missing: z.array(AnswerFault),
    checks: z.array(CheckView),
  }),
});
export const submitApplication = defineEndpoint({
  method: 'POST',
  path: '/applicant/applications/:applicationId/submission',
  summary: 'Submit an application: it stays as it is from then on, and a receipt is given',
  caller: 'applicant',
  params: ofApplication,
  body: z.object({ version: z.int() }),
  response: OwnApplication,
});
export const withdrawApplication = defineEndpoint({
  method: 'POST',
  path: '/applicant/applications/:applicationId/withdrawal',
  summary: 'Withdraw an application; of a draft nothing is kept',
  caller: 'applicant',
  params: ofApplication,
  body: z.object({ version: z.int() }),
  response: z.object({ state: ApplicationState }),
});

/** An application in the table of a call. */
export const ApplicationLine = z.object({
  ...line1,
  organisation: z.string().nullable(),
  title: z.string().nullable(),
  organisationKind: z.string().nullable(),
  country: CountryCode.nullable(),
  amount: Amount.nullable(),
  months: z.int().nullable(),
  unmet: z.array(z.string()),
  awaited: z.int(),
  scored: z.int(),
  scoresOpen: z.boolean(),
});
export type ApplicationLine = z.infer<typeof ApplicationLine>;

export const AssignmentView = z.object({
  accountId: z.uuid(),
  name: z.string(),
  organisation: z.string(),
  state: z.enum(['waiting', 'declared', 'submitted', 'conflict', 'removed']),
});
export type AssignmentView = z.infer<typeof AssignmentView>;

export const ApplicationView = ApplicationLine.extend({
  call: PublicCall,
  values: FieldValuesOnWire,
  version: z.int(),
  checks: z.array(CheckView),
  finding: z.object({ eligible: z.boolean(), reason: z.string().nullable(), at: Instant }).nullable(),
  assignments: z.array(AssignmentView),
  outcome: OutcomeLetter.nullable(),
  email: z.string().nullable(),
});
export type ApplicationView = z.infer<typeof ApplicationView>;

export const listApplications = defineEndpoint({
  method: 'GET',
  path: '/fund/calls/:callId/applications',
  summary: 'The applications to a call, the latest first',
  caller: 'account',
  params: ofCall,
  query: z.object({
    state: ApplicationState.optional(),
    country: CountryCode.optional(),
    /** Only those that do not meet every rule. */
    unmet: z.enum(['yes']).optional(),
    /** Those that begin with it. */
    reference: z
      .string()
      .regex(/^[0-9A-Za-z]{1,6}$/)
      .optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({ applications: z.array(ApplicationLine), next: Cursor.nullable() }),
});
export const getApplication = defineEndpoint({
  method: 'GET',
  path: '/fund/applications/:applicationId',
  summary: 'One submitted application with its checks',
  caller: 'account',
  params: ofApplication,
  response: ApplicationView,
});
export const overrideRule = defineEndpoint({
  method: 'POST',
  path: '/fund/applications/:applicationId/overrides',
  summary: 'Let an application pass a rule that it does not meet, with a reason',
  caller: 'account',
  params: ofApplication,
  body: z.object({ rule: FieldKey, reason: line(1000) }),
  response: ApplicationView,
});
export const findEligible = defineEndpoint({
  method: 'POST',
  path: '/fund/applications/:applicationId/finding',
  summary: 'Say whether an application goes on to assessment, with a reason where it does not',
  caller: 'account',
  params: ofApplication,
  body: z.object({ eligible: z.boolean(), reason: line(1000).nullable(), version: z.int() }),
  response: ApplicationView,
});
export const findAllEligible = defineEndpoint({
  method: 'POST',
  path: '/fund/calls/:callId/findings',
  summary: 'Let every application that meets all rules go on to assessment',
  caller: 'account',
  params: ofCall,
  response: z.object({ passed: z.int() }),
});
export const reissueApplicantCode = defineEndpoint({
  method: 'POST',
  path: '/fund/applications/:applicationId/code',
  summary: 'Give the applicant of an application a new code; the former ones end',
  caller: 'confirmedAccount',
  params: ofApplication,
  response: z.object({ code: z.string().nullable(), mailed: z.boolean() }),
});
