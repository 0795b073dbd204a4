// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { importTreaty, removeTreatySnapshot } from './import-treaty.ts';
import { getStateTreaties, getTreaty, getTreatyRegister, getTreatySnapshot, listTreaties } from './queries.ts';
import { recordTreatyRemark, recordTreatyStatement, setOwnState } from './record.ts';

/** The endpoints of the register of treaties. */
export const treatyRoutes: readonly Route[] = [
  bindRoute(contract.listTreaties, listTreaties),
  bindRoute(contract.getTreaty, getTreaty),
  bindRoute(contract.getTreatyRegister, getTreatyRegister),
  bindRoute(contract.setOwnState, setOwnState),
  bindRoute(contract.getStateTreaties, getStateTreaties),
  bindRoute(contract.recordTreatyStatement, recordTreatyStatement),
  bindRoute(contract.recordTreatyRemark, recordTreatyRemark),
  defineRoute(contract.importTreaty, async ({ execute, account, params, query, upload }) =>
    importTreaty({ execute, actor: account() }, { treaty: params.treaty, ...query }, await upload()),
  ),
  bindRoute(contract.getTreatySnapshot, getTreatySnapshot),
  bindRoute(contract.removeTreatySnapshot, removeTreatySnapshot),
];
