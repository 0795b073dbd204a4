// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DataClass } from '@palermo/terms';
import type { Page } from 'playwright-core';
import { choose, toQuestion } from './acting.ts';

/** Whom the story is about, and what they say of themselves, in the words of the country pack's form. */
export interface Hero {
  /** As it is searched for and shown. */
  readonly name: string;
  readonly isChild: boolean;
  /** A word of what they were forced to do, which no prosecutor may read without their consent. */
  readonly forced: string;
  /** What the authority is suggested to see, because the call said something of it, besides what happened. */
  readonly suggested: readonly DataClass[];
  /** What the hotline hears on the telephone: typed into the registration. */
  readonly answerCall: (page: Page) => Promise<void>;
  /** What the first responder is told later: by section of the form. */
  readonly told: Readonly<Record<string, (page: Page) => Promise<void>>>;
}

const told: Hero['told'] = {
  'What happened': async (page) => {
    await page.getByRole('checkbox', { name: 'Recruitment', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Forced labour', exact: true }).check();
    await page.getByLabel('What happened, in their words').fill('They promised work in a laundry.');
    await page.getByLabel('What the person was forced to do').fill('Made to carry parcels.');
  },
};

const toldByAdult: Hero['told'] = {
  'What happened': async (page) => {
    await page.getByRole('checkbox', { name: 'Deception', exact: true }).check();
    await told['What happened']?.(page);
  },
};

const answer = (page: Page, question: string, words: string) =>
  page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: words, exact: true }).check();

/** A person in the words of a pack's form; what only that pack asks comes besides. */
function callAbout(name: string, askedBesides: (page: Page) => Promise<void>): Hero['answerCall'] {
  const [given = '', family = ''] = name.split(' ');
  return async (page) => {
    await page.getByLabel('Given name').fill(given);
    await page.getByLabel('Family name').fill(family);
    await askedBesides(page);
    await toQuestion(page, page.getByRole('combobox', { name: 'Languages' }));
    await choose(page.getByRole('main'), 'Languages', 'Albanian');
    await page
      .getByRole('button', { name: /^Safe contact/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Phone', exact: true }).fill('00 0000 0001');
  };
}

const adult = {
  name: 'Tamsin Storywell',
  isChild: false,
  forced: 'parcels',
  suggested: ['identity', 'contact'],
} as const;
const child = { ...adult, name: 'Wren Storyling', isChild: true } as const;

const genericAdult: Hero = {
  ...adult,
  told: toldByAdult,
  answerCall: callAbout(adult.name, (page) => page.getByLabel('Age in years').fill('24')),
};

const genericChild: Hero = {
  ...child,
  told,
  answerCall: callAbout(child.name, (page) => answer(page, 'Age in doubt', 'Yes')),
};

const gbrAdult: Hero = {
  ...adult,
  told: toldByAdult,
  answerCall: callAbout(adult.name, async (page) => {
    await page.getByLabel('Age in years').fill('24');
    await toQuestion(page, page.getByRole('radiogroup', { name: 'Under 18?' }));
    await answer(page, 'Under 18?', 'No');
  }),
};

/** Says nineteen and may be younger: “Not sure” weighs more than the age that was said. */
const gbrChild: Hero = {
  ...child,
  suggested: [...child.suggested, 'child'],
  told,
  answerCall: async (page) => {
    await callAbout(child.name, (form) => form.getByLabel('Age in years').fill('19'))(page);
    await page
      .getByRole('button', { name: /^The person/ })
      .first()
      .click();
    await toQuestion(page, page.getByRole('radiogroup', { name: 'Under 18?' }));
    await answer(page, 'Under 18?', 'Not sure');
    await page
      .getByRole('button', { name: /^National Referral Mechanism/ })
      .first()
      .click();
    await page.getByLabel('Local authority contacted about the child').fill('Invented Estuary Council');
  },
};

export const heroes = {
  generic: { adult: genericAdult, child: genericChild },
  gbr: { adult: gbrAdult, child: gbrChild },
} as const;
