// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublicationId, PublicationState, PublicationView } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findAccountNames } from '../../access/index.ts';
import { findVintageById } from '../store-figures.ts';
import {
  describePackage,
  findComparison,
  findPublication,
  lockPublication,
  type PublicationRow,
} from '../store-publications.ts';
import { presentPublication } from './present-publication.ts';

/** A publication that the actor may see. Throws `record.not-found`. */
export async function getPublicationRow({ db }: Pick<Scope, 'db'>, id: PublicationId): Promise<PublicationRow> {
  const row = await findPublication(db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** A publication in one of the states, kept from others until the end of the transaction. Throws `publication.state`. */
export async function holdPublication(
  scope: Pick<Scope, 'db'>,
  id: PublicationId,
  ...states: readonly PublicationState[]
): Promise<PublicationRow> {
  await getPublicationRow(scope, id);
  const row = await lockPublication(scope.db, id);
  if (!row || !states.includes(row.state)) throw new AppError('publication.state');
  return row;
}

/** A publication as the actor sees it. */
export async function viewPublication(scope: Scope, id: PublicationId): Promise<PublicationView> {
  const row = await getPublicationRow(scope, id);
  const vintage = await findVintageById(scope.db, row.vintageId);
  if (!vintage) throw new Error('The vintage of a publication is there.');
  const people = [row.proposedBy, row.releasedBy].filter((each) => each !== null);
  return presentPublication(
    {
      row,
      vintage,
      comparison: await findComparison(scope.db, id),
      file: await describePackage(scope.db, id),
      names: await findAccountNames(scope, people),
    },
    scope.actor,
  );
}
