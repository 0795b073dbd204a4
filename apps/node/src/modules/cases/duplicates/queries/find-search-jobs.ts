// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { asKeeper } from '../../../../kernel/job.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { findSearchJobs as findRows } from '../../store-duplicate-search.ts';

/** Jobs of searches that are under way, with the accounts they act for. */
export const findSearchJobs = defineQuery({
  name: 'cases.findDuplicateSearchJobs',
  input: z.object({}),
  policy: asKeeper,
  run: ({ db }) => findRows(db),
  audit: 'none',
});
