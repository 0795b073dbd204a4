// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getStatistics as endpoint, inputOf } from '@palermo/contract';
import { defineQuery } from '../../../kernel/use-case.ts';
import { mayReadStatistics } from '../policy.ts';
import { buildTable } from './build-table.ts';
import { tableQueryOf } from './table-query.ts';

/** Victims counted by up to three dimensions, protected. Shows nothing about a person, so the audit keeps nothing. */
export const getStatistics = defineQuery({
  name: 'statistics.read',
  input: inputOf(endpoint),
  policy: mayReadStatistics,
  run: (scope, input) => buildTable(scope, tableQueryOf(input)),
  audit: 'none',
});
