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
  getExactFigures,
  getReturn,
  importPopulation,
  listPopulation,
  listReturns,
  proposeReturn,
  releaseReturn,
  ReturnFigures,
  ReturnFormat,
  ReturnId,
  ReturnKind,
  ReturnPurpose,
  ReturnYear,
  traceFigure,
  withdrawReturn,
} from '@palermo/contract';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { downloadBytes } from '../download-bytes.ts';
import { readArgument } from '../read-flags.ts';
import { withConnection } from '../with-connection.ts';
import { answer, textTable } from '../output.ts';
import { describeChecklist, describeExact, describeFigures, describePopulation } from './describe-return.ts';

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

const purposes = ReturnPurpose.options.join(', ');

function purposeOf(written: string): ReturnPurpose {
  return readArgument(ReturnPurpose, written, `The purpose is one of ${purposes}.`);
}

interface FileFlags {
  readonly format: string;
  readonly output: string;
  readonly hxl?: boolean;
  readonly purpose?: string;
  readonly recipient?: string;
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
  addFile(group);
}

function addFile(group: Command): void {
  group
    .command('file <id>')
    .description('Write a file of a return: as released, as proposed, or made now from a draft')
    .requiredOption('--format <format>', 'xlsx, csv or zip')
    .requiredOption('-o, --output <file>', 'where to write it')
    .option('--hxl', 'with a row of HXL tags under the column names (csv and zip)')
    .option('--purpose <purpose>', `why exact figures are opened: ${purposes}`)
    .option('--recipient <name>', 'for whom exact figures were released')
    .action((id: string, flags: FileFlags, command: Command) =>
      withConnection(command, async (connection, global) => {
        const format = readArgument(ReturnFormat, flags.format, 'The format is xlsx, csv or zip.');
        const query = {
          format,
          ...(flags.hxl === true ? { hxl: 'yes' as const } : {}),
          ...(flags.purpose === undefined ? {} : { purpose: purposeOf(flags.purpose) }),
          ...(flags.recipient === undefined ? {} : { recipient: flags.recipient }),
        };
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
  addProposal(group);
  const moves = [
    ['withdraw', 'Make a proposed return a draft again', 'A draft again'],
    ['discard', 'Throw a draft away', 'Thrown away'],
  ] as const;
  for (const [name, description, done] of moves) {
    group
      .command(`${name} <id>`)
      .description(description)
      .action((id: string, _flags: object, command: Command) =>
        withConnection(command, async ({ api }, global) => {
          await api(name === 'withdraw' ? withdrawReturn : discardReturn, { params: { returnId: idOf(id) } });
          answer(global, { id, done: name }, () => `${done}.\n`);
        }),
      );
  }
}

/** Proposal and release, and the exact figures that who releases looks at in between. */
function addProposal(group: Command): void {
  group
    .command('propose <id>')
    .description('Freeze the figures and make the files that a second person releases')
    .option(
      '--figures <figures>',
      'exact (for one recipient) or protected (may be published); the usual ones by default',
    )
    .option('--recipient <name>', 'for whom exact figures are; it is written in every file')
    .action((id: string, flags: { figures?: string; recipient?: string }, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const words = 'The figures are exact or protected.';
        const figures = flags.figures === undefined ? undefined : readArgument(ReturnFigures, flags.figures, words);
        const body = {
          ...(figures === undefined ? {} : { figures }),
          ...(flags.recipient === undefined ? {} : { recipient: flags.recipient }),
        };
        await api(proposeReturn, { params: { returnId: idOf(id) }, body });
        answer(global, { id, done: 'propose' }, () => 'Proposed.\n');
      }),
    );
  group
    .command('exact <id>')
    .description('The exact figures of a return, for who decides on its release')
    .requiredOption('--recipient <name>', 'for whom they are, as the return names it')
    .option('--purpose <purpose>', `why they are opened: ${purposes}`, 'review')
    .action((id: string, flags: { recipient: string; purpose: string }, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const query = { recipient: flags.recipient, purpose: purposeOf(flags.purpose) };
        const exact = await api(getExactFigures, { params: { returnId: idOf(id) }, query });
        answer(global, exact, () => describeExact(exact));
      }),
    );
  group
    .command('release <id>')
    .description('Release what somebody else proposed')
    .option('--comment <figure=words...>', 'why an exact figure changed beyond noise')
    .action((id: string, flags: { comment?: string[] }, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const comments = (flags.comment ?? []).map(commentOf);
        await api(releaseReturn, { params: { returnId: idOf(id) }, body: { comments } });
        answer(global, { id, done: 'release' }, () => 'Released.\n');
      }),
    );
}

/** `detected.all.all=A new centre opened.` */
function commentOf(written: string): { figure: string; words: string } {
  const split = written.indexOf('=');
  if (split < 1) throw new CommandFault(`${written} is no comment. Write figure=words.`);
  return { figure: written.slice(0, split), words: written.slice(split + 1) };
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
