// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { writeFile } from 'node:fs/promises';
import {
  DimensionCode,
  downloadStatistics,
  getStatistics,
  StatisticsUnit,
  type CallOf,
  type StatisticsTable,
} from '@palermo/contract';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { connect, type Connection } from '../connection.ts';
import { downloadBytes } from '../download-bytes.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer, textTable, type Row } from '../output.ts';
import { addStatsRebuild } from './stats-rebuild.ts';

/** `palermo stats`: victims counted by dimensions. */
export function addStats(program: Command): void {
  const stats = program
    .command('stats')
    .description('Count victims by up to three dimensions; small cells are suppressed')
    .option('--by <dimensions>', `up to three, for instance year,sex (${DimensionCode.options.join(', ')})`)
    .option('--where <filter>', 'for instance "sex:female;year:2023,2024"; none stands for not known')
    .option('--unit <unit>', 'victim or perpetrator', 'victim')
    .option('--vintage <id>', 'count a closed vintage (see palermo vintage list)')
    .option('--sets', 'count several values of one person as one value, female;male')
    .option('--output <file>', 'write a file instead: .csv, .xlsx or .zip (a data package)')
    .option('--hxl', 'with --output: a row of HXL tags below the names of the columns')
    .addHelpText(
      'after',
      '\nExamples:\n  palermo stats --by year,sex\n  palermo stats --by citizenship --where "year:2024" --json\n  palermo stats --by perpetratorStage --unit perpetrator\n  palermo stats --by year,exploitation --output victims.xlsx\n',
    )
    .action(async (flags: StatsFlags, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      const query = queryOf(flags);
      await using connection = await connect(global);
      if (flags.output !== undefined) return writeTable(connection, query, flags.output, { flags, global });
      const table = await connection.api(getStatistics, { query });
      answer(global, table, () => describe(table));
    });
  addStatsRebuild(stats);
}

interface StatsFlags {
  readonly by?: string;
  readonly where?: string;
  readonly unit: string;
  readonly vintage?: string;
  readonly sets?: true;
  readonly output?: string;
  readonly hxl?: true;
}

type Query = CallOf<typeof getStatistics>['query'];

function queryOf({ by, where, unit, vintage, sets }: StatsFlags): Query {
  if (by === undefined) throw new CommandFault('Say what to count by, for instance --by year,sex.');
  const counted = StatisticsUnit.safeParse(unit);
  if (!counted.success) throw new CommandFault('The unit is victim or perpetrator.');
  return {
    by,
    unit: counted.data,
    ...(where === undefined ? {} : { where }),
    ...(vintage === undefined ? {} : { vintage }),
    ...(sets === true ? { sets: 'true' as const } : {}),
  };
}

const formats = { '.csv': 'csv', '.xlsx': 'xlsx', '.zip': 'package' } as const;

async function writeTable(
  connection: Connection,
  query: Query,
  file: string,
  { flags, global }: { readonly flags: StatsFlags; readonly global: GlobalOptions },
): Promise<void> {
  const ending = Object.keys(formats).find((each): each is keyof typeof formats => file.endsWith(each));
  if (ending === undefined) throw new CommandFault('The name of the file ends in .csv, .xlsx or .zip.');
  const bytes = await downloadBytes(connection, downloadStatistics, {
    query: { ...query, format: formats[ending], ...(flags.hxl === true ? { hxl: 'true' as const } : {}) },
  });
  await writeFile(file, bytes, { mode: 0o600 });
  answer(global, { file, bytes: bytes.length }, () => `Wrote ${file}.\n`);
}

function describe(table: StatisticsTable): string {
  const counted = table.unit === 'victim' ? 'victims' : 'suspects';
  const one = table.unit === 'victim' ? 'victim' : 'suspect';
  const rows = table.rows.map(({ codes, cell }): Row => ({
    ...Object.fromEntries(table.by.map((dimension, index) => [dimension, codes[index] ?? '(not known)'])),
    [counted]: textOf(cell),
    'percent of known': cell.kind === 'count' && cell.percentOfKnown !== null ? cell.percentOfKnown.toFixed(1) : '',
  }));
  return [
    textTable([...table.by, counted, 'percent of known'], rows),
    `${textOf(table.total)} ${counted} in the selection, ${textOf(table.known)} with a value in every dimension.\n`,
    table.multiple ? `One ${one} may be counted in several rows.\n` : '',
    table.vintage ? `Vintage: ${table.vintage.name}, closed ${table.vintage.at}.\n` : '',
    `Counts below ${table.threshold}, and counts that would give them away, are not shown (*).\n`,
  ].join('');
}

function textOf(cell: StatisticsTable['total']): string {
  return cell.kind === 'count' ? String(cell.count) : '*';
}
