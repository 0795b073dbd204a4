// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReturnId } from '@palermo/contract';
import type { Language } from '@palermo/terms';
import { hasRole } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { findVintageById } from '../store-figures.ts';
import { findReturn, findSnapshot, type ReturnRow } from '../store-returns.ts';
import { countReturn } from './count-return.ts';
import type { ReturnContent } from './files/return-content.ts';
import { makeMicrodata } from './microdata/make-microdata.ts';
import type { ReturnSnapshot } from './return-snapshot.ts';

/** A return that the actor may see. Throws `record.not-found`. */
export async function getReturnRow(scope: Scope, id: ReturnId): Promise<ReturnRow> {
  const row = await findReturn(scope.db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** A return in a state, kept from others until the end of the transaction. Throws `record.not-found`, `return.state`. */
export async function holdReturn(scope: Scope, id: ReturnId, state: ReturnRow['state']): Promise<ReturnRow> {
  await getReturnRow(scope, id);
  // What was released cannot be changed any more, and so is not found for changing either.
  const row = await findReturn(scope.db, id, { toChange: true });
  if (row?.state !== state) throw new AppError('return.state');
  return row;
}

/** A draft that the actor may change. Throws `record.not-found` and `return.state`. */
export function getDraft(scope: Scope, id: ReturnId): Promise<ReturnRow> {
  return holdReturn(scope, id, 'draft');
}

/**
 * The figures of a return: those that were frozen, or of a draft those of now. Undefined for a draft that the actor does not
 * count: other accounts than analysts see a part of the country only.
 */
export async function figuresOf(scope: Scope, row: ReturnRow): Promise<ReturnSnapshot | undefined> {
  if (row.state !== 'draft') return findSnapshot(scope.db, row.id);
  return hasRole(scope.actor, 'analyst') ? countReturn(scope, row) : undefined;
}

export async function vintageNameOf(scope: Scope, { vintageId }: Pick<ReturnRow, 'vintageId'>): Promise<string | null> {
  const vintage = vintageId === null ? undefined : await findVintageById(scope.db, vintageId);
  return vintage?.name ?? null;
}

/** Everything that the files of a draft are made from. */
export async function contentOf(
  scope: Scope,
  row: ReturnRow,
  options: { readonly snapshot: ReturnSnapshot; readonly language: Language },
): Promise<ReturnContent> {
  const { name, pack, demonstration } = await getNodeSettings(scope);
  const { snapshot, language } = options;
  const stopped = snapshot.checklist.find(({ level }) => level === 'stops');
  if (stopped) throw new AppError('return.stopped');
  return {
    kind: row.kind,
    year: row.year,
    snapshot,
    microdata: await makeMicrodata(scope, row),
    node: name,
    country: demonstration ? undefined : pack.country,
    threshold: pack.publicationThreshold,
    confidential: undefined,
    vintageName: await vintageNameOf(scope, row),
    madeAt: scope.clock(),
    language,
  };
}
