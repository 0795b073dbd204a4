// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, ReleaseId, ReleaseRequest } from '@palermo/contract';
import type { CountryPack } from '@palermo/terms';
import type { z } from 'zod';
import type { AccountActor } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/clock.ts';
import { AppError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/use-case.ts';
import { findOrganisation } from '../access/index.ts';
import type { CaseReleased } from './events.ts';
import { writeEvent } from './store.ts';
import { insertRelease, type ReleaseRow } from './store-releases.ts';

/**
 * Releases data classes of a case to another organisation until the end of a day.
 * Throws `record.not-found` for an unknown organisation, `organisation.closed`, `release.too-long`, `release.firewall`.
 */
export async function releaseCase(
  scope: Scope,
  pack: CountryPack,
  caseId: CaseId,
  request: z.output<typeof ReleaseRequest>,
): Promise<ReleaseRow> {
  const actor = scope.actor as AccountActor;
  const to = await findOrganisation(scope, request.organisationId);
  if (!to || to.id === actor.organisationId) throw new AppError('record.not-found');
  if (!to.active) throw new AppError('organisation.closed');
  const expiresAt = new Date(`${request.until}T23:59:59.999Z`);
  const now = scope.clock();
  if (expiresAt <= now || expiresAt > addDays(now, pack.releaseDaysMax + 1)) throw new AppError('release.too-long');
  const release = await insertRelease(scope.db, {
    id: newId<ReleaseId>(),
    caseId,
    fromOrganisationId: actor.organisationId,
    toOrganisationId: to.id,
    dataClasses: [...new Set(request.dataClasses)],
    purpose: request.purpose,
    basis: request.basis,
    explainedIn: request.explainedIn ?? null,
    startsAt: now,
    expiresAt,
    releasedBy: actor.accountId,
  });
  await writeEvent(scope.db, {
    id: newId(),
    caseId,
    kind: 'released',
    accountId: actor.accountId,
    organisationId: actor.organisationId,
    at: now,
    details: { to: to.id, dataClasses: release.dataClasses, purpose: release.purpose, until: request.until },
  });
  const fact: CaseReleased = { kind: 'cases.released', caseId };
  await scope.publish(fact);
  return release;
}
