// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { getInstrument, importInstrument, listInstruments } from '@palermo/contract';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { connect } from '../connection.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer, textTable } from '../output.ts';

interface ImportFlags {
  readonly key: string;
  readonly title?: string;
}

/** `palermo instrument`: what was undertaken, broken into commitments. */
export function addInstrument(program: Command): void {
  const instrument = program
    .command('instrument')
    .description('Instruments broken into commitments, each marked whether it was compared with the text');
  instrument
    .command('list')
    .description('All instruments with how many of their commitments are verified and answered')
    .action(async (_flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await using connection = await connect(global);
      const { instruments } = await connection.api(listInstruments, {});
      const columns = ['key', 'number', 'commitmentCount', 'verifiedCount', 'answeredCount'];
      const rows = instruments.map(({ key, number, commitmentCount, verifiedCount, answeredCount }) => {
        return { key, number, commitmentCount, verifiedCount, answeredCount };
      });
      answer(global, { instruments }, () => textTable(columns, rows));
    });
  instrument
    .command('show <key>')
    .description('The commitments of an instrument')
    .action(async (key: string, _flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await using connection = await connect(global);
      const view = await connection.api(getInstrument, { params: { key }, query: {} });
      const rows = view.commitments.map(({ code, pillar, reference, verified, measureCount }) => {
        return { code, pillar, reference, verified: verified ? 'yes' : 'no', measures: measureCount };
      });
      answer(global, view, () => textTable(['code', 'pillar', 'reference', 'verified', 'measures'], rows));
    });
  instrument
    .command('import <file>')
    .description('Read commitments from a table (CSV or XLSX) as a new version; every row is taken or reported')
    .requiredOption('--key <key>', 'short name of the instrument: small letters, digits and dashes')
    .option('--title <words>', 'its title in English')
    .addHelpText(
      'after',
      '\nColumns: code, pillar, reference, paraphrase, evidence, verified.\n\nExample:\n  palermo instrument import checklist.csv --key our-checklist --title "Our checklist"\n',
    )
    .action(async (file: string, { key, title }: ImportFlags, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      const content = await openAsBlob(file).catch(() => {
        throw new CommandFault(`${file} cannot be read.`);
      });
      await using connection = await connect(global);
      const report = await connection.api(importInstrument, {
        params: { key },
        query: title === undefined ? {} : { title },
        file: { name: basename(file), content },
      });
      answer(global, report, () => {
        const lines = report.rejected.map(({ row, fault, value }) => `  row ${row}: ${fault} ${value}`);
        return [
          `${report.taken} of ${report.rows} rows taken as version ${report.instrument.number}.`,
          ...lines,
          '',
        ].join('\n');
      });
    });
}
