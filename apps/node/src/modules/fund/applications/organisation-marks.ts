// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Keyring } from '../../../kernel/keyring.ts';
import { textOf, type Answers } from './answers.ts';

/** Addresses under these say nothing of an organisation. */
const publicDomains = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'yahoo.com',
  'yahoo.fr',
  'icloud.com',
  'proton.me',
  'protonmail.com',
  'gmx.com',
  'gmx.net',
  'mail.ru',
  'yandex.ru',
  'qq.com',
  '163.com',
]);

const markBytes = 16;

/** A name without what differs between two ways of writing it. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/ (ltd|inc|e v|asbl|ngo|org)$/, '');
}

/** The keyed hash by which two ways of writing an organisation's name are found to be one; undefined for no name. */
export function markOfName(keyring: Keyring, name: string): Buffer | undefined {
  const plain = plainName(name);
  return plain.length < 2 ? undefined : keyring.blindIndex('fund organisation', plain, markBytes);
}

/** The keyed hash of the domain of an e-mail address; undefined where many organisations share it. */
export function markOfAddress(keyring: Keyring, email: string): Buffer | undefined {
  const domain = email.split('@').at(-1)?.toLowerCase() ?? '';
  return domain === '' || publicDomains.has(domain) ? undefined : keyring.blindIndex('fund domain', domain, markBytes);
}

/** Marks of who applies: the organisation, its partners, and the domain of its address. */
export function marksOfApplicant(keyring: Keyring, answers: Answers, email: string): Buffer[] {
  const partners = (textOf(answers, 'partnerNames') ?? '').split(/[\n;,]/).slice(0, 30);
  const names = [textOf(answers, 'organisationName') ?? '', ...partners];
  const marks = [...names.map((name) => markOfName(keyring, name)), markOfAddress(keyring, email)];
  return marks.filter((mark) => mark !== undefined);
}
