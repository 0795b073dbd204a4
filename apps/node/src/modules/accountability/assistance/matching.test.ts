// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AssistanceFormCode, SubjectCode } from '@palermo/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankOffers, reasonsOf, type Asked, type Offered } from './matching.ts';

const seeded = { seed: 6, numRuns: 300 };

const asked: Asked = {
  organisationId: 'asker',
  subjects: ['legislation', 'trial'],
  forms: ['lawDrafting'],
  languages: ['fr'],
  neededBy: '2026-06-30',
};
const offered: Offered = {
  id: 'a',
  organisationId: 'offerer',
  subjects: ['legislation'],
  forms: ['lawDrafting', 'expert'],
  languages: ['fr', 'en'],
  until: '2026-12-31',
};
const idsOf = (offers: readonly Offered[]) => rankOffers(asked, offers).map(({ offer }) => offer.id);

const day = fc.option(fc.constantFrom('2026-01-31', '2026-06-30', '2026-12-31'), { nil: null });
const anyOffer = fc.record({
  id: fc.uuid(),
  organisationId: fc.constantFrom('asker', 'one', 'two'),
  subjects: fc.uniqueArray(fc.constantFrom(...SubjectCode.options.slice(0, 6)), { minLength: 1 }),
  forms: fc.uniqueArray(fc.constantFrom(...AssistanceFormCode.options), { minLength: 1 }),
  languages: fc.uniqueArray(fc.constantFrom('en', 'fr', 'ar')),
  until: day,
});
const anyAsked = fc.record({
  organisationId: fc.constant('asker'),
  subjects: fc.uniqueArray(fc.constantFrom(...SubjectCode.options.slice(0, 6)), { minLength: 1 }),
  forms: fc.uniqueArray(fc.constantFrom(...AssistanceFormCode.options), { minLength: 1 }),
  languages: fc.uniqueArray(fc.constantFrom('en', 'fr', 'ar')),
  neededBy: day,
});
const anyOffers = fc.uniqueArray(anyOffer, { selector: ({ id }) => id, maxLength: 12 });

describe('the reasons of a match', () => {
  test('name what is shared and what is missing', () => {
    expect(reasonsOf(asked, offered)).toEqual({
      subjects: ['legislation'],
      subjectsMissing: ['trial'],
      forms: ['lawDrafting'],
      languages: ['fr'],
      language: 'shared',
      time: 'inTime',
    });
  });

  test('take any language where one side names none, and no day where one side has none', () => {
    expect(reasonsOf({ ...asked, languages: [] }, offered)).toMatchObject({ language: 'any', languages: [] });
    expect(reasonsOf(asked, { ...offered, languages: ['ar'] }).language).toBe('none');
    expect(reasonsOf(asked, { ...offered, until: null }).time).toBe('noDay');
    expect(reasonsOf(asked, { ...offered, until: '2026-06-29' }).time).toBe('endsBefore');
  });
});

describe('the order of offers', () => {
  test('goes by subjects first, then form, language and time', () => {
    const all = { ...offered, id: 'subjects', subjects: asked.subjects, forms: ['money' as const], languages: ['ar'] };
    const late = { ...offered, id: 'late', until: '2026-01-01' };
    const other = { ...offered, id: 'language', languages: ['ar'] };
    const form = { ...offered, id: 'form', forms: ['money' as const] };
    expect(idsOf([form, other, late, offered, all])).toEqual(['subjects', 'a', 'late', 'language', 'form']);
  });

  test('does not depend on the order in which offers were read, and keeps each once', () => {
    fc.assert(
      fc.property(anyAsked, anyOffers, (request, offers) => {
        const ranked = rankOffers(request, offers).map(({ offer }) => offer.id);
        expect(rankOffers(request, offers.toReversed()).map(({ offer }) => offer.id)).toEqual(ranked);
        expect(new Set(ranked).size).toBe(ranked.length);
      }),
      seeded,
    );
  });

  test('has exactly the offers of others that share a subject', () => {
    fc.assert(
      fc.property(anyAsked, anyOffers, (request, offers) => {
        const expected = offers.filter(
          ({ organisationId, subjects }) =>
            organisationId !== 'asker' && subjects.some((code) => request.subjects.includes(code)),
        );
        const ranked = rankOffers(request, offers).map(({ offer }) => offer.id);
        expect(ranked.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
      }),
      seeded,
    );
  });

  test('never moves an offer down for offering more of what is asked', () => {
    fc.assert(
      fc.property(anyAsked, anyOffers, anyOffer, (request, others, offer) => {
        const rankOf = (one: Offered) =>
          rankOffers(request, [...others.filter(({ id }) => id !== one.id), one]).findIndex(
            ({ offer: each }) => each.id === one.id,
          );
        const before = rankOf({ ...offer, organisationId: 'one' });
        const more = {
          ...offer,
          organisationId: 'one',
          subjects: [...new Set([...offer.subjects, ...request.subjects])],
        };
        const after = rankOf({ ...more, forms: [...new Set([...offer.forms, ...request.forms])], until: null });
        expect(after).toBeGreaterThanOrEqual(0);
        if (before >= 0) expect(after).toBeLessThanOrEqual(before);
      }),
      seeded,
    );
  });
});
