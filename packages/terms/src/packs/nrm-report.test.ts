// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { caseForm, checkValues, fieldsOf, isShown } from '../case-form.ts';
import type { FieldValues } from '../types.ts';
import { gbrPack } from './gbr.ts';
import { answerOf, forkAnswers, questionsOfPage, type ReportPage } from './nrm-report.fixture.ts';

const published = fileURLToPath(new URL('../../../../../shared/data/uk_nrm_form/steps.json', import.meta.url));
const form = caseForm(gbrPack);
const fields = new Map(fieldsOf(form).map((field) => [field.key, field]));

/** One way through the report, with what was answered on it. */
interface Walk {
  readonly visited: readonly string[];
  readonly values: FieldValues;
}

function isChild({ xUnder18, ageInDoubt }: FieldValues): boolean {
  return xUnder18 !== 'no' || ageInDoubt === true;
}

/** The ways on from a page: each with what has to be answered for it. */
function waysOn(page: ReportPage, values: FieldValues): readonly { to: string | null; because: FieldValues }[] {
  if (page.step === '/pv-want-to-submit-nrm') {
    // A child is referred whatever anybody says: nobody asks for consent.
    if (isChild(values)) return [{ to: '/pv-name-referral', because: {} }];
    return [
      { to: '/refuse-nrm', because: { xConsentToReferral: false } },
      { to: page.next, because: { xConsentToReferral: true } },
    ];
  }
  const [fork] = page.forks;
  if (fork === undefined) return [{ to: page.next, because: {} }];
  const answers = forkAnswers[fork];
  if (!answers) throw new Error(`It is not said what leads to ${fork}.`);
  return [{ to: fork, because: answers.fork }, ...answers.straight.map((because) => ({ to: page.next, because }))];
}

function* walk(pages: ReadonlyMap<string, ReportPage>, step: string | null, so: Walk): Generator<Walk> {
  const page = step === null ? undefined : pages.get(step);
  if (!page || page.next === null) {
    yield step === null ? so : { ...so, visited: [...so.visited, step] };
    return;
  }
  for (const { to, because } of waysOn(page, so.values)) {
    yield* walk(pages, to, { visited: [...so.visited, page.step], values: { ...so.values, ...because } });
  }
}

/** Everything that is asked on the way is answered, each question once it applies. */
function fill({ visited, values }: Walk): FieldValues {
  let filled = values;
  for (const key of visited.flatMap((step) => questionsOfPage[step] ?? [])) {
    const field = fields.get(key);
    if (!field) throw new Error(`${key} is no question of the pack.`);
    if (filled[key] === undefined && isShown(field, filled)) filled = { ...filled, [key]: answerOf(key) };
  }
  return filled;
}

describe.runIf(existsSync(published))('the digital report of the National Referral Mechanism', () => {
  const pages = new Map(
    existsSync(published)
      ? (JSON.parse(readFileSync(published, 'utf8')) as ReportPage[]).map((page) => [page.step, page])
      : [],
  );
  const walks = [...walk(pages, '/start', { visited: [], values: {} })];

  test('every way through it ends, and together they pass every page that can be reached', () => {
    expect(walks.length).toBeGreaterThan(1000);
    expect(walks.every(({ visited }) => visited.at(-1) === '/confirmation')).toBe(true);
    expect(new Set(walks.flatMap(({ visited }) => visited))).toEqual(new Set(Object.keys(questionsOfPage)));
  });

  test('on every way, each page has a question of ours that applies, and no question of a page off the way does', () => {
    for (const way of walks) {
      const values = fill(way);
      const asked = new Set(way.visited.flatMap((step) => questionsOfPage[step] ?? []));
      const silent = way.visited.filter((step) => {
        const keys = questionsOfPage[step] ?? null;
        if (keys === null || (step === '/pv-want-to-submit-nrm' && isChild(values))) return false;
        return keys.every((key) => values[key] === undefined);
      });
      expect(silent).toEqual([]);
      const intruding = [...new Set(Object.values(questionsOfPage).flatMap((keys) => keys ?? []))].filter((key) => {
        const field = fields.get(key);
        return field?.shownWhen !== undefined && !asked.has(key) && isShown(field, values);
      });
      expect(intruding, JSON.stringify(way.values)).toEqual([]);
      expect(checkValues(form, values)).toEqual([]);
    }
  });

  test('whoever may be a child is never asked for consent, nor why they refuse', () => {
    for (const way of walks.filter(({ values }) => isChild(values))) {
      const values = fill(way);
      expect(values['xConsentToReferral']).toBeUndefined();
      expect(values['xDutyToNotifyReason']).toBeUndefined();
      expect(values['xLocalAuthority']).toBeDefined();
    }
  });
});
