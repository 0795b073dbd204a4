// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, decideErasure as decideEndpoint, requestErasure as requestEndpoint } from '@palermo/contract';
import type { ErasureId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { findAccountNames } from '../../access/index.ts';
import type { CaseErased } from '../events.ts';
import type { CaseFile } from '../case-file.ts';
import { keyOf, openCase, type OpenedCase } from '../open-case.ts';
import { mayDecideErasure, mayEditCases } from '../policy.ts';
import { sealErasureReason } from '../sealed-facts.ts';
import { updateCaseFile, writeEvent } from '../store.ts';
import {
  destroyPerson,
  findOpenErasure,
  findOpenErasuresOf,
  insertErasure,
  updateErasureDecision,
  type ErasureRow,
} from '../store-erasure.ts';
import { findKeptFiles, findPartIds } from '../store-merges.ts';

/** Asks for a person to be erased. Nothing is destroyed before a second person agrees. */
export const requestErasure = defineCommand({
  name: 'cases.requestErasure',
  input: inputOf(requestEndpoint),
  policy: mayEditCases,
  async run(scope, { caseId, reason }) {
    const actor = scope.actor as AccountActor;
    if ((await findKeptFiles(scope.db, [caseId])).size > 0) throw new AppError('case.merged');
    const opened = await openCase(scope, caseId, { toChange: true });
    const { id, row } = await askToErase(scope, opened, reason);
    // A person who has several files is erased from all of them.
    for (const partId of await findPartIds(scope.db, caseId)) {
      await askToErase(scope, await openCase(scope, partId, { toChange: true }), reason);
    }
    const names = await findAccountNames(scope, [actor.accountId]);
    return {
      id,
      caseId,
      reference: opened.file.reference,
      reason,
      requestedBy: names.get(actor.accountId) ?? '',
      requestedAt: row.requestedAt.toISOString(),
      ownRequest: true,
    };
  },
  audit: ({ caseId }, { id }) => ({
    purpose: 'protection',
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { erasure: id },
  }),
});

async function askToErase(
  scope: Scope,
  opened: OpenedCase,
  reason: string,
): Promise<{ id: ErasureId; row: ErasureRow }> {
  const { accountId, organisationId } = scope.actor as AccountActor;
  const id = newId<ErasureId>();
  const row = await insertErasure(scope.db, {
    id,
    caseId: opened.file.id,
    organisationId,
    requestedBy: accountId,
    sealedReason: sealErasureReason(scope.keyring, keyOf(opened), id, reason),
  });
  if (!row) throw new AppError('erasure.waiting');
  return { id, row };
}

/**
 * Decides an erasure that somebody else asked for. Agreeing destroys the person's key, facts, history, suspects and search
 * index, and the standard records go; figures that were closed before keep versions of them that lead to no case.
 */
export const decideErasure = defineCommand({
  name: 'cases.decideErasure',
  input: inputOf(decideEndpoint),
  policy: mayDecideErasure,
  async run(scope, { erasureId, agreed }) {
    const actor = scope.actor as AccountActor;
    const request = await findOpenErasure(scope.db, erasureId);
    if (!request) throw new AppError('record.not-found');
    if (request.requestedBy === actor.accountId) throw new AppError('erasure.second-person');
    if ((await findKeptFiles(scope.db, [request.caseId])).size > 0) throw new AppError('case.merged');
    const parts = await findPartIds(scope.db, request.caseId);
    const requests = [request, ...(await findOpenErasuresOf(scope.db, parts))];
    for (const { id, caseId } of requests) {
      const { file } = await openCase(scope, caseId, { toChange: true });
      if (!(await updateErasureDecision(scope.db, id, { by: actor.accountId, agreed }))) {
        throw new AppError('record.changed');
      }
      if (agreed) await erase(scope, file);
    }
    return { erased: agreed, caseId: request.caseId };
  },
  audit: ({ erasureId, agreed }, { caseId }) => ({
    purpose: 'protection',
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { erasure: erasureId, agreed },
  }),
});

async function erase(scope: Scope, file: CaseFile): Promise<void> {
  const { accountId, organisationId } = scope.actor as AccountActor;
  const fact: CaseErased = { kind: 'cases.erased', caseId: file.id };
  await scope.publish(fact);
  await destroyPerson(scope.db, { caseId: file.id, personId: file.personId });
  await updateCaseFile(scope.db, file.id, { version: file.version + 1, at: scope.clock(), status: 'closed' });
  await writeEvent(scope.db, {
    id: newId(),
    caseId: file.id,
    kind: 'erased',
    accountId,
    organisationId,
    at: scope.clock(),
  });
}
