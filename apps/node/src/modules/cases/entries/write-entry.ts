// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import type { EntryKind } from '@palermo/terms';
import type { AccountActor } from '../../../kernel/actor.ts';
import { daysBefore } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import type { GuardianRecorded } from '../events.ts';
import { findCaseFile, writeEvent } from '../store.ts';
import { findEntry, insertPastEntry, updateEntry, type EntryRow } from '../store-entries.ts';
import { endOwnTask, insertOwnTask } from '../work/index.ts';
import { maySign, tasksOf, wholeDay, type EntryContent } from './entry.ts';
import { sealEntry } from './seal-entry.ts';

/** Tasks follow the days that an entry names, and end when there is nothing left to do. Statistics hear of guardians. */
export async function followEntry(scope: Scope, row: EntryRow, kind: EntryKind, content: EntryContent): Promise<void> {
  if (kind.key === 'guardianAppointment') await tellOfGuardian(scope, row, content);
  for (const { task, dueOn } of tasksOf(kind, content)) {
    const about = { caseId: row.caseId, kind: task.kind, subjectId: row.id };
    if (dueOn === null) await endOwnTask(scope, about);
    else
      await insertOwnTask(scope, {
        ...about,
        key: task.key,
        dueOn,
        remindOn: daysBefore(dueOn, task.remindDaysBefore),
      });
  }
}

async function tellOfGuardian(scope: Scope, { id, caseId }: EntryRow, { values, struckBecause }: EntryContent) {
  const file = await findCaseFile(scope.db, caseId);
  if (!file) throw new AppError('record.not-found');
  const { registeredOn, registeredWithin } = file;
  const { guardianState, guardianAppointedOn: on } = values;
  const fact: GuardianRecorded = {
    kind: 'cases.guardianRecorded',
    entryId: id,
    registeredOn,
    registeredWithin,
    appointed: struckBecause === undefined && guardianState !== 'asked',
    appointedOn: typeof on === 'string' && wholeDay.test(on) ? on : null,
  };
  await scope.publish(fact);
}

/** Says in the history of the case that there was an entry; what it says stands in the entry alone. */
export async function tellOfEntry(
  scope: Scope,
  { caseId, id, kind, dataClass }: Pick<EntryRow, 'caseId' | 'id' | 'kind' | 'dataClass'>,
  what: 'entryAdded' | 'entryChanged' | 'entryStruck',
): Promise<void> {
  const { accountId, organisationId } = scope.actor as AccountActor;
  const by = { accountId, organisationId, at: scope.clock() };
  await writeEvent(scope.db, { id: newId(), caseId, kind: what, dataClass, ...by, details: { entry: id, form: kind } });
}

/** An entry that the actor may read. Throws `record.not-found`. */
export async function requireEntry(scope: Scope, caseId: CaseId, id: EntryRow['id']): Promise<EntryRow> {
  const row = await findEntry(scope.db, caseId, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/**
 * Replaces what an entry says by a new version and keeps the former one. Throws `record.changed` when somebody else was
 * faster, `access.denied` where the entry is another organisation's.
 */
export async function replaceEntry(
  scope: Scope,
  { row, kind, key, seenVersion, owner }: Replacing,
  content: EntryContent,
): Promise<EntryRow> {
  const actor = scope.actor as AccountActor;
  if (!owner && row.organisationId !== actor.organisationId) throw new AppError('access.denied');
  if (row.version !== seenVersion || row.struckAt !== null) throw new AppError('record.changed');
  const at = scope.clock();
  const version = row.version + 1;
  const struck = content.struckBecause !== undefined;
  const next: EntryRow = {
    ...row,
    version,
    sealed: sealEntry(scope.keyring, key, { id: row.id, version }, content),
    changedBy: actor.accountId,
    updatedAt: at,
    maySign: struck ? null : maySign(kind, content.values),
    struckAt: struck ? at : null,
  };
  if (!(await updateEntry(scope.db, next, seenVersion))) throw new AppError('record.changed');
  await insertPastEntry(scope.db, next, { organisationId: actor.organisationId, accountId: actor.accountId, at });
  await tellOfEntry(scope, next, struck ? 'entryStruck' : 'entryChanged');
  await followEntry(scope, next, kind, content);
  return next;
}

export interface Replacing {
  readonly row: EntryRow;
  readonly kind: EntryKind;
  /** The person's. */
  readonly key: Uint8Array;
  readonly seenVersion: number;
  /** Whether the actor's organisation holds the case. */
  readonly owner: boolean;
}
