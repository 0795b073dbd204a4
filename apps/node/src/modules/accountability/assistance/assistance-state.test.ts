// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, test } from 'vitest';
import { matchStateOf, offerStateOf, requestStateOf, waitingOf } from './assistance-state.ts';

const at = new Date('2026-06-15T12:00:00Z');
const moment = { today: '2026-06-15', now: at };

test('a proposal stands as both sides left it', () => {
  const proposed = { agreedAt: null, declinedAt: null, deliveredOn: null };
  expect(matchStateOf(proposed)).toBe('proposed');
  expect(matchStateOf({ ...proposed, agreedAt: at })).toBe('agreed');
  expect(matchStateOf({ ...proposed, agreedAt: at, deliveredOn: '2026-06-01' })).toBe('delivered');
  expect(matchStateOf({ ...proposed, agreedAt: at, declinedAt: at })).toBe('declined');
});

test('a request stands as the proposal that has come furthest', () => {
  expect(requestStateOf(false, [])).toBe('open');
  expect(requestStateOf(false, ['declined'])).toBe('open');
  expect(requestStateOf(false, ['declined', 'proposed'])).toBe('proposed');
  expect(requestStateOf(false, ['proposed', 'agreed'])).toBe('agreed');
  expect(requestStateOf(false, ['agreed', 'delivered'])).toBe('delivered');
  expect(requestStateOf(true, ['proposed'])).toBe('withdrawn');
});

describe('a request that waits', () => {
  const asked = { askedAt: new Date('2026-05-16T12:00:00Z'), neededBy: null, state: 'open' as const };
  test('says for how many days, and is stale after thirty or when its day has passed', () => {
    expect(waitingOf(asked, moment)).toEqual({ waitingDays: 30, stale: false });
    expect(waitingOf({ ...asked, askedAt: new Date('2026-05-15T12:00:00Z') }, moment).stale).toBe(true);
    expect(waitingOf({ ...asked, neededBy: '2026-06-14' }, moment).stale).toBe(true);
    expect(waitingOf({ ...asked, neededBy: '2026-06-15' }, moment).stale).toBe(false);
  });
  test('waits no more once it is agreed', () => {
    expect(waitingOf({ ...asked, state: 'agreed' }, moment)).toEqual({ waitingDays: null, stale: false });
  });
});

test('an offer is open while it has room and has not ended', () => {
  const offer = { endedAt: null, until: null, capacity: 2, taken: 1 };
  expect(offerStateOf(offer, '2026-06-15')).toBe('open');
  expect(offerStateOf({ ...offer, taken: 2 }, '2026-06-15')).toBe('full');
  expect(offerStateOf({ ...offer, until: '2026-06-14', taken: 2 }, '2026-06-15')).toBe('ended');
  expect(offerStateOf({ ...offer, endedAt: at }, '2026-06-15')).toBe('ended');
});
