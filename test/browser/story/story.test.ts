// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../harness/browser.ts';
import { genericHero } from './hero.ts';
import { openStoryCountry } from './story-country.ts';
import { processes, tellStory } from './story-script.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const stories = [{ pack: 'generic', hero: genericHero(false) }] as const;

test.for(stories)(
  'six people help somebody, each seeing what was released to them: $pack, $hero.name',
  {
    timeout: 900_000,
  },
  async ({ pack, hero }) => {
    await using country = await openStoryCountry(browser, pack);
    await expect(tellStory(country, hero, processes[pack])).resolves.toBeUndefined();
  },
);
