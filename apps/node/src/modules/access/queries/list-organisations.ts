// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { defineQuery } from '../../../kernel/use-case.ts';
import { asAccount, seesAccounts } from '../policy.ts';
import { presentOrganisation } from '../present.ts';
import { countAccounts, listOrganisationRows } from '../store.ts';

/** The organisations of the node, with how many accounts they have where the actor may look through them. */
export const listOrganisations = defineQuery({
  name: 'access.list-organisations',
  input: z.object({}),
  policy: asAccount,
  audit: 'none',
  async run({ db, actor }) {
    const rows = await listOrganisationRows(db);
    const counts = await countAccounts(db);
    return {
      organisations: rows.map((row) => {
        const counted = seesAccounts(actor, { organisationId: row.id }).allowed;
        return presentOrganisation(row, counted ? (counts.get(row.id) ?? 0) : null);
      }),
    };
  },
});
