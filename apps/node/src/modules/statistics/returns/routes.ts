// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { commentOnFigure } from './commands/comment-on-figure.ts';
import { createReturn } from './commands/create-return.ts';
import { discardReturn } from './commands/discard-return.ts';
import { closeForProposal, proposeReturn } from './commands/propose-return.ts';
import { releaseReturn, withdrawReturn } from './commands/release-return.ts';
import { downloadReturn } from './queries/download-return.ts';
import { downloadXlsForm } from './queries/download-xls-form.ts';
import { getExactFigures } from './queries/get-exact-figures.ts';
import { getReturn } from './queries/get-return.ts';
import { listPopulation } from './queries/list-population.ts';
import { listReturns } from './queries/list-returns.ts';
import { traceFigure } from './queries/trace-figure.ts';
import { receivePopulation } from './receive-population.ts';

export const returnRoutes: readonly Route[] = [
  bindRoute(contract.listReturns, listReturns),
  bindRoute(contract.createReturn, createReturn),
  bindRoute(contract.getReturn, getReturn),
  bindRoute(contract.discardReturn, discardReturn),
  bindRoute(contract.commentOnFigure, commentOnFigure),
  bindRoute(contract.traceFigure, traceFigure),
  bindRoute(contract.getExactFigures, getExactFigures),
  bindRoute(contract.downloadReturn, downloadReturn),
  defineRoute(contract.proposeReturn, async ({ account, params, body, execute }) => {
    await execute(closeForProposal, account(), { ...params, ...body });
    const { summary } = await execute(proposeReturn, account(), { ...params, ...body });
    return summary;
  }),
  bindRoute(contract.withdrawReturn, withdrawReturn),
  defineRoute(contract.releaseReturn, async ({ account, params, body, execute }) => {
    const { summary } = await execute(releaseReturn, account(), { ...params, ...body });
    return summary;
  }),
  bindRoute(contract.listPopulation, listPopulation),
  defineRoute(contract.importPopulation, async ({ account, upload, execute }) =>
    receivePopulation(execute, account(), await upload()),
  ),
  bindRoute(contract.downloadXlsForm, downloadXlsForm),
];
