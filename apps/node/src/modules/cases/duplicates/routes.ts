// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { decideDuplicate, undoDuplicate } from './commands/decide-duplicate.ts';
import { cancelDuplicateSearch, startDuplicateSearch } from './commands/search-duplicates.ts';
import { findSimilarCases } from './queries/find-similar-cases.ts';
import { getDuplicate } from './queries/get-duplicate.ts';
import { listDuplicates } from './queries/list-duplicates.ts';
import { duplicateJobs, type DuplicateParts } from './run-duplicate-search.ts';

/** The endpoints of cases that may be of one person. */
export function createDuplicateRoutes({ execute, queue }: DuplicateParts): readonly Route[] {
  return [
    bindRoute(contract.listDuplicates, listDuplicates),
    bindRoute(contract.getDuplicate, getDuplicate),
    defineRoute(contract.findSimilarCases, async ({ account, params }) => {
      return (await execute(findSimilarCases, account(), params)).response;
    }),
    bindRoute(contract.decideDuplicate, decideDuplicate),
    defineRoute(contract.undoDuplicate, async ({ account, params }) => {
      return (await execute(undoDuplicate, account(), params)).pair;
    }),
    defineRoute(contract.startDuplicateSearch, async ({ account }) => {
      const { jobId, view } = await execute(startDuplicateSearch, account(), {});
      if (jobId !== null) await queue.send(duplicateJobs, { id: jobId });
      return view;
    }),
    bindRoute(contract.cancelDuplicateSearch, cancelDuplicateSearch),
  ];
}
