// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { ProblemError } from '@palermo/contract';
import type { CaseView } from '@palermo/contract';
import { type DataClass, fieldsOf, type FormSection } from '@palermo/terms';
import { expect } from 'vitest';
import { goOn } from '../../harness/browser.ts';
import { expectRows } from './sight-rows.ts';
import type { Seen, SightTable, StoryCase } from './story-case.ts';
import { parts, type Player, shelterAddress, type StoryCountry } from './story-country.ts';

const purpose = 'assistance' as const;

/** Asserts of each of the six what they can and cannot see: by API, list, count, search, raw SQL and page. */
export async function expectSight(country: StoryCountry, subject: StoryCase, table: SightTable): Promise<void> {
  const holder = parts.find((part) => table[part] === 'all');
  if (holder === undefined) throw new Error('Somebody holds the case.');
  const whole = await openCase(country.players[holder], subject);
  if (!whole) throw new Error(`The ${holder} holds the case and cannot open it.`);
  const classOf = await classesOfFields(country.players[holder]);
  for (const part of parts) {
    const seen = table[part];
    const player = country.players[part];
    await expectByApi(player, { subject, seen, whole, classOf });
    await expectByList(player, subject, seen);
    await expectByName(player, subject, seen);
    await expectRows(country, player, subject, seen);
    await expectByPage(player, subject, seen);
  }
}

async function openCase({ ask }: Player, { caseId }: StoryCase): Promise<CaseView | undefined> {
  try {
    return await ask(contract.getCase, { params: { caseId }, query: { purpose } });
  } catch (fault) {
    if (fault instanceof ProblemError && fault.problem.status === 404) return undefined;
    throw fault;
  }
}

async function classesOfFields({ ask }: Player): Promise<ReadonlyMap<string, DataClass>> {
  const { form } = await ask(contract.getForm, {});
  return new Map(fieldsOf(form as FormSection[]).map(({ key, dataClass }) => [key, dataClass]));
}

interface ApiSight {
  readonly subject: StoryCase;
  readonly seen: Seen;
  /** The case as its holder sees it. */
  readonly whole: CaseView;
  readonly classOf: ReadonlyMap<string, DataClass>;
}

/** Exactly the released classes, and of the form exactly the answers in them. */
async function expectByApi(player: Player, { subject, seen, whole, classOf }: ApiSight): Promise<void> {
  const view = await openCase(player, subject);
  if (seen === 'nothing') {
    expect(view, `the ${player.part} opens nothing`).toBeUndefined();
    return;
  }
  const classes = seen === 'all' ? whole.dataClasses : seen;
  expect(view?.dataClasses.toSorted(), `classes that the ${player.part} sees`).toEqual([...classes].toSorted());
  const released = Object.entries(whole.values).filter(([key]) => classes.some((each) => each === classOf.get(key)));
  expect(view?.values, `answers that the ${player.part} sees`).toEqual(Object.fromEntries(released));
}

async function expectByList({ ask, part }: Player, { caseId }: StoryCase, seen: Seen): Promise<void> {
  const { cases, count } = await ask(contract.listCases, { query: { limit: 100 } });
  expect(
    cases.map(({ id }) => id),
    `the list of the ${part}`,
  ).toEqual(seen === 'nothing' ? [] : [caseId]);
  expect(count, `the count of the ${part}`).toBe(cases.length);
}

/** Names are found by those to whom the identity is open; references by everybody who sees the case. */
async function expectByName({ ask, part }: Player, { caseId, reference, name }: StoryCase, seen: Seen): Promise<void> {
  const found = async (text: string) => {
    const { matches, more } = await ask(contract.searchCases, { body: { text, purpose } });
    expect(more, `the ${part} is told of no further matches`).toBe(false);
    return matches.map(({ id }) => id);
  };
  const named = seen === 'all' || seen.includes('identity');
  expect(await found(name), `the ${part} looks for the name`).toEqual(named ? [caseId] : []);
  expect(await found(reference), `the ${part} looks for the reference`).toEqual(seen === 'nothing' ? [] : [caseId]);
}

async function expectByPage({ page, part }: Player, { caseId, reference, name }: StoryCase, seen: Seen): Promise<void> {
  await goOn(page, `/cases/${caseId}`);
  const text = await page.getByRole('main').innerText();
  if (seen === 'nothing') {
    expect(text, `the page that the ${part} is shown`).toContain('There is no such record, or it is not released');
    expect(text).not.toContain(reference);
  } else {
    expect(text, `the page that the ${part} is shown`).toContain(reference);
  }
  const named = seen === 'all' || seen.includes('identity');
  expect(text.includes(name), `the ${part} reads the name`).toBe(named);
  expect(text).not.toContain(shelterAddress);
}
