// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import type { CaseId } from '@palermo/contract';
import { z } from 'zod';
import { hasRole, type AccountActor, type Actor } from '../kernel/actor.ts';
import { AppError } from '../kernel/errors.ts';
import { allow, defineCommand, defineQuery, deny, type Scope, type Verdict } from '../kernel/use-case.ts';
import { getNodeSettings } from '../modules/access/index.ts';
import { findImported, formOf, readValues, registerCases, releaseCase, type NewCase } from '../modules/cases/index.ts';
import type { DemonstrationCase } from './demonstration-cases.ts';
import { requestRelease } from './request-release.ts';

/** Source under which invented cases are told apart from others. */
const demonstrationSource = 'demonstration';

/** What a batch keeps of an invented case. */
export type BatchCase = Pick<
  DemonstrationCase,
  'externalId' | 'registeredOn' | 'values' | 'outcome' | 'status' | 'releases' | 'suspects' | 'decision'
>;

function asJob(actor: Actor): Verdict {
  return hasRole(actor, 'caseworker', 'supervisor') && actor.channel === 'job' ? allow : deny('notTheDemonstration');
}

/**
 * Registers invented cases of one organisation with their releases, all or none. Those that are there already are left
 * as they are, so that a batch can be repeated.
 */
export const registerBatch = defineCommand({
  name: 'demonstration.registerCases',
  input: z.object({ cases: z.array(z.custom<BatchCase>()).max(5000).readonly() }),
  policy: asJob,
  async run(scope, { cases }) {
    const actor = scope.actor as AccountActor;
    const { pack, demonstration } = await getNodeSettings(scope);
    if (!demonstration) throw new AppError('access.denied');
    const form = formOf(pack);
    const missing = await findMissing(scope, actor, cases);
    const registered = await registerCases(
      scope,
      form,
      actor,
      missing.map((each) => toNewCase({ ...each, values: readValues(form, each.values) })),
    );
    for (const [index, { releases, values, registeredOn }] of missing.entries()) {
      const caseId = registered[index]?.caseId;
      if (caseId === undefined) throw new Error('A registered case has no id.');
      for (const release of releases) {
        const request = requestRelease(release, readValues(form, values), registeredOn);
        await releaseCase(scope, pack, caseId, request, { quiet: true });
      }
    }
    return { caseIds: registered.map(({ caseId }): CaseId => caseId) };
  },
  audit: ({ cases }, { caseIds }) => ({
    purpose: 'identification',
    subjectKind: 'case',
    subjectIds: caseIds,
    details: { asked: cases.length, registered: caseIds.length },
  }),
});

/** True when the invented case of an external id is registered by the organisation of the actor. */
export const isRegistered = defineQuery({
  name: 'demonstration.isRegistered',
  input: z.object({ externalId: z.string() }),
  policy: asJob,
  async run({ db, actor }, { externalId }) {
    const { organisationId } = actor as AccountActor;
    return (await findImported(db, organisationId, demonstrationSource, [externalId])).length > 0;
  },
  audit: 'none',
});

async function findMissing(
  { db }: Scope,
  { organisationId }: AccountActor,
  cases: readonly BatchCase[],
): Promise<BatchCase[]> {
  const ids = cases.map(({ externalId }) => externalId);
  const there = await findImported(db, organisationId, demonstrationSource, ids);
  const known = new Set(there.map(({ externalId }) => externalId));
  return cases.filter(({ externalId }) => !known.has(externalId));
}

function toNewCase({ values, registeredOn, outcome, status, externalId, suspects, decision }: BatchCase): NewCase {
  const fingerprint = createHash('sha256').update(externalId).digest().subarray(0, 16);
  return {
    values,
    registeredOn,
    at: new Date(`${registeredOn}T10:00:00Z`),
    outcome,
    status,
    suspects,
    ...(decision === null ? {} : { decision }),
    external: { source: demonstrationSource, id: externalId, fingerprint },
  };
}
