// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CaseId, Cursor, Day, Instant, line, OrganisationId, PurposeCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { SuspectId } from './suspects.ts';

export const InvestigationId = z.uuid().brand('InvestigationId');
export type InvestigationId = z.infer<typeof InvestigationId>;
export const InvestigationItemId = z.uuid().brand('InvestigationItemId');
export type InvestigationItemId = z.infer<typeof InvestigationItemId>;

/** Codes of the lists `investigationStage`, `investigationEnding` and `nonPunishment`. */
export const InvestigationStage = z.enum(['opened', 'withProsecution', 'charged', 'trial', 'ended']);
export type InvestigationStage = z.infer<typeof InvestigationStage>;
export const InvestigationEnding = z.enum(['judgment', 'discontinued', 'notProceeded', 'transferred']);
export type InvestigationEnding = z.infer<typeof InvestigationEnding>;
export const NonPunishment = z.enum(['notAsked', 'asked', 'applied', 'refused']);
export type NonPunishment = z.infer<typeof NonPunishment>;
export const InvestigationItemKind = z.enum(['charge', 'conviction', 'acquittal', 'compensation']);
export type InvestigationItemKind = z.infer<typeof InvestigationItemKind>;

const codes = z.array(z.string().min(1).max(60)).max(60);
const version = z.int().min(1).max(1_000_000);
const fileNumber = line(80);
const note = z.string().trim().max(4000).nullable();

/** How far an investigation has come: all that others than its investigators learn of it, besides what these share. */
const Progress = z.object({
  openedOn: Day,
  stage: InvestigationStage,
  stageSince: Day,
  ending: InvestigationEnding.nullable(),
  chargedOn: Day.nullable(),
  convictedOn: Day.nullable(),
  acquittedOn: Day.nullable(),
});

const ItemDetails = z.object({
  kind: InvestigationItemKind,
  /** The suspect that it is about; null for compensation that is ordered of nobody named here. */
  suspectId: SuspectId.nullable(),
  /** The case whose victim compensation was ordered for. */
  caseId: CaseId.nullable(),
  /** A code of the list `offence`. */
  offence: z.string().min(1).max(60).nullable(),
  on: Day,
  /** A code of the list `sentence`. */
  sentence: z.string().min(1).max(60).nullable(),
  months: z.int().min(0).max(1200).nullable(),
  amount: z.number().min(0).max(999_999_999).nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  /** Whether the holder of the case, and those to whom its justice data are open, see it. */
  shared: z.boolean(),
});
export type InvestigationItemDetails = z.infer<typeof ItemDetails>;

export const InvestigationItemView = ItemDetails.extend({ id: InvestigationItemId, version });
export type InvestigationItemView = z.infer<typeof InvestigationItemView>;

/** How proceedings stand against one suspect: a code of the list `perpetratorStage`. */
export const SuspectProceeding = z.enum(['formalContact', 'prosecuted', 'acquitted', 'convicted']);
export type SuspectProceeding = z.infer<typeof SuspectProceeding>;

export const PassingId = z.uuid().brand('PassingId');
export type PassingId = z.infer<typeof PassingId>;
export const PassingState = z.enum(['waiting', 'taken', 'declined', 'withdrawn']);
export type PassingState = z.infer<typeof PassingState>;

/** An investigation that one organisation passes to another, and what both know of it before it is taken. */
export const PassingView = z.object({
  id: PassingId,
  investigationId: InvestigationId,
  fileNumber: z.string(),
  openedOn: Day,
  stage: InvestigationStage,
  caseCount: z.int(),
  suspectCount: z.int(),
  from: z.string(),
  to: z.string(),
  state: PassingState,
  offeredAt: Instant,
  answeredAt: Instant.nullable(),
  /** Whether the caller's organisation passes it on; it is passed to them otherwise. */
  own: z.boolean(),
  mayAnswer: z.boolean(),
});
export type PassingView = z.infer<typeof PassingView>;

export const InvestigationView = Progress.extend({
  id: InvestigationId,
  fileNumber: z.string(),
  note,
  version,
  cases: z.array(
    z.object({
      id: CaseId,
      /** Null where the case is not released any more. */
      reference: z.string().nullable(),
      nonPunishment: NonPunishment,
      nonPunishmentOn: Day.nullable(),
      reason: z.string().nullable(),
      version,
    }),
  ),
  suspects: z.array(
    z.object({
      id: SuspectId,
      number: z.int(),
      caseId: CaseId.nullable(),
      sex: codes,
      ageGroup: codes,
      citizenship: codes,
      stage: SuspectProceeding,
    }),
  ),
  items: z.array(InvestigationItemView),
  /** Where it is being passed to another organisation. */
  passing: PassingView.nullable(),
  mayEdit: z.boolean(),
});
export type InvestigationView = z.infer<typeof InvestigationView>;

export const InvestigationLine = z.object({
  id: InvestigationId,
  fileNumber: z.string(),
  openedOn: Day,
  stage: InvestigationStage,
  stageSince: Day,
  ending: InvestigationEnding.nullable(),
  caseCount: z.int(),
  suspectCount: z.int(),
  convictedCount: z.int(),
  updatedAt: Instant,
});
export type InvestigationLine = z.infer<typeof InvestigationLine>;

export const listInvestigations = defineEndpoint({
  method: 'GET',
  path: '/investigations',
  summary: "The investigations of the caller's organisation, the last changed first",
  caller: 'account',
  query: z.object({
    stage: InvestigationStage.optional(),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: z.object({ investigations: z.array(InvestigationLine), next: Cursor.nullable() }),
});
export const getInvestigation = defineEndpoint({
  method: 'GET',
  path: '/investigations/:investigationId',
  summary: "One investigation of the caller's organisation",
  caller: 'account',
  params: z.object({ investigationId: InvestigationId }),
  query: z.object({ purpose: PurposeCode }),
  response: InvestigationView,
});
export const openInvestigation = defineEndpoint({
  method: 'POST',
  path: '/investigations',
  summary: 'Open an investigation about a case that was released for it; the id is made by the browser',
  caller: 'account',
  body: z.object({ id: InvestigationId, caseId: CaseId, fileNumber, note, openedOn: Day, purpose: PurposeCode }),
  response: InvestigationView,
});
export const changeInvestigation = defineEndpoint({
  method: 'PUT',
  path: '/investigations/:investigationId',
  summary:
    'Say how far an investigation has come, or correct its number. Refused when somebody changed it since `version`',
  caller: 'account',
  params: z.object({ investigationId: InvestigationId }),
  body: z.object({
    version,
    fileNumber,
    note,
    stage: InvestigationStage,
    stageSince: Day,
    ending: InvestigationEnding.nullable(),
    purpose: PurposeCode,
  }),
  response: InvestigationView,
});
export const linkInvestigationCase = defineEndpoint({
  method: 'POST',
  path: '/investigations/:investigationId/cases',
  summary: 'Add a case that was released for it to an investigation',
  caller: 'account',
  params: z.object({ investigationId: InvestigationId }),
  body: z.object({ caseId: CaseId, purpose: PurposeCode }),
  response: InvestigationView,
});
export const changeInvestigationCase = defineEndpoint({
  method: 'PUT',
  path: '/investigations/:investigationId/cases/:caseId',
  summary: 'Say whether the victim was spared punishment, or take the case out of the investigation',
  caller: 'account',
  params: z.object({ investigationId: InvestigationId, caseId: CaseId }),
  body: z.object({
    version,
    nonPunishment: NonPunishment,
    nonPunishmentOn: Day.nullable(),
    reason: z.string().trim().max(1000).nullable(),
    linked: z.boolean(),
    purpose: PurposeCode,
  }),
  response: InvestigationView,
});
export const passInvestigation = defineEndpoint({
  method: 'POST',
  path: '/investigations/:investigationId/passings',
  summary:
    'Pass an investigation to another organisation that investigates or prosecutes; the id is made by the browser',
  caller: 'account',
  params: z.object({ investigationId: InvestigationId }),
  body: z.object({ id: PassingId, organisationId: OrganisationId, version, purpose: PurposeCode }),
  response: InvestigationView,
});
export const listPassings = defineEndpoint({
  method: 'GET',
  path: '/investigation-passings',
  summary: 'Investigations passed to the organisation of the caller or by it, the newest first',
  caller: 'account',
  response: z.object({ passings: z.array(PassingView) }),
});
export const answerPassing = defineEndpoint({
  method: 'POST',
  path: '/investigation-passings/:passingId/answer',
  summary: 'Take an investigation that was passed on, decline it, or withdraw what one passed on oneself',
  caller: 'account',
  params: z.object({ passingId: PassingId }),
  body: z.object({ answer: z.enum(['take', 'decline', 'withdraw']), purpose: PurposeCode }),
  response: PassingView,
});
export const addInvestigationSuspect = defineEndpoint({
  method: 'POST',
  path: '/investigations/:investigationId/suspects',
  summary: 'Add a suspect: one that the case has already where it is open to the caller, or a new one. No names',
  caller: 'account',
  params: z.object({ investigationId: InvestigationId }),
  body: z.object({
    id: SuspectId,
    caseId: CaseId,
    /** `sex`, `perpetratorAgeGroup` and `country`. */
    sex: codes,
    ageGroup: codes,
    citizenship: codes,
    purpose: PurposeCode,
  }),
  response: InvestigationView,
});
export const addInvestigationItem = defineEndpoint({
  method: 'POST',
  path: '/investigations/:investigationId/items',
  summary: 'Record a charge, a judgment or an order of compensation; the id is made by the browser',
  caller: 'account',
  params: z.object({ investigationId: InvestigationId }),
  body: ItemDetails.extend({ id: InvestigationItemId, purpose: PurposeCode }),
  response: InvestigationView,
});
export const changeInvestigationItem = defineEndpoint({
  method: 'PUT',
  path: '/investigations/:investigationId/items/:itemId',
  summary: 'Share an item or keep it, or strike it out. Refused when somebody changed it since `version`',
  caller: 'account',
  params: z.object({ investigationId: InvestigationId, itemId: InvestigationItemId }),
  body: z.object({ version, shared: z.boolean(), struck: z.boolean(), purpose: PurposeCode }),
  response: InvestigationView,
});

/** What of an investigation those learn who hold the case, or to whom its justice data are open. */
export const CaseInvestigationView = Progress.extend({
  id: InvestigationId,
  /** Whether it is one of the caller's organisation, which sees more of it on its own page. */
  own: z.boolean(),
  organisation: z.string(),
  nonPunishment: NonPunishment,
  nonPunishmentOn: Day.nullable(),
  reason: z.string().nullable(),
  shared: z.array(InvestigationItemView),
});
export type CaseInvestigationView = z.infer<typeof CaseInvestigationView>;
export const listCaseInvestigations = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/investigations',
  summary: 'The investigations about a case, as far as they are shared with the caller',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  query: z.object({ purpose: PurposeCode }),
  response: z.object({
    investigations: z.array(CaseInvestigationView),
    /** Whether the caller may open an investigation about the case. */
    mayOpen: z.boolean(),
  }),
});
