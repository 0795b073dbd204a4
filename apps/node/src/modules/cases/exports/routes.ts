// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Readable } from 'node:stream';
import * as contract from '@palermo/contract';
import type { CaseExportId, CaseId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import type { Execute } from '../../../kernel/use-case.ts';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type FileAnswer, type Route } from '../../../platform/http/route.ts';
import { csvText } from '../../../platform/tabular/index.ts';
import { askExport, decideExport } from './decide-export.ts';
import { exportPage } from './export-page.ts';
import { listExports } from './list-exports.ts';

const pageRows = 500;

/** The endpoints of files with cases. */
export const exportRoutes: readonly Route[] = [
  bindRoute(contract.listCaseExports, listExports),
  bindRoute(contract.askCaseExport, askExport),
  bindRoute(contract.decideCaseExport, decideExport),
  defineRoute(contract.downloadCaseExport, ({ execute, account, params }) => sendCases(execute, account(), params)),
];

/** The first page is read before the answer begins, so that a refusal is one. */
async function sendCases(
  execute: Execute,
  actor: AccountActor,
  { exportId }: { readonly exportId: CaseExportId },
): Promise<FileAnswer> {
  const read = (after: CaseId | null) => execute(exportPage, actor, { exportId, after, limit: pageRows });
  const first = await read(null);
  async function* lines() {
    for (let page = first; ; page = await read(page.caseIds.at(-1) ?? null)) {
      yield* page.rows;
      if (page.caseIds.length < pageRows) return;
    }
  }
  const text = csvText(first.columns, lines(), { byteOrderMark: true });
  const name = first.layout === 'htcds' ? 'cases-htcds.csv' : 'cases.csv';
  return { name, type: 'text/csv; charset=utf-8', content: Readable.from(text) };
}
