// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { defineQuery } from '../../../kernel/use-case.ts';
import { keepsAudit } from '../policy.ts';
import { findLastCheckpoint, readHead } from '../store.ts';

/** True when something was audited since the last checkpoint, besides the signing of that checkpoint. */
export const needsCheckpoint = defineQuery({
  name: 'audit.needs-checkpoint',
  input: z.object({}),
  policy: keepsAudit,
  audit: 'none',
  async run({ db }) {
    const head = await readHead(db);
    const last = await findLastCheckpoint(db);
    return head !== undefined && head.sequence > (last === undefined ? 0 : last.size + 1);
  },
});
