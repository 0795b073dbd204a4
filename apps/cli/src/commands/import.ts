// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openAsBlob } from 'node:fs';
import {
  downloadRejectedRows,
  getImport,
  startImport,
  uploadImport,
  cancelImport,
  type ImportView,
} from '@palermo/contract';
import type { Command } from 'commander';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandFault } from '../command-fault.ts';
import { connect, type Connection } from '../connection.ts';
import type { GlobalOptions } from '../global-options.ts';
import { describeNote } from '../import-sentences.ts';
import { answer, textTable } from '../output.ts';

interface ImportFlags {
  readonly profile?: string;
  readonly dryRun?: boolean;
  readonly acceptPartial?: boolean;
  readonly rejected?: string;
}

const pollMs = 300;
const problemsShown = 20;

/** `palermo import FILE`: a table of cases, CSV or XLSX. */
export function addImport(program: Command): void {
  program
    .command('import <file>')
    .description('Import a table of cases (CSV or XLSX). Feeding the same file twice changes nothing')
    .option('--profile <id>', 'ctdc-kanon, ctdc-synthetic, htcds or palermo (default: the one that fits best)')
    .option('--dry-run', 'check the file and report, without importing anything')
    .option('--accept-partial', 'accept rows without their faulty cells')
    .option('--rejected <file>', 'write the rejected rows with their reasons to this file, to mend and feed again')
    .addHelpText(
      'after',
      '\nExamples:\n  palermo import cases.xlsx --dry-run\n  palermo import ctdc.csv --profile ctdc-kanon --json\n',
    )
    .action(async (file: string, flags: ImportFlags, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await requireFile(file);
      await using connection = await connect(global);
      const uploaded = await connection.api(uploadImport, {
        file: { name: basename(file), content: await openAsBlob(file) },
      });
      const profile = flags.profile ?? uploaded.profile ?? uploaded.profiles[0]?.id;
      if (profile === undefined) {
        throw new CommandFault(
          'No profile fits the columns of this file. Name one with --profile, or map the columns in the browser.',
        );
      }
      await connection.api(startImport, {
        params: { importId: uploaded.id },
        body: { profile, dryRun: flags.dryRun ?? false, acceptPartial: flags.acceptPartial ?? false },
      });
      const done = await follow(connection, uploaded);
      if (flags.rejected !== undefined) {
        await writeFile(flags.rejected, await connection.api(downloadRejectedRows, { params: { importId: done.id } }), {
          mode: 0o600,
        });
      }
      report(global, done, flags);
    });
}

async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new CommandFault(`There is no file ${file}.`);
  const stream = createReadStream(file, { end: 0 });
  await new Promise<void>((resolve, reject) => {
    stream.once('error', () => reject(new CommandFault(`The file ${file} cannot be read.`)));
    stream.once('close', resolve);
    stream.resume();
  });
}

/** Waits for the end of an import and shows how far it is. Ctrl-C cancels it; what was imported stays. */
async function follow(connection: Connection, { id: importId }: ImportView): Promise<ImportView> {
  const cancel = (): void => void connection.api(cancelImport, { params: { importId } });
  process.once('SIGINT', cancel);
  try {
    for (;;) {
      const view = await connection.api(getImport, { params: { importId } });
      if (process.stderr.isTTY) {
        process.stderr.write(`\r\u001B[2K${view.doneCount} of ${view.totalCount ?? 'unknown'} rows`);
      }
      if (view.state !== 'checking' && view.state !== 'importing') {
        if (process.stderr.isTTY) process.stderr.write('\r\u001B[2K');
        return view;
      }
      await sleep(pollMs);
    }
  } finally {
    process.removeListener('SIGINT', cancel);
  }
}

function report(global: GlobalOptions, view: ImportView, { dryRun = false, rejected }: ImportFlags): void {
  if (view.failure || view.state === 'failed') process.exitCode = 1;
  if (view.state === 'cancelled') process.exitCode = 130;
  const { rows, accepted, unchanged, profile, state, problemCount, problems, notes, failure, id } = view;
  const result = {
    id,
    file: view.fileName,
    profile,
    dryRun,
    state,
    rows,
    accepted,
    rejected: view.rejected,
    unchanged,
    problemCount,
    problems,
    notes,
    failure,
  };
  answer(global, result, () =>
    [
      failure ? `${failure.detail} ${failure.todo}\n` : '',
      `${dryRun ? 'Checked' : 'Imported'} ${view.fileName} as ${profile ?? '(none)'}: ${state}\n`,
      textTable(
        ['rows', 'accepted', 'rejected', 'unchanged'],
        [{ rows, accepted, rejected: view.rejected, unchanged }],
      ),
      ...notes.map((note) => `Note: ${describeNote(note)}\n`),
      problems.length > 0
        ? textTable(['row', 'column', 'value', 'reason', 'suggestion'], problems.slice(0, problemsShown))
        : '',
      problemCount > problemsShown ? `… and ${problemCount - problemsShown} more problems.\n` : '',
      view.rejected > 0 && rejected === undefined
        ? 'Add --rejected FILE to get the rejected rows with their reasons.\n'
        : '',
    ].join(''),
  );
}
