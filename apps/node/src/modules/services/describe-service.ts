// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationId, ServiceId, ServiceView } from '@palermo/contract';
import type { AccountActor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Scope } from '../../kernel/use-case.ts';
import { findOrganisations } from '../access/index.ts';
import { presentService } from './present.ts';
import { findService, type ServiceRow } from './store-services.ts';

/** Services as they leave the node, with the names of their organisations. */
export async function describeServices(scope: Scope, rows: readonly ServiceRow[]): Promise<ServiceView[]> {
  const own = (scope.actor as AccountActor).organisationId;
  const organisations = await findOrganisations(scope, distinct(rows.map(({ organisationId }) => organisationId)));
  return rows.map((row) => presentService(row, organisations, own));
}

export async function describeService(scope: Scope, id: ServiceId): Promise<ServiceView> {
  const [view] = await describeServices(scope, [await getService(scope, id)]);
  if (!view) throw new AppError('record.not-found');
  return view;
}

/** A service that the actor may know of. Throws `record.not-found`. */
export async function getService({ db }: Scope, id: ServiceId): Promise<ServiceRow> {
  const row = await findService(db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** A service of the actor's own organisation. Throws `record.not-found`, also for a service of another. */
export async function getOwnService(scope: Scope, id: ServiceId): Promise<ServiceRow> {
  const row = await getService(scope, id);
  if (row.organisationId !== (scope.actor as AccountActor).organisationId) throw new AppError('record.not-found');
  return row;
}

export function distinct(ids: readonly OrganisationId[]): OrganisationId[] {
  return [...new Set(ids)];
}
