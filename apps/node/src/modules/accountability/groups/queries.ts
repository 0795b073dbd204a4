// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getGroup as getEndpoint, inputOf, listGroups as listEndpoint } from '@palermo/contract';
import { readCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { coordinates, mayReadAccountability } from '../policy.ts';
import { findGroups } from '../store-groups.ts';
import { describeGroup, momentOf, presentGroupLine } from './describe-group.ts';
import { readId } from './read-id.ts';

/** The groups that the actor may know of. */
export const listGroups = defineQuery({
  name: 'groups.list',
  input: inputOf(listEndpoint),
  policy: mayReadAccountability,
  async run(scope, { after, limit }) {
    const [name = '', id = ''] = after === undefined ? [] : readCursor(after, 2);
    const place = { after: after === undefined ? null : ([name, readId(id)] as const), limit: limit + 1 };
    const rows = await findGroups(scope.db, place, momentOf(scope));
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      groups: page.map(presentGroupLine),
      next: rows.length > page.length && last ? writeCursor([last.name, last.id]) : null,
      mayKeep: coordinates(scope.actor),
    };
  },
  audit: 'none',
});

/** One group. Throws `record.not-found`. */
export const getGroup = defineQuery({
  name: 'groups.read',
  input: inputOf(getEndpoint),
  policy: mayReadAccountability,
  run: (scope, { groupId }) => describeGroup(scope, groupId),
  audit: 'none',
});
