// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { asKeeper } from '../../../kernel/job.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { keepDeadlineRows } from '../store.ts';

/**
 * What time does to deadlines: those of organisations whose release ran out become the task of the organisation that holds the
 * case. Not audited by itself: whoever made the release said until when.
 */
export const keepDeadlines = defineQuery({
  name: 'identification.keepDeadlines',
  input: z.object({}),
  policy: asKeeper,
  run: ({ db, clock }) => keepDeadlineRows(db, clock()),
  audit: 'none',
});
