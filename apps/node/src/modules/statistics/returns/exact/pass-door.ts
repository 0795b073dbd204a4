// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReturnPurpose } from '@palermo/contract';
import { isAccount } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import type { Scope } from '../../../../kernel/use-case.ts';
import type { ReturnRow } from '../../store-returns.ts';
import { actsOn } from '../present-return.ts';

export interface Errand {
  readonly purpose?: ReturnPurpose | undefined;
  readonly recipient?: string | undefined;
}

/** What leaves in bulk is opened with the second factor confirmed a moment ago. Throws `session.confirmation-required`. */
export function requireConfirmation(scope: Scope): void {
  const until = isAccount(scope.actor) ? scope.actor.confirmedUntil : null;
  if (until === null || until <= scope.clock()) throw new AppError('session.confirmation-required');
}

/**
 * The one door to exact figures: the second factor confirmed, a purpose, and the recipient they are for, by name.
 * Throws `return.not-released`, `session.confirmation-required` and `return.recipient`.
 */
export function passDoor(scope: Scope, row: ReturnRow, { purpose, recipient }: Errand): void {
  if (!actsOn(row, scope.actor).readExact) throw new AppError('return.not-released');
  requireConfirmation(scope);
  if (purpose === undefined || recipient === undefined || recipient !== row.recipient)
    throw new AppError('return.recipient');
}
