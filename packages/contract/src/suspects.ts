// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { CaseId, Instant, PurposeCode } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const SuspectId = z.uuid().brand('SuspectId');
export type SuspectId = z.infer<typeof SuspectId>;

/** Codes of one of the code lists; the node refuses any that is not on its list. */
const codes = z.array(z.string().min(1).max(60)).max(60);

/** What is coded of a suspect, or of several who are described together. The names of the lists stand beside. */
export const SuspectCodes = z.object({
  /** `sex` */
  sex: codes,
  /** `perpetratorAgeGroup` */
  ageGroup: codes,
  /** `country` */
  citizenship: codes,
  /** `unRegion`: where the country is not known. */
  regionOfCitizenship: codes,
  /** `perpetratorRole` */
  role: codes,
  /** `perpetratorRelationship` */
  relationship: codes,
  /** `victimPaid` */
  paidMoney: codes,
  /** `perpetratorStage`: how far proceedings have come. */
  stage: z.string().min(1).max(60).nullable(),
});
export type SuspectCodes = z.infer<typeof SuspectCodes>;

const description = z.string().trim().max(4000).nullable();

export const SuspectView = SuspectCodes.extend({
  id: SuspectId,
  /** Free words about the suspect, sealed like everything about the case. */
  description,
  updatedAt: Instant,
});
export type SuspectView = z.infer<typeof SuspectView>;

export const listSuspects = defineEndpoint({
  method: 'GET',
  path: '/cases/:caseId/suspects',
  summary: 'The suspects of a case, for those to whom its justice data are open',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  query: z.object({ purpose: PurposeCode }),
  response: z.object({ suspects: z.array(SuspectView), mayEdit: z.boolean() }),
});
export const addSuspect = defineEndpoint({
  method: 'POST',
  path: '/cases/:caseId/suspects',
  summary: 'Add a suspect to a case',
  caller: 'account',
  params: z.object({ caseId: CaseId }),
  body: SuspectCodes.extend({ description, purpose: PurposeCode }),
  response: SuspectView,
});
export const changeSuspect = defineEndpoint({
  method: 'PUT',
  path: '/cases/:caseId/suspects/:suspectId',
  summary: 'Change what is recorded of a suspect. Refused when somebody changed it since `updatedAt`',
  caller: 'account',
  params: z.object({ caseId: CaseId, suspectId: SuspectId }),
  body: SuspectCodes.extend({ description, purpose: PurposeCode, updatedAt: Instant }),
  response: SuspectView,
});
export const removeSuspect = defineEndpoint({
  method: 'DELETE',
  path: '/cases/:caseId/suspects/:suspectId',
  summary: 'Remove a suspect from a case',
  caller: 'account',
  params: z.object({ caseId: CaseId, suspectId: SuspectId }),
  query: z.object({ purpose: PurposeCode }),
  response: z.void(),
  answers: 'empty',
});
