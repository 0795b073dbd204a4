// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getGrant as getEndpoint, inputOf, listGrants as listEndpoint } from '@palermo/contract';
import { writeCursor } from '../../../../kernel/paging.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { readNumberCursor } from '../../ledger/queries/entries.ts';
import { mayReadFund } from '../../policy.ts';
import { findGrants } from '../../store-grants.ts';
import { describeGrant, describeGrantLines } from '../describe-grant.ts';

/** Grants, newest first. */
export const listGrants = defineQuery({
  name: 'fund.listGrants',
  input: inputOf(listEndpoint),
  policy: mayReadFund,
  async run(scope, { state, after, limit }) {
    const rows = await findGrants(scope.db, { state, below: readNumberCursor(after), limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      grants: await describeGrantLines(scope, page),
      next: rows.length > page.length && last ? writeCursor([last.number]) : null,
    };
  },
  audit: 'none',
});

/** One grant as its page shows it. */
export const getGrant = defineQuery({
  name: 'fund.readGrant',
  input: inputOf(getEndpoint),
  policy: mayReadFund,
  run: (scope, { grantId }) => describeGrant(scope, grantId),
  audit: 'none',
});
