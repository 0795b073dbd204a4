// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKeyring } from './create-keyring.ts';
import { assertNodeKeyFits, keepSigningKeys } from './signing-keys.ts';

const nodeKey = Buffer.alloc(32, 1);
const data = Buffer.from('what was signed');
const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palermo-signing-'));
  path = join(folder, 'signing-keys.jsonl');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('checks what was signed with a key that was lost since', async () => {
  const [former, current] = [
    { nodeKey, signingKey: newKey() },
    { nodeKey, signingKey: newKey() },
  ];
  const before = createKeyring(former, await keepSigningKeys(path, former));
  const after = createKeyring(current, await keepSigningKeys(path, current));
  const signature = before.sign(data);
  expect(after.signingKeyId).not.toBe(before.signingKeyId);
  expect(after.verifySignature(before.signingKeyId, data, signature)).toBe(true);
  expect(after.verifySignature(after.signingKeyId, data, signature)).toBe(false);
  const withoutFile = createKeyring(current);
  expect(withoutFile.knowsSigningKey(before.signingKeyId)).toBe(false);
  expect(withoutFile.verifySignature(before.signingKeyId, data, signature)).toBe(false);
});

it('adds a key once', async () => {
  const keys = { nodeKey, signingKey: newKey() };
  await keepSigningKeys(path, keys);
  const text = await readFile(path, 'utf8');
  await keepSigningKeys(path, keys);
  expect(await readFile(path, 'utf8')).toBe(text);
});

it('does not believe a key that somebody without the node key added', async () => {
  const own = { nodeKey, signingKey: newKey() };
  await keepSigningKeys(path, own);
  const other = { nodeKey: Buffer.alloc(32, 2), signingKey: newKey() };
  const elsewhere = join(folder, 'elsewhere.jsonl');
  await keepSigningKeys(elsewhere, other);
  await appendFile(path, await readFile(elsewhere));
  expect([...(await keepSigningKeys(path, own)).keys()]).toEqual([createKeyring(own).signingKeyId]);
});

it('tells a node key that belongs to another node, and a list that was damaged', async () => {
  const own = { nodeKey, signingKey: newKey() };
  await assertNodeKeyFits(path, nodeKey);
  await keepSigningKeys(path, own);
  await assertNodeKeyFits(path, nodeKey);
  const other = Buffer.alloc(32, 2);
  await expect(assertNodeKeyFits(path, other)).rejects.toMatchObject({ code: 'keys/other-node' });
  await expect(keepSigningKeys(path, { ...own, nodeKey: other })).rejects.toMatchObject({ code: 'keys/other-node' });
  await writeFile(path, 'nonsense\n');
  await expect(keepSigningKeys(path, own)).rejects.toMatchObject({ code: 'keys/list-damaged' });
});
