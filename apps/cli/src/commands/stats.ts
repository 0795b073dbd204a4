// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getStatistics, type StatisticsTable } from '@palermo/contract';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { connect } from '../connection.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer, textTable, type Row } from '../output.ts';
import { addStatsRebuild } from './stats-rebuild.ts';

/** `palermo stats`: victims counted by dimensions. */
export function addStats(program: Command): void {
  const stats = program
    .command('stats')
    .description('Count victims by up to three dimensions; small cells are suppressed')
    .option(
      '--by <dimensions>',
      'for instance year,sex (year, sex, gender, ageGroup, majority, outcome, exploitation, meansOfControl, recruitment, relationshipToTrafficker, industry, citizenship, countryOfExploitation, source)',
    )
    .option('--where <filter>', 'for instance "sex:female;year:2023,2024"; none stands for not known')
    .addHelpText(
      'after',
      '\nExamples:\n  palermo stats --by year,sex\n  palermo stats --by citizenship --where "year:2024" --json\n',
    )
    .action(async (flags: { readonly by?: string; readonly where?: string }, command: Command) => {
      if (flags.by === undefined) throw new CommandFault('Say what to count by, for instance --by year,sex.');
      const global = command.optsWithGlobals<GlobalOptions>();
      await using connection = await connect(global);
      const query = { by: flags.by, ...(flags.where === undefined ? {} : { where: flags.where }) };
      const table = await connection.api(getStatistics, { query });
      answer(global, table, () => describe(table));
    });
  addStatsRebuild(stats);
}

function describe(table: StatisticsTable): string {
  const rows = table.rows.map(({ codes, cell }): Row => ({
    ...Object.fromEntries(table.by.map((dimension, index) => [dimension, codes[index] ?? '(not known)'])),
    victims: textOf(cell),
    'percent of known': cell.kind === 'count' && cell.percentOfKnown !== null ? cell.percentOfKnown.toFixed(1) : '',
  }));
  return [
    textTable([...table.by, 'victims', 'percent of known'], rows),
    `${textOf(table.total)} victims in the selection, ${textOf(table.known)} with a value in every dimension.\n`,
    table.multiple ? 'One victim may be counted in several rows.\n' : '',
    `Counts below ${table.threshold}, and counts that would give them away, are not shown (*).\n`,
  ].join('');
}

function textOf(cell: StatisticsTable['total']): string {
  return cell.kind === 'count' ? String(cell.count) : '*';
}
