// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { countryPacks, getCountryPack, processOf, type IdentificationProcess } from '@palermo/terms';
import { describe, expect, it } from 'vitest';
import { faultOfElements } from './elements.ts';
import { dueDays, offeredMoves, stageOf, standingAfter, type Mover, type Standing } from './process.ts';

const generic = processOf(getCountryPack('generic'));
const gbr = processOf(getCountryPack('gbr'));
const holder: Mover = { holder: true, organisationKind: 'police', roles: ['caseworker'] };
const authority: Mover = { holder: false, organisationKind: 'competentAuthority', roles: ['decisionMaker'] };

function at(stage: string, since: string): Standing {
  return { stage, since, previous: null };
}

function keysOffered(process: IdentificationProcess, standing: Standing, mover: Mover, age: 'child' | 'adult') {
  return offeredMoves(process, { standing, age, today: '2026-06-01' }, mover).map(({ move }) => move.key);
}

describe('every process that comes with the product', () => {
  it.each(countryPacks.map((pack) => [pack.id, processOf(pack)] as const))(
    '%s: every stage is reached and left',
    (_id, process) => {
      const reached = new Set([process.initial]);
      for (let size = 0; size !== reached.size;) {
        size = reached.size;
        for (const { from, to } of process.moves)
          if (from.some((stage) => reached.has(stage)) && to !== 'previous') reached.add(to);
      }
      expect([...reached].toSorted()).toEqual(process.stages.map(({ key }) => key).toSorted());
      for (const { key } of process.stages)
        expect(
          process.moves.some(({ from }) => from.includes(key)),
          `${key} has a way on`,
        ).toBe(true);
    },
  );

  it.each(countryPacks.map((pack) => [pack.id, processOf(pack)] as const))(
    '%s: no child is asked for consent',
    (_id, process) => {
      for (const { key } of process.stages) {
        const everybody = ['caseworker', 'supervisor', 'decisionMaker'];
        const mover = { holder: true, organisationKind: 'competentAuthority', roles: everybody };
        for (const { needs } of offeredMoves(
          process,
          { standing: at(key, '2026-01-01'), age: 'child', today: '2026-06-01' },
          mover,
        ))
          expect(needs).not.toContain('consent');
      }
    },
  );
});

describe('what is offered', () => {
  it('an adult may refuse and is notified without identity; a child is referred', () => {
    expect(keysOffered(gbr, at('encountered', '2026-06-01'), holder, 'adult')).toEqual(['refer', 'notify', 'close']);
    expect(keysOffered(gbr, at('encountered', '2026-06-01'), holder, 'child')).toEqual(['refer', 'close']);
  });

  it('decisions are the authority’s, and no other’s', () => {
    expect(keysOffered(gbr, at('referred', '2026-06-01'), authority, 'adult')).toContain('reasonableGroundsPositive');
    expect(keysOffered(gbr, at('referred', '2026-06-01'), holder, 'adult')).toEqual(['withdraw', 'close']);
    expect(
      keysOffered(generic, at('formalIdentification', '2026-06-01'), { ...authority, roles: ['analyst'] }, 'adult'),
    ).toEqual([]);
  });

  it('a time of rest holds back the decision, but not leaving', () => {
    const moves = offeredMoves(
      gbr,
      { standing: at('reasonableGroundsPositive', '2026-05-20'), age: 'adult', today: '2026-06-01' },
      authority,
    );
    const hindered = Object.fromEntries(moves.map(({ move, hindrance }) => [move.key, hindrance]));
    expect(hindered).toEqual({
      conclusiveGroundsPositive: { why: 'tooEarly', day: '2026-06-19' },
      conclusiveGroundsNegative: { why: 'tooEarly', day: '2026-06-19' },
      suspend: null,
      withdraw: null,
      transferAbroad: null,
    });
  });

  it('reconsideration is asked for within 30 days', () => {
    const ask = (today: string) =>
      offeredMoves(gbr, { standing: at('conclusiveGroundsNegative', '2026-05-01'), age: 'adult', today }, holder)[0]
        ?.hindrance;
    expect(ask('2026-05-31')).toBeNull();
    expect(ask('2026-06-01')).toEqual({ why: 'tooLate', day: '2026-05-31' });
  });

  it('a suspended case goes back to where it was, even by way of another side stage', () => {
    const suspend = gbr.moves.find(({ key }) => key === 'suspend')!;
    const resume = gbr.moves.find(({ key }) => key === 'resume')!;
    const aside = standingAfter(gbr, at('reasonableGroundsPositive', '2026-05-01'), {
      move: suspend,
      on: '2026-05-10',
    });
    expect(aside).toEqual({ stage: 'suspended', since: '2026-05-10', previous: 'reasonableGroundsPositive' });
    expect(standingAfter(gbr, aside, { move: resume, on: '2026-06-01' })).toEqual({
      stage: 'reasonableGroundsPositive',
      since: '2026-06-01',
      previous: null,
    });
  });
});

describe('deadlines', () => {
  it('a child’s local authority is told by the next working day', () => {
    const days = (age: 'child' | 'adult') =>
      dueDays(gbr, at('referred', '2026-04-02'), age).map(({ deadline, day }) => [deadline.key, day]);
    expect(days('adult')).toEqual([['reasonableGrounds', '2026-04-13']]);
    expect(days('child')).toEqual([
      ['reasonableGrounds', '2026-04-13'],
      ['localAuthority', '2026-04-07'],
    ]);
  });

  it('a stage that a pack does not have is refused', () => {
    expect(() => stageOf(gbr, 'nowhere')).toThrow(RangeError);
  });
});

describe('act, means and purpose', () => {
  it.each([
    ['adult', 'confirmed', { act: 'shown', means: 'shown', purpose: 'shown' }, null],
    ['adult', 'confirmed', { act: 'shown', means: 'notShown', purpose: 'shown' }, 'confirmedWithout'],
    ['adult', 'confirmed', { act: 'shown', purpose: 'shown' }, 'meansMissing'],
    ['adult', 'notConfirmed', { act: 'shown', means: 'shown', purpose: 'shown' }, 'deniedWithAll'],
    ['adult', 'notConfirmed', { act: 'shown', means: 'notShown', purpose: 'shown' }, null],
    ['child', 'confirmed', { act: 'shown', purpose: 'shown' }, null],
    ['child', 'confirmed', { act: 'shown', means: 'shown', purpose: 'shown' }, 'meansOfChild'],
    ['child', 'notConfirmed', { act: 'shown', purpose: 'shown' }, 'deniedWithAll'],
  ] as const)('%s, %s, %o: %s', (age, outcome, elements, fault) => {
    expect(faultOfElements(elements, { age, outcome })).toBe(fault);
  });
});
