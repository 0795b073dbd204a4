// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { importTreaty, listTreaties } from '@palermo/contract';
import { findTreaty, treaties, treatyOfFile } from '@palermo/terms';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { connect } from '../connection.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer, textTable } from '../output.ts';

interface ImportFlags {
  readonly treaty?: string;
  readonly source: string;
  readonly asOf: string;
}

/** The treaty that was named, or that the file's name tells. */
function keyOf(file: string, { treaty }: ImportFlags): string {
  const found = treaty === undefined ? treatyOfFile(basename(file)) : findTreaty(treaty);
  if (found) return found.key;
  const known = treaties.map(({ key }) => key).join(', ');
  throw new CommandFault(
    treaty === undefined
      ? `The name of ${basename(file)} does not tell which treaty it is of. Name it with --treaty: ${known}.`
      : `The register has no treaty ${treaty}. It has ${known}.`,
  );
}

/** `palermo treaty`: the register of treaties. */
export function addTreaty(program: Command): void {
  const treaty = program.command('treaty').description('Register of treaties: who is bound by what, from which source');
  treaty
    .command('list')
    .description('All treaties with how many states are bound')
    .action(async (_flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await using connection = await connect(global);
      const { treaties: lines } = await connection.api(listTreaties, {});
      answer(global, lines, () => textTable(['key', 'partyCount', 'signedCount', 'stateCount', 'asOf'], lines));
    });
  treaty
    .command('import <file>')
    .description('Read a table of the status of a treaty (CSV or XLSX); every row is stored or reported')
    .option('--treaty <key>', 'which treaty; told from names such as 18-12-a.csv or hr_status_crc.csv')
    .requiredOption('--source <words>', 'where the table comes from')
    .requiredOption('--as-of <day>', 'of which day it is, YYYY-MM-DD')
    .addHelpText(
      'after',
      '\nExample:\n  palermo treaty import 18-12-a.csv --source "UN Treaty Collection" --as-of 2015-03-01\n',
    )
    .action(async (file: string, flags: ImportFlags, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      const key = keyOf(file, flags);
      const content = await openAsBlob(file).catch(() => {
        throw new CommandFault(`${file} cannot be read.`);
      });
      await using connection = await connect(global);
      const report = await connection.api(importTreaty, {
        params: { treaty: key },
        query: { source: flags.source, asOf: flags.asOf },
        file: { name: basename(file), content },
      });
      answer(global, report, () => {
        const lines = report.reportedRows.map(
          ({ row, participant, fault, value }) => `  row ${row}: ${participant}: ${fault} ${value}`,
        );
        return [`${report.rows} rows: ${report.stored} stored, ${report.reported} reported.`, ...lines, ''].join('\n');
      });
    });
}
