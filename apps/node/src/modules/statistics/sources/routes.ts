// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Readable } from 'node:stream';
import * as contract from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type FileAnswer, type Route } from '../../../platform/http/route.ts';
import { csvText } from '../../../platform/tabular/index.ts';
import { cancelSource, removeSource } from './commands/end-source.ts';
import { setLabel } from './commands/set-label.ts';
import { startSource } from './commands/start-source.ts';
import { getPublishedContents, getPublishedFigures, getRegionFigures } from './queries/read-figures.ts';
import { getSource, listLabels, listSources, readDefects } from './queries/read-sources.ts';
import { receiveSource } from './receive-source.ts';
import { sourceJobs } from './source-job.ts';
import type { SourceParts } from './source-parts.ts';

const defectsAtOnce = 5000;

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
    bindRoute(contract.cancelSource, cancelSource),
    bindRoute(contract.removeSource, removeSource),
    defineRoute(contract.downloadDefects, ({ account, params, query }) =>
      sendDefects(parts, account(), { ...params, ...query }),
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

/** The first page is read before the answer begins, so that a refusal is one. */
async function sendDefects({ execute }: SourceParts, actor: AccountActor, wanted: DefectsWanted): Promise<FileAnswer> {
  const read = (after: number) => execute(readDefects, actor, { ...wanted, after, limit: defectsAtOnce });
  const first = await read(0);
  async function* lines() {
    for (let page = first; ; page = await read(page.defects.at(-1)?.position ?? 0)) {
      for (const { kind, row, column, written, done, rejected } of page.defects) {
        yield [kind, row, column ?? '', written, done, rejected ? 'yes' : 'no'];
      }
      if (page.defects.length < defectsAtOnce) return;
    }
  }
  const text = csvText(['kind', 'row', 'column', 'written', 'done', 'rejected'], lines(), { byteOrderMark: true });
  return { name: 'defects.csv', type: 'text/csv; charset=utf-8', content: Readable.from(text) };
}
