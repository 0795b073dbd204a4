// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AppError } from '../../kernel/errors.ts';

/** What people put into long passwords because a rule asks for length; without the digits and signs they append. */
const commonStems: readonly string[] = [
  'password',
  'passwort',
  'motdepasse',
  'contrasena',
  'passphrase',
  'letmein',
  'welcome',
  'bienvenue',
  'administrator',
  'administrateur',
  'admin',
  'qwerty',
  'azerty',
  'qwertz',
  'iloveyou',
  'changeme',
  'secret',
  'default',
  'temporary',
  'temporaire',
  'sunshine',
  'princess',
  'football',
  'baseball',
  'superman',
  'batman',
  'dragon',
  'monkey',
  'shadow',
  'master',
  'trustno',
  'whatever',
  'starwars',
  'computer',
  'internet',
  'michael',
  'jennifer',
  'charlie',
  'jordan',
  'summer',
  'winter',
  'spring',
  'autumn',
  'monday',
  'january',
  'december',
  'hello',
  'freedom',
  'login',
  'access',
  'palermo',
  'trafficking',
  'victim',
  'caseworker',
  'supervisor',
  'government',
  'ministry',
  'police',
  'correcthorse',
  'batterystaple',
  'correcthorsebatterystaple',
  'test',
  'guest',
  'user',
  'demo',
  'pass',
  'word',
  'allahuakbar',
  'bismillah',
  'marhaba',
  'habibi',
  'mohammed',
  'muhammad',
  'security',
  'secure',
  'private',
  'office',
  'company',
];

/** Rows of keyboards and the orders that everybody knows, forwards; each is also looked for backwards. */
const sequences: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertzuiopasdfghjklyxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'zaq1xsw2cde3vfr4bgt5',
];

/** Letters that are written for others. */
const substitutions: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
};

/** Characters that must remain when everything an attacker tries first is taken out. */
const remainderLength = 5;
const runLength = 4;

/**
 * Refuses a password of those that attackers try first: a repeated piece, orders of the keyboard or the alphabet, common
 * words with digits and signs, the names of the node, the organisation or the account. Everything else of twelve
 * characters is taken, whatever it is made of. Throws `password.too-common`.
 */
export function refuseCommonPassword(password: string, ownNames: readonly string[]): void {
  if (isCommonPassword(password, ownNames)) throw new AppError('password.too-common');
}

/** True when a password is one that attackers try first. */
export function isCommonPassword(password: string, ownNames: readonly string[]): boolean {
  const written = password.normalize('NFKC').toLowerCase();
  if (new Set(written).size < 5 || isRepeated(written)) return true;
  const own = ownNames.flatMap((name) => piecesOf(name.normalize('NFKC').toLowerCase()));
  const words = [...own, ...commonStems].toSorted((one, other) => other.length - one.length);
  return [written, unsubstitute(written)].some((form) => remainderOf(form, words).length < remainderLength);
}

function isRepeated(text: string): boolean {
  for (let length = 1; length <= text.length / 2; length++) {
    const piece = text.slice(0, length);
    if (piece.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return true;
  }
  return false;
}

function piecesOf(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 3);
  return [...words, words.join('')].filter((piece) => piece.length > 0);
}

function unsubstitute(text: string): string {
  return [...text].map((letter) => substitutions[letter] ?? letter).join('');
}

/** What an attacker still has to guess: the letters and digits that belong to no word, order or year. */
function remainderOf(text: string, words: readonly string[]): string {
  let rest = text;
  for (const word of words) rest = rest.replaceAll(word, ' ');
  rest = withoutRuns(rest).replace(/(19|20)\d\d/g, ' ');
  return rest.replace(/[^\p{L}\p{N}]/gu, '').replace(/^\d{1,4}$/, '');
}

function withoutRuns(text: string): string {
  const orders = sequences.flatMap((order) => [order, [...order].toReversed().join('')]);
  let rest = '';
  let index = 0;
  while (index < text.length) {
    const length = runAt(text, index, orders);
    rest += length >= runLength ? ' ' : (text[index] ?? '');
    index += length >= runLength ? length : 1;
  }
  return rest;
}

function runAt(text: string, start: number, orders: readonly string[]): number {
  let length = runLength;
  if (start + length > text.length || !orders.some((order) => order.includes(text.slice(start, start + length)))) {
    return 1;
  }
  while (
    start + length < text.length &&
    orders.some((order) => order.includes(text.slice(start, start + length + 1)))
  ) {
    length++;
  }
  return length;
}
