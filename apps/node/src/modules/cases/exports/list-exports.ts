// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { defineQuery } from '../../../kernel/use-case.ts';
import { mayEditCases } from '../policy.ts';
import { findCaseExports } from '../store-exports.ts';
import { presentExports } from './case-export.ts';

const shownMax = 50;

/** Files with cases that the actor asked for; for supervisors, all of their organisation's. */
export const listExports = defineQuery({
  name: 'cases.listExports',
  input: z.object({}),
  policy: mayEditCases,
  run: async (scope) => ({ exports: await presentExports(scope, await findCaseExports(scope.db, shownMax)) }),
  audit: 'none',
});
