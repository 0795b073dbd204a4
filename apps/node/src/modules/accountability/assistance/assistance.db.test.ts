// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { AssistanceOfferView, AssistanceRequestView } from '@palermo/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, openHub, refusalOf, type Hub, type Who } from '../groups/hub.fixture.ts';

let hub: Hub;

beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

function ask(who: Who, title = 'Draft a law on compensation'): Promise<AssistanceRequestView> {
  const body = {
    title,
    purpose: 'Courts can award compensation within the criminal case.',
    subjects: ['legislation' as const, 'compensation' as const],
    forms: ['lawDrafting' as const],
    languages: ['fr'],
    neededBy: day(90),
  };
  return hub.as(who)(contract.requestAssistance, { body });
}

function offer(who: Who, capacity = 1): Promise<AssistanceOfferView> {
  const body = {
    title: `Drafters of ${who}`,
    details: null,
    subjects: ['legislation' as const],
    forms: ['lawDrafting' as const],
    languages: ['fr', 'en'],
    place: null,
    capacity,
    until: null,
  };
  return hub.as(who)(contract.offerAssistance, { body });
}

const read = (who: Who, { id }: AssistanceRequestView) =>
  hub.as(who)(contract.getAssistanceRequest, { params: { requestId: id } });
const propose = (who: Who, { id }: AssistanceRequestView, offered: AssistanceOfferView) =>
  hub.as(who)(contract.proposeMatch, { params: { requestId: id }, body: { offerId: offered.id } });

async function answer(who: Who, request: AssistanceRequestView, accept: boolean): Promise<AssistanceRequestView> {
  const { id, version } = firstMatch(await read('secretariat', request));
  return hub.as(who)(contract.answerMatch, { params: { matchId: id }, body: { accept, words: null, version } });
}

function firstMatch({ matches: [match] }: AssistanceRequestView) {
  if (!match) throw new Error('There is no proposal.');
  return match;
}

describe('a request', () => {
  test('goes from asking to what came of it, and both sides accept what the coordinator proposed', async () => {
    const offered = await offer('labour', 5);
    const request = await ask('children');
    expect(request).toMatchObject({ state: 'open', waitingDays: 0, mayPropose: true });
    expect(request.candidates.map((each) => each.offer.id)).toContain(offered.id);
    expect(request.candidates[0]?.reasons).toMatchObject({
      subjects: ['legislation'],
      subjectsMissing: ['compensation'],
    });

    const proposed = await propose('secretariat', request, offered);
    expect([proposed.state, firstMatch(proposed).mayAccept]).toEqual(['proposed', false]);
    expect(await refusalOf(answer('secretariat', request, true))).toBe('access.denied');
    expect(await refusalOf(propose('secretariat', request, offered))).toBe('assistance.proposed-there');
    const asked = await answer('children', request, true);
    expect([asked.state, firstMatch(asked).agreedAt]).toEqual(['proposed', null]);
    expect(await refusalOf(answer('children', request, true))).toBe('assistance.answered');
    const agreed = await answer('labour', request, true);
    expect([agreed.state, agreed.waitingDays]).toEqual(['agreed', null]);

    const { id: matchId, version } = firstMatch(agreed);
    const deliver = (deliveredOn: string) =>
      hub.as('labour')(contract.deliverMatch, {
        params: { matchId },
        body: { deliveredOn, outcome: 'A bill was tabled.', version },
      });
    expect(await refusalOf(deliver(day(2)))).toBe('request.invalid');
    const delivered = await deliver(day(0));
    expect(delivered.state).toBe('delivered');
    const rate = (who: Who) =>
      hub.as(who)(contract.rateMatch, {
        params: { matchId },
        body: { usefulness: 'very', words: null, version: firstMatch(delivered).version },
      });
    expect(await refusalOf(rate('labour'))).toBe('access.denied');
    const rated = await rate('children');
    expect(firstMatch(rated).usefulness).toBe('very');
    expect(rated.history.map(({ kind }) => kind)).toEqual([
      'rated',
      'delivered',
      'accepted',
      'accepted',
      'proposed',
      'asked',
    ]);
  });

  test('is known to who asked, to the coordinator and to whom it was proposed, and to nobody else', async () => {
    const request = await ask('children', 'Quiet request');
    expect(await refusalOf(read('labour', request))).toBe('record.not-found');
    const offered = await offer('labour');
    expect(await refusalOf(propose('labour', request, offered))).toBe('record.not-found');
    const proposed = await propose('children', request, offered);
    expect(firstMatch(proposed).askerAcceptedAt).not.toBeNull();
    const seen = await read('labour', request);
    expect([seen.awaitsOwn, seen.mayPropose, seen.candidates]).toEqual([true, false, []]);
    expect(await refusalOf(read('stranger', request))).toBe('record.not-found');
    expect(await refusalOf(read('police', request))).toBe('record.not-found');
    const listed = await hub.as('stranger')(contract.listAssistanceRequests, { query: {} });
    expect([listed.requests, listed.counts.proposed]).toEqual([[], 0]);
    const declined = await answer('labour', request, false);
    expect([declined.state, firstMatch(declined).state]).toEqual(['open', 'declined']);
  });

  test('is withdrawn while nothing is agreed, and nobody proposes for it then', async () => {
    const request = await ask('children', 'No longer needed');
    const body = { words: 'We found it ourselves.', version: request.version };
    const withdraw = () =>
      hub.as('children')(contract.withdrawAssistanceRequest, { params: { requestId: request.id }, body });
    expect((await withdraw()).state).toBe('withdrawn');
    expect(await refusalOf(withdraw())).toBe('assistance.settled');
    expect(await refusalOf(propose('secretariat', request, await offer('labour')))).toBe('assistance.settled');
  });
});

describe('an offer', () => {
  test('serves no more requests at a time than it has room for, also when two accept at once', async () => {
    const offered = await offer('labour', 1);
    const requests = [await ask('children', 'One'), await ask('stranger', 'Two')];
    await propose('children', requests[0]!, offered);
    await propose('stranger', requests[1]!, offered);
    const both = await Promise.all(requests.map((request) => refusalOf(answer('labour', request, true))));
    expect(both.toSorted()).toEqual(['assistance.offer-full', 'none']);
    const { state, taken } = await hub.as('police')(contract.getAssistanceOffer, { params: { offerId: offered.id } });
    expect([state, taken]).toEqual(['full', 1]);
    const third = await ask('children', 'Three');
    expect(third.candidates.map((each) => each.offer.id)).not.toContain(offered.id);
    expect(await refusalOf(propose('children', third, offered))).toBe('assistance.offer-full');
  });

  test('is changed and ended by whose it is', async () => {
    const { id, version, title, subjects, forms, languages, capacity } = await offer('labour');
    const body = { title, details: null, subjects, forms, languages, place: null, capacity, until: null, ended: true };
    const end = (who: Who) =>
      hub.as(who)(contract.changeAssistanceOffer, { params: { offerId: id }, body: { ...body, version } });
    expect(await refusalOf(end('children'))).toBe('access.denied');
    expect((await end('labour')).state).toBe('ended');
    const own = await offer('children');
    expect(await refusalOf(propose('children', await ask('children', 'Own'), own))).toBe('assistance.own-offer');
  });
});
