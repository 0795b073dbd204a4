// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { defineQuery } from '../../../kernel/use-case.ts';
import type { AuditParts } from '../audit-parts.ts';
import { checkSignature } from '../checkpoint.ts';
import { keepsAudit } from '../policy.ts';
import { presentVerification } from '../present.ts';
import { readCheckpoints, readHead, readRows } from '../store.ts';
import { verifyAuditTrail } from '../verify-audit-trail.ts';

const pageSize = 2000;

/** Makes the check of the whole trail, which the keeper runs because nobody's account reads all of it. */
export function createVerifyAudit({ keyring, checkpointFile }: Pick<AuditParts, 'keyring' | 'checkpointFile'>) {
  return defineQuery({
    name: 'audit.verify-trail',
    input: z.object({}),
    policy: keepsAudit,
    audit: 'none',
    async run({ db }) {
      return presentVerification(
        await verifyAuditTrail({
          readEntries: (after) => readRows(db, { after, limit: pageSize }),
          readHead: () => readHead(db),
          readCheckpoints: () => readCheckpoints(db),
          readKeptCheckpoints: () => checkpointFile.read(),
          checkSignature: (checkpoint) => checkSignature(keyring, checkpoint),
        }),
      );
    },
  });
}
