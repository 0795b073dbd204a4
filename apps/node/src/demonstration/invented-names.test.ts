// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { compareNames, createRandom, nameKeys } from '@palermo/evidence';
import { expect, it } from 'vitest';
import { inventFamilyName, inventGivenName, writeName, type NameScript } from './invented-names.ts';

const others: readonly NameScript[] = ['latinAgain', 'arabic', 'cyrillic'];

it('writes a name so that its other spellings and scripts are found by the Latin one', () => {
  const random = createRandom('names');
  const names = Array.from(
    { length: 300 },
    () => [inventGivenName(random, 'female'), inventFamilyName(random)] as const,
  );
  const write = (name: (typeof names)[number], script: NameScript): string =>
    name.map((part) => writeName(part, script)).join(' ');
  for (const script of others) {
    const found = names.filter((name) => {
      const keys = new Set(nameKeys(write(name, 'latin')));
      return nameKeys(write(name, script)).some((key) => keys.has(key));
    });
    expect(found.length / names.length, script).toBeGreaterThan(0.95);
    const alike = names.filter((name) => compareNames(write(name, 'latin'), write(name, script)).score > 0.5);
    expect(alike.length / names.length, script).toBeGreaterThan(0.9);
  }
});

it('has common names and rare ones', () => {
  const random = createRandom('names');
  const counts = new Map<string, number>();
  for (let index = 0; index < 2000; index++) {
    const name = writeName(inventFamilyName(random), 'latin');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  expect(Math.max(...counts.values())).toBeGreaterThan(4);
  expect([...counts.values()].filter((count) => count === 1).length).toBeGreaterThan(200);
});
