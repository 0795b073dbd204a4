// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublicCall } from '@palermo/contract';
import { describe, expect, it } from 'vitest';
import { draftOfCall, newCallDraft, writeCall } from './call-draft.ts';

const body = writeCall(
  {
    ...newCallDraft('2026-03-01', {
      questions: 'Why?\nFor whom?',
      sheet: 'Need 3\nPlan 2',
      declarations: 'It is free.',
    }),
    title: 'Small grants',
    summary: 'Help.',
  },
  'en',
);
const call = {
  ...body,
  id: '' as PublicCall['id'],
  stage: 'draft',
  decidedAt: null,
  words: { ...body.words, fr: { title: 'Petites subventions', summary: 'Aide.' } },
  rules: [...body.rules, { kind: 'workCountries', allowed: ['KE'] }],
  questions: body.questions.map((question, at) => ({
    ...question,
    type: at === 0 ? 'text' : 'longText',
    label: { ...question.label, fr: `Question ${at}` },
  })),
} satisfies PublicCall;

describe('a call in preparation', () => {
  it('is the same after its form was opened and nothing was changed', () => {
    const { id: _id, stage: _stage, decidedAt: _at, rules, ...same } = call;
    const written = writeCall(draftOfCall(call, 'en'), 'en', call);
    expect(written).toEqual({ ...same, rules: expect.any(Array) as unknown });
    expect(written.rules).toEqual(expect.arrayContaining([...rules]));
  });

  it('keeps key, kind and other languages of a sentence that is corrected, moved or followed by a new one', () => {
    const draft = { ...draftOfCall(call, 'en'), questions: 'Why now?\nFor whom?\nSince when?' };
    const [first, second, third] = writeCall(draft, 'en', call).questions;
    expect(first).toMatchObject({ key: 'qLine1', type: 'text', label: { en: 'Why now?', fr: 'Question 0' } });
    expect(second).toEqual(call.questions[1]);
    expect(third).toMatchObject({ key: 'qLine3', label: { en: 'Since when?' } });
    const moved = writeCall({ ...draft, questions: 'For whom?\nWhy?' }, 'en', call).questions;
    expect(moved).toEqual(call.questions.toReversed());
  });

  it('reads how much a line of the sheet counts, and counts it once where nothing is said', () => {
    const { sheet } = writeCall({ ...draftOfCall(call, 'en'), sheet: 'Need 5\nSafety' }, 'en', call);
    expect(sheet.map(({ key, label, weight }) => [key, label['en'], weight])).toEqual([
      ['sLine1', 'Need', 5],
      ['sLine2', 'Safety', 1],
    ]);
  });
});
