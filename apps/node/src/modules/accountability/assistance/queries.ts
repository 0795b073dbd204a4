// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf } from '@palermo/contract';
import { readCursor, readInstantCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { readId } from '../groups/read-id.ts';
import { answersForOrganisation, mayReadAccountability } from '../policy.ts';
import { countRequests, findOffers, findRequests } from '../store-assistance.ts';
import { countAssistance } from '../store-matches.ts';
import { describeOffer, describeRequest, presentOfferLine, presentRequestLine } from './describe-assistance.ts';

/** What was asked for, agreed and delivered between two days, for a report. */
export function readAssistanceFigures(scope: Scope, period: { readonly from: string; readonly to: string }) {
  return countAssistance(scope.db, period);
}

/** Requests that the actor may know of, the latest first. */
export const listAssistanceRequests = defineQuery({
  name: 'assistance.listRequests',
  input: inputOf(contract.listAssistanceRequests),
  policy: mayReadAccountability,
  async run(scope, { state, after, limit }) {
    const place = after === undefined ? null : readInstantCursor(after);
    const rows = await findRequests(scope.db, state ?? null, { after: place, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      requests: page.map((row) => presentRequestLine(scope, row)),
      next:
        rows.length > page.length && last ? writeCursor([last.askedAt.toISOString().replace('T', ' '), last.id]) : null,
      mayAsk: answersForOrganisation(scope.actor),
      counts: await countRequests(scope.db),
    };
  },
  audit: 'none',
});

/** One request. Throws `record.not-found`. */
export const getAssistanceRequest = defineQuery({
  name: 'assistance.readRequest',
  input: inputOf(contract.getAssistanceRequest),
  policy: mayReadAccountability,
  run: (scope, { requestId }) => describeRequest(scope, requestId),
  audit: 'none',
});

/** Offers in the order of their titles. */
export const listAssistanceOffers = defineQuery({
  name: 'assistance.listOffers',
  input: inputOf(contract.listAssistanceOffers),
  policy: mayReadAccountability,
  async run(scope, { subject, after, limit }) {
    const [title = '', id = ''] = after === undefined ? [] : readCursor(after, 2);
    const place = after === undefined ? null : ([title, readId(id)] as const);
    const rows = await findOffers(scope.db, subject ?? null, { after: place, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      offers: page.map((row) => presentOfferLine(scope, row)),
      next: rows.length > page.length && last ? writeCursor([last.title, last.id]) : null,
      mayOffer: answersForOrganisation(scope.actor),
    };
  },
  audit: 'none',
});

/** One offer. Throws `record.not-found`. */
export const getAssistanceOffer = defineQuery({
  name: 'assistance.readOffer',
  input: inputOf(contract.getAssistanceOffer),
  policy: mayReadAccountability,
  run: (scope, { offerId }) => describeOffer(scope, offerId),
  audit: 'none',
});
