// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { addEntry } from './add-entry.ts';
import { changeEntry, strikeEntry } from './change-entry.ts';
import { findTraces } from './find-traces.ts';
import { listEntries, listEntryVersions } from './list-entries.ts';

/** The endpoints of entries, each bound to its command or query. */
export const entryRoutes: readonly Route[] = [
  bindRoute(contract.listEntries, listEntries),
  bindRoute(contract.addEntry, addEntry),
  bindRoute(contract.changeEntry, changeEntry),
  bindRoute(contract.strikeEntry, strikeEntry),
  bindRoute(contract.listEntryVersions, listEntryVersions),
  defineRoute(contract.findTraces, async ({ account, execute, params, query }) => {
    return (await execute(findTraces, account(), { ...params, ...query })).response;
  }),
];
