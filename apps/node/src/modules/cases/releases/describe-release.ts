// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findOrganisation } from '../../access/index.ts';
import type { ReleaseRow } from '../store-releases.ts';
import { presentRelease } from './present-release.ts';

/** A release as both organisations know it, with the name of its recipient. */
export async function describeRelease(scope: Scope, row: ReleaseRow): Promise<ReturnType<typeof presentRelease>> {
  const to = await findOrganisation(scope, row.toOrganisationId);
  if (!to) throw new AppError('record.not-found');
  return presentRelease(row, to, scope.clock());
}
