// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Readable } from 'node:stream';
import * as contract from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type FileAnswer, type Route } from '../../../platform/http/route.ts';
import { csvText, type WritableCell } from '../../../platform/tabular/index.ts';
import { cancelSource, removeSource } from './commands/end-source.ts';
import { setLabel } from './commands/set-label.ts';
import { startSource } from './commands/start-source.ts';
import { getPublishedContents, getPublishedFigures, getRegionFigures } from './queries/read-figures.ts';
import { getSource, listLabels, listSources, readContradictions, readDefects } from './queries/read-sources.ts';
import { previewTable, readColumns } from './preview-source.ts';
import { receiveSource } from './receive-source.ts';
import { sourceJobs } from './source-job.ts';
import type { SourceParts } from './source-parts.ts';

const rowsAtOnce = 5000;

/** The endpoints of published tables and their figures. */
export function createSourceRoutes(parts: SourceParts): readonly Route[] {
  const { execute, queue } = parts;
  return [
    defineRoute(contract.uploadSource, async ({ account, upload }) => {
      const sourceId = await receiveSource(parts, account(), await upload());
      return (await execute(getSource, account(), { sourceId })).source;
    }),
    bindRoute(contract.listSources, listSources),
    bindRoute(contract.getSource, getSource),
    defineRoute(contract.startSource, async ({ account, params, body }) => {
      const { jobId, view } = await execute(startSource, account(), { ...params, ...body });
      await queue.send(sourceJobs, { id: jobId });
      return view;
    }),
    defineRoute(contract.readSourceColumns, ({ account, params }) => readColumns(parts, account(), params.sourceId)),
    defineRoute(contract.previewSource, ({ account, params, body }) =>
      previewTable(parts, account(), params.sourceId, body),
    ),
    bindRoute(contract.cancelSource, cancelSource),
    bindRoute(contract.removeSource, removeSource),
    defineRoute(contract.downloadDefects, ({ account, params, query }) =>
      sendDefects(parts, account(), { ...params, ...query }),
    ),
    defineRoute(contract.downloadContradictions, ({ account, params }) =>
      sendContradictions(parts, account(), params.sourceId),
    ),
    bindRoute(contract.listLabels, listLabels),
    bindRoute(contract.setLabel, setLabel),
    bindRoute(contract.getPublishedFigures, getPublishedFigures),
    bindRoute(contract.getRegionFigures, getRegionFigures),
    bindRoute(contract.getPublishedContents, getPublishedContents),
  ];
}

interface DefectsWanted {
  readonly sourceId: contract.SourceId;
  readonly kind?: contract.DefectKind | undefined;
}

interface Placed {
  readonly position: number;
}

/** All rows of what is read page by page; the first page is read before, so that a refusal is one. */
async function* allPages<Row extends Placed>(
  first: readonly Row[],
  read: (after: number) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let page = first; ; page = await read(page.at(-1)?.position ?? 0)) {
    yield* page;
    if (page.length < rowsAtOnce) return;
  }
}

function csvAnswer(
  name: string,
  columns: readonly string[],
  lines: AsyncIterable<readonly WritableCell[]>,
): FileAnswer {
  const text = csvText(columns, lines, { byteOrderMark: true });
  return { name, type: 'text/csv; charset=utf-8', content: Readable.from(text) };
}

async function sendDefects({ execute }: SourceParts, actor: AccountActor, wanted: DefectsWanted): Promise<FileAnswer> {
  const read = (after: number) => execute(readDefects, actor, { ...wanted, after, limit: rowsAtOnce });
  const first = await read(0);
  async function* lines() {
    for await (const { kind, row, column, written, done, rejected } of allPages(first, read)) {
      yield [kind, row, column ?? '', written, done, rejected ? 'yes' : 'no'];
    }
  }
  return csvAnswer('defects.csv', ['kind', 'row', 'column', 'written', 'done', 'rejected'], lines());
}

const contradictionColumns = [
  'area',
  'year',
  'indicator',
  'dimension',
  'category',
  'sex',
  'age',
  'parts',
  'verdict',
  'complete',
  'totalLow',
  'totalHigh',
  'partsLow',
  'partsHigh',
  'rows',
] as const;

async function sendContradictions(
  { execute }: SourceParts,
  actor: AccountActor,
  sourceId: contract.SourceId,
): Promise<FileAnswer> {
  const read = (after: number) => execute(readContradictions, actor, { sourceId, after, limit: rowsAtOnce });
  const first = await read(0);
  async function* lines() {
    for await (const one of allPages(first, read)) {
      const cells = {
        ...one,
        category: one.category ?? '',
        complete: one.complete ? 'yes' : 'no',
        rows: one.rows.join(' '),
      };
      yield contradictionColumns.map((column) => cells[column]);
    }
  }
  return csvAnswer('contradictions.csv', contradictionColumns, lines());
}
