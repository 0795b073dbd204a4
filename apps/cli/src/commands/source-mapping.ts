// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { SourceMapping, SourceRole, type AnswerOf, type readSourceColumns } from '@palermo/contract';
import { CommandFault } from '../command-fault.ts';

const meanings = [...SourceRole.options, 'value', 'years'] as const;
const acrossWord = 'across';

/** What `--map` takes, for the help of the command. */
export const mappingHelp = `which column means what, of a table whose layout is not known: ${meanings.join(', ')}`;

/**
 * Reads `country=Land,year=Zeit,value=Anzahl`. `value` may come several times; `years=across` stands for a column for each
 * year; `series=Column:Name` reads one of several series. A comma within a name of a column is kept.
 */
export function readMapping(written: string): SourceMapping {
  const columns: Partial<Record<SourceRole, string>> = {};
  const values: string[] = [];
  let yearsAcross = false;
  let seriesRead: string | null = null;
  for (const part of written.split(new RegExp(`,(?=(?:${meanings.join('|')})=)`))) {
    const place = part.indexOf('=');
    const [meaning, name] = [part.slice(0, place).trim(), part.slice(place + 1).trim()];
    const role = SourceRole.safeParse(meaning);
    if (place < 0 || name === '') throw new CommandFault(`Write what it means, = and the column: ${part}`);
    if (meaning === 'value') values.push(name);
    else if (meaning === 'years' && name === acrossWord) yearsAcross = true;
    else if (role.data === 'series') {
      const end = name.indexOf(':');
      if (end < 1) throw new CommandFault('Write the column of the series and the one to be read: series=Column:Name');
      columns.series = name.slice(0, end);
      seriesRead = name.slice(end + 1);
    } else if (role.success) columns[role.data] = name;
    else throw new CommandFault(`${meaning} is nothing that a column can mean. It can be: ${meanings.join(', ')}.`);
  }
  const mapping = SourceMapping.safeParse({ columns, values, yearsAcross, seriesRead });
  if (mapping.success) return mapping.data;
  throw new CommandFault(`The columns cannot be read so: ${mapping.error.issues[0]?.message ?? ''}.`);
}

/** What is to be typed for a table of unknown layout: its columns, and a proposal. */
export function describeColumns({ columns, proposal }: AnswerOf<typeof readSourceColumns>): string {
  const named = Object.entries(proposal.columns).map(([role, column]) => `${role}=${column}`);
  const values = proposal.yearsAcross ? [`years=${acrossWord}`] : proposal.values.map((column) => `value=${column}`);
  const lines = columns.map(({ name, samples }) => `  ${name}: ${samples.slice(0, 4).join(' | ')}`);
  return `Its columns, with some of their values:\n${lines.join('\n')}\nSay which means what, for instance: --map '${[...named, ...values].join(',')}'`;
}
