// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayPreparePublications } from '../../policy.ts';
import { readLedger } from '../ledger/keep-ledger.ts';
import type { PublicationParts } from '../publication-parts.ts';

/** Makes the query of the ledger's entries, for a job that compares or makes. */
export function readLedgerForJob(parts: Pick<PublicationParts, 'trace'>) {
  return defineQuery({
    name: 'publications.readLedgerForJob',
    input: z.object({}),
    policy: mayPreparePublications,
    run: async (scope) => (await readLedger(scope, parts)).entries,
    audit: 'none',
  });
}
