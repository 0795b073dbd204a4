// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { closeVintage, listVintages, type VintageView } from '@palermo/contract';
import type { Command } from 'commander';
import { connect } from '../connection.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer, textTable, type Row } from '../output.ts';

/** `palermo vintage`: named instants whose figures can be counted again for ever. */
export function addVintage(program: Command): void {
  const vintage = program
    .command('vintage')
    .description('Closed vintages: figures of a moment that stay as they were')
    .addHelpText('after', '\nExamples:\n  palermo vintage list --json\n  palermo vintage close "Annual report 2026"\n');
  vintage
    .command('list')
    .description('List the closed vintages, newest first')
    .action(async (_flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await using connection = await connect(global);
      const { vintages } = await connection.api(listVintages, {});
      const describe = (): string =>
        vintages.length === 0 ? 'No vintage was closed yet.\n' : textTable(['name', 'at', 'id'], vintages.map(rowOf));
      answer(global, { vintages }, describe);
    });
  vintage
    .command('close <name>')
    .description('Close a vintage of the standard records as they are now')
    .action(async (name: string, _flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await using connection = await connect(global);
      const closed = await connection.api(closeVintage, { body: { name } });
      answer(global, closed, () => `Closed ${closed.name} at ${closed.at}.\n`);
    });
}

function rowOf({ name, at, id }: VintageView): Row {
  return { name, at, id };
}
