// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  addSuspect as addEndpoint,
  changeSuspect as changeEndpoint,
  inputOf,
  removeSuspect as removeEndpoint,
  type CaseId,
  type PurposeCode,
  type SuspectId,
} from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type AuditNote, type Scope } from '../../../kernel/use-case.ts';
import type { CasesRecorded } from '../events.ts';
import { keyOf, openCase, type OpenedCase } from '../open-case.ts';
import { mayEditCases } from '../policy.ts';
import { presentSuspect } from '../present-suspect.ts';
import { readSuspect } from '../read-suspect.ts';
import { codesOfSuspect, describeRecorded, publishRecorded } from '../recorded-cases.ts';
import { sealSuspect } from '../sealed-facts.ts';
import { deleteSuspect, findSuspects, insertSuspects, updateSuspect, type SuspectRow } from '../store-suspects.ts';

/** Most suspects of one case: beyond it the group is described together. */
const suspectsMax = 200;

function noteOf(caseId: CaseId, purpose: PurposeCode, suspectId: SuspectId): AuditNote {
  return { purpose, subjectKind: 'case', subjectIds: [caseId], details: { suspect: suspectId } };
}

function sealDescription(scope: Scope, opened: OpenedCase, suspectId: SuspectId, text: string | null): Buffer | null {
  if (text === null || text === '') return null;
  return sealSuspect(scope.keyring, keyOf(opened), { caseId: opened.file.id, suspectId }, text);
}

/** Adds a suspect to a case of the actor's organisation. */
export const addSuspect = defineCommand({
  name: 'cases.addSuspect',
  input: inputOf(addEndpoint),
  policy: mayEditCases,
  async run(scope, { caseId, description, purpose: _purpose, ...written }) {
    const opened = await openCase(scope, caseId, { toChange: true });
    if ((await findSuspects(scope.db, [caseId])).length >= suspectsMax) throw new AppError('suspect.too-many');
    const id = newId<SuspectId>();
    const sealedDescription = sealDescription(scope, opened, id, description);
    const row: SuspectRow = { ...readSuspect(written), caseId, id, sealedDescription, updatedAt: scope.clock() };
    await insertSuspects(scope.db, [row], row.updatedAt);
    await publishRecorded(scope, opened);
    return presentSuspect(scope, keyOf(opened), row);
  },
  audit: ({ caseId, purpose }, { id }) => noteOf(caseId, purpose, id),
});

/** Changes a suspect, unless somebody else did since the caller read it. */
export const changeSuspect = defineCommand({
  name: 'cases.changeSuspect',
  input: inputOf(changeEndpoint),
  policy: mayEditCases,
  async run(scope, { caseId, suspectId, description, updatedAt, purpose: _purpose, ...written }) {
    const opened = await openCase(scope, caseId, { toChange: true });
    const present = (await findSuspects(scope.db, [caseId])).find(({ id }) => id === suspectId);
    if (!present) throw new AppError('record.not-found');
    const sealedDescription = sealDescription(scope, opened, suspectId, description);
    const row: SuspectRow = {
      ...readSuspect(written),
      caseId,
      id: suspectId,
      sealedDescription,
      updatedAt: scope.clock(),
    };
    if (!(await updateSuspect(scope.db, row, new Date(updatedAt)))) throw new AppError('record.changed');
    await publishRecorded(scope, opened);
    return presentSuspect(scope, keyOf(opened), row);
  },
  audit: ({ caseId, suspectId, purpose }) => noteOf(caseId, purpose, suspectId),
});

/** Removes a suspect. */
export const removeSuspect = defineCommand({
  name: 'cases.removeSuspect',
  input: inputOf(removeEndpoint),
  policy: mayEditCases,
  async run(scope, { caseId, suspectId }) {
    const opened = await openCase(scope, caseId, { toChange: true });
    const present = await findSuspects(scope.db, [caseId]);
    const kept = present.filter(({ id }) => id !== suspectId);
    if (kept.length === present.length) throw new AppError('record.not-found');
    const [recorded] = await describeRecorded(scope, [opened]);
    if (!recorded) throw new Error('A case that was opened is described.');
    // First what stands on the suspect, then the suspect.
    const fact: CasesRecorded = {
      kind: 'cases.recorded',
      cases: [{ ...recorded, suspects: kept.map((row) => codesOfSuspect(row)) }],
    };
    await scope.publish(fact);
    await deleteSuspect(scope.db, caseId, suspectId);
  },
  audit: ({ caseId, suspectId, purpose }) => noteOf(caseId, purpose, suspectId),
});
