// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, TaskView } from '@palermo/contract';
import type { z } from 'zod';
import { dayOf } from '../../kernel/clock.ts';
import type { Scope } from '../../kernel/use-case.ts';
import { findAccountNames } from '../access/index.ts';
import { unwrapPersonKey } from './sealed-facts.ts';
import { openTaskWords } from './sealed-words.ts';
import type { TaskRow } from './store-tasks.ts';

/** Tasks as they leave: with the names of those who have them, how urgent they are, and what somebody wrote. */
export async function presentTasks(
  scope: Scope,
  rows: readonly TaskRow[],
): Promise<(z.output<typeof TaskView> & { readonly endedAt: Date | null })[]> {
  const names = await findAccountNames(
    scope,
    rows.flatMap(({ assignedTo }) => (assignedTo === null ? [] : [assignedTo])),
  );
  const today = dayOf(scope.clock());
  return rows.map(({ id, caseId, reference, kind, key, subjectId, dueOn, stage, endedAt, ...row }) => ({
    id,
    caseId,
    reference,
    kind,
    key,
    subjectId,
    words: readWords(scope, { id, ...row }),
    dueOn,
    state: dueOn < today ? 'overdue' : row.remindOn <= today ? 'soon' : 'later',
    assignedTo: presentAssigned(row.assignedTo, names),
    stage,
    endedAt,
  }));
}

function presentAssigned(id: AccountId | null, names: ReadonlyMap<AccountId, string>) {
  const name = id === null ? undefined : names.get(id);
  return id !== null && name !== undefined ? { id, name } : null;
}

/** Null where nobody wrote anything, and after an erasure. */
function readWords(
  { keyring }: Scope,
  { id, sealed, personId, wrapped }: Pick<TaskRow, 'id' | 'sealed' | 'personId' | 'wrapped'>,
): string | null {
  if (sealed === null || wrapped === null) return null;
  return openTaskWords(keyring, unwrapPersonKey(keyring, personId, wrapped), id, sealed);
}
