// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile } from 'node:fs/promises';
import { getForm, replaceCountryPack } from '@palermo/contract';
import { readCountryPack, type CountryPack } from '@palermo/terms';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { connect } from '../connection.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer } from '../output.ts';

/** `palermo pack`: the country pack, a JSON file. */
export function addPack(program: Command): void {
  const pack = program
    .command('pack')
    .description('The country pack: deadlines, thresholds and extra form fields, as data');
  pack
    .command('check <file>')
    .description('Say what is wrong with a country pack, place by place')
    .action(async (file: string, _flags: unknown, command: Command) => {
      const { id, version, sections } = await readPackFile(file);
      const fieldCount = sections.reduce((sum, { fields }) => sum + fields.length, 0);
      answer(
        command.optsWithGlobals<GlobalOptions>(),
        { id, version, fieldCount },
        () => `${id} ${version} is in order: it adds ${fieldCount} fields.\n`,
      );
    });
  pack
    .command('use <file>')
    .description('Make a country pack the one of this node; its fields appear from the next request on')
    .action(async (file: string, _flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      const written = await readPackFile(file);
      await using connection = await connect(global);
      const used = await connection.api(replaceCountryPack, { body: { pack: { ...written } } });
      answer(global, used, () => `The node uses ${used.id} ${used.version} from now on.\n`);
    });
  pack
    .command('show')
    .description('The settings of the pack that the node uses')
    .action(async (_flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await using connection = await connect(global);
      const { pack: settings } = await connection.api(getForm, {});
      answer(global, settings, () => `${JSON.stringify(settings, null, 2)}\n`);
    });
}

async function readPackFile(file: string): Promise<CountryPack> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandFault(`There is no file ${file} that can be read.`);
  });
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    throw new CommandFault(`${file} is not JSON.`);
  }
  const read = readCountryPack(written);
  if ('pack' in read) return read.pack;
  throw new CommandFault(
    `${file} has faults:${read.problems.map(({ path, message }) => `\n- ${path}: ${message}`).join('')}`,
  );
}
