// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setTimeout as sleep } from 'node:timers/promises';
import * as contract from '@palermo/contract';
import type { Client, ImportId, ImportView } from '@palermo/contract';

const running: ReadonlySet<ImportView['state']> = new Set(['checking', 'importing']);

/** Uploads a text as a file. */
export function uploadText(client: Client, name: string, text: string): Promise<ImportView> {
  return client(contract.uploadImport, { file: { name, content: new Blob([text]) } });
}

/** Waits until an import is not under way any more. */
export async function finished(client: Client, importId: ImportId): Promise<ImportView> {
  for (;;) {
    const view = await client(contract.getImport, { params: { importId } });
    if (!running.has(view.state)) return view;
    await sleep(200);
  }
}
