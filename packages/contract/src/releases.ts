// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import {
  CaseId,
  DataClassCode,
  Day,
  Instant,
  line,
  OrganisationId,
  OrganisationKindCode,
  PurposeCode,
  RefusalId,
  ReleaseId,
} from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { EntryId } from './entries.ts';

const text = z.string().trim().min(1).max(4000);
const SpokenLanguage = z.string().min(2).max(10);
const DataClasses = z.array(DataClassCode).min(1).max(20);

/** On what an ordinary release rests. Courts, danger to life and broken glass have ways of their own. */
export const ReleaseBasisCode = z.enum(['consent', 'assentWithGuardian', 'bestInterests', 'legalDuty']);
export type ReleaseBasisCode = z.infer<typeof ReleaseBasisCode>;

/** Who agrees for a child: somebody recorded as guardian in the case, or named here. */
export const ReleaseGuardian = z.union([
  z.object({ entryId: EntryId }),
  z.object({
    name: line(200),
    relation: line(100),
    /** Whether they, or anybody of their household, are suspected of the exploitation: such a guardian cannot sign. */
    suspected: z.boolean(),
  }),
]);
export const ReleaseRequest = z.object({
  organisationId: OrganisationId,
  dataClasses: DataClasses,
  purpose: PurposeCode,
  basis: ReleaseBasisCode,
  /** The first day; at once where absent. */
  from: Day.optional(),
  until: Day,
  /** Language in which the release was explained, where it was. */
  explainedIn: SpokenLanguage.optional(),
  /** Name of the interpreter who explained it; the caller did where absent. */
  interpreter: line(200).optional(),
  note: text.optional(),
  /** For `assentWithGuardian`. */
  guardian: ReleaseGuardian.optional(),
  /** For `bestInterests`: why, and who took part in the decision. */
  decision: z.object({ reason: text, participants: line(400) }).optional(),
  /** The release that this one goes on with. */
  follows: ReleaseId.optional(),
});

export const ReleaseState = z.enum(['waiting', 'declined', 'planned', 'live', 'expired', 'revoked']);
export type ReleaseState = z.infer<typeof ReleaseState>;
export const RevocationReason = z.enum(['personsWish', 'noLongerNeeded', 'error', 'danger', 'other']);

const Recipient = z.object({ id: OrganisationId, name: z.string(), kind: OrganisationKindCode });

export const ReleaseView = z.object({
  id: ReleaseId,
  organisation: Recipient,
  dataClasses: z.array(DataClassCode),
  purpose: PurposeCode,
  basis: z.string(),
  from: Instant,
  until: Instant,
  revokedAt: Instant.nullable(),
  state: ReleaseState,
  live: z.boolean(),
});

/** What was written with a release; parts that were not written are absent. */
export const ReleaseWords = z.object({
  note: z.string().optional(),
  interpreter: z.string().optional(),
  guardian: z.object({ name: z.string(), relation: z.string() }).optional(),
  decision: z.object({ reason: z.string(), participants: z.string() }).optional(),
  order: z.object({ reference: z.string(), orderedBy: z.string(), legalBasis: z.string() }).optional(),
  reason: z.string().optional(),
  /** Why the person has not been told yet. */
  notToldBecause: z.string().optional(),
  decided: z.string().optional(),
  revoked: z.string().optional(),
  reviewed: z.string().optional(),
});
export type ReleaseWords = z.infer<typeof ReleaseWords>;

/** A release as the organisation that holds the case sees it. */
export const HeldRelease = ReleaseView.extend({
  madeAt: Instant,
  madeBy: z.string().nullable(),
  explainedIn: z.string().nullable(),
  explainedBy: z.string().nullable(),
  follows: ReleaseId.nullable(),
  words: ReleaseWords,
  revokedFor: RevocationReason.nullable(),
  decidedBy: z.string().nullable(),
  /** Whether the caller may be the second person. */
  mayDecide: z.boolean(),
  told: z.object({ on: Day.nullable(), in: z.string().nullable(), by: Day.nullable() }).nullable(),
  review: z.object({ justified: z.boolean(), by: z.string().nullable(), at: Instant }).nullable(),
  mayReview: z.boolean(),
});
export type HeldRelease = z.infer<typeof HeldRelease>;

export const RefusalView = z.object({
  id: RefusalId,
  organisation: Recipient.nullable(),
  dataClasses: z.array(DataClassCode),
  on: Day,
  recordedBy: z.string().nullable(),
  note: z.string().nullable(),
});
/** Who can see what of a case, why and until when. */
export const SharingView = z.object({
  holder: Recipient,
  releases: z.array(HeldRelease),
  refusals: z.array(RefusalView),
  /** How often the people of other organisations opened the case, and when last. */
  openings: z.array(z.object({ organisationId: OrganisationId, count: z.int(), lastAt: Instant })),
  /** Bases that the person's age allows. */
  bases: z.array(ReleaseBasisCode),
  mayRelease: z.boolean(),
  mayOverride: z.boolean(),
});
export type SharingView = z.infer<typeof SharingView>;

const ofCase = z.object({ caseId: CaseId });
const ofRelease = z.object({ caseId: CaseId, releaseId: ReleaseId });

export const listReleases = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/releases',
  summary:
    'What of this case is released to whom; to an organisation that does not hold it, what is released to itself',
  caller: 'account',
  params: ofCase,
  response: z.object({ releases: z.array(ReleaseView) }),
});
export const getSharing = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/sharing',
  summary:
    'Who can see what of this case, why, until when, and what they did with it; for the organisation that holds it',
  caller: 'account',
  params: ofCase,
  query: z.object({ purpose: PurposeCode }),
  response: SharingView,
});
export const createRelease = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/releases',
  summary: 'Release parts of a case to another organisation for a purpose and a time',
  caller: 'account',
  params: ofCase,
  body: ReleaseRequest,
  response: ReleaseView,
});
export const revokeRelease = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/releases/:releaseId/revocation',
  summary: 'Revoke a release; the other organisation sees nothing from its next request on',
  caller: 'account',
  params: ofRelease,
  body: z.object({ reason: RevocationReason, note: text.optional() }),
  response: ReleaseView,
});
export const decideRelease = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/releases/:releaseId/decision',
  summary: 'Approve or decline, as the second person, a release that waits for one',
  caller: 'confirmedAccount',
  params: ofRelease,
  body: z.object({ approved: z.boolean(), note: text.optional() }),
  response: ReleaseView,
});
export const recordRefusal = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/refusals',
  summary: 'Record what the person refused to have shared. It changes nothing else: no service depends on it',
  caller: 'account',
  params: ofCase,
  body: z.object({
    /** To everybody where absent. */
    organisationId: OrganisationId.optional(),
    dataClasses: DataClasses,
    on: Day,
    note: text.optional(),
  }),
  response: RefusalView,
});
export const proposeDisclosure = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/disclosures',
  summary: 'Propose what a court or the law compels to disclose; a supervisor decides',
  caller: 'account',
  params: ofCase,
  body: z.object({
    organisationId: OrganisationId,
    dataClasses: DataClasses,
    purpose: PurposeCode,
    until: Day,
    order: z.object({ reference: line(120), orderedBy: line(200), legalBasis: line(300) }),
    telling: z.union([z.object({ on: Day, in: SpokenLanguage }), z.object({ notBecause: text, by: Day })]),
  }),
  response: ReleaseView,
});
export const tellPerson = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/releases/:releaseId/telling',
  summary: 'Record that the person was told of a disclosure',
  caller: 'account',
  params: ofRelease,
  body: z.object({ on: Day, in: SpokenLanguage }),
  response: ReleaseView,
});
export const overrideRefusal = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/overrides',
  summary:
    'Release against a refusal because a life is in danger: one recipient, 72 hours at most, reviewed afterwards',
  caller: 'confirmedAccount',
  params: ofCase,
  body: z.object({
    refusalId: RefusalId,
    organisationId: OrganisationId,
    dataClasses: DataClasses,
    hours: z.int().min(1).max(72),
    reason: text,
  }),
  response: ReleaseView,
});
export const breakGlass = defineEndpoint({
  method: 'POST',
  path: '/emergency-access',
  summary:
    'Open one case for an hour in an emergency. Both organisations are told at once, and it is reviewed afterwards',
  caller: 'account',
  body: z.object({ reference: line(40), reason: text.min(10) }),
  response: z.object({ caseId: CaseId, until: Instant }),
});
export const reviewAccess = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/releases/:releaseId/review',
  summary: 'Review, as another person, an emergency access or an override',
  caller: 'account',
  params: ofRelease,
  body: z.object({ justified: z.boolean(), words: text }),
  response: ReleaseView,
});
