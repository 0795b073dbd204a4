// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationId, ReferralId, ReferralLine, ReferralView, ServiceId } from '@palermo/contract';
import { hasRole, type AccountActor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Scope } from '../../kernel/use-case.ts';
import { findAccountNames, findOrganisations } from '../access/index.ts';
import { distinct } from './describe-service.ts';
import { presentReferral, presentReferralLine, type ReferralParts } from './present.ts';
import { openStep } from './sealed-words.ts';
import { findReferral, findReferralCase, findReferralSteps, type ReferralRow } from './store-referrals.ts';
import { findServicesById } from './store-services.ts';

/** A referral of the actor's organisation. Throws `record.not-found`. */
export async function getReferralRow(scope: Scope, id: ReferralId): Promise<ReferralRow> {
  const row = await findReferral(scope.db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** Names that lines of referrals show. */
export async function referralParts(
  scope: Scope,
  rows: readonly ReferralRow[],
  besides: readonly OrganisationId[] = [],
): Promise<ReferralParts> {
  const sides = rows.flatMap(({ fromOrganisationId, toOrganisationId }) => [fromOrganisationId, toOrganisationId]);
  const services = await findServicesById(
    scope.db,
    rows.flatMap(({ serviceId }): ServiceId[] => (serviceId === null ? [] : [serviceId])),
  );
  return {
    organisations: await findOrganisations(scope, distinct([...sides, ...besides])),
    serviceNames: new Map(services.map(({ id, name }) => [id, name])),
    now: scope.clock(),
    own: (scope.actor as AccountActor).organisationId,
    maySteps: hasRole(scope.actor, 'caseworker', 'supervisor'),
  };
}

export async function describeReferralLines(scope: Scope, rows: readonly ReferralRow[]): Promise<ReferralLine[]> {
  const parts = await referralParts(scope, rows);
  return rows.map((row) => presentReferralLine(row, parts));
}

/** A referral with its history. The case is told to those who see it. */
export async function describeReferral(scope: Scope, id: ReferralId): Promise<ReferralView> {
  const row = await getReferralRow(scope, id);
  const steps = await findReferralSteps(scope.db, id);
  const parts = await referralParts(
    scope,
    [row],
    steps.map(({ organisationId }) => organisationId),
  );
  const accounts = await findAccountNames(
    scope,
    steps.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])),
  );
  const about = await findReferralCase(scope.db, id);
  return presentReferral(row, {
    ...parts,
    about: about ? { id: about.caseId, reference: about.reference } : null,
    steps: steps.map((step) => ({ ...step, words: openStep(scope.keyring, row, step) })),
    accounts,
  });
}
