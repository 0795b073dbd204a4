// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import type { Keyring } from '../../kernel/keyring.ts';

/** What the node signs about the audit at one moment: how long it was, its last entry and the root of its tree. */
export interface Checkpoint {
  /** Count of entries. */
  readonly size: number;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly headHash: Buffer;
  readonly treeRoot: Buffer;
  readonly keyId: string;
  readonly signature: Buffer;
}

type Unsigned = Omit<Checkpoint, 'signature'>;

/** The bytes that are signed. */
function textOf({ size, at, headHash, treeRoot, keyId }: Unsigned): Buffer {
  const lines = ['palermo audit checkpoint', size, at, headHash.toString('hex'), treeRoot.toString('hex'), keyId];
  return Buffer.from(`${lines.join('\n')}\n`, 'utf8');
}

export function signCheckpointText(keyring: Keyring, unsigned: Omit<Unsigned, 'keyId'>): Checkpoint {
  const whole = { ...unsigned, keyId: keyring.signingKeyId };
  return { ...whole, signature: keyring.sign(textOf(whole)) };
}

export type Signature = 'signed' | 'forged' | 'keyUnknown';

/** Whether this node signed exactly this, be it with a key that was lost since. */
export function checkSignature(
  keyring: Pick<Keyring, 'knowsSigningKey' | 'verifySignature'>,
  checkpoint: Checkpoint,
): Signature {
  const { keyId, signature } = checkpoint;
  if (!keyring.knowsSigningKey(keyId)) return 'keyUnknown';
  const signed = signature.length === 64 && keyring.verifySignature(keyId, textOf(checkpoint), signature);
  return signed ? 'signed' : 'forged';
}

/** True when two checkpoints say the same. */
export function isSameCheckpoint(one: Checkpoint, other: Checkpoint): boolean {
  return textOf(one).equals(textOf(other)) && one.signature.equals(other.signature);
}

const Hex = z
  .string()
  .regex(/^([0-9a-f]{2})+$/)
  .transform((text) => Buffer.from(text, 'hex'));
const WrittenCheckpoint = z.object({
  size: z.int(),
  at: z.string(),
  headHash: Hex,
  treeRoot: Hex,
  keyId: z.string(),
  signature: Hex,
});

/** One checkpoint on one line. */
export function writeCheckpoint({ size, at, headHash, treeRoot, keyId, signature }: Checkpoint): string {
  const hex = (bytes: Buffer): string => bytes.toString('hex');
  return JSON.stringify({
    size,
    at,
    headHash: hex(headHash),
    treeRoot: hex(treeRoot),
    keyId,
    signature: hex(signature),
  });
}

/** Reads what {@link writeCheckpoint} wrote; undefined when it is anything else. */
export function readCheckpoint(line: string): Checkpoint | undefined {
  try {
    return WrittenCheckpoint.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
