// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { defineCommand } from '../../../kernel/use-case.ts';
import { keepsAudit } from '../policy.ts';

/** Keeps that the node was restored from a backup; what happened between the two instants is not in this trail. */
export const noteRestore = defineCommand({
  name: 'node.restore',
  input: z.object({ backupMadeAt: z.iso.datetime(), restoredAt: z.iso.datetime() }),
  policy: keepsAudit,
  run: async () => {},
  audit: (input) => ({ details: input }),
});
