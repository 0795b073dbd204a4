// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setUpNode } from '@palermo/contract';
import type { Route } from '../platform/http/route.ts';
import { writeFileDurably, type DataDir } from '../platform/data-dir.ts';

function accountFile(layout: DataDir): string {
  return join(layout.root, 'terminal-account');
}

/** The e-mail address of the account that the command acts as when none is named; undefined when none was kept. */
export async function readTerminalAccount(layout: DataDir): Promise<string | undefined> {
  const text = await readFile(accountFile(layout), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '';
    throw fault;
  });
  return text.trim() || undefined;
}

export async function writeTerminalAccount(layout: DataDir, email: string): Promise<void> {
  await writeFileDurably(accountFile(layout), `${email}\n`);
}

/** The account that sets a node up is the one that the command on the same machine acts as, until another is chosen. */
export function rememberTerminalAccount(routes: readonly Route[], layout: DataDir): readonly Route[] {
  return routes.map((route) => {
    if (route.endpoint !== setUpNode) return route;
    return {
      ...route,
      async handle(handling) {
        const answer = await route.handle(handling);
        await writeTerminalAccount(layout, (handling.body as { readonly email: string }).email);
        return answer;
      },
    };
  });
}
