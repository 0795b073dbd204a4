// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { GrantId } from '@palermo/contract';
import { minorDigitsOf } from '@palermo/terms';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findGrantOfApplication, type GrantDescription, insertGrant } from '../store-grants.ts';

/**
 * Opens a grant within the transaction of who decides on it; nothing is committed before its agreement. An application has one
 * grant: asked again, this gives the one that is there. The caller has checked the rules of the call. Throws `grant.time` and
 * `fund.currency-unknown`.
 */
export async function openGrant(
  scope: Scope,
  description: GrantDescription,
  id: GrantId = newId<GrantId>(),
): Promise<GrantId> {
  if (description.endsOn <= description.startsOn) throw new AppError('grant.time');
  if (minorDigitsOf(description.currency) === undefined) throw new AppError('fund.currency-unknown');
  const { accountId: by } = scope.actor as AccountActor;
  if (await insertGrant(scope.db, { ...description, id, by, at: scope.clock() })) return id;
  if (description.applicationId === null) return id;
  return (await findGrantOfApplication(scope.db, description.applicationId)) ?? id;
}
