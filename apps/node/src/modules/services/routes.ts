// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../platform/http/bind-route.ts';
import type { Route } from '../../platform/http/route.ts';
import { changeDelivered, finishFollowUp, planFollowUp, recordDelivered } from './commands/delivered.ts';
import { beginStay, endStay, setShelterLocation } from './commands/places.ts';
import { requestHandOver, sendReferral } from './commands/send-referral.ts';
import { changeService, closeService, createService, setFreePlaces } from './commands/services.ts';
import { stepReferral } from './commands/step-referral.ts';
import { addNeed, changeNeed, endSupport, giveFeedback, resumeSupport } from './commands/support.ts';
import { getSupport } from './queries/get-support.ts';
import { getReferral, listReferrals } from './queries/referrals.ts';
import { getFeedback, getShelterLocation, listServices, listStays } from './queries/services.ts';

/** The endpoints of services, referrals and support. */
export const serviceRoutes: readonly Route[] = [
  bindRoute(contract.listServices, listServices),
  bindRoute(contract.createService, createService),
  bindRoute(contract.changeService, changeService),
  bindRoute(contract.setFreePlaces, setFreePlaces),
  bindRoute(contract.closeService, closeService),
  bindRoute(contract.getShelterLocation, getShelterLocation),
  bindRoute(contract.setShelterLocation, setShelterLocation),
  bindRoute(contract.listStays, listStays),
  bindRoute(contract.beginStay, beginStay),
  bindRoute(contract.endStay, endStay),
  bindRoute(contract.getFeedback, getFeedback),
  bindRoute(contract.listReferrals, listReferrals),
  bindRoute(contract.getReferral, getReferral),
  bindRoute(contract.sendReferral, sendReferral),
  bindRoute(contract.requestHandOver, requestHandOver),
  bindRoute(contract.stepReferral, stepReferral),
  bindRoute(contract.getSupport, getSupport),
  bindRoute(contract.addNeed, addNeed),
  bindRoute(contract.changeNeed, changeNeed),
  bindRoute(contract.recordDelivered, recordDelivered),
  bindRoute(contract.changeDelivered, changeDelivered),
  bindRoute(contract.planFollowUp, planFollowUp),
  bindRoute(contract.finishFollowUp, finishFollowUp),
  bindRoute(contract.endSupport, endSupport),
  bindRoute(contract.resumeSupport, resumeSupport),
  bindRoute(contract.giveFeedback, giveFeedback),
];
