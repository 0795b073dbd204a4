// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { addEntry as endpoint, inputOf, type EntryView } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { keyOf } from '../open-case.ts';
import { mayEditCases } from '../policy.ts';
import { findEntries, insertEntry, insertPastEntry, type EntryRow } from '../store-entries.ts';
import { isForAge, maySign, readEntry, requireKind } from './entry.ts';
import { openForEntries } from './open-for-entries.ts';
import { presentEntries } from './present-entry.ts';
import { sealEntry } from './seal-entry.ts';
import { followEntry, requireEntry, tellOfEntry } from './write-entry.ts';

/** Most entries of one case: a page shows them all. */
const entriesMax = 500;

/**
 * Adds an entry to a case. The same id again adds nothing. Throws `access.denied` where its data class is not open to the
 * actor, `entry.age` for a form about children when the person is an adult, `entry.too-many`.
 */
export const addEntry = defineCommand({
  name: 'cases.addEntry',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run(scope, { caseId, id, kind: kindKey, values: written }): Promise<EntryView> {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const kind = requireKind(kindKey);
    const { opened, majority } = await openForEntries(scope, caseId);
    if (!opened.dataClasses.includes(kind.dataClass)) throw new AppError('access.denied');
    if (!isForAge(kind, majority)) throw new AppError('entry.age');
    if ((await findEntries(scope.db, caseId)).length >= entriesMax) throw new AppError('entry.too-many');
    const content = { values: readEntry(kind, written) };
    const at = scope.clock();
    const row: EntryRow = {
      id,
      caseId,
      kind: kind.key,
      dataClass: kind.dataClass,
      sealed: sealEntry(scope.keyring, keyOf(opened), { id, version: 1 }, content),
      version: 1,
      organisationId,
      accountId,
      changedBy: accountId,
      createdAt: at,
      updatedAt: at,
      maySign: maySign(kind, content.values),
      struckAt: null,
    };
    if (await insertEntry(scope.db, row)) {
      await insertPastEntry(scope.db, row, { organisationId, accountId, at });
      await tellOfEntry(scope, row, 'entryAdded');
      await followEntry(scope, row, kind, content);
    }
    const [view] = await presentEntries(scope, opened, [await requireEntry(scope, caseId, id)]);
    if (!view) throw new AppError('record.not-found');
    return view;
  },
  audit: ({ caseId, id, kind, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { entry: id, form: kind },
  }),
});
