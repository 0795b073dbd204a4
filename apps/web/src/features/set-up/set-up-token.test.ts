// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { readSetUpToken } from './set-up-token.ts';

const token = 'abcdefghijklmnopqrstuvwxyz012345';

test('the whole link, its end and the token alone give the token', () => {
  expect(readSetUpToken(`http://127.0.0.1:8787/set-up#${token}`)).toBe(token);
  expect(readSetUpToken(`#${token}`)).toBe(token);
  expect(readSetUpToken(`  ${token}\n`)).toBe(token);
});

test('other text gives no token', () => {
  for (const pasted of ['', '#', 'http://127.0.0.1:8787/set-up', 'too-short', 'a b c d e f g h i j k l m n o p']) {
    expect(readSetUpToken(pasted)).toBeUndefined();
  }
});
