// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import {
  AssistanceMatchId,
  AssistanceOfferDetails,
  AssistanceOfferId,
  AssistanceOfferLine,
  AssistanceOfferView,
  AssistanceRequestDetails,
  AssistanceRequestId,
  AssistanceRequestLine,
  AssistanceRequestView,
  RequestState,
  UsefulnessCode,
} from './assistance-view.ts';
import { Cursor, Day } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { version, words } from './plan-fields.ts';
import { SubjectCode } from './training-view.ts';

const paging = { after: Cursor.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) };

export const listAssistanceRequests = defineEndpoint({
  method: 'GET',
  path: '/assistance/requests',
  summary: 'Requests for technical assistance that the caller may know of, the latest first',
  caller: 'account',
  query: z.object({ state: RequestState.optional(), ...paging }),
  response: z.object({
    requests: z.array(AssistanceRequestLine),
    next: Cursor.nullable(),
    mayAsk: z.boolean(),
    /** Of all that the caller may know of. */
    counts: z.object({
      open: z.int(),
      proposed: z.int(),
      agreed: z.int(),
      delivered: z.int(),
      withdrawn: z.int(),
    }),
  }),
});
export const requestAssistance = defineEndpoint({
  method: 'POST',
  path: '/assistance/requests',
  summary: "Ask for technical assistance for one's own organisation",
  caller: 'account',
  body: AssistanceRequestDetails,
  response: AssistanceRequestView,
});
const requestParams = z.object({ requestId: AssistanceRequestId });
export const getAssistanceRequest = defineEndpoint({
  method: 'GET',
  path: '/assistance/requests/:requestId',
  summary: 'A request with its proposals, offers that may answer it and why, and its history',
  caller: 'account',
  params: requestParams,
  response: AssistanceRequestView,
});
export const changeAssistanceRequest = defineEndpoint({
  method: 'PUT',
  path: '/assistance/requests/:requestId',
  summary: 'Change a request. Refused when somebody changed it since `version`',
  caller: 'account',
  params: requestParams,
  body: AssistanceRequestDetails.extend({ version }),
  response: AssistanceRequestView,
});
export const withdrawAssistanceRequest = defineEndpoint({
  method: 'POST',
  path: '/assistance/requests/:requestId/withdrawal',
  summary: 'Withdraw a request that nothing was agreed for',
  caller: 'account',
  params: requestParams,
  body: z.object({ words: words.nullable(), version }),
  response: AssistanceRequestView,
});
export const proposeMatch = defineEndpoint({
  method: 'POST',
  path: '/assistance/requests/:requestId/matches',
  summary: 'Propose an offer for a request: by whoever asks, or by the coordinator. Both sides then accept or decline',
  caller: 'account',
  params: requestParams,
  body: z.object({ offerId: AssistanceOfferId }),
  response: AssistanceRequestView,
});
const matchParams = z.object({ matchId: AssistanceMatchId });
export const answerMatch = defineEndpoint({
  method: 'POST',
  path: '/assistance/matches/:matchId/answer',
  summary: 'Accept or decline a proposal for one side; it is agreed once both accept',
  caller: 'account',
  params: matchParams,
  body: z.object({ accept: z.boolean(), words: words.nullable(), version }),
  response: AssistanceRequestView,
});
export const deliverMatch = defineEndpoint({
  method: 'POST',
  path: '/assistance/matches/:matchId/delivery',
  summary: 'Record that what was agreed was delivered, and what came of it',
  caller: 'account',
  params: matchParams,
  body: z.object({ deliveredOn: Day, outcome: z.string().trim().min(1).max(2000), version }),
  response: AssistanceRequestView,
});
export const rateMatch = defineEndpoint({
  method: 'POST',
  path: '/assistance/matches/:matchId/usefulness',
  summary: 'Say, as whoever asked, how useful it was',
  caller: 'account',
  params: matchParams,
  body: z.object({ usefulness: UsefulnessCode, words: words.nullable(), version }),
  response: AssistanceRequestView,
});

export const listAssistanceOffers = defineEndpoint({
  method: 'GET',
  path: '/assistance/offers',
  summary: 'Offers of technical assistance in the order of their titles',
  caller: 'account',
  query: z.object({ subject: SubjectCode.optional(), ...paging }),
  response: z.object({ offers: z.array(AssistanceOfferLine), next: Cursor.nullable(), mayOffer: z.boolean() }),
});
export const offerAssistance = defineEndpoint({
  method: 'POST',
  path: '/assistance/offers',
  summary: "Offer technical assistance by one's own organisation",
  caller: 'account',
  body: AssistanceOfferDetails,
  response: AssistanceOfferView,
});
const offerParams = z.object({ offerId: AssistanceOfferId });
export const getAssistanceOffer = defineEndpoint({
  method: 'GET',
  path: '/assistance/offers/:offerId',
  summary: 'An offer with the requests that it was proposed for',
  caller: 'account',
  params: offerParams,
  response: AssistanceOfferView,
});
export const changeAssistanceOffer = defineEndpoint({
  method: 'PUT',
  path: '/assistance/offers/:offerId',
  summary: 'Change or end an offer. What was agreed stays agreed',
  caller: 'account',
  params: offerParams,
  body: AssistanceOfferDetails.extend({ ended: z.boolean(), version }),
  response: AssistanceOfferView,
});
