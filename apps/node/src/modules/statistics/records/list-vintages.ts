// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { VintageView } from '@palermo/contract';
import { z } from 'zod';
import { defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { findAccountNames } from '../../access/index.ts';
import { mayReadStatistics } from '../policy.ts';
import { findVintages, type VintageRow } from '../store-vintages.ts';

/** Vintages as they may leave: who closed one is named to those who may see that account. */
export async function presentVintages(scope: Scope, rows: readonly VintageRow[]): Promise<VintageView[]> {
  const names = await findAccountNames(
    scope,
    rows.map(({ closedBy }) => closedBy),
  );
  return rows.map(({ id, name, at, closedBy }) => ({
    id,
    name,
    at: at.toISOString(),
    closedBy: names.get(closedBy) ?? null,
  }));
}

/** The closed vintages, newest first. */
export const listVintages = defineQuery({
  name: 'statistics.listVintages',
  input: z.object({}),
  policy: mayReadStatistics,
  run: async (scope) => ({ vintages: await presentVintages(scope, await findVintages(scope.db)) }),
  audit: 'none',
});
