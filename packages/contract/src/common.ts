// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';

/** Identifiers are UUIDs; each noun has its own brand so that a case is never passed for a person. */
export const OrganisationId = z.uuid().brand('OrganisationId');
export type OrganisationId = z.infer<typeof OrganisationId>;
export const AccountId = z.uuid().brand('AccountId');
export type AccountId = z.infer<typeof AccountId>;
export const SessionId = z.uuid().brand('SessionId');
export type SessionId = z.infer<typeof SessionId>;
export const InvitationId = z.uuid().brand('InvitationId');
export type InvitationId = z.infer<typeof InvitationId>;
export const PersonId = z.uuid().brand('PersonId');
export type PersonId = z.infer<typeof PersonId>;
export const CaseId = z.uuid().brand('CaseId');
export type CaseId = z.infer<typeof CaseId>;
export const DraftId = z.uuid().brand('DraftId');
export type DraftId = z.infer<typeof DraftId>;
export const ReleaseId = z.uuid().brand('ReleaseId');
export type ReleaseId = z.infer<typeof ReleaseId>;
export const RefusalId = z.uuid().brand('RefusalId');
export type RefusalId = z.infer<typeof RefusalId>;
export const ImportId = z.uuid().brand('ImportId');
export type ImportId = z.infer<typeof ImportId>;
export const SavedViewId = z.uuid().brand('SavedViewId');
export type SavedViewId = z.infer<typeof SavedViewId>;
export const ErasureId = z.uuid().brand('ErasureId');
export type ErasureId = z.infer<typeof ErasureId>;
export const TaskId = z.uuid().brand('TaskId');
export type TaskId = z.infer<typeof TaskId>;
export const NoticeId = z.uuid().brand('NoticeId');
export type NoticeId = z.infer<typeof NoticeId>;
export const CommentId = z.uuid().brand('CommentId');
export type CommentId = z.infer<typeof CommentId>;

/** How far the reading of an uploaded table is. */
export const ReadingState = z.enum(['uploaded', 'checking', 'checked', 'importing', 'cancelled', 'done', 'failed']);
export type ReadingState = z.infer<typeof ReadingState>;
/** Why a job ended before its end: a permanent code, what and why, and what to do. */
export const JobFailure = z.object({ code: z.string(), detail: z.string(), todo: z.string() });

/** Text that a person types on one line: trimmed, no control characters. */
export function line(maxLength: number): z.ZodString {
  return z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .regex(/^[^\p{Cc}]*$/u, 'has characters that cannot be shown');
}

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();
/** A day, `YYYY-MM-DD`. */
export const Day = z.iso.date();
/** A day, a month or a year, as exactly as it is known. */
export const PartialDay = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
export const LanguageCode = z.enum(['en', 'fr', 'ar']);
export const Email = z
  .email()
  .max(254)
  .transform((written) => written.toLowerCase());

export const DataClassCode = z.enum([
  'identity',
  'contact',
  'location',
  'experience',
  'forcedActs',
  'needs',
  'services',
  'health',
  'immigration',
  'justice',
  'child',
  'notes',
]);
export const RoleCode = z.enum([
  'administrator',
  'caseworker',
  'supervisor',
  'decisionMaker',
  'analyst',
  'auditor',
  'coordinator',
  'grantsOfficer',
  'assessor',
  'trustee',
]);
export type RoleCode = z.infer<typeof RoleCode>;
export const OrganisationKindCode = z.enum([
  'competentAuthority',
  'police',
  'prosecution',
  'labourInspectorate',
  'border',
  'childProtection',
  'serviceProvider',
  'health',
  'legalAid',
  'hotline',
  'rapporteur',
  'financialIntelligence',
  'consular',
  'auditor',
  'hub',
  'member',
]);
export type OrganisationKindCode = z.infer<typeof OrganisationKindCode>;
/** Why identified data is opened or shared; kept in the audit. */
export const PurposeCode = z.enum([
  'assistance',
  'identification',
  'protection',
  'investigation',
  'prosecution',
  'supervision',
  'tracing',
  'dataQuality',
]);
export type PurposeCode = z.infer<typeof PurposeCode>;
export const OutcomeCode = z.enum(['presumed', 'confirmed', 'notConfirmed']);
export type OutcomeCode = z.infer<typeof OutcomeCode>;

/** The value of one field of a case form; the form, not the contract, says which it may be. */
export const FieldValueOnWire = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(100)).max(200),
  z.null(),
]);
/** Field keys start with a small letter; names that JavaScript objects own are refused. */
export const FieldKey = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,59}$/)
  .refine((key) => key !== 'constructor' && key !== 'prototype', 'is not a field');
export const FieldValuesOnWire = z.record(FieldKey, FieldValueOnWire);
export type FieldValuesOnWire = z.infer<typeof FieldValuesOnWire>;

/** Where the next page starts; opaque, made by the server. */
export const Cursor = z.string().max(400);

/** RFC 9457 problem details. `code` is permanent; `todo` says what the reader can do. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  todo: z.string(),
  fields: z.array(z.object({ path: z.string(), code: z.string(), detail: z.string() })).optional(),
  requestId: z.string().optional(),
  retryAfterSeconds: z.int().optional(),
});
export type Problem = z.infer<typeof Problem>;
