// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { Secret } from 'otpauth';
import type { AccountId } from '@palermo/contract';
import { createKeyring } from '../../platform/crypto/create-keyring.ts';
import {
  codeAt,
  findStep,
  hashRecoveryCode,
  newRecoveryCodes,
  newSecondFactorSecret,
  readCode,
  secondFactorUri,
} from './second-factor.ts';

const secret = Secret.fromLatin1('12345678901234567890').base32;
const at = (seconds: number): Date => new Date(seconds * 1000);

it('gives the codes of RFC 6238, appendix B', () => {
  expect(codeAt(secret, at(59))).toBe('287082');
  expect(codeAt(secret, at(1_111_111_109))).toBe('081804');
  expect(codeAt(secret, at(20_000_000_000))).toBe('353130');
});

it('takes the code of one step before and after and no other', () => {
  const now = 1_111_111_109;
  const step = Math.floor(now / 30);
  for (const [drift, expected] of [
    [-2, undefined],
    [-1, step - 1],
    [0, step],
    [1, step + 1],
    [2, undefined],
  ] as const) {
    expect(findStep(secret, codeAt(secret, at(now + drift * 30)), at(now))).toBe(expected);
  }
});

it('makes secrets of 160 bits', () => {
  expect(Secret.fromBase32(newSecondFactorSecret()).bytes).toHaveLength(20);
  expect(newSecondFactorSecret()).not.toBe(newSecondFactorSecret());
});

it('writes an address that authenticators read', () => {
  const uri = new URL(secondFactorUri(secret, { issuer: 'Test: land', email: 'ada@example.org' }));
  expect(uri.protocol).toBe('otpauth:');
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({
    issuer: 'Test  land',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
  expect(decodeURIComponent(uri.pathname)).toContain('ada@example.org');
});

it('reads codes as people type them', () => {
  expect(readCode(' 123 456 ')).toEqual({ kind: 'authenticator', code: '123456' });
  expect(readCode('ab1de-23o5i')).toEqual({ kind: 'recovery', code: 'AB1DE23051' });
  for (const typed of ['', '12345', '1234567', 'ABCDE-FGHU1', 'ABCDE-FGH', '１２３４５６']) {
    expect(readCode(typed)).toEqual({ kind: 'neither' });
  }
});

it('makes ten different recovery codes that read back', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(readCode(code)).toEqual({ kind: 'recovery', code: code.replace('-', '') });
  }
});

it('hashes a recovery code for one account, with or without its dash', () => {
  const signingKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const keyring = createKeyring({ nodeKey: Buffer.alloc(32, 1), signingKey });
  const hash = hashRecoveryCode(keyring, 'one' as AccountId, 'AB1DE-23051');
  expect(hash).toEqual(hashRecoveryCode(keyring, 'one' as AccountId, 'AB1DE23051'));
  expect(hash).not.toEqual(hashRecoveryCode(keyring, 'two' as AccountId, 'AB1DE23051'));
});
