// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, listReturns as endpoint } from '@palermo/contract';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayReadReturns } from '../../policy.ts';
import { findReturns } from '../../store-returns.ts';
import { presentSummary } from '../present-return.ts';

/** Returns and where they stand; no figures, so that the audit keeps nothing. */
export const listReturns = defineQuery({
  name: 'returns.list',
  input: inputOf(endpoint),
  policy: mayReadReturns,
  run: async (scope) => ({ returns: (await findReturns(scope.db)).map(presentSummary) }),
  audit: 'none',
});
