// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  beginStay as beginEndpoint,
  endStay as endEndpoint,
  inputOf,
  setShelterLocation as locationEndpoint,
  type StayId,
} from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { openCase } from '../../cases/index.ts';
import { getOwnService } from '../describe-service.ts';
import { mayEditServices } from '../policy.ts';
import { presentStay } from '../present.ts';
import { openStay, sealLocation, sealStay } from '../sealed-words.ts';
import { endStayRow, findStay, insertStay, writeLocation, type StayRow } from '../store-places.ts';
import { findReferral } from '../store-referrals.ts';
import { movePlace } from '../store-services.ts';

/** Keeps where a shelter is: sealed, for its own organisation alone. The audit keeps that it was written, not what. */
export const setShelterLocation = defineCommand({
  name: 'services.setLocation',
  input: inputOf(locationEndpoint),
  policy: mayEditServices,
  async run(scope, { serviceId, address }) {
    const { organisationId, accountId } = scope.actor as AccountActor;
    await getOwnService(scope, serviceId);
    const at = scope.clock();
    const sealed = sealLocation(scope.keyring, [organisationId, serviceId], address);
    await writeLocation(scope.db, { serviceId, organisationId, sealed, at, by: accountId });
    return { updatedAt: at.toISOString() };
  },
  audit: ({ serviceId }) => ({ subjectKind: 'service', subjectIds: [serviceId] }),
});

/** Somebody moves in. Throws `service.full`, `service.closed`, `stay.under-way`. */
export const beginStay = defineCommand({
  name: 'services.beginStay',
  input: inputOf(beginEndpoint),
  policy: mayEditServices,
  async run(scope, { serviceId, from, label, referralId, caseId }) {
    const { organisationId, accountId } = scope.actor as AccountActor;
    const service = await getOwnService(scope, serviceId);
    if (service.closedAt) throw new AppError('service.closed');
    if (caseId !== undefined) await openCase(scope, caseId);
    if (referralId !== undefined) await requireAccepted(scope, referralId);
    const at = scope.clock();
    if (from > dayOf(at)) throw notThatDay('from');
    if (!(await movePlace(scope.db, serviceId, { by: -1, at }))) throw new AppError('service.full');
    const id = newId<StayId>();
    const begun = await insertStay(scope.db, {
      id,
      organisationId,
      serviceId,
      referralId: referralId ?? null,
      caseId: caseId ?? null,
      from,
      sealed: sealStay(scope.keyring, id, label),
      by: accountId,
    });
    if (!begun) throw new AppError('stay.under-way');
    return describeStay(scope, await getStay(scope, id));
  },
  audit: ({ serviceId }, { id }) => ({ subjectKind: 'service', subjectIds: [serviceId], details: { stay: id } }),
});

/** Somebody moved out; their place is free. Throws `record.changed` when somebody else has said so. */
export const endStay = defineCommand({
  name: 'services.endStay',
  input: inputOf(endEndpoint),
  policy: mayEditServices,
  async run(scope, { stayId, to }) {
    const stay = await getStay(scope, stayId);
    if (to < stay.from || to > dayOf(scope.clock())) throw notThatDay('to');
    const by = (scope.actor as AccountActor).accountId;
    // The service first, as when somebody moves in, so that two people never wait for each other.
    await movePlace(scope.db, stay.serviceId, { by: 1, at: scope.clock() });
    if (!(await endStayRow(scope.db, { id: stayId, to, by }))) throw new AppError('record.changed');
    return describeStay(scope, await getStay(scope, stayId));
  },
  audit: ({ stayId }, { serviceId }) => ({
    subjectKind: 'service',
    subjectIds: [serviceId],
    details: { stay: stayId },
  }),
});

function notThatDay(path: string): AppError {
  const detail = 'A stay begins and ends on a day that has come, and does not end before it begins.';
  return new AppError('request.invalid', { fields: [{ path, code: 'out-of-range', detail }] });
}

async function requireAccepted(scope: Scope, referralId: Parameters<typeof findReferral>[1]): Promise<void> {
  const referral = await findReferral(scope.db, referralId);
  const own = (scope.actor as AccountActor).organisationId;
  if (referral?.toOrganisationId !== own) throw new AppError('record.not-found');
  if (referral.state !== 'accepted') throw new AppError('record.changed');
}

async function getStay(scope: Scope, id: StayId): Promise<StayRow> {
  const row = await findStay(scope.db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

function describeStay(scope: Scope, row: StayRow) {
  return presentStay(row, openStay(scope.keyring, row.id, row.sealed));
}
