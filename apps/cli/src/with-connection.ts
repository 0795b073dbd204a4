// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Command } from 'commander';
import { connect, type Connection } from './connection.ts';
import type { GlobalOptions } from './global-options.ts';

/** Signs in to the node, does something there for a command, and signs out. */
export async function withConnection(
  command: Command,
  act: (connection: Connection, global: GlobalOptions) => Promise<void>,
): Promise<void> {
  const global = command.optsWithGlobals<GlobalOptions>();
  await using connection = await connect(global);
  await act(connection, global);
}
