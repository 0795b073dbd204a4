// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { beforeAll, describe, expect, it } from 'vitest';
import { estimateUndetected } from '../estimate-undetected.ts';
import type { UndetectedEstimate } from '../estimation.ts';
import { planEstimation, runEstimationTask } from '../estimation-work.ts';
import { overlapTable } from '../overlap-table.ts';
import { describeEstimate, estimateParagraph } from './describe-estimate.ts';
import { drawEstimateFigures } from './draw-estimate-figures.ts';
import { estimatePage } from './estimate-page.ts';
import { estimateLanguages } from './estimate-words.ts';
import { arabic } from './words/ar.ts';
import { french } from './words/fr.ts';
import { tabulateEstimate } from './tabulate-estimate.ts';

const table = overlapTable(
  ['Police', 'Shelter <b>', 'Hotline', 'Labour'],
  [54, 90, 12, 110, 14, 21, 3, 70, 5, 9, 1, 11, 0, 2, 0].map((count, index) => ({ history: index + 1, count })),
);
const options = { methods: ['stepwise', 'bic', 'bic-average', 'dga'] as const, replicateCount: 60, seed: 5 };
let result: UndetectedEstimate;
let nothing: UndetectedEstimate;

beforeAll(() => {
  result = estimateUndetected(table, options);
  nothing = estimateUndetected(
    overlapTable(
      ['A', 'B', 'C'],
      [1, 2, 4].map((history) => ({ history, count: 40 })),
    ),
    options,
  );
});

it('the answer does not depend on how the work is divided, nor on the order in which parts come', () => {
  const parts = planEstimation(table, options, 7).map((task) => runEstimationTask(table, options, task));
  expect(estimateUndetected(table, options, parts.toReversed())).toEqual(result);
});

it('where nobody is on two lists no method gives a number', () => {
  expect(nothing.summary).toMatchObject({ status: 'not-estimable', estimate: null, confidence: 'none' });
  expect(nothing.methods.map(({ diagnostics }) => diagnostics['reason'])).toEqual(
    options.methods.map(() => 'no-overlap'),
  );
});

describe.each(estimateLanguages)('in %s', (language) => {
  it('number, range, how sure, what it rests on, what would change it and what not to conclude are told', () => {
    const told = describeEstimate(result, language);
    expect(told.sections.map(({ key }) => key)).toEqual([
      'number',
      'range',
      'confidence',
      'restsOn',
      'wouldChange',
      'doNot',
    ]);
    const all = told.sections.flatMap(({ sentences }) => sentences).join(' ');
    expect(all).toMatch(/Shelter/u);
    expect(all).not.toMatch(/undefined|NaN|null|Infinity|\{|\[object/u);
  });

  it('what is not estimable is said plainly, without a number of undetected', () => {
    const words = { en: /not estimable/iu, fr: /non estimable|n’est pas estimable/iu, ar: /غير قابل للتقدير/u }[
      language
    ];
    expect(estimateParagraph(nothing, language)).toMatch(words);
    expect(describeEstimate(nothing, language).number).toMatch(words);
    expect(describeEstimate(nothing, language).range).toBeUndefined();
  });

  it('figures are whole, say what they show, and hold names as text', () => {
    const figures = drawEstimateFigures(result, language);
    expect(figures.map(({ name }) => name)).toEqual(['overlaps', 'methods', 'weights', 'omissions']);
    for (const { svg, title, description, width, height } of figures) {
      expect(svg).toMatch(/^<svg [^>]*>.*<\/svg>$/su);
      expect(svg).toContain(`<title>${title}</title>`);
      expect(svg).not.toMatch(/<b>|NaN|undefined|<style|<script/u);
      expect(description.length * width * height).toBeGreaterThan(0);
      expect(svg.match(/<text /gu)?.length).toBe(svg.match(/<\/text>/gu)?.length);
    }
    expect(drawEstimateFigures(nothing, language).map(({ name }) => name)).toEqual(['overlaps']);
  });

  it('the page holds both readings, the paragraph and every table', () => {
    const page = estimatePage(result, language, ['made by a test']);
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(page.match(/<article /gu)).toHaveLength(2);
    expect(page.match(/<svg /gu)).toHaveLength(4);
    expect(page.match(/<table>/gu)).toHaveLength(tabulateEstimate(result, language).length);
    expect(page).toContain(estimateParagraph(result, language).replaceAll('<b>', '&lt;b&gt;'));
    expect(page).not.toMatch(/<b>|undefined|NaN|src=|href="http/u);
  });
});

it('Arabic has its six forms of number', () => {
  const told = [1, 2, 3, 11, 100, 2744].map((count) =>
    arabic.observed({ count, text: String(count) }, { count: 2, text: '2' }),
  );
  expect(told.map((sentence) => sentence.replace(/ في قائمة واحدة على الأقل من أصل قائمتين\.$/u, ''))).toEqual([
    'يرد شخص واحد',
    'يرد شخصان',
    'يرد 3 أشخاص',
    'يرد 11 شخصًا',
    'يرد 100 شخص',
    'يرد 2744 شخصًا',
  ]);
});

it('French takes the singular for 0 and 1, and “de” after millions', () => {
  const told = [0, 1, 2, 2_000_000].map((count) =>
    french.observed({ count, text: String(count) }, { count: 3, text: '3' }),
  );
  expect(told.map((sentence) => sentence.replace(/ sur au moins une des 3 listes\.$/u, ''))).toEqual([
    '0 personne figure',
    '1 personne figure',
    '2 personnes figurent',
    '2000000 de personnes figurent',
  ]);
});
