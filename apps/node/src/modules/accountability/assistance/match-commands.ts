// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf, type AssistanceMatchId } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { stampOf } from '../plan/stamp.ts';
import { coordinates, mayReportProgress } from '../policy.ts';
import {
  acceptMatchRow,
  declineMatchRow,
  deliverMatchRow,
  findMatch,
  insertMatch,
  rateMatchRow,
  type MatchRow,
} from '../store-matches.ts';
import { matchStateOf, offerStateOf } from './assistance-state.ts';
import { describeRequest, getOfferRow, speaksFor } from './describe-assistance.ts';
import { getWaiting, onRequest, recordStep } from './request-commands.ts';

const onMatch = ({ matchId }: { readonly matchId: AssistanceMatchId }) => ({
  subjectKind: 'assistanceMatch',
  subjectIds: [matchId],
});

/**
 * Proposes an offer for a request; who asks accepts by proposing. Throws `assistance.settled`, `assistance.own-offer`,
 * `assistance.offer-ended`, `assistance.offer-full` and `assistance.proposed-there`.
 */
export const proposeMatch = defineCommand({
  name: 'assistance.propose',
  input: inputOf(contract.proposeMatch),
  policy: mayReportProgress,
  async run(scope, { requestId, offerId }) {
    const request = await getWaiting(scope, requestId);
    const offer = await getOfferRow(scope, offerId);
    const isAsker = speaksFor(scope, request.organisationId);
    if (!isAsker && !coordinates(scope.actor)) throw new AppError('access.denied');
    if (offer.organisationId === request.organisationId) throw new AppError('assistance.own-offer');
    const state = offerStateOf(offer, dayOf(scope.clock()));
    if (state !== 'open') throw new AppError(state === 'full' ? 'assistance.offer-full' : 'assistance.offer-ended');
    const id = newId<AssistanceMatchId>();
    const stamp = stampOf(scope);
    const match = {
      id,
      requestId,
      offerId,
      askerId: request.organisationId,
      offererId: offer.organisationId,
      askerAcceptedAt: isAsker ? stamp.at : null,
      offererAcceptedAt: speaksFor(scope, offer.organisationId) ? stamp.at : null,
    };
    if (!(await insertMatch(scope.db, match, stamp))) throw new AppError('assistance.proposed-there');
    await recordStep(scope, requestId, 'proposed', { matchId: id });
    return describeRequest(scope, requestId);
  },
  audit: onRequest,
});

/** Accepts or declines for the actor's side; the coordinator may decline. Throws `assistance.answered`. */
export const answerMatch = defineCommand({
  name: 'assistance.answer',
  input: inputOf(contract.answerMatch),
  policy: mayReportProgress,
  async run(scope, { matchId, accept, words, version }) {
    const match = await getSide(scope, matchId);
    const { requestId } = match;
    if (accept) await acceptFor(scope, match, version);
    else {
      const state = matchStateOf(match);
      if (state === 'declined' || state === 'delivered') throw new AppError('assistance.answered');
      await keep(declineMatchRow(scope.db, { id: matchId, version, words }, stampOf(scope)));
    }
    await recordStep(scope, requestId, accept ? 'accepted' : 'declined', { matchId, words });
    return describeRequest(scope, requestId);
  },
  audit: ({ matchId, accept }) => ({ ...onMatch({ matchId }), details: { accepted: accept } }),
});

/** Records that what was agreed was delivered, and what came of it. Throws `assistance.not-agreed`. */
export const deliverMatch = defineCommand({
  name: 'assistance.deliver',
  input: inputOf(contract.deliverMatch),
  policy: mayReportProgress,
  async run(scope, { matchId, ...delivery }) {
    const match = await getSide(scope, matchId);
    if (matchStateOf(match) !== 'agreed') throw new AppError('assistance.not-agreed');
    if (delivery.deliveredOn > dayOf(scope.clock())) {
      const detail = 'Nothing is delivered on a day to come.';
      throw new AppError('request.invalid', { fields: [{ path: 'deliveredOn', code: 'future', detail }] });
    }
    await keep(deliverMatchRow(scope.db, { id: matchId, ...delivery }, stampOf(scope)));
    await recordStep(scope, match.requestId, 'delivered', { matchId, words: delivery.outcome });
    return describeRequest(scope, match.requestId);
  },
  audit: onMatch,
});

/** Says how useful it was, as who asked. Throws `assistance.not-delivered`. */
export const rateMatch = defineCommand({
  name: 'assistance.rate',
  input: inputOf(contract.rateMatch),
  policy: mayReportProgress,
  async run(scope, { matchId, usefulness, words, version }) {
    const match = await getSide(scope, matchId);
    if (!speaksFor(scope, match.askerId)) throw new AppError('access.denied');
    if (matchStateOf(match) !== 'delivered') throw new AppError('assistance.not-delivered');
    await keep(rateMatchRow(scope.db, { id: matchId, usefulness, words, version }, stampOf(scope)));
    await recordStep(scope, match.requestId, 'rated', { matchId, words });
    return describeRequest(scope, match.requestId);
  },
  audit: onMatch,
});

/** A match of which the actor is a side, or that the actor coordinates. */
async function getSide(scope: Scope, id: AssistanceMatchId): Promise<MatchRow> {
  const match = await findMatch(scope.db, id);
  if (!match) throw new AppError('record.not-found');
  const isSide = speaksFor(scope, match.askerId) || speaksFor(scope, match.offererId);
  if (!isSide && !coordinates(scope.actor)) throw new AppError('access.denied');
  return match;
}

async function acceptFor(scope: Scope, match: MatchRow, version: number): Promise<void> {
  const asks = speaksFor(scope, match.askerId);
  if (!asks && !speaksFor(scope, match.offererId)) throw new AppError('access.denied');
  const answeredAt = asks ? match.askerAcceptedAt : match.offererAcceptedAt;
  if (answeredAt !== null || matchStateOf(match) !== 'proposed') throw new AppError('assistance.answered');
  await keep(acceptMatchRow(scope.db, { id: match.id, version }, asks ? 'asker' : 'offerer', stampOf(scope)));
}

/** Throws `record.changed` where somebody else did meanwhile. */
async function keep(change: Promise<boolean>): Promise<void> {
  if (!(await change)) throw new AppError('record.changed');
}
