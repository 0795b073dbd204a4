// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { defineCommand } from '../../../kernel/use-case.ts';
import { administersNode } from '../policy.ts';

/** Keeps who has a backup made, before it is made: the file holds everything that the node holds. */
export const noteBackup = defineCommand({
  name: 'node.back-up',
  input: z.object({ withKeys: z.boolean(), protectedBy: z.enum(['passphrase', 'publicKey']) }),
  policy: administersNode,
  run: async () => ({ noted: true }),
  audit: ({ withKeys, protectedBy }) => ({ details: { withKeys, protectedBy } }),
});
