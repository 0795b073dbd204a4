// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { reactTo, type Reaction } from '../../kernel/use-case.ts';
import {
  endTasksOfCase,
  findMajority,
  type CaseErased,
  type CaseRegistered,
  type CaseReleased,
} from '../cases/index.ts';
import { getCurrentProcess, keepNamed, processInForce } from './current-process.ts';
import { openDeadlines } from './deadline-tasks.ts';
import type { AgeGroup } from './process.ts';
import { findStanding, insertStanding } from './store.ts';

/** Identification begins with the registration, follows what is released, and ends with the person. */
export const identificationReactions: readonly Reaction[] = [
  reactTo<CaseRegistered>('cases.registered', async (scope, { caseId, registeredOn }) => {
    const named = await getCurrentProcess(scope);
    const standing = { stage: named.process.initial, since: registeredOn, previous: null };
    await keepNamed(scope, named);
    await insertStanding(scope.db, caseId, { processId: named.id, standing, version: 1, at: scope.clock() });
    await openDeadlines(scope, { caseId, named, standing, age: await ageOf(scope, caseId) });
  }),
  reactTo<CaseReleased>('cases.released', async (scope, { caseId }) => {
    const standing = await findStanding(scope.db, caseId);
    if (!standing) return;
    const named = await processInForce(scope, standing.processId, standing.stage);
    const at = { caseId, named, standing, age: await ageOf(scope, caseId) };
    await openDeadlines(scope, at, ({ task }) => task === 'decider');
  }),
  reactTo<CaseErased>('cases.erased', (scope, { caseId }) =>
    endTasksOfCase(scope.db, { caseId, kind: 'deadline', butKeys: [], at: scope.clock() }),
  ),
];

async function ageOf(scope: Parameters<Reaction['handle']>[0], caseId: CaseRegistered['caseId']): Promise<AgeGroup> {
  return (await findMajority(scope.db, caseId)) === 'adult' ? 'adult' : 'child';
}
