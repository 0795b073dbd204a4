// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, test } from 'vitest';
import { campaignStatus, nextWorldDay, reachTotals, suggestSteps } from './campaign-facts.ts';

describe('the status of a campaign', () => {
  const days = { announcedAt: new Date(0), startsOn: '2030-07-01', endsOn: '2030-08-31', droppedOn: null };

  test('follows from its announcement and its days, both of which belong to it', () => {
    expect(campaignStatus({ ...days, announcedAt: null }, '2030-07-10')).toBe('drafted');
    expect(campaignStatus(days, '2030-06-30')).toBe('announced');
    expect(campaignStatus(days, '2030-07-01')).toBe('underWay');
    expect(campaignStatus(days, '2030-08-31')).toBe('underWay');
    expect(campaignStatus(days, '2030-09-01')).toBe('ended');
    expect(campaignStatus({ ...days, droppedOn: '2030-07-02' }, '2030-07-10')).toBe('dropped');
  });
});

test('the next World Day is today on the day itself, and next year on the day after', () => {
  expect(nextWorldDay('2030-07-30')).toBe('2030-07-30');
  expect(nextWorldDay('2030-07-31')).toBe('2031-07-30');
});

test('suggested steps stand in the order of their days, and none is due before today', () => {
  const late = suggestSteps('2030-07-30', '2030-07-20').map(({ dueOn }) => dueOn);
  expect(late).toEqual(late.toSorted());
  expect(late[0]).toBe('2030-07-20');
  expect(late.at(-1)).toBe('2030-08-29');
});

test('reach is summed within a channel and a unit, and never over them', () => {
  const report = { reached: 10, countedBy: 'counted' } as const;
  const totals = reachTotals(
    [{ channel: 'event', unit: 'people', planned: 50 }],
    [
      { ...report, channel: 'event', unit: 'people' },
      { ...report, channel: 'event', unit: 'people', countedBy: 'estimate' },
      { ...report, channel: 'press', unit: 'copies' },
    ],
  );
  expect(totals).toEqual([
    { channel: 'event', unit: 'people', planned: 50, reached: 20, estimated: true },
    { channel: 'press', unit: 'copies', planned: null, reached: 10, estimated: false },
  ]);
});
