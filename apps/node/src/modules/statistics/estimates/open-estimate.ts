// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EstimateId, EstimateState, EstimateView } from '@palermo/contract';
import type { EstimateLanguage } from '@palermo/evidence';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findAccountNames } from '../../access/index.ts';
import { findEstimate, lockEstimate, type EstimateRow } from '../store-estimates.ts';
import { presentEstimate } from './present-estimate.ts';

/** An estimate that the actor may see. Throws `record.not-found`. */
export async function getEstimateRow({ db }: Pick<Scope, 'db'>, id: EstimateId): Promise<EstimateRow> {
  const row = await findEstimate(db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** An estimate in one of the states, kept from others until the end of the transaction. Throws `estimate.state`. */
export async function holdEstimate(
  { db }: Pick<Scope, 'db'>,
  id: EstimateId,
  ...states: readonly EstimateState[]
): Promise<EstimateRow> {
  const row = await lockEstimate(db, id);
  if (!row) throw new AppError('record.not-found');
  if (!states.includes(row.state)) throw new AppError('estimate.state');
  return row;
}

export async function viewEstimate(
  scope: Scope,
  id: EstimateId,
  language: EstimateLanguage = 'en',
): Promise<EstimateView> {
  const row = await getEstimateRow(scope, id);
  const names = await findAccountNames(scope, [row.createdBy]);
  return presentEstimate(row, { createdBy: names.get(row.createdBy) ?? null, language });
}
