// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { asKeeper } from '../../../kernel/job.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { keepReleaseRows } from '../store-releases.ts';

/**
 * What time does to releases: those whose day has come are opened, and the organisation that holds the case is asked about those
 * that end soon. Not audited by itself: whoever made the release said so before.
 */
export const keepReleases = defineQuery({
  name: 'cases.keepReleases',
  input: z.object({}),
  policy: asKeeper,
  run: (scope) => keepReleaseRows(scope.db, scope.clock()),
  audit: 'none',
});
