// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, DataClassCode } from '@palermo/contract';
import { forcedActsClass, type FieldValues } from '@palermo/terms';
import type { z } from 'zod';
import { AppError } from '../../kernel/errors.ts';
import type { Scope } from '../../kernel/use-case.ts';
import type { CaseFile } from './case-file.ts';
import { withoutForcedActs } from './facts.ts';
import { openFacts, unwrapPersonKey } from './sealed-facts.ts';
import { findAccess, findCaseFile, findFacts, findPersonKey, lockCaseFile } from './store.ts';

/** A case as far as the actor may see it. */
export interface OpenedCase {
  readonly file: CaseFile;
  readonly owner: boolean;
  readonly dataClasses: readonly z.infer<typeof DataClassCode>[];
  readonly until: Date | null;
  /** Who works on it within the actor's organisation. */
  readonly workerId: AccountId | null;
  /** The key of the person; undefined when the person was erased. */
  readonly key: Uint8Array | undefined;
  readonly values: FieldValues;
}

/**
 * Opens a case. The database returns only the data classes that the actor's organisation may read.
 * Throws `record.not-found` when there is no such case or none of it is released: the answers are the same.
 */
export async function openCase(
  scope: Scope,
  caseId: CaseId,
  { toChange = false }: { readonly toChange?: boolean } = {},
): Promise<OpenedCase> {
  const { db, keyring } = scope;
  const file = toChange ? await lockCaseFile(db, caseId) : await findCaseFile(db, caseId);
  const access = file && (await findAccess(db, caseId));
  if (!file || !access) throw new AppError(toChange ? await whyNotToChange(scope, caseId) : 'record.not-found');
  const wrapped = await findPersonKey(db, file.personId);
  const key = wrapped && unwrapPersonKey(keyring, file.personId, wrapped);
  const known = key ? openFacts(keyring, key, caseId, await findFacts(db, caseId)) : {};
  // Facts that were sealed before this class was one hold it among the others.
  const values = access.dataClasses.includes(forcedActsClass) ? known : withoutForcedActs(known);
  return {
    file,
    owner: access.owner,
    dataClasses: access.dataClasses as z.infer<typeof DataClassCode>[],
    until: access.expiresAt,
    workerId: access.workerId,
    key,
    values,
  };
}

/** A case that may be read but is held by another organisation is a denial; any other stays unknown. */
async function whyNotToChange({ db }: Scope, caseId: CaseId): Promise<'record.not-found' | 'access.denied'> {
  return (await findCaseFile(db, caseId)) ? 'access.denied' : 'record.not-found';
}

/** The key of the person of a case that is about to be written. Throws `record.not-found` after an erasure. */
export function keyOf(opened: OpenedCase): Uint8Array {
  if (!opened.key) throw new AppError('record.not-found', { detail: 'The person of this case was erased.' });
  return opened.key;
}
