// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AssistanceMatchView,
  AssistanceOfferId,
  AssistanceOfferLine,
  AssistanceOfferView,
  AssistanceRequestId,
  AssistanceRequestLine,
  AssistanceRequestView,
  MatchState,
} from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { momentOf } from '../groups/describe-group.ts';
import { answersForOrganisation, coordinates } from '../policy.ts';
import {
  findAssistanceSteps,
  findOffer,
  findOffersFor,
  findRequest,
  type OfferRow,
  type RequestRow,
} from '../store-assistance.ts';
import { findMatches, findMatchesOfOffer, type MatchRow } from '../store-matches.ts';
import { matchStateOf, offerStateOf, requestStateOf, waitingOf } from './assistance-state.ts';
import { rankOffers, reasonsOf } from './matching.ts';

/** As many as somebody reads before choosing. */
const candidatesMax = 20;

/** A request that the actor may know of. Throws `record.not-found`. */
export async function getRequestRow({ db }: Pick<Scope, 'db'>, id: AssistanceRequestId): Promise<RequestRow> {
  const row = await findRequest(db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

export async function getOfferRow({ db }: Pick<Scope, 'db'>, id: AssistanceOfferId): Promise<OfferRow> {
  const row = await findOffer(db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** True for those who speak for the organisation that it is of. */
export function speaksFor({ actor }: Pick<Scope, 'actor'>, organisationId: string): boolean {
  return answersForOrganisation(actor) && (actor as AccountActor).organisationId === organisationId;
}

/** How a request stands, as the list and the page have it. */
export function stateOf(row: RequestRow): AssistanceRequestLine['state'] {
  const states: readonly [boolean, MatchState][] = [
    [row.isDelivered, 'delivered'],
    [row.isAgreed, 'agreed'],
    [row.isProposed, 'proposed'],
  ];
  const there = states.filter(([is]) => is).map(([, state]) => state);
  return requestStateOf(row.withdrawnAt !== null, there);
}

export function presentRequestLine(scope: Scope, row: RequestRow): AssistanceRequestLine {
  const state = stateOf(row);
  return {
    id: row.id,
    organisationId: row.organisationId,
    organisation: row.organisation,
    title: row.title,
    purpose: row.purpose,
    subjects: row.subjects,
    forms: row.forms,
    languages: row.languages,
    neededBy: row.neededBy,
    askedAt: row.askedAt.toISOString(),
    state,
    ...waitingOf({ askedAt: row.askedAt, neededBy: row.neededBy, state }, momentOf(scope)),
    own: (scope.actor as AccountActor).organisationId === row.organisationId,
    awaitsOwn: state === 'proposed' && row.awaitsOwn && answersForOrganisation(scope.actor),
  };
}

export function presentOfferLine(scope: Scope, row: OfferRow): AssistanceOfferLine {
  return {
    id: row.id,
    organisationId: row.organisationId,
    organisation: row.organisation,
    title: row.title,
    details: row.details,
    subjects: row.subjects,
    forms: row.forms,
    languages: row.languages,
    place: row.place,
    capacity: row.capacity,
    until: row.until,
    state: offerStateOf(row, momentOf(scope).today),
    taken: row.taken,
    own: (scope.actor as AccountActor).organisationId === row.organisationId,
  };
}

/** What the actor's side has not answered yet. */
function awaits(scope: Scope, row: MatchRow): boolean {
  const asAsker = speaksFor(scope, row.askerId) && row.askerAcceptedAt === null;
  const asOfferer = speaksFor(scope, row.offererId) && row.offererAcceptedAt === null;
  return matchStateOf(row) === 'proposed' && (asAsker || asOfferer);
}

function presentMatch(scope: Scope, request: RequestRow, row: MatchRow): AssistanceMatchView {
  const state = matchStateOf(row);
  const isSide = speaksFor(scope, row.askerId) || speaksFor(scope, row.offererId) || coordinates(scope.actor);
  return {
    id: row.id,
    offerId: row.offerId,
    offer: row.offer,
    organisation: row.organisation,
    state,
    proposedAt: row.proposedAt.toISOString(),
    askerAcceptedAt: row.askerAcceptedAt?.toISOString() ?? null,
    offererAcceptedAt: row.offererAcceptedAt?.toISOString() ?? null,
    agreedAt: row.agreedAt?.toISOString() ?? null,
    declinedAt: row.declinedAt?.toISOString() ?? null,
    declineWords: row.declineWords,
    deliveredOn: row.deliveredOn,
    outcome: row.outcome,
    usefulness: row.usefulness,
    usefulnessWords: row.usefulnessWords,
    reasons: reasonsOf(request, row.offered),
    version: row.version,
    mayAccept: request.withdrawnAt === null && awaits(scope, row),
    mayDecline: isSide && (state === 'proposed' || state === 'agreed'),
    mayDeliver: isSide && state === 'agreed',
    mayRate: state === 'delivered' && speaksFor(scope, row.askerId),
  };
}

/** A request with its proposals and history, and the offers that may answer it for those who may propose. */
export async function describeRequest(scope: Scope, id: AssistanceRequestId): Promise<AssistanceRequestView> {
  const row = await getRequestRow(scope, id);
  const matches = await findMatches(scope.db, id);
  const line = presentRequestLine(scope, row);
  const isOwn = speaksFor(scope, row.organisationId);
  const isWaiting = line.state === 'open' || line.state === 'proposed';
  const mayPropose = isWaiting && (isOwn || coordinates(scope.actor));
  const history = await findAssistanceSteps(scope.db, id);
  return {
    ...line,
    version: row.version,
    matches: matches.map((match) => presentMatch(scope, row, match)),
    candidates: mayPropose ? await findCandidates(scope, row, matches) : [],
    history: history.map((step) => ({ ...step, madeAt: step.madeAt.toISOString() })),
    mayChange: isOwn && isWaiting,
    mayPropose,
  };
}

async function findCandidates(
  scope: Scope,
  row: RequestRow,
  matches: readonly MatchRow[],
): Promise<AssistanceRequestView['candidates']> {
  const proposed = new Set(matches.map(({ offerId }) => offerId));
  const offers = await findOffersFor(scope.db, row.subjects, momentOf(scope).today);
  const left = offers.filter(({ id, taken, capacity }) => taken < capacity && !proposed.has(id));
  return rankOffers(row, left)
    .slice(0, candidatesMax)
    .map(({ offer, reasons }) => ({ offer: presentOfferLine(scope, offer), reasons }));
}

/** An offer with the requests that it was proposed for. Throws `record.not-found`. */
export async function describeOffer(scope: Scope, id: AssistanceOfferId): Promise<AssistanceOfferView> {
  const row = await getOfferRow(scope, id);
  const matches = await findMatchesOfOffer(scope.db, id);
  return {
    ...presentOfferLine(scope, row),
    version: row.version,
    requests: matches.map((match) => ({
      id: match.requestId,
      title: match.request,
      organisation: match.asker,
      state: matchStateOf(match),
      awaitsOwn: awaits(scope, match),
    })),
  };
}
