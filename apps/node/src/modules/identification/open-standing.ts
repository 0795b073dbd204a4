// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import type { AccountActor } from '../../kernel/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Scope } from '../../kernel/use-case.ts';
import { getNodeSettings } from '../access/index.ts';
import { findMajority, openCase, type OpenedCase } from '../cases/index.ts';
import { getCurrentProcess, processInForce, type NamedProcess } from './current-process.ts';
import { turnsOfAgeOn, type KnownAge } from './coming-of-age.ts';
import type { Mover, Standing } from './process.ts';
import { findStanding } from './store.ts';

/** A case with where it stands and by which process it moves on. */
export interface OpenedStanding {
  readonly opened: OpenedCase;
  readonly named: NamedProcess;
  readonly standing: Standing;
  /** 0 while nobody moved it. */
  readonly version: number;
  readonly person: KnownAge;
  readonly today: string;
  readonly mover: Mover;
}

/**
 * Opens where a case stands. A case that nobody moved yet, such as an imported one, stands where its outcome says.
 * Throws `record.not-found` as `openCase` does.
 */
export async function openStanding(
  scope: Scope,
  caseId: CaseId,
  options: { readonly toMove?: boolean } = {},
): Promise<OpenedStanding> {
  const opened = await openCase(scope, caseId);
  const actor = scope.actor as AccountActor;
  const kept = await findStanding(scope.db, caseId, options);
  const current = await getCurrentProcess(scope);
  const { pack } = await getNodeSettings(scope);
  const { outcome, registeredOn } = opened.file;
  const standing = kept
    ? { stage: kept.stage, since: kept.since, previous: kept.previous, spent: kept.spent }
    : { stage: current.process.byOutcome[outcome], since: registeredOn, previous: null, spent: [] };
  return {
    opened,
    named: kept ? await processInForce(scope, kept.processId, kept.stage) : current,
    standing,
    version: kept?.version ?? 0,
    person: {
      age: (await findMajority(scope.db, caseId)) === 'adult' ? 'adult' : 'child',
      turnsOfAgeOn: turnsOfAgeOn(opened.values, { registeredOn, ageOfMajority: pack.ageOfMajority }),
      agreedOn: kept?.agreedOfAgeOn ?? null,
    },
    today: dayOf(scope.clock()),
    mover: { holder: opened.owner, organisationKind: actor.organisationKind, roles: actor.roles },
  };
}
