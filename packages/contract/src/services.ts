// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CaseId, Cursor, Day, Instant, line, OrganisationId, OrganisationKindCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const ServiceId = z.uuid().brand('ServiceId');
export type ServiceId = z.infer<typeof ServiceId>;
export const ReferralId = z.uuid().brand('ReferralId');
export type ReferralId = z.infer<typeof ReferralId>;
export const StayId = z.uuid().brand('StayId');
export type StayId = z.infer<typeof StayId>;

/** Codes of the list `serviceKind` of `@palermo/terms`. */
export const ServiceKindCode = z.enum([
  'Accommodation',
  'Education',
  'Financial',
  'Health',
  'LabourExploitationRehabilitation',
  'Legal',
  'Livelihood',
  'RightsBasedTraining',
  'SexualExploitationRehabilitation',
  'SocialCare',
  'AccessToJustice',
  'Compensation',
  'Residence',
  'SafeReturn',
]);
export type ServiceKindCode = z.infer<typeof ServiceKindCode>;
export const AccessibilityCode = z.enum([
  'stepFree',
  'signLanguage',
  'easyLanguage',
  'seeing',
  'withChildren',
  'pregnancy',
  'personalCare',
  'ownRoom',
  'femaleStaff',
  'maleStaff',
]);
export const AgeGroupServed = z.enum(['child', 'adult']);
export const SexServed = z.enum(['female', 'male', 'other']);
export const SpokenLanguageCode = z.string().regex(/^[a-z]{2,3}$/);

/** A region in words: never an address, so never a digit. */
export const CoarseRegion = line(60).regex(/^[^\p{Nd}]*$/u, 'names a region, not an address');

const description = {
  kind: ServiceKindCode,
  name: line(120),
  region: CoarseRegion,
  languages: z.array(SpokenLanguageCode).max(30),
  /** Whom it takes; empty where it takes everybody. */
  ages: z.array(AgeGroupServed).max(2),
  sexes: z.array(SexServed).max(3),
  accessibility: z.array(AccessibilityCode).max(10),
  opening: z.enum(['always', 'workingHours', 'appointment']),
  /** A desk or a duty, such as "Intake": never an address. */
  contact: line(120).nullable(),
  takesReferrals: z.boolean(),
};

export const ServiceView = z.object({
  ...description,
  id: ServiceId,
  organisation: z.object({ id: OrganisationId, name: z.string(), kind: OrganisationKindCode }),
  /** Places, and how many are free; null for services that are not counted in places. */
  places: z.object({ total: z.int(), free: z.int(), at: Instant }).nullable(),
  version: z.int(),
  closed: z.boolean(),
  own: z.boolean(),
});
export type ServiceView = z.infer<typeof ServiceView>;

export const listServices = defineEndpoint({
  method: 'GET',
  path: '/services',
  summary: 'The directory: what organisations offer, for whom, where in coarse terms, and what is free',
  caller: 'account',
  query: z.object({
    kind: ServiceKindCode.optional(),
    region: CoarseRegion.optional(),
    language: SpokenLanguageCode.optional(),
    age: AgeGroupServed.optional(),
    sex: SexServed.optional(),
    /** All of these, separated by commas. */
    accessibility: z
      .string()
      .max(200)
      .regex(/^[A-Za-z]+(,[A-Za-z]+)*$/)
      .optional(),
    /** Only services with a place free, and those that are not counted in places. */
    free: z.enum(['yes']).optional(),
    /** Only those of the caller's organisation, closed ones too. */
    own: z.enum(['yes']).optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({
    services: z.array(ServiceView),
    next: Cursor.nullable(),
    /** Every region that a service names, for filters. */
    regions: z.array(z.string()),
  }),
});
const ServiceBody = z.object({ ...description, placesTotal: z.int().min(0).max(10_000).nullable() });
export const createService = defineEndpoint({
  method: 'POST',
  path: '/services',
  summary: "Add a service of one's own organisation to the directory",
  caller: 'account',
  body: ServiceBody,
  response: ServiceView,
});
export const changeService = defineEndpoint({
  method: 'PUT',
  path: '/services/:serviceId',
  summary: 'Change a service. Refused when somebody changed it since `version`',
  caller: 'account',
  params: z.object({ serviceId: ServiceId }),
  body: ServiceBody.extend({ version: z.int() }),
  response: ServiceView,
});
export const setFreePlaces = defineEndpoint({
  method: 'POST',
  path: '/services/:serviceId/free-places',
  summary: 'Say how many places are free now',
  caller: 'account',
  params: z.object({ serviceId: ServiceId }),
  body: z.object({ free: z.int().min(0).max(10_000), version: z.int() }),
  response: ServiceView,
});
export const closeService = defineEndpoint({
  method: 'POST',
  path: '/services/:serviceId/closing',
  summary: 'Close a service: it leaves the directory and takes no referrals any more',
  caller: 'account',
  params: z.object({ serviceId: ServiceId }),
  body: z.object({ version: z.int() }),
  response: ServiceView,
});

export const getShelterLocation = defineEndpoint({
  method: 'GET',
  path: '/services/:serviceId/location',
  summary: "Where a shelter of one's own organisation is; nobody else can read it",
  caller: 'account',
  params: z.object({ serviceId: ServiceId }),
  response: z.object({ address: z.string().nullable(), updatedAt: Instant.nullable() }),
});
export const setShelterLocation = defineEndpoint({
  method: 'PUT',
  path: '/services/:serviceId/location',
  summary: "Keep where a shelter of one's own organisation is",
  caller: 'account',
  params: z.object({ serviceId: ServiceId }),
  body: z.object({ address: z.string().trim().min(1).max(500) }),
  response: z.object({ updatedAt: Instant }),
});

export const StayView = z.object({
  id: StayId,
  serviceId: ServiceId,
  serviceName: z.string(),
  /** The house's own words for who stays, such as "Room 2". */
  label: z.string().nullable(),
  from: Day,
  to: Day.nullable(),
  referralId: ReferralId.nullable(),
});
export const listStays = defineEndpoint({
  method: 'GET',
  path: '/stays',
  summary: "Who stays in one's own organisation's places now",
  caller: 'account',
  query: z.object({ serviceId: ServiceId.optional(), limit: z.coerce.number().int().min(1).max(200).default(100) }),
  response: z.object({ stays: z.array(StayView) }),
});
export const beginStay = defineEndpoint({
  method: 'POST',
  path: '/services/:serviceId/stays',
  summary: 'Somebody moves in: one place fewer is free. Refused when none is',
  caller: 'account',
  params: z.object({ serviceId: ServiceId }),
  body: z.object({
    from: Day,
    label: line(80).optional(),
    referralId: ReferralId.optional(),
    caseId: CaseId.optional(),
  }),
  response: StayView,
});
export const endStay = defineEndpoint({
  method: 'POST',
  path: '/stays/:stayId/end',
  summary: 'Somebody moved out: the place is free again',
  caller: 'account',
  params: z.object({ stayId: StayId }),
  body: z.object({ to: Day }),
  response: StayView,
});
/** What people said of a service, question by question: how many chose each of four levels. Null before five answered. */
export const getFeedback = defineEndpoint({
  method: 'GET',
  path: '/services/:serviceId/feedback',
  summary:
    "What survivors said of a service of one's own organisation, as sums; single answers only of those who wished it",
  caller: 'account',
  params: z.object({ serviceId: ServiceId }),
  response: z.object({
    given: z.int().nullable(),
    sums: z.array(z.array(z.int()).length(4)).nullable(),
    known: z.array(
      z.object({ month: Day, answers: z.array(z.int().nullable()).length(5), words: z.string().nullable() }),
    ),
  }),
});
