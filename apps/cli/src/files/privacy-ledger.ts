// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { spendPrivacy, type LedgerEntry, type PrivacyLedger } from '@palermo/evidence';
import { CommandFault } from '../command-fault.ts';

/**
 * Reads the ledger of a data set, or begins one.
 *
 * @param budget the most that all releases may cost; it can be set once, and lowered
 * @throws CommandFault for a file that is no ledger, or a budget that would be raised
 */
export async function readLedger(path: string, dataSet: string, budget: number | undefined): Promise<PrivacyLedger> {
  const text = await readFile(path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw new CommandFault(`The ledger ${path} cannot be read.`);
  });
  const ledger = text === undefined ? { dataSet: basename(dataSet), entries: [] } : parseLedger(path, text);
  if (budget === undefined) return ledger;
  if (ledger.budget !== undefined && budget > ledger.budget) {
    throw new CommandFault(
      `The budget of ${path} is ${ledger.budget}. What people were promised cannot be taken back, so it is not raised.`,
    );
  }
  return { ...ledger, budget };
}

/**
 * Writes a release down before its files are written, so that nothing leaves that the ledger does not know of.
 *
 * @throws CommandFault when the budget does not allow the release
 */
export async function enterRelease(path: string, ledger: PrivacyLedger, entry: LedgerEntry): Promise<PrivacyLedger> {
  const spent = spendOrRefuse(ledger, entry);
  const partial = `${path}.partial`;
  await writeFile(partial, `${JSON.stringify(spent, null, 2)}\n`, { mode: 0o600 });
  await rename(partial, path);
  return spent;
}

function spendOrRefuse(ledger: PrivacyLedger, entry: LedgerEntry): PrivacyLedger {
  try {
    return spendPrivacy(ledger, entry);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new CommandFault(
      `Nothing is published: ${fault.message}. Take a smaller --epsilon, or publish something else.`,
    );
  }
}

function parseLedger(path: string, text: string): PrivacyLedger {
  try {
    const written = JSON.parse(text) as PrivacyLedger;
    const sound =
      Array.isArray(written.entries) &&
      written.entries.every((entry) =>
        [entry.epsilon, entry.delta, entry.rho, entry.thresholdDelta].every(Number.isFinite),
      );
    if (sound) return written;
  } catch {
    // What is no JSON is no ledger either.
  }
  throw new CommandFault(`${path} is not a ledger of privacy spent.`);
}
