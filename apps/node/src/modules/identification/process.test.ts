// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { countryPacks, getCountryPack, processOf, type IdentificationProcess } from '@palermo/terms';
import { describe, expect, it } from 'vitest';
import { faultOfElements } from './elements.ts';
import { turnsOfAgeOn } from './coming-of-age.ts';
import { dueDays, offeredMoves, stageOf, standingAfter, type Mover, type Somebody, type Standing } from './process.ts';

const generic = processOf(getCountryPack('generic'));
const gbr = processOf(getCountryPack('gbr'));
const holder: Mover = { holder: true, organisationKind: 'police', roles: ['caseworker'] };
const authority: Mover = { holder: false, organisationKind: 'competentAuthority', roles: ['decisionMaker'] };

function at(stage: string, since: string): Standing {
  return { stage, since, previous: null, spent: [] };
}

const adult: Somebody = { age: 'adult', ofAge: 'no' };
const child: Somebody = { age: 'child', ofAge: 'no' };

function keysOffered(process: IdentificationProcess, standing: Standing, mover: Mover, somebody: Somebody) {
  return offeredMoves(process, { standing, somebody, today: '2026-06-01' }, mover).map(({ move }) => move.key);
}

describe('every process that comes with the product', () => {
  it.each(countryPacks.map((pack) => [pack.id, processOf(pack)] as const))(
    '%s: every stage is reached and left',
    (_id, process) => {
      const reached = new Set([process.initial]);
      for (let size = 0; size !== reached.size;) {
        size = reached.size;
        for (const { from, to } of process.moves)
          if (from.some((stage) => reached.has(stage)) && to !== 'previous' && to !== 'same') reached.add(to);
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
          { standing: at(key, '2026-01-01'), somebody: child, today: '2026-06-01' },
          mover,
        ))
          expect(needs).not.toContain('consent');
      }
    },
  );
});

describe('what is offered', () => {
  it('an adult may refuse and is notified without identity; a child is referred', () => {
    expect(keysOffered(gbr, at('encountered', '2026-06-01'), holder, adult)).toEqual(['refer', 'notify', 'close']);
    expect(keysOffered(gbr, at('encountered', '2026-06-01'), holder, child)).toEqual(['refer', 'close']);
  });

  it('decisions are the authority’s, and no other’s', () => {
    expect(keysOffered(gbr, at('referred', '2026-06-01'), authority, adult)).toContain('reasonableGroundsPositive');
    expect(keysOffered(gbr, at('referred', '2026-06-01'), holder, adult)).toEqual(['withdraw', 'close']);
    expect(
      keysOffered(generic, at('formalIdentification', '2026-06-01'), { ...authority, roles: ['analyst'] }, adult),
    ).toEqual([]);
  });

  it('a time of rest holds back the decision, but not leaving', () => {
    const moves = offeredMoves(
      gbr,
      { standing: at('reasonableGroundsPositive', '2026-05-20'), somebody: adult, today: '2026-06-01' },
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
      offeredMoves(gbr, { standing: at('conclusiveGroundsNegative', '2026-05-01'), somebody: adult, today }, holder)[0]
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
    const spent = [{ from: '2026-05-01', until: '2026-05-10' }];
    expect(aside).toEqual({ stage: 'suspended', since: '2026-05-10', previous: 'reasonableGroundsPositive', spent });
    expect(standingAfter(gbr, aside, { move: resume, on: '2026-06-01' })).toEqual({
      stage: 'reasonableGroundsPositive',
      since: '2026-06-01',
      previous: null,
      spent,
    });
  });
});

describe('time while a case is set aside', () => {
  const walk = (process: IdentificationProcess, from: Standing, way: readonly (readonly [string, string])[]) =>
    way.reduce((standing, [key, on]) => {
      const move = process.moves.find((each) => each.key === key);
      if (!move) throw new Error(`There is no move ${key}.`);
      return standingAfter(process, standing, { move, on });
    }, from);
  const daysOf = (process: IdentificationProcess, standing: Standing) =>
    dueDays(process, standing, adult).map(({ day }) => day);

  it('stops with a suspension: what is left of it begins again when the case is taken up', () => {
    const recovering = at('reasonableGroundsPositive', '2026-05-01');
    expect(daysOf(gbr, recovering)).toEqual(['2026-05-31']);
    const once = walk(gbr, recovering, [
      ['suspend', '2026-05-11'],
      ['resume', '2026-08-01'],
    ]);
    expect(daysOf(gbr, once)).toEqual(['2026-08-21']);
    const twice = walk(gbr, once, [
      ['suspend', '2026-08-06'],
      ['resume', '2026-09-01'],
    ]);
    expect(daysOf(gbr, twice)).toEqual(['2026-09-16']);
  });

  it('stops for working days as well, and what was late is due at once', () => {
    const referred = at('referred', '2026-06-01');
    expect(daysOf(gbr, referred)).toEqual(['2026-06-08']);
    expect(
      daysOf(
        gbr,
        walk(gbr, referred, [
          ['suspend', '2026-06-03'],
          ['resume', '2026-07-01'],
        ]),
      ),
    ).toEqual(['2026-07-06']);
    expect(
      daysOf(
        gbr,
        walk(gbr, referred, [
          ['suspend', '2026-06-20'],
          ['resume', '2026-07-01'],
        ]),
      ),
    ).toEqual(['2026-07-01']);
    const taken = walk(generic, at('referred', '2026-06-01'), [
      ['suspend', '2026-06-03'],
      ['resume', '2026-07-01'],
    ]);
    expect(daysOf(generic, taken)).toEqual(['2026-07-06']);
  });

  it('runs on while a case is closed: closing and opening gives no new time to ask for reconsideration', () => {
    const closed = [
      ['close', '2026-05-30'],
      ['reopen', '2026-06-01'],
    ] as const;
    const again = walk(gbr, at('conclusiveGroundsNegative', '2026-05-01'), closed);
    const ask = offeredMoves(gbr, { standing: again, somebody: adult, today: '2026-06-01' }, holder)[0];
    expect(ask?.move.key).toBe('askConclusiveGroundsReconsideration');
    expect(ask?.hindrance?.why).toBe('tooLate');
  });

  it('begins anew with another stage', () => {
    const standing = walk(gbr, at('referred', '2026-06-01'), [
      ['suspend', '2026-06-03'],
      ['withdraw', '2026-06-04'],
      ['refer', '2026-07-01'],
    ]);
    expect(standing).toEqual(at('referred', '2026-07-01'));
  });
});

describe('turning of age', () => {
  const when = { registeredOn: '2026-01-10', ageOfMajority: 18 };

  it.each([
    ['2008-06-02', '2026-06-02'],
    ['2008-02-29', '2026-03-01'],
    ['2008-06', '2026-07-01'],
    ['2008', '2026-12-31'],
    ['2007-01-02', null],
  ])('born %s: %s', (birthDate, day) => {
    expect(turnsOfAgeOn({ birthDate }, when)).toBe(day);
  });

  it.each([
    ['gbr', gbr, 'referred', 'agreeToRemain'],
    ['generic', generic, 'referred', 'renewAgreement'],
  ] as const)('%s: nothing changes on the birthday but what is asked', (_id, process, stage, agree) => {
    const keys = (ofAge: Somebody['ofAge']) =>
      keysOffered(process, at(stage, '2026-05-29'), holder, { age: 'child', ofAge });
    expect(keys('no')).not.toContain(agree);
    expect(keys('no')).not.toContain('withdraw');
    expect(keys('reached').toSorted()).toEqual([...keys('no'), agree, 'withdraw'].toSorted());
    expect(keys('agreed')).toEqual(keysOffered(process, at(stage, '2026-05-29'), holder, adult));
    const here = at(stage, '2026-05-29');
    const move = process.moves.find(({ key }) => key === agree);
    expect(move && standingAfter(process, here, { move, on: '2026-06-01' })).toBe(here);
  });

  it('consent is asked with the agreement, and before it of nobody who was a child', () => {
    const needs = (ofAge: Somebody['ofAge']) =>
      offeredMoves(
        gbr,
        { standing: at('encountered', '2026-05-29'), somebody: { age: 'child', ofAge }, today: '2026-06-01' },
        holder,
      )
        .filter((each) => each.needs.includes('consent'))
        .map(({ move }) => move.key);
    expect(needs('no')).toEqual([]);
    expect(needs('reached')).toEqual(['agreeToRemain']);
    expect(needs('agreed')).toEqual(['refer']);
  });
});

describe('deadlines', () => {
  it('a child’s local authority is told by the next working day', () => {
    const days = (somebody: Somebody) =>
      dueDays(gbr, at('referred', '2026-04-02'), somebody).map(({ deadline, day }) => [deadline.key, day]);
    expect(days(adult)).toEqual([['reasonableGrounds', '2026-04-13']]);
    expect(days(child)).toEqual([
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
