// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { openAsBlob } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  commentOnFigure,
  createReturn,
  discardReturn,
  downloadReturn,
  getReturn,
  importPopulation,
  listPopulation,
  listReturns,
  proposeReturn,
  releaseReturn,
  ReturnFormat,
  ReturnId,
  ReturnKind,
  ReturnYear,
  traceFigure,
  withdrawReturn,
  type PopulationYear,
  type ReturnCell,
  type ReturnView,
} from '@palermo/contract';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { downloadBytes } from '../download-bytes.ts';
import { readArgument } from '../read-flags.ts';
import { withConnection } from '../with-connection.ts';
import { answer, textTable, type Row } from '../output.ts';

/** `palermo return …`: what the country reports to international bodies. */
export function addReturn(program: Command): void {
  const group = program
    .command('return')
    .description('Prepare, propose and release the returns of a year (GLOTIP, SDG 16.2.2, CTDC, HTCDS, data package)')
    .addHelpText(
      'after',
      '\nExamples:\n  palermo return create --kind glotip --year 2025\n  palermo return checklist ID\n  palermo return file ID --format xlsx -o glotip.xlsx\n  palermo return propose ID\n  palermo return release ID --as supervisor@example.org\n',
    );
  addReading(group);
  addWriting(group);
  addPopulation(group);
}

function idOf(written: string): ReturnId {
  return readArgument(ReturnId, written, `${written} is no id of a return. See palermo return list.`);
}

function addReading(group: Command): void {
  group
    .command('list')
    .description('Returns and where they stand')
    .action((_flags: object, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const { returns } = await api(listReturns, {});
        answer(global, returns, () =>
          returns.length === 0
            ? 'No return was begun yet. Begin one with palermo return create.\n'
            : textTable(
                ['year', 'kind', 'state', 'id'],
                returns.map(({ year, kind, state, id }) => ({ year: String(year), kind, state, id })),
              ),
        );
      }),
    );
  group
    .command('checklist <id>')
    .description('What a return lacks, why it matters, and who can supply it')
    .action((id: string, _flags: object, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const view = await api(getReturn, { params: { returnId: idOf(id) }, query: {} });
        answer(global, view.checklist, () => describeChecklist(view));
      }),
    );
  group
    .command('show <id>')
    .description('The figures of a return against the year before')
    .action((id: string, _flags: object, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const view = await api(getReturn, { params: { returnId: idOf(id) }, query: {} });
        answer(global, view, () => describeFigures(view));
      }),
    );
  group
    .command('trace <id> <figure>')
    .description('The de-identified records that a figure counts')
    .action((id: string, figure: string, _flags: object, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const params = { returnId: idOf(id), figure };
        const records: { recordId: string; updatedOn: string }[] = [];
        for (let after: string | null | undefined; after !== null;) {
          const page = await api(traceFigure, { params, query: after === undefined ? {} : { after } });
          records.push(...page.records);
          after = page.next;
        }
        answer(global, records, () => textTable(['recordId', 'updatedOn'], records));
      }),
    );
  group
    .command('file <id>')
    .description('Write a file of a return: as released, as proposed, or made now from a draft')
    .requiredOption('--format <format>', 'xlsx, csv or zip')
    .requiredOption('-o, --output <file>', 'where to write it')
    .option('--hxl', 'with a row of HXL tags under the column names (csv and zip)')
    .action((id: string, flags: { format: string; output: string; hxl?: boolean }, command: Command) =>
      withConnection(command, async (connection, global) => {
        const format = readArgument(ReturnFormat, flags.format, 'The format is xlsx, csv or zip.');
        const query = { format, ...(flags.hxl === true ? { hxl: 'yes' as const } : {}) };
        const bytes = await downloadBytes(connection, downloadReturn, { params: { returnId: idOf(id) }, query });
        await writeFile(flags.output, bytes, { mode: 0o600 });
        answer(global, { file: flags.output, bytes: bytes.length }, () => `Wrote ${flags.output}.\n`);
      }),
    );
}

function addWriting(group: Command): void {
  group
    .command('create')
    .description('Begin the return of a year')
    .requiredOption('--kind <kind>', ReturnKind.options.join(', '))
    .requiredOption('--year <year>', 'reporting year')
    .option('--vintage <id>', 'count the records as they stood when this vintage was closed')
    .action((flags: { kind: string; year: string; vintage?: string }, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const kind = readArgument(ReturnKind, flags.kind, `The kind is one of ${ReturnKind.options.join(', ')}.`);
        const year = readArgument(ReturnYear, Number(flags.year), 'The year has four digits.');
        const vintage = flags.vintage === undefined ? {} : { vintageId: flags.vintage };
        const begun = await api(createReturn, { body: { kind, year, ...vintage } });
        answer(global, begun, () => `Begun: ${begun.id}\n`);
      }),
    );
  group
    .command('comment <id> <figure> <words>')
    .description('Say why a figure changed; empty words remove the comment')
    .action((id: string, figure: string, words: string, _flags: object, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const kept = await api(commentOnFigure, { params: { returnId: idOf(id), figure }, body: { words } });
        answer(global, kept, () => (kept.words === null ? 'Removed the comment.\n' : 'Kept the comment.\n'));
      }),
    );
  const moves = [
    ['propose', 'Freeze the figures and make the files that a second person releases', 'Proposed'],
    ['release', 'Release what somebody else proposed', 'Released'],
    ['withdraw', 'Make a proposed return a draft again', 'A draft again'],
    ['discard', 'Throw a draft away', 'Thrown away'],
  ] as const;
  for (const [name, description, done] of moves) {
    group
      .command(`${name} <id>`)
      .description(description)
      .action((id: string, _flags: object, command: Command) =>
        withConnection(command, async ({ api }, global) => {
          const params = { returnId: idOf(id) };
          if (name === 'propose') await api(proposeReturn, { params, body: {} });
          else if (name === 'release') await api(releaseReturn, { params, body: {} });
          else await api(name === 'withdraw' ? withdrawReturn : discardReturn, { params });
          answer(global, { id, done: name }, () => `${done}.\n`);
        }),
      );
  }
}

function addPopulation(group: Command): void {
  const population = group.command('population').description('The population table that rates are made with');
  population
    .command('import <file>')
    .description("Import a population table: the United Nations' estimates, or year, sex, age and population")
    .action((file: string, _flags: object, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const found = await stat(file).catch(() => undefined);
        if (!found?.isFile()) throw new CommandFault(`There is no file ${file}.`);
        const content = await openAsBlob(file);
        const kept = await api(importPopulation, { file: { name: basename(file), content } });
        answer(global, kept, () =>
          [describePopulation(kept.years), `${kept.rows} rows read, ${kept.skippedRows} of them passed over.\n`].join(
            '',
          ),
        );
      }),
    );
  population
    .command('list')
    .description('The years of which the population is known')
    .action((_flags: object, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const { years } = await api(listPopulation, {});
        answer(global, years, () => describePopulation(years));
      }),
    );
}

function describePopulation(years: readonly PopulationYear[]): string {
  return textTable(
    ['year', 'total', 'female', 'male', 'children', 'source'],
    years.map(({ year, ...rest }): Row => ({ year: String(year), ...rest })),
  );
}

function describeChecklist({ checklist, kind, year, state }: ReturnView): string {
  const lines = checklist.map(({ level, what, why, count, of, organisationKinds }) => {
    const share = count === null ? '' : ` ${count}${of === null ? '' : ` of ${of}`}.`;
    const who = organisationKinds.length === 0 ? '' : ` Who can supply it: ${organisationKinds.join(', ')}.`;
    return `${{ stops: 'STOPS', missing: 'missing', note: 'note' }[level].padEnd(8)} ${what}${share} ${why}${who}\n`;
  });
  return [`${kind} ${year}: ${state}\n`, ...(lines.length === 0 ? ['Nothing is missing.\n'] : lines)].join('');
}

function textOf(cell: ReturnCell | null): string {
  if (cell === null) return '';
  return cell.kind === 'count' ? String(cell.count) : '*';
}

function describeFigures({ tables, commentsMissing, comparedWith }: ReturnView): string {
  const parts = tables.map(({ title, figures }) => {
    const rows = figures.map(({ key, label, cell, lastYear, change, comment }): Row => {
      const beyond = change.kind === 'beyond' ? (comment ? 'explained' : 'COMMENT') : '';
      return { figure: label, now: textOf(cell), before: textOf(lastYear), change: beyond, key };
    });
    return `${title}\n${textTable(['figure', 'now', 'before', 'change', 'key'], rows)}\n`;
  });
  const compared = {
    releasedReturn: 'Compared with the return of the year before, as released.\n',
    countedNow: 'Compared with the year before, counted now.\n',
    nothing: 'There are no figures of the year before.\n',
  }[comparedWith];
  const waiting =
    commentsMissing.length === 0 ? '' : `${commentsMissing.length} figures changed beyond noise and need a comment.\n`;
  return [...parts, compared, waiting, 'Withheld figures are marked *.\n'].join('');
}
