// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { StateCode } from '@palermo/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterOf, standingOf, standingsOf, timelineOf, type Statement } from './standing.ts';

function said(part: Partial<Statement>): Statement {
  return {
    treaty: 'trafficking-protocol',
    state: StateCode.parse('NO'),
    participant: 'Norway',
    party: false,
    signedOn: null,
    signing: null,
    boundOn: null,
    binding: null,
    note: null,
    source: 'a list',
    asOf: '2015-03-01',
    ...part,
  };
}

test('an older source gives the exact day that a newer one has only the year of', () => {
  const newest = said({ party: true, boundOn: '2003', binding: 'unsaid', asOf: '2022-08-01', source: 'a newer list' });
  const older = said({
    party: true,
    boundOn: '2003-09-23',
    binding: 'ratification',
    signedOn: '2000-12-13',
    signing: 'signature',
  });
  expect(standingOf([newest, older], [])).toMatchObject({
    standing: 'party',
    boundOn: '2003-09-23',
    binding: 'ratification',
    signedOn: '2000-12-13',
    asOf: '2022-08-01',
    disputed: false,
    nextStep: 'none',
  });
});

test('sources that differ are a dispute, and the newest is shown', () => {
  const newest = said({ party: true, boundOn: '2004', binding: 'unsaid', asOf: '2022-08-01' });
  const older = said({ party: true, boundOn: '2003-09-23', binding: 'accession' });
  expect(standingOf([newest, older], [])).toMatchObject({ boundOn: '2004', disputed: true });
  const gone = said({ asOf: '2022-08-01' });
  expect(standingOf([gone, older], [])).toMatchObject({ standing: 'none', disputed: true });
});

test('the next step follows from where a state stands', () => {
  const signed = said({ signing: 'signature', signedOn: '2000-12-13' });
  const bound = said({ party: true, binding: 'accession', boundOn: '2001-01-01' });
  const reservation = { treaty: bound.treaty, state: bound.state, kind: 'reservation', madeOn: null } as const;
  const withdrawal = { ...reservation, kind: 'withdrawal', madeOn: '2019-03-17' } as const;
  expect(standingOf([said({})], []).nextStep).toBe('accede');
  expect(standingOf([signed], []).nextStep).toBe('ratify');
  expect(standingOf([bound], [reservation]).nextStep).toBe('reviewReservations');
  expect(standingOf([bound], [withdrawal])).toMatchObject({ standing: 'withdrawn', nextStep: 'accede' });
});

test('every state stands once, and whoever is bound with a year is in the timeline once', () => {
  const arbitrary = fc.array(
    fc.record({
      state: fc.constantFrom('NO', 'SE', 'DK', 'FI').map((code) => StateCode.parse(code)),
      asOf: fc.constantFrom('2015-03-01', '2022-08-01'),
      boundOn: fc.option(fc.constantFrom('1999', '2001-02-03', '2010'), { nil: null }),
    }),
  );
  fc.assert(
    fc.property(arbitrary, (rows) => {
      const statements = rows.map(({ boundOn, ...row }) =>
        said({ ...row, boundOn, party: boundOn !== null, binding: boundOn === null ? null : 'accession' }),
      );
      const standings = standingsOf(statements, []);
      expect(standings.map(({ state }) => state).toSorted()).toEqual(
        [...new Set(rows.map(({ state }) => state))].toSorted(),
      );
      const bound = standings.filter(({ standing }) => standing === 'party').length;
      expect(timelineOf(standings).at(-1)?.bound ?? 0).toBe(bound);
    }),
    { seed: 41, numRuns: 200 },
  );
});

test('the register has a letter for each standing, and a capital where sources differ', () => {
  const newest = said({ asOf: '2022-08-01' });
  const older = said({ party: true, boundOn: '2003', binding: 'accession' });
  expect(letterOf(undefined)).toBe('-');
  expect(letterOf(standingOf([older], []))).toBe('p');
  expect(letterOf(standingOf([newest, older], []))).toBe('N');
});
