// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Page } from 'playwright-core';
import { choose } from './acting.ts';

/** Whom the story is about, and what they say of themselves, in the words of the country pack's form. */
export interface Hero {
  /** As it is searched for and shown. */
  readonly name: string;
  readonly isChild: boolean;
  /** A word of what they were forced to do, which no prosecutor may read without their consent. */
  readonly forced: string;
  /** What the hotline hears on the telephone: typed into the registration. */
  readonly answerCall: (page: Page) => Promise<void>;
  /** What the first responder is told later: by section of the form. */
  readonly told: Readonly<Record<string, (page: Page) => Promise<void>>>;
}

/** A person in the words of the generic form. */
export function genericHero(isChild: boolean): Hero {
  const [given, family] = isChild ? ['Wren', 'Storyling'] : ['Tamsin', 'Storywell'];
  return {
    name: `${given} ${family}`,
    isChild,
    forced: 'parcels',
    async answerCall(page) {
      await page.getByLabel('Given name').fill(given);
      await page.getByLabel('Family name').fill(family);
      if (isChild)
        await page.getByRole('radiogroup', { name: 'Age in doubt' }).getByRole('radio', { name: 'Yes' }).check();
      else await page.getByLabel('Age in years').fill('24');
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await choose(page.getByRole('main'), 'Languages', 'Albanian');
      await page
        .getByRole('button', { name: /^Safe contact/ })
        .first()
        .click();
      await page.getByRole('textbox', { name: 'Phone', exact: true }).fill('00 0000 0001');
    },
    told: {
      'What happened': async (page) => {
        await page.getByRole('checkbox', { name: 'Recruitment', exact: true }).check();
        if (!isChild) await page.getByRole('checkbox', { name: 'Deception', exact: true }).check();
        await page.getByRole('checkbox', { name: 'Forced labour', exact: true }).check();
        await page.getByLabel('What happened, in their words').fill('They promised work in a laundry.');
        await page.getByLabel('What the person was forced to do').fill('Made to carry parcels.');
      },
    },
  };
}
