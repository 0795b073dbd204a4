// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ApplicantId, ApplicationId } from '@palermo/contract';
import type { Keyring, Place } from '../../../kernel/keyring.ts';
import type { Answers } from './answers.ts';

interface Keyed {
  readonly id: ApplicationId;
  readonly wrappedKey: Uint8Array;
}

function place(table: string, row: string): Place {
  return { table, column: 'sealed', row };
}

export function newApplicationKey(keyring: Keyring, id: ApplicationId): Buffer {
  return Buffer.from(keyring.newKey(`application ${id}`).wrapped);
}

function keyOf(keyring: Keyring, { id, wrappedKey }: Keyed): Uint8Array {
  return keyring.unwrapKey(`application ${id}`, wrappedKey);
}

type AnswerTable = 'fund_content' | 'fund_identity';

export function sealAnswers(keyring: Keyring, of: Keyed, table: AnswerTable, answers: Answers): Buffer {
  return keyring.seal(keyOf(keyring, of), place(table, of.id), JSON.stringify(answers));
}

export function openAnswers(keyring: Keyring, of: Keyed, table: AnswerTable, sealed: Uint8Array): Answers {
  return JSON.parse(keyring.open(keyOf(keyring, of), place(table, of.id), sealed)) as Answers;
}

type WordTable = 'fund_check' | 'fund_conflict' | 'fund_score' | 'fund_decision_line';

/** Seals what somebody wrote about an application, under the application's key. */
export function sealWords(
  keyring: Keyring,
  of: Keyed,
  { table, row }: { table: WordTable; row: string },
  words: string,
): Buffer {
  return keyring.seal(keyOf(keyring, of), place(table, row), words);
}

export function openWords(
  keyring: Keyring,
  of: Keyed,
  { table, row }: { table: WordTable; row: string },
  sealed: Uint8Array,
): string {
  return keyring.open(keyOf(keyring, of), place(table, row), sealed);
}

/** Under which a browser seals what has not reached the node yet. */
export function localApplicationKey(keyring: Keyring, id: ApplicationId): string {
  return keyring.blindIndex('application on a device', id, 32).toString('base64');
}

/** Makes an applicant's key and seals its e-mail address under it. */
export function sealAddress(keyring: Keyring, id: ApplicantId, email: string): { wrappedKey: Buffer; sealed: Buffer } {
  const { key, wrapped } = keyring.newKey(`applicant ${id}`);
  return { wrappedKey: Buffer.from(wrapped), sealed: keyring.seal(key, place('fund_applicant', id), email) };
}

export function openAddress(
  keyring: Keyring,
  {
    id,
    wrappedKey,
    sealed,
  }: { readonly id: ApplicantId; readonly wrappedKey: Uint8Array; readonly sealed: Uint8Array },
): string {
  return keyring.open(keyring.unwrapKey(`applicant ${id}`, wrappedKey), place('fund_applicant', id), sealed);
}
