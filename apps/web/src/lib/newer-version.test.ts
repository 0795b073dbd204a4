// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { hasOtherScript } from './newer-version.ts';

const startPage = (script: string) => `<head><script type="module" crossorigin src="${script}"></script></head>`;

test('a start page with the running script is of the same version, one with another script of a newer one', () => {
  expect(hasOtherScript(startPage('/assets/index-a1.js'), '/assets/index-a1.js')).toBe(false);
  expect(hasOtherScript(startPage('/assets/index-b2.js'), '/assets/index-a1.js')).toBe(true);
});

test('a page without scripts, such as that of a proxy, says nothing', () => {
  expect(hasOtherScript('<h1>Bad gateway</h1>', '/assets/index-a1.js')).toBe(false);
});
