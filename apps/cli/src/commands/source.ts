// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { openAsBlob } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as contract from '@palermo/contract';
import type {
  LabelView,
  PublishedIndicator,
  PublishedUnit,
  SourceId,
  SourceReport,
  SourceView,
} from '@palermo/contract';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { connect, type Connection } from '../connection.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer, textTable } from '../output.ts';
import { describeColumns, mappingHelp, readMapping } from './source-mapping.ts';

const pollMs = 200;
const contradictionsShown = 20;

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

interface SourceAndReport {
  readonly source: SourceView;
  readonly report: SourceReport | null;
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

function showSource(global: GlobalOptions, { source, report }: SourceAndReport, outcome: string): void {
  if (source.state === 'failed') process.exitCode = 1;
  if (source.state === 'cancelled') process.exitCode = 130;
  answer(global, { outcome: source.state === 'failed' ? 'failed' : outcome, source, report }, () =>
    [
      source.failure ? `${source.failure.detail} ${source.failure.todo}\n` : '',
      `${source.title ?? source.fileName} (${source.id}): ${source.state}${outcome === 'unchanged' ? ', the same file as before' : ''}\n`,
      source.citation === null ? '' : `Cite as: ${source.citation}\n`,
      report ? describeReport(report) : '',
      source.labelsWaiting > 0 ? `${source.labelsWaiting} labels wait for a person: palermo source labels\n` : '',
    ].join(''),
  );
}

function describeReport({
  rows,
  cells,
  observations,
  merged,
  rejected,
  defects,
  totals,
  ...rest
}: SourceReport): string {
  const { contradictions, contradictionCount } = rest;
  return [
    textTable(
      ['rows', 'figures', 'observations', 'merged', 'rejected'],
      [{ rows, figures: cells, observations, merged, rejected }],
    ),
    defects.length > 0
      ? `\n${textTable(
          ['defect', 'count', 'rejected', 'example', 'done'],
          defects.map(({ kind, count, rejected: lost, examples }) => ({
            defect: kind,
            count,
            rejected: lost,
            example: examples[0]?.written ?? '',
            done: examples[0]?.done ?? '',
          })),
        )}`
      : '',
    `\nTotals against their parts: ${totals.agree} agree, ${totals.cannotTell} cannot be told (intervals), ${totals.exceed} parts exceed, ${totals.fallShort} parts fall short.\n`,
    contradictionCount > 0
      ? textTable(
          ['area', 'year', 'indicator', 'of', 'parts', 'total', 'sum'],
          contradictions.slice(0, contradictionsShown).map((one) => ({
            area: one.area,
            year: one.year,
            indicator: one.indicator,
            of: [one.dimension, one.category, one.sex, one.age]
              .filter((part) => part !== null && part !== 'total')
              .join(' '),
            parts: one.parts,
            total: range(one.totalLow, one.totalHigh),
            sum: range(one.partsLow, one.partsHigh),
          })),
        )
      : '',
    contradictionCount > contradictionsShown ? `… and ${contradictionCount - contradictionsShown} more.\n` : '',
  ].join('');
}

function range(low: number, high: number): string {
  return low === high ? String(low) : `${low} to ${high}`;
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

function addLabels(source: Command): void {
  source
    .command('labels')
    .description('Labels that wait for a person, with proposals; decide one with --set')
    .option('--all', 'all labels and what they stand for')
    .option(
      '--set <label=code>',
      'what a label stands for, such as "Ethopia=ETH"; nothing after = takes the decision back',
    )
    .option('--list <list>', 'country or form', 'country')
    .addHelpText('after', '\nExamples:\n  palermo source labels\n  palermo source labels --set "Viet-nam=VNM"\n')
    .action(
      async (flags: { readonly all?: boolean; readonly set?: string; readonly list: string }, command: Command) => {
        const global = command.optsWithGlobals<GlobalOptions>();
        await using connection = await connect(global);
        if (flags.set !== undefined) {
          const { label, code } = readDecision(flags.set);
          const list = contract.LabelList.safeParse(flags.list);
          if (!list.success) throw new CommandFault('A list is country or form.');
          const decided = await connection.api(contract.setLabel, { body: { list: list.data, label, code } });
          answer(global, decided, () => labelTable([decided]));
          return;
        }
        const state = flags.all ? 'all' : 'waiting';
        const { labels, waiting } = await connection.api(contract.listLabels, { query: { state } });
        answer(global, { labels, waiting }, () => (labels.length === 0 ? 'No label waits.\n' : labelTable(labels)));
      },
    );
}

function readDecision(written: string): { readonly label: string; readonly code: string | null } {
  const place = written.lastIndexOf('=');
  if (place < 0) throw new CommandFault('Write the label, = and the code: --set "Ethopia=ETH".');
  const code = written.slice(place + 1).trim();
  return { label: written.slice(0, place), code: code === '' ? null : code };
}

function labelTable(labels: readonly LabelView[]): string {
  return textTable(
    ['list', 'label', 'code', 'how', 'proposals', 'rows'],
    labels.map(({ list, label, code, method, proposals, rows }) => ({
      list,
      label: JSON.stringify(label),
      code,
      how: method,
      proposals: proposals.join(' '),
      rows,
    })),
  );
}
