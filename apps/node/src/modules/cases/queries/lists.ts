// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { findAccountNames } from '../../access/index.ts';
import { openCase } from '../open-case.ts';
import { mayEditCases, mayReadCases } from '../policy.ts';
import { openErasureReason } from '../sealed-facts.ts';
import { findSavedViews } from '../store-drafts.ts';
import { findOpenErasures } from '../store-erasure.ts';
import { findKeptFiles } from '../store-merges.ts';

/** The account's saved views of the list. */
export const listSavedViews = defineQuery({
  name: 'cases.listSavedViews',
  input: z.object({}),
  policy: mayReadCases,
  run: async ({ db }) => ({ views: await findSavedViews(db) }),
  audit: 'none',
});

/** Erasures of the organisation that wait for a second person. */
export const listErasures = defineQuery({
  name: 'cases.listErasures',
  input: z.object({}),
  policy: mayEditCases,
  async run(scope) {
    const actor = scope.actor as AccountActor;
    const all = await findOpenErasures(scope.db);
    // A person who has several files is decided about once.
    const kept = await findKeptFiles(
      scope.db,
      all.map(({ caseId }) => caseId),
    );
    const rows = all.filter(({ caseId }) => !kept.has(caseId));
    const names = await findAccountNames(
      scope,
      rows.map(({ requestedBy }) => requestedBy),
    );
    const erasures = [];
    for (const row of rows) {
      const { file, key } = await openCase(scope, row.caseId);
      erasures.push({
        id: row.id,
        caseId: row.caseId,
        reference: file.reference,
        reason: key ? openErasureReason(scope.keyring, key, row.id, row.sealedReason) : '',
        requestedBy: names.get(row.requestedBy) ?? '',
        requestedAt: row.requestedAt.toISOString(),
        ownRequest: row.requestedBy === actor.accountId,
      });
    }
    return { erasures };
  },
  audit: (_input, { erasures }) => ({
    purpose: 'supervision',
    subjectKind: 'case',
    subjectIds: erasures.map(({ caseId }) => caseId),
  }),
});
