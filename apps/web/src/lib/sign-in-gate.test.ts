// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { askForSignIn, registerSignInAsker } from './sign-in-gate.ts';

test('without a page that can ask, nobody is asked', async () => {
  expect(await askForSignIn()).toBe(false);
});

test('calls refused at the same moment ask once and all go on', async () => {
  let asked = 0;
  let signIn: (signedIn: boolean) => void = () => undefined;
  const takeBack = registerSignInAsker(() => {
    asked += 1;
    return new Promise((resolve) => {
      signIn = resolve;
    });
  });
  const calls = [askForSignIn(), askForSignIn(), askForSignIn()];
  signIn(true);
  expect(await Promise.all(calls)).toEqual([true, true, true]);
  expect(asked).toBe(1);
  takeBack();
  expect(await askForSignIn()).toBe(false);
});

test('after one sign-in the next expiry asks again', async () => {
  let asked = 0;
  const takeBack = registerSignInAsker(() => {
    asked += 1;
    return Promise.resolve(true);
  });
  await askForSignIn();
  await askForSignIn();
  expect(asked).toBe(2);
  takeBack();
});
