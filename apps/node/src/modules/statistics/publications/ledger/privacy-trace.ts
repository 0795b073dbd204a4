// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Keyring } from '../../../../kernel/keyring.ts';
import { syncFolder } from '../../../../platform/data-dir.ts';
import { PrivacyEntry } from './privacy-entry.ts';

/** Name of the trace that the node writes. Other files of the folder came with a restore. */
const ownName = 'privacy-ledger.jsonl';
const startOfChain = '0'.repeat(64);

/** What the trace holds. */
export interface KeptTrace {
  /** Everything that any file of the folder holds. */
  readonly entries: readonly PrivacyEntry[];
  /** What the node's own file holds. */
  readonly own: readonly PrivacyEntry[];
  /** Files with lines that do not follow from the one before, or that this node never signed. */
  readonly damaged: readonly string[];
  /** Files besides the node's own. */
  readonly brought: readonly string[];
}

/** The privacy ledger outside the database: a file that only grows, each line signed and bound to the one before. */
export interface PrivacyTrace {
  read(): Promise<KeptTrace>;
  /** Adds entries and returns when they are on the disk. Run by one transaction at a time. */
  append(entries: readonly PrivacyEntry[]): Promise<void>;
  /** Removes files that came with a restore, once their entries stand in the node's own. */
  forget(names: readonly string[]): Promise<void>;
}

type Signer = Pick<Keyring, 'sign' | 'signingKeyId' | 'knowsSigningKey' | 'verifySignature'>;

const Line = z.object({ entry: z.string(), previous: z.string(), keyId: z.string(), signature: z.string() });

/** The trace in a folder, which need not be there yet. */
export function openPrivacyTrace(folder: string, keyring: Signer): PrivacyTrace {
  const path = join(folder, ownName);
  return {
    async read() {
      const names = (await readdir(folder).catch(orNothing([]))).filter((name) => name.endsWith('.jsonl'));
      const chains = await Promise.all(
        names.map(async (name) => ({ name, ...(await readChain(join(folder, name), keyring)) })),
      );
      return {
        entries: chains.flatMap(({ entries }) => entries),
        own: chains.find(({ name }) => name === ownName)?.entries ?? [],
        damaged: chains.filter(({ whole }) => !whole).map(({ name }) => name),
        brought: names.filter((name) => name !== ownName),
      };
    },
    async append(entries) {
      if (entries.length === 0) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const { text, head, whole } = await readChain(path, keyring);
      if (!whole) throw new Error('What follows a damaged line of the privacy ledger would not be read.');
      const file = await open(path, 'a', 0o600);
      try {
        // A line that a crash cut off was never reported as kept; the next one takes its place.
        await file.truncate(Buffer.byteLength(text));
        await file.appendFile(writeLines(entries, head, keyring));
        await file.sync();
      } finally {
        await file.close();
      }
      if (text === '') await syncFolder(folder);
    },
    async forget(names) {
      for (const name of names) await rm(join(folder, name), { force: true });
      if (names.length > 0) await syncFolder(folder);
    },
  };
}

function signedText(previous: string, entry: string): Buffer {
  return Buffer.from(`palermo privacy ledger\n${previous}\n${entry}\n`, 'utf8');
}

function hashOf(previous: string, entry: string): string {
  return createHash('sha256').update(signedText(previous, entry)).digest('hex');
}

function writeLines(entries: readonly PrivacyEntry[], head: string, keyring: Signer): string {
  let previous = head;
  return entries
    .map((each) => {
      const entry = JSON.stringify(each);
      const signature = keyring.sign(signedText(previous, entry)).toString('hex');
      const line = JSON.stringify({ entry, previous, keyId: keyring.signingKeyId, signature });
      previous = hashOf(previous, entry);
      return `${line}\n`;
    })
    .join('');
}

interface Chain {
  readonly entries: readonly PrivacyEntry[];
  /** The whole lines of the file. */
  readonly text: string;
  /** Hash of the last line that holds. */
  readonly head: string;
  readonly whole: boolean;
}

/** Reads the lines of a file up to the first that does not hold. */
async function readChain(path: string, keyring: Signer): Promise<Chain> {
  const written = await readFile(path, 'utf8').catch(orNothing(''));
  const text = written.slice(0, written.lastIndexOf('\n') + 1);
  const entries: PrivacyEntry[] = [];
  let head = startOfChain;
  for (const line of text.split('\n').slice(0, -1)) {
    const read = readLine(line, head, keyring);
    if (!read) return { entries, text, head, whole: false };
    entries.push(read.entry);
    head = read.hash;
  }
  return { entries, text, head, whole: true };
}

function readLine(
  line: string,
  previous: string,
  keyring: Signer,
): { readonly entry: PrivacyEntry; readonly hash: string } | undefined {
  const read = Line.safeParse(parseJson(line)).data;
  if (read?.previous !== previous || !keyring.knowsSigningKey(read.keyId)) return undefined;
  const text = signedText(previous, read.entry);
  if (!keyring.verifySignature(read.keyId, text, Buffer.from(read.signature, 'hex'))) return undefined;
  const entry = PrivacyEntry.safeParse(parseJson(read.entry)).data;
  return entry && { entry, hash: hashOf(previous, read.entry) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What stands for a file or folder that is not there. */
function orNothing<T>(nothing: T): (fault: NodeJS.ErrnoException) => T {
  return (fault) => {
    if (fault.code === 'ENOENT') return nothing;
    throw fault;
  };
}
