// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, listReleases as releasesEndpoint } from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { findAccountNames, findOrganisations } from '../../access/index.ts';
import { openCase } from '../open-case.ts';
import { mayEditCases, mayReadCases } from '../policy.ts';
import { presentRelease } from '../present.ts';
import { openErasureReason } from '../sealed-facts.ts';
import { findSavedViews } from '../store-drafts.ts';
import { findOpenErasures } from '../store-erasure.ts';
import { findReleases } from '../store-releases.ts';

/** Who else sees what of a case. An organisation that does not hold it finds its own releases only. */
export const listReleases = defineQuery({
  name: 'cases.listReleases',
  input: inputOf(releasesEndpoint),
  policy: mayReadCases,
  async run(scope, { caseId }) {
    const rows = await findReleases(scope.db, caseId);
    const organisations = await findOrganisations(scope, [...new Set(rows.map((row) => row.toOrganisationId))]);
    const now = scope.clock();
    return {
      releases: rows.flatMap((row) => {
        const to = organisations.get(row.toOrganisationId);
        return to ? [presentRelease(row, to, now)] : [];
      }),
    };
  },
  audit: 'none',
});

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
    const rows = await findOpenErasures(scope.db);
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
