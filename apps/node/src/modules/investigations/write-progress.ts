// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import type { AccountActor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/use-case.ts';
import { findSeenCases, notify, writeEvent } from '../cases/index.ts';
import type { SuspectInvestigated } from './events.ts';
import { daysOf, proceedingAgainst } from './investigation.ts';
import { findLinkedCases, updateInvestigation, type InvestigationRow } from './store.ts';
import { findInvestigated, findItems, updateProceeding, type InvestigatedRow } from './store-proceedings.ts';

/** What of an investigation may be written anew with its progress. */
type Changes = Partial<Pick<InvestigationRow, 'stage' | 'stageSince' | 'ending' | 'sealed'>>;

/**
 * Writes how far an investigation has come, with the days and the proceedings that follow from what is recorded, and tells
 * those who hold its cases when it moved on.
 */
export async function writeProgress(scope: Scope, row: InvestigationRow, changes: Changes = {}): Promise<void> {
  const next = { ...row, ...changes };
  const items = await findItems(scope.db, [row.id]);
  await updateInvestigation(scope.db, row.id, { ...next, ...daysOf(items), at: scope.clock() });
  for (const suspect of await findInvestigated(scope.db, row.id)) {
    const stage = proceedingAgainst(suspect.id, items);
    if (await updateProceeding(scope.db, { ...suspect, stage }, scope.clock())) await countSuspect(scope, suspect);
  }
  if (next.stage !== row.stage) await tellOfStage(scope, next, await linkedCases(scope, row));
}

/** The cases that an investigation is about now. */
export async function linkedCases(scope: Scope, { id }: InvestigationRow): Promise<CaseId[]> {
  const links = await findLinkedCases(scope.db, id);
  return links.filter(({ unlinkedAt }) => unlinkedAt === null).map(({ caseId }) => caseId);
}

/** Tells those who count that proceedings against a suspect have come further; nothing is left to count after an erasure. */
export async function countSuspect(scope: Scope, { id, caseId, citizenship }: InvestigatedRow): Promise<void> {
  if (caseId === null) return;
  const fact: SuspectInvestigated = {
    kind: 'investigations.suspectInvestigated',
    caseId,
    suspectId: id,
    citizenship,
  };
  await scope.publish(fact);
}

/** Writes the stage into the history of cases, for those to whom their justice data are open, and tells their holders. */
export async function tellOfStage(
  scope: Scope,
  { id, stage, ending }: Pick<InvestigationRow, 'id' | 'stage' | 'ending'>,
  caseIds: readonly CaseId[],
): Promise<void> {
  const { accountId, organisationId } = scope.actor as AccountActor;
  for (const { caseId, holderId } of await findSeenCases(scope.db, caseIds)) {
    await writeEvent(scope.db, {
      id: newId(),
      caseId,
      kind: 'investigation',
      dataClass: 'justice',
      accountId,
      organisationId,
      at: scope.clock(),
      details: { stage, ...(ending === null ? {} : { ending }) },
    });
    if (holderId === organisationId) continue;
    await notify(scope, { kind: 'investigationMoved', to: { organisationId: holderId }, caseId, subjectId: id });
  }
}
