// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { openAsBlob } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as contract from '@palermo/contract';
import type { PublishedIndicator, PublishedUnit, SourceId, SourceView } from '@palermo/contract';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { connect, type Connection } from '../connection.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer, textTable } from '../output.ts';
import { showSource, type SourceAndReport } from '../source-sentences.ts';
import { addLabels } from './source-labels.ts';
import { describeColumns, mappingHelp, readMapping } from './source-mapping.ts';

const pollMs = 200;

/** `palermo source`: tables that other institutions published. */
export function addSource(program: Command): void {
  const source = program
    .command('source')
    .description('Import and look at tables that others published: UNODC’s GLOTIP dataset, national SDG 16.2.2 series');
  addImportSource(source);
  addListSources(source);
  addShowSource(source);
  addLabels(source);
}

interface ImportSourceFlags {
  readonly publisher?: string;
  readonly title?: string;
  readonly vintage?: string;
  readonly citation?: string;
  readonly area?: string;
  readonly indicator?: string;
  readonly unit?: string;
  readonly metadata?: string;
  readonly map?: string;
  readonly dryRun?: boolean;
}

function addImportSource(source: Command): void {
  source
    .command('import <file>')
    .description('Import a published table (CSV, XLSX or gzip). The same file again changes nothing')
    .option('--publisher <name>', 'who published it')
    .option('--title <text>', 'title of the table')
    .option('--vintage <day>', 'the day of which it is, YYYY-MM-DD (default: the day in the name of the file)')
    .option('--citation <text>', 'how it is to be cited')
    .option('--area <code>', 'country of a table that names none, ISO 3166-1 alpha-3')
    .option(
      '--indicator <code>',
      `what it counts, where it does not say: ${contract.PublishedIndicator.options.join(', ')}`,
    )
    .option('--unit <code>', 'its unit, where it does not say: count, per100000 or percent')
    .option('--metadata <file>', "the publisher's description of the series, read for what it counts")
    .option('--map <columns>', mappingHelp)
    .option('--dry-run', 'report what is in the file without importing anything')
    .addHelpText(
      'after',
      '\nExamples:\n  palermo source import glotip_20230530.csv.gz --dry-run\n  palermo source import indicator_16-2-2.csv --area ARM --metadata 16-2-2.md\n  palermo source import table.xlsx --map country=Land,year=Jahr,value=Opfer --indicator detectedVictims --unit count\n',
    )
    .action(async (file: string, flags: ImportSourceFlags, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      const found = await stat(file).catch(() => undefined);
      if (!found?.isFile()) throw new CommandFault(`There is no file ${file}.`);
      const mapping = flags.map === undefined ? undefined : readMapping(flags.map);
      await using connection = await connect(global);
      const uploaded = await connection.api(contract.uploadSource, {
        file: { name: basename(file), content: await openAsBlob(file) },
      });
      if (isUnchanged(uploaded, flags))
        return showSource(global, await getSource(connection, uploaded.id), 'unchanged');
      if (uploaded.proposal.needsMapping && uploaded.mapping === null && mapping === undefined) {
        const params = { sourceId: uploaded.id };
        const columns = await connection.api(contract.readSourceColumns, { params });
        throw new CommandFault(`The layout of this table is not known. ${describeColumns(columns)}`);
      }
      const body = { ...(await describe(flags)), ...(mapping && { mapping }) };
      await connection.api(contract.startSource, { params: { sourceId: uploaded.id }, body });
      showSource(global, await follow(connection, uploaded.id), flags.dryRun ? 'checked' : 'imported');
    });
}

/** True where the file was imported before and nothing new is said of it. */
function isUnchanged(source: SourceView, { dryRun = false, ...told }: ImportSourceFlags): boolean {
  if (source.areas === null) return false;
  return dryRun || (Object.keys(told).length === 0 && source.labelsDecidedSince === 0 && source.state === 'done');
}

async function describe({ metadata, indicator, unit, map: _map, dryRun = false, ...told }: ImportSourceFlags) {
  return {
    ...told,
    dryRun,
    ...(indicator === undefined ? {} : { indicator: indicator as Exclude<PublishedIndicator, 'unclear'> }),
    ...(unit === undefined ? {} : { unit: unit as Exclude<PublishedUnit, 'unclear'> }),
    ...(metadata === undefined ? {} : { metadata: await readText(metadata) }),
  };
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new CommandFault(`The file ${file} cannot be read.`);
  });
}

function getSource(connection: Connection, sourceId: SourceId): Promise<SourceAndReport> {
  return connection.api(contract.getSource, { params: { sourceId } });
}

/** Waits for the end of a reading and shows how far it is. Ctrl-C cancels it; what was there before stays. */
async function follow(connection: Connection, sourceId: SourceId): Promise<SourceAndReport> {
  const cancel = (): void => void connection.api(contract.cancelSource, { params: { sourceId } });
  process.once('SIGINT', cancel);
  try {
    for (;;) {
      const answered = await getSource(connection, sourceId);
      const { state, doneCount, totalCount } = answered.source;
      const line = `${doneCount} of ${totalCount ?? 'unknown'} rows`;
      if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${line}`);
      if (state !== 'checking' && state !== 'importing') {
        if (process.stderr.isTTY) process.stderr.write('\r\u001B[2K');
        return answered;
      }
      await sleep(pollMs);
    }
  } finally {
    process.removeListener('SIGINT', cancel);
  }
}

function addListSources(source: Command): void {
  source
    .command('list')
    .description('Published tables that are there')
    .action(async (_flags: unknown, command: Command) => {
      const global = command.optsWithGlobals<GlobalOptions>();
      await using connection = await connect(global);
      const { sources } = await connection.api(contract.listSources, {});
      answer(global, { sources }, () =>
        textTable(
          ['id', 'title', 'vintage', 'state', 'figures', 'contradictions', 'waiting'],
          sources.map((one) => ({
            id: one.id,
            title: one.title ?? one.fileName,
            vintage: one.vintage,
            state: one.state,
            figures: one.observations,
            contradictions: one.contradictions,
            waiting: one.labelsWaiting,
          })),
        ),
      );
    });
}

function addShowSource(source: Command): void {
  source
    .command('show <id>')
    .description('One published table: its defects and contradictions')
    .option('--defects <file>', 'write every defect with its row to this file (CSV)')
    .option('--contradictions <file>', 'write every total that its parts contradict to this file (CSV)')
    .action(
      async (id: string, flags: { readonly defects?: string; readonly contradictions?: string }, command: Command) => {
        const global = command.optsWithGlobals<GlobalOptions>();
        const sourceId = contract.SourceId.safeParse(id);
        if (!sourceId.success) throw new CommandFault(`${id} is no id of a table. See palermo source list.`);
        await using connection = await connect(global);
        const found = await getSource(connection, sourceId.data);
        if (flags.defects !== undefined) {
          const text = await connection.api(contract.downloadDefects, {
            params: { sourceId: sourceId.data },
            query: {},
          });
          await writeFile(flags.defects, text);
        }
        if (flags.contradictions !== undefined) {
          const text = await connection.api(contract.downloadContradictions, { params: { sourceId: sourceId.data } });
          await writeFile(flags.contradictions, text);
        }
        showSource(global, found, found.source.state);
      },
    );
}
