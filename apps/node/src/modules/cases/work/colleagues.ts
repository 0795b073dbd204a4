// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findColleagues, type Colleague } from '../../access/index.ts';

/**
 * The colleagues of these ids, in their order: active accounts of the actor's organisation that work on cases, and so see what
 * it sees. Throws `colleague.unknown` where one is not: who others have is nobody's business here.
 */
export async function requireColleagues(scope: Scope, ids: readonly AccountId[]): Promise<Colleague[]> {
  if (ids.length === 0) return [];
  const known = new Map((await findColleagues(scope)).map((colleague) => [colleague.id, colleague]));
  return ids.map((id) => {
    const colleague = known.get(id);
    if (!colleague) throw new AppError('colleague.unknown');
    return colleague;
  });
}
