// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Readable } from 'node:stream';
import * as contract from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type FileAnswer, type Route } from '../../../platform/http/route.ts';
import { rejectedRowsText } from '../import/index.ts';
import { cancelImport } from './commands/cancel-import.ts';
import { startImport } from './commands/start-import.ts';
import type { ImportParts } from './import-parts.ts';
import { importJobs } from './import-job.ts';
import { isRunning } from './import-run.ts';
import { getImport, getProgress, listImports } from './queries/get-import.ts';
import { readRejectedRows } from './queries/read-rejected-rows.ts';
import { receiveUpload } from './receive-upload.ts';

const pageRows = 500;
const csv = 'text/csv; charset=utf-8';

/** The endpoints of imports. */
export function createImportRoutes(parts: ImportParts): readonly Route[] {
  const { execute, queue } = parts;
  return [
    defineRoute(contract.uploadImport, async ({ account, upload }) => {
      const importId = await receiveUpload(parts, account(), await upload());
      return execute(getImport, account(), { importId });
    }),
    bindRoute(contract.listImports, listImports),
    defineRoute(contract.getImport, async ({ account, params }) => {
      const progress = await execute(getProgress, account(), params);
      return isRunning(progress.state) ? progress : execute(getImport, account(), params);
    }),
    defineRoute(contract.startImport, async ({ account, params, body }) => {
      const { jobId, view } = await execute(startImport, account(), { ...params, ...body });
      await queue.send(importJobs, { id: jobId });
      return view;
    }),
    bindRoute(contract.cancelImport, cancelImport),
    defineRoute(contract.downloadRejectedRows, ({ account, params }) => sendRejectedRows(parts, account(), params)),
  ];
}

/** The first page is read before the answer begins, so that a refusal is one. */
async function sendRejectedRows(
  { execute }: ImportParts,
  actor: AccountActor,
  { importId }: { readonly importId: contract.ImportId },
): Promise<FileAnswer> {
  const read = (after: number) => execute(readRejectedRows, actor, { importId, after, limit: pageRows });
  const first = await read(0);
  async function* rejected() {
    for (let page = first; ; page = await read(page.rows.at(-1)?.rowNumber ?? 0)) {
      for (const { rowNumber, problems, source } of page.rows) {
        yield {
          row: rowNumber,
          problems,
          externalId: source?.externalId ?? '',
          source: { values: source?.values ?? {} },
        };
      }
      if (page.rows.length < pageRows) return;
    }
  }
  const text = rejectedRowsText(first.columns, { labelRows: [] }, rejected());
  return { name: 'rejected-rows.csv', type: csv, content: Readable.from(text) };
}
