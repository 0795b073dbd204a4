// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute, bindVisitorRoute } from '../../../platform/http/bind-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { cancelCall, changeCall, createCall, extendCall, publishCall } from './commands/calls.ts';
import { getCall, getPublicCall, listCalls, listPublicCalls } from './queries/calls.ts';

export const callRoutes: readonly Route[] = [
  bindVisitorRoute(contract.listPublicCalls, listPublicCalls),
  bindVisitorRoute(contract.getPublicCall, getPublicCall),
  bindRoute(contract.listCalls, listCalls),
  bindRoute(contract.getCall, getCall),
  bindRoute(contract.createCall, createCall),
  bindRoute(contract.changeCall, changeCall),
  bindRoute(contract.publishCall, publishCall),
  bindRoute(contract.extendCall, extendCall),
  bindRoute(contract.cancelCall, cancelCall),
];
