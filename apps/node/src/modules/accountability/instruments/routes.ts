// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { changeInstrument } from './change-instrument.ts';
import { importInstrument } from './import-instrument.ts';
import { getInstrument, listInstruments } from './queries.ts';

/** The endpoints of instruments and their commitments. */
export const instrumentRoutes: readonly Route[] = [
  bindRoute(contract.listInstruments, listInstruments),
  bindRoute(contract.getInstrument, getInstrument),
  bindRoute(contract.changeInstrument, changeInstrument),
  defineRoute(contract.importInstrument, async ({ execute, account, params, query, upload }) =>
    importInstrument({ execute, actor: account() }, { key: params.key, title: query.title }, await upload()),
  ),
];
