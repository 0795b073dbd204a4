// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import { reactTo, type Reaction, type Scope } from '../../kernel/use-case.ts';
import { getNodeSettings } from '../access/index.ts';
import {
  endTasksOfCase,
  findMajority,
  seesExperience,
  type CaseErased,
  type CaseRegistered,
  type CaseReleased,
  type CasesRecorded,
} from '../cases/index.ts';
import { turnsOfAgeOn, type KnownAge } from './coming-of-age.ts';
import { getCurrentProcess, keepNamed, processInForce } from './current-process.ts';
import { followBirthDate, openComingOfAge, openDeadlines } from './deadline-tasks.ts';
import { findStanding, findStandings, insertStanding, type StandingRow } from './store.ts';

/** Identification begins with the registration, follows what is released and who grows up, and ends with the person. */
export const identificationReactions: readonly Reaction[] = [
  reactTo<CaseRegistered>('cases.registered', async (scope, { caseId, registeredOn, values }) => {
    const named = await getCurrentProcess(scope);
    const standing = { stage: named.process.initial, since: registeredOn, previous: null, spent: [] };
    await keepNamed(scope, named);
    const row = { processId: named.id, standing, agreedOfAgeOn: null, version: 1, at: scope.clock() };
    await insertStanding(scope.db, caseId, row);
    const { pack } = await getNodeSettings(scope);
    const birthday = turnsOfAgeOn(values, { registeredOn, ageOfMajority: pack.ageOfMajority });
    const at = { caseId, named, standing, person: await ageOf(scope, caseId, { agreedOfAgeOn: null }, birthday) };
    await openDeadlines(scope, at);
    await openComingOfAge(scope, at);
  }),
  reactTo<CasesRecorded>('cases.recorded', async (scope, { cases }) => {
    const standings = await findStandings(
      scope.db,
      cases.map(({ caseId }) => caseId),
    );
    const { pack } = await getNodeSettings(scope);
    for (const { caseId, values, registeredOn } of cases) {
      const standing = standings.get(caseId);
      if (!standing) continue;
      const named = await processInForce(scope, standing.processId, standing.stage);
      const birthday = turnsOfAgeOn(values, { registeredOn, ageOfMajority: pack.ageOfMajority });
      await followBirthDate(scope, { caseId, named, standing, person: await ageOf(scope, caseId, standing, birthday) });
    }
  }),
  reactTo<CaseReleased>('cases.released', async (scope, { caseId }) => {
    // Whoever accepts a referral learns at times nothing of what happened, and then takes no part in identification.
    if (!(await seesExperience(scope.db, caseId))) return;
    const standing = await findStanding(scope.db, caseId);
    if (!standing) return;
    const named = await processInForce(scope, standing.processId, standing.stage);
    const at = { caseId, named, standing, person: await ageOf(scope, caseId, standing, null) };
    await openDeadlines(scope, at, ({ task }) => task === 'decider');
  }),
  reactTo<CaseErased>('cases.erased', (scope, { caseId }) =>
    endTasksOfCase(scope.db, { caseId, kind: 'deadline', butKeys: [], at: scope.clock() }),
  ),
];

async function ageOf(
  scope: Scope,
  caseId: CaseId,
  { agreedOfAgeOn }: Pick<StandingRow, 'agreedOfAgeOn'>,
  birthday: string | null,
): Promise<KnownAge> {
  const age = (await findMajority(scope.db, caseId)) === 'adult' ? 'adult' : 'child';
  return { age, agreedOn: agreedOfAgeOn, turnsOfAgeOn: birthday };
}
