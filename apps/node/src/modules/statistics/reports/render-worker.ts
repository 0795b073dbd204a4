// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { parentPort } from 'node:worker_threads';
import { renderFile, type RenderOrder } from './render-file.ts';

/** An order with the number that its answer carries. */
export interface NumberedOrder {
  readonly number: number;
  readonly order: RenderOrder;
}

export type RenderAnswer =
  | { readonly number: number; readonly content: Uint8Array }
  | { readonly number: number; readonly fault: string };

parentPort?.on('message', ({ number, order }: NumberedOrder) => {
  renderFile(order).then(
    (content) => parentPort?.postMessage({ number, content } satisfies RenderAnswer),
    (fault: unknown) => parentPort?.postMessage({ number, fault: String(fault) } satisfies RenderAnswer),
  );
});
