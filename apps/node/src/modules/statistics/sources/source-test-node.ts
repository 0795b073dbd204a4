// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setTimeout as sleep } from 'node:timers/promises';
import * as contract from '@palermo/contract';
import type { CallOf, Client, SourceId, SourceReport, SourceView } from '@palermo/contract';

export type StartSource = CallOf<typeof contract.startSource>['body'];

/** A source at rest with its report. */
export interface ReadSource {
  readonly source: SourceView;
  readonly report: SourceReport | null;
}

/** Uploads a text or bytes as a published table. */
export function uploadTable(
  client: Client,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
): Promise<SourceView> {
  return client(contract.uploadSource, { file: { name, content: new Blob([content]) } });
}

/** Starts the reading of a table and waits for its end. */
export async function readToEnd(client: Client, sourceId: SourceId, body: StartSource = {}): Promise<ReadSource> {
  await client(contract.startSource, { params: { sourceId }, body });
  for (;;) {
    const answer = await client(contract.getSource, { params: { sourceId } });
    if (answer.source.state !== 'checking' && answer.source.state !== 'importing') return answer;
    await sleep(50);
  }
}

/** Uploads a table and reads it to its end. */
export async function importTable(
  client: Client,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  body: StartSource = {},
): Promise<ReadSource> {
  const { id } = await uploadTable(client, name, content);
  return readToEnd(client, id, body);
}

/** How many defects a report has, by kind. */
export function countsByKind(report: SourceReport | null): Record<string, number> {
  return Object.fromEntries((report?.defects ?? []).map(({ kind, count }) => [kind, count]));
}
