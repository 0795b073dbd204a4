// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, TaskId, TaskKind } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { endOwnTaskRows, insertOwnTaskRow } from '../store-tasks.ts';

type OwnKind = Exclude<TaskKind, 'deadline'>;

/** Something that the actor's own organisation has to do about a case by a day. */
export interface NewOwnTask {
  readonly caseId: CaseId;
  readonly kind: OwnKind;
  /** A word of the catalogue. */
  readonly key: string;
  /** What it is about, where a case has several of its kind. */
  readonly subjectId?: string;
  /** Day, `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** The day from which it counts as soon; the due day where absent. */
  readonly remindOn?: string;
  readonly assignedTo?: AccountId;
}

/** Opens a task of the actor's organisation about a case that it sees; one that is open already takes the new days. */
export async function insertOwnTask(scope: Scope, task: NewOwnTask): Promise<void> {
  await insertOwnTaskRow(scope.db, {
    id: newId<TaskId>(),
    organisationId: (scope.actor as AccountActor).organisationId,
    caseId: task.caseId,
    kind: task.kind,
    key: task.key,
    subjectId: task.subjectId ?? null,
    dueOn: task.dueOn,
    remindOn: task.remindOn ?? task.dueOn,
    assignedTo: task.assignedTo ?? null,
    at: scope.clock(),
  });
}

/** Ends the tasks of the actor's organisation about one subject of a case: there is nothing left to do. */
export async function endOwnTask(
  scope: Scope,
  { caseId, kind, subjectId }: { readonly caseId: CaseId; readonly kind: OwnKind; readonly subjectId?: string },
): Promise<void> {
  await endOwnTaskRows(scope.db, { caseId, kind, subjectId: subjectId ?? null, at: scope.clock() });
}
