// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import {
  AccountId,
  CaseId,
  Cursor,
  DataClassCode,
  Day,
  DraftId,
  ErasureId,
  FieldKey,
  FieldValueOnWire,
  FieldValuesOnWire,
  Instant,
  line,
  OrganisationId,
  OrganisationKindCode,
  OutcomeCode,
  PersonId,
  PurposeCode,
  SavedViewId,
} from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { ReleaseRequest } from './releases.ts';

/** The pack's form is sent as data; its shape is `FormSection` of `@palermo/terms`. */
export const getForm = defineEndpoint({
  method: 'GET',
  path: '/form',
  summary: 'The case form of the country pack and the settings that pages need',
  caller: 'account',
  response: z.object({ pack: z.unknown(), form: z.array(z.unknown()) }),
});

export const DraftView = z.object({
  id: DraftId,
  values: FieldValuesOnWire,
  version: z.int(),
  updatedAt: Instant,
  /** Key (base64) under which the browser keeps unsent changes, so that nothing readable lies on the device. */
  localKey: z.string(),
});
export const listDrafts = defineEndpoint({
  method: 'GET',
  path: '/drafts',
  summary: "The account's own unfinished registrations",
  caller: 'account',
  response: z.object({
    drafts: z.array(
      z.object({ id: DraftId, title: z.string().nullable(), updatedAt: Instant, answeredCount: z.int() }),
    ),
  }),
});
export const startDraft = defineEndpoint({
  method: 'POST',
  path: '/drafts',
  summary: 'Begin a registration; the id is made by the browser so that a repeated request makes one draft',
  caller: 'account',
  body: z.object({ id: DraftId }),
  response: DraftView,
});
export const getDraft = defineEndpoint({
  method: 'GET',
  path: '/drafts/:draftId',
  summary: 'One unfinished registration',
  caller: 'account',
  params: z.object({ draftId: DraftId }),
  response: DraftView,
});
export const saveDraft = defineEndpoint({
  method: 'PATCH',
  path: '/drafts/:draftId',
  summary: 'Keep what has been typed: each changed field with its new value',
  caller: 'account',
  params: z.object({ draftId: DraftId }),
  body: z.object({ changes: FieldValuesOnWire }),
  response: z.object({ version: z.int(), updatedAt: Instant }),
});
export const discardDraft = defineEndpoint({
  method: 'DELETE',
  path: '/drafts/:draftId',
  summary: 'Throw a draft away; its key is destroyed',
  caller: 'account',
  params: z.object({ draftId: DraftId }),
  response: z.void(),
  answers: 'empty',
});
export const registerDraft = defineEndpoint({
  method: 'POST',
  path: '/drafts/:draftId/registration',
  summary: 'Register the presumed victim: the draft becomes a case. Repeating the request gives the same case',
  caller: 'account',
  params: z.object({ draftId: DraftId }),
  body: z.object({ releases: z.array(ReleaseRequest).max(20) }),
  response: z.object({ caseId: CaseId, reference: z.string() }),
});

export const CaseListItem = z.object({
  id: CaseId,
  reference: z.string(),
  /** Name or pseudonym; null when it is not known or not released. */
  name: z.string().nullable(),
  outcome: OutcomeCode,
  status: z.enum(['active', 'closed']),
  sex: z.string().nullable(),
  majority: z.string().nullable(),
  exploitation: z.array(z.string()).nullable(),
  registeredOn: Day,
  updatedAt: Instant,
  organisation: z.object({ id: OrganisationId, name: z.string() }),
  /** True when the caller's organisation holds the case; false when parts were released to it. */
  own: z.boolean(),
  /** Who works on it within the caller's organisation. */
  worker: z.object({ id: AccountId, name: z.string() }).nullable(),
});
export const CaseListFilter = z.object({
  outcome: OutcomeCode.optional(),
  status: z.enum(['active', 'closed']).optional(),
  exploitation: z.string().max(60).optional(),
  majority: z.enum(['child', 'adult', 'unknown']).optional(),
  sex: z.string().max(20).optional(),
  registeredFrom: Day.optional(),
  registeredUntil: Day.optional(),
  own: z.enum(['yes', 'no']).optional(),
  /** Who works on it within the caller's organisation. */
  worker: z.union([z.enum(['me', 'nobody']), AccountId]).optional(),
  sort: z.enum(['updatedAt', 'registeredOn', 'reference']).default('updatedAt'),
  order: z.enum(['ascending', 'descending']).default('descending'),
});
export type CaseListFilter = z.infer<typeof CaseListFilter>;
export const CaseList = z.object({
  cases: z.array(CaseListItem),
  next: Cursor.nullable(),
  /** Cases that match and that the caller may see; null with `countAtLeast` when there are more than are counted. */
  count: z.int().nullable(),
  countAtLeast: z.int(),
});
export const listCases = defineEndpoint({
  method: 'GET',
  path: '/cases',
  summary: 'The cases that the caller may see',
  caller: 'account',
  query: CaseListFilter.extend({
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: CaseList,
});
export const searchCases = defineEndpoint({
  method: 'POST',
  path: '/cases/search',
  summary:
    'Find cases by name in any spelling, order or script, or by reference; a body, so that names stay out of addresses',
  caller: 'account',
  body: z.object({ text: line(200), birthYear: z.int().min(1900).max(2100).optional(), purpose: PurposeCode }),
  response: z.object({
    matches: z.array(CaseListItem.extend({ score: z.number(), matchedBy: z.enum(['name', 'reference']) })),
    /** True when common names hid further candidates: add a birth year or another name. */
    more: z.boolean(),
  }),
});

export const CaseView = z.object({
  id: CaseId,
  reference: z.string(),
  personId: PersonId,
  organisation: z.object({ id: OrganisationId, name: z.string(), kind: OrganisationKindCode }),
  outcome: OutcomeCode,
  status: z.enum(['active', 'closed']),
  registeredOn: Day,
  updatedAt: Instant,
  version: z.int(),
  /** Classes that the caller may read; fields of other classes are absent, not blank. */
  dataClasses: z.array(DataClassCode),
  mayEdit: z.boolean(),
  mayRelease: z.boolean(),
  values: FieldValuesOnWire,
  /** How long the caller's organisation may see it; null when it holds the case. */
  until: Instant.nullable(),
  /** Who works on it within the caller's organisation. */
  worker: z.object({ id: AccountId, name: z.string() }).nullable(),
  screening: z.unknown().nullable(),
  /** True when the person was erased: nothing about them can be read any more, here or anywhere. */
  erased: z.boolean(),
});
export type CaseView = z.infer<typeof CaseView>;
export const getCase = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId',
  summary: 'One case, as far as it is released to the caller',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  query: z.object({ purpose: PurposeCode }),
  response: CaseView,
});
export const FieldChange = z.object({ key: FieldKey, from: FieldValueOnWire, to: FieldValueOnWire });
export const FieldConflict = z.object({
  key: FieldKey,
  yours: FieldValueOnWire,
  theirs: FieldValueOnWire,
  theirsBy: z.string().nullable(),
  theirsAt: Instant.nullable(),
});
export const changeCase = defineEndpoint({
  method: 'PATCH',
  path: '/cases/:caseId',
  summary: 'Change fields. Fields that somebody else changed meanwhile come back as conflicts, and nothing is written',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  body: z.object({ changes: z.array(FieldChange).min(1).max(200), purpose: PurposeCode }),
  response: z.union([
    z.object({ result: z.literal('saved'), case: CaseView }),
    z.object({ result: z.literal('conflict'), conflicts: z.array(FieldConflict), version: z.int() }),
  ]),
});
export const TimelineEntry = z.object({
  at: Instant,
  kind: z.enum([
    'registered',
    'imported',
    'changed',
    'outcome',
    'identification',
    'released',
    'revoked',
    'releaseDecided',
    'refused',
    'disclosed',
    'overridden',
    'glassBroken',
    'accessReviewed',
    'closed',
    'reopened',
    'erased',
    'entryAdded',
    'entryChanged',
    'entryStruck',
    'documentAdded',
    'documentReplaced',
    'documentChanged',
    'documentStruck',
    'referral',
    'linked',
    'linkEnded',
    'investigation',
    'merged',
    'unmerged',
  ]),
  organisation: z.string().nullable(),
  account: z.string().nullable(),
  /** For `changed`: each field that the caller may see, with its former and new value. */
  changes: z.array(FieldChange),
  details: z.record(z.string(), z.unknown()),
});
export const getTimeline = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/timeline',
  summary: 'What happened with the case, newest first',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  query: z.object({ purpose: PurposeCode, after: Cursor.optional() }),
  response: z.object({ entries: z.array(TimelineEntry), next: Cursor.nullable() }),
});
export const SavedView = z.object({ id: SavedViewId, name: z.string(), filter: CaseListFilter });
export const listSavedViews = defineEndpoint({
  method: 'GET',
  path: '/views',
  summary: "The account's saved views of the case list",
  caller: 'account',
  response: z.object({ views: z.array(SavedView) }),
});
export const saveView = defineEndpoint({
  method: 'POST',
  path: '/views',
  summary: 'Keep a view of the case list under a name',
  caller: 'account',
  body: z.object({ name: line(80), filter: CaseListFilter }),
  response: SavedView,
});
export const deleteView = defineEndpoint({
  method: 'DELETE',
  path: '/views/:viewId',
  summary: 'Delete a saved view',
  caller: 'account',
  params: z.object({ viewId: SavedViewId }),
  response: z.void(),
  answers: 'empty',
});
export const ErasureView = z.object({
  id: ErasureId,
  caseId: CaseId,
  reference: z.string(),
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: Instant,
  ownRequest: z.boolean(),
});
export const requestErasure = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/erasure',
  summary: 'Ask for the person to be erased; a second person must agree',
  caller: 'confirmedAccount',
  params: z.object({ caseId: CaseId }),
  body: z.object({ reason: z.string().trim().min(1).max(1000) }),
  response: ErasureView,
});
export const listErasures = defineEndpoint({
  method: 'GET',
  path: '/erasures',
  summary: 'Erasures that wait for a second person',
  caller: 'account',
  response: z.object({ erasures: z.array(ErasureView) }),
});
export const decideErasure = defineEndpoint({
  method: 'POST',
  path: '/erasures/:erasureId/decision',
  summary: "Agree to an erasure, which destroys the person's key, or decline it",
  caller: 'confirmedAccount',
  params: z.object({ erasureId: ErasureId }),
  body: z.object({ agreed: z.boolean() }),
  response: z.object({ erased: z.boolean() }),
});
