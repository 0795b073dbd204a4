// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { answerMatch, deliverMatch, proposeMatch, rateMatch } from './match-commands.ts';
import { changeAssistanceOffer, offerAssistance } from './offer-commands.ts';
import { getAssistanceOffer, getAssistanceRequest, listAssistanceOffers, listAssistanceRequests } from './queries.ts';
import { changeAssistanceRequest, requestAssistance, withdrawAssistanceRequest } from './request-commands.ts';

/** The endpoints of technical assistance: requests, offers and what was matched. */
export const assistanceRoutes: readonly Route[] = [
  bindRoute(contract.listAssistanceRequests, listAssistanceRequests),
  bindRoute(contract.requestAssistance, requestAssistance),
  bindRoute(contract.getAssistanceRequest, getAssistanceRequest),
  bindRoute(contract.changeAssistanceRequest, changeAssistanceRequest),
  bindRoute(contract.withdrawAssistanceRequest, withdrawAssistanceRequest),
  bindRoute(contract.proposeMatch, proposeMatch),
  bindRoute(contract.answerMatch, answerMatch),
  bindRoute(contract.deliverMatch, deliverMatch),
  bindRoute(contract.rateMatch, rateMatch),
  bindRoute(contract.listAssistanceOffers, listAssistanceOffers),
  bindRoute(contract.offerAssistance, offerAssistance),
  bindRoute(contract.getAssistanceOffer, getAssistanceOffer),
  bindRoute(contract.changeAssistanceOffer, changeAssistanceOffer),
];
