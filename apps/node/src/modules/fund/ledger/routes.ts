// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { convertMoney, recordBankCharge, reverseLedgerEntry } from './commands/move-money.ts';
import { changeFund, recordExchangeRate } from './commands/settings.ts';
import { getLedgerEntry, listLedgerEntries } from './queries/entries.ts';
import { getFund } from './queries/get-fund.ts';
import { downloadFundStatement, getFundStatement, listExchangeRates } from './queries/statement.ts';

/** The endpoints of the ledger. */
export const ledgerRoutes: readonly Route[] = [
  bindRoute(contract.getFund, getFund),
  bindRoute(contract.changeFund, changeFund),
  bindRoute(contract.listLedgerEntries, listLedgerEntries),
  bindRoute(contract.getLedgerEntry, getLedgerEntry),
  bindRoute(contract.reverseLedgerEntry, reverseLedgerEntry),
  bindRoute(contract.convertMoney, convertMoney),
  bindRoute(contract.recordBankCharge, recordBankCharge),
  bindRoute(contract.getFundStatement, getFundStatement),
  bindRoute(contract.downloadFundStatement, downloadFundStatement),
  bindRoute(contract.listExchangeRates, listExchangeRates),
  bindRoute(contract.recordExchangeRate, recordExchangeRate),
];
