// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { genericPack, processOf, type IdentificationProcess } from '@palermo/terms';
import { describe, expect, test } from 'vitest';
import { arrangeMoves, isNameless, leadsToAuthority, whoseTurn } from './arrange-moves.ts';
import { drawProcess } from './draw-process.ts';
import { letterPage } from './letter-page.ts';
import { type MoveDraft, moveProblems, moveRequest } from './move-draft.ts';

const generic = processOf(genericPack);
const offer = (...keys: readonly string[]) => keys.map((key) => ({ key, needs: [], hindrance: null }));
const moveOf = (process: IdentificationProcess, key: string) => {
  const move = process.moves.find((each) => each.key === key);
  if (!move) throw new Error(key);
  return move;
};

describe('the drawing of a process', () => {
  test('has every stage once, in the order in which a case comes to it', () => {
    const { path, aside } = drawProcess(generic, { stage: 'referred', since: '2026-02-03', steps: [] }, '2026-02-01');
    const drawn = [...path.flat(), ...aside].map(({ stage }) => stage.key);
    expect(drawn.toSorted()).toEqual(generic.stages.map(({ key }) => key).toSorted());
    expect(path.slice(0, 3).map((stages) => stages.map(({ stage }) => stage.key))).toEqual([
      ['detected'],
      ['presumedVictim'],
      ['referred'],
    ]);
    expect(path.find((stages) => stages.some(({ stage }) => stage.key === 'confirmed'))).toHaveLength(2);
  });

  test('marks where the case stands, and where it was on which day', () => {
    const steps = [
      { from: 'presumedVictim', to: 'referred', on: '2026-02-03' },
      { from: 'detected', to: 'presumedVictim', on: '2026-02-02' },
    ];
    const { path } = drawProcess(generic, { stage: 'referred', since: '2026-02-03', steps }, '2026-02-01');
    expect(path.slice(0, 4).map(([first]) => [first?.state, first?.on])).toEqual([
      ['visited', '2026-02-01'],
      ['visited', '2026-02-02'],
      ['current', '2026-02-03'],
      ['ahead', null],
    ]);
  });
});

test('whoever refuses is nameless, unless they agreed to be named', () => {
  const move = { ...moveOf(generic, 'withdraw'), withoutIdentity: { unless: 'xAgreesToIdentity' } };
  expect(isNameless(move, {})).toBe(true);
  expect(isNameless(move, { xAgreesToIdentity: false })).toBe(true);
  expect(isNameless(move, { xAgreesToIdentity: true })).toBe(false);
  expect(isNameless({ ...move, withoutIdentity: true }, { xAgreesToIdentity: true })).toBe(true);
  expect(isNameless(moveOf(generic, 'withdraw'), {})).toBe(false);
});

describe('the moves that are offered', () => {
  const standing = { stage: 'presumedVictim', previous: null, panel: null };

  test('have one next step in front, and never one that ends or sets aside', () => {
    const { next, others } = arrangeMoves(generic, { ...standing, moves: offer('close', 'suspend', 'refer') });
    expect(next.map(({ move }) => move.key)).toEqual(['refer']);
    expect(others.map(({ move }) => move.key)).toEqual(['close', 'suspend']);
  });

  test('put the answers of one decision side by side', () => {
    const at = { stage: 'formalIdentification', previous: null, panel: null };
    const { next } = arrangeMoves(generic, { ...at, moves: offer('confirm', 'notConfirm', 'suspend') });
    expect(next.map(({ move }) => move.key)).toEqual(['confirm', 'notConfirm']);
  });

  test('tell a panel that has not spoken, and a day that has not come', () => {
    const panel = { key: 'multiAgency', quorum: 1, mode: 'advises' as const, mayGive: false, opinions: [] };
    const at = { stage: 'formalIdentification', previous: null, panel };
    const early = { key: 'close', needs: [], hindrance: { why: 'tooEarly' as const, day: '2026-06-19' } };
    const { next, hindered } = arrangeMoves(generic, { ...at, moves: [...offer('confirm'), early] });
    expect(next).toEqual([]);
    expect(hindered.map(({ why, day }) => [why, day])).toEqual([
      ['panel', null],
      ['tooEarly', '2026-06-19'],
    ]);
  });

  test('do not shorten by themselves the time that a person was given', () => {
    const at = { stage: 'recoveryAndReflection', previous: null, panel: null };
    expect(arrangeMoves(generic, { ...at, moves: offer('beginIdentificationEarly') }).next).toEqual([]);
  });

  test('go back from where a case was set aside', () => {
    const at = { stage: 'suspended', previous: 'referred', panel: null };
    expect(arrangeMoves(generic, { ...at, moves: offer('close', 'resume') }).next[0]?.move.key).toBe('resume');
  });

  test('of others are told by who makes them', () => {
    expect(whoseTurn(generic, 'referred')).toEqual({ holder: false, kinds: ['competentAuthority'] });
    expect(whoseTurn(generic, 'closed')).toBeUndefined();
  });

  test('that lead to where the authority acts are known', () => {
    const leads = (key: string, previous: string | null = null) =>
      leadsToAuthority(generic, { move: moveOf(generic, key), previous, deciders: genericPack.decisionMakerKinds });
    expect(leads('refer')).toBe(true);
    expect(leads('resume', 'formalIdentification')).toBe(true);
    expect(leads('presume')).toBe(false);
    expect(leads('close')).toBe(false);
  });
});

describe('a move as it is written', () => {
  const draft: MoveDraft = {
    moveKey: 'confirm',
    on: '2026-03-02',
    reason: ' Invented reason ',
    evidence: 'Invented evidence',
    destination: '',
    elements: { act: 'shown', purpose: 'shown' },
    explainedIn: null,
    release: null,
  };
  const at = {
    age: 'child',
    decides: false,
    since: '2026-03-01',
    today: '2026-03-02',
    outcome: 'confirmed',
    mustRelease: false,
    releaseDaysMax: 365,
  } as const;
  const confirm = { move: moveOf(generic, 'confirm'), needs: ['reason', 'evidence', 'elements'] };

  test('asks of a child act and purpose, of an adult the means as well', () => {
    expect(moveProblems(draft, confirm, at)).toEqual([]);
    expect(moveProblems(draft, confirm, { ...at, age: 'adult' })).toEqual(['elements']);
  });

  test('says of each thing that it is missing', () => {
    const empty = { ...draft, on: '2026-03-03', reason: ' ', evidence: '', elements: {} };
    expect(moveProblems(empty, confirm, at)).toEqual(['on', 'reason', 'evidence', 'elements']);
    expect(moveProblems(draft, undefined, at)).toEqual(['move']);
    expect(moveProblems(draft, { move: moveOf(generic, 'refer'), needs: ['consent'] }, at)).toEqual(['explainedIn']);
  });

  test('does not confirm without every element, nor deny with all', () => {
    const lacking = { ...draft, elements: { act: 'shown', purpose: 'notShown' } as const };
    expect(moveProblems(lacking, confirm, at)).toEqual(['confirmedWithout']);
    expect(moveProblems(draft, confirm, { ...at, outcome: 'notConfirmed' })).toEqual(['deniedWithAll']);
  });

  test('is sent with what it needs and nothing else', () => {
    const request = moveRequest({ ...draft, destination: 'left over', explainedIn: 'so' }, confirm, {
      view: { version: 3, age: 'child' },
      purpose: 'identification',
    });
    expect(request).toEqual({
      move: 'confirm',
      version: 3,
      on: '2026-03-02',
      reason: 'Invented reason',
      evidence: 'Invented evidence',
      elements: { act: 'shown', purpose: 'shown' },
      releases: [],
      purpose: 'identification',
    });
  });
});

test('a letter is a page of its own, in its own direction, and its words stay words', () => {
  const page = letterPage({ language: 'ar', subject: 'قرار', paragraphs: ['<b>a & b</b>'] });
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page).toContain('<p>&lt;b&gt;a &amp; b&lt;/b&gt;</p>');
});
