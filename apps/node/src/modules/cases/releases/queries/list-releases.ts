// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, listReleases as endpoint } from '@palermo/contract';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { findOrganisations } from '../../../access/index.ts';
import { mayReadCases } from '../../policy.ts';
import { findReleases } from '../../store-releases.ts';
import { presentRelease } from '../present-release.ts';

/** What of a case is released to whom. An organisation that does not hold it finds its own releases only. */
export const listReleases = defineQuery({
  name: 'cases.listReleases',
  input: inputOf(endpoint),
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
