// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  changeService as changeEndpoint,
  closeService as closeEndpoint,
  createService as createEndpoint,
  inputOf,
  setFreePlaces as freeEndpoint,
  type ServiceId,
} from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { describeService, getOwnService } from '../describe-service.ts';
import { mayEditServices } from '../policy.ts';
import { closeServiceRow, insertService, updateFreePlaces, updateService } from '../store-services.ts';

/** Adds a service of one's own organisation to the directory. */
export const createService = defineCommand({
  name: 'services.create',
  input: inputOf(createEndpoint),
  policy: mayEditServices,
  async run(scope, description) {
    const id = newId<ServiceId>();
    const { organisationId } = scope.actor as AccountActor;
    await insertService(scope.db, { ...description, id, organisationId, at: scope.clock() });
    return describeService(scope, id);
  },
  audit: (_input, { id, kind }) => ({ subjectKind: 'service', subjectIds: [id], details: { kind } }),
});

/** Changes a service. Throws `record.changed` when somebody else did meanwhile. */
export const changeService = defineCommand({
  name: 'services.change',
  input: inputOf(changeEndpoint),
  policy: mayEditServices,
  async run(scope, { serviceId, version, ...description }) {
    await requireOpen(scope, serviceId);
    const at = { id: serviceId, version, at: scope.clock() };
    if (!(await updateService(scope.db, at, description))) throw new AppError('record.changed');
    return describeService(scope, serviceId);
  },
  audit: ({ serviceId }) => ({ subjectKind: 'service', subjectIds: [serviceId] }),
});

/** Says how many places are free now. Throws `service.no-places` and `record.changed`. */
export const setFreePlaces = defineCommand({
  name: 'services.setFreePlaces',
  input: inputOf(freeEndpoint),
  policy: mayEditServices,
  async run(scope, { serviceId, free, version }) {
    const { placesTotal } = await requireOpen(scope, serviceId);
    if (placesTotal === null || free > placesTotal) throw new AppError('service.no-places');
    const at = { id: serviceId, version, at: scope.clock() };
    if (!(await updateFreePlaces(scope.db, at, free))) throw new AppError('record.changed');
    return describeService(scope, serviceId);
  },
  audit: ({ serviceId, free }) => ({ subjectKind: 'service', subjectIds: [serviceId], details: { free } }),
});

/** Closes a service: it leaves the directory. Referrals that were sent to it stay where they stand. */
export const closeService = defineCommand({
  name: 'services.close',
  input: inputOf(closeEndpoint),
  policy: mayEditServices,
  async run(scope, { serviceId, version }) {
    await requireOpen(scope, serviceId);
    const at = { id: serviceId, version, at: scope.clock() };
    if (!(await closeServiceRow(scope.db, at))) throw new AppError('record.changed');
    return describeService(scope, serviceId);
  },
  audit: ({ serviceId }) => ({ subjectKind: 'service', subjectIds: [serviceId] }),
});

async function requireOpen(scope: Scope, serviceId: ServiceId) {
  const service = await getOwnService(scope, serviceId);
  if (service.closedAt) throw new AppError('service.closed');
  return service;
}
