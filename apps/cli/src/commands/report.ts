// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  addReportTable,
  createReport,
  downloadReport,
  getReport,
  LanguageCode,
  listReports,
  proposeRelease,
  releaseReport,
  ReportFormat,
  ReportId,
  ReportTableCode,
  saveSection,
  withdrawProposal,
  type ReportSummary,
  type ReportView,
} from '@palermo/contract';
import type { Command } from 'commander';
import type { z } from 'zod';
import { CommandFault } from '../command-fault.ts';
import type { Connection } from '../connection.ts';
import { downloadBytes } from '../download-bytes.ts';
import { readArgument } from '../read-flags.ts';
import { withConnection } from '../with-connection.ts';
import { answer, textTable } from '../output.ts';

const pollMs = 300;

/** `palermo report …`: the national report. */
export function addReport(program: Command): void {
  const group = program
    .command('report')
    .description('Write, propose and release the national report, and fetch it as PDF or DOCX')
    .addHelpText(
      'after',
      '\nExamples:\n  palermo report create --year 2025 --languages en,fr\n  palermo report write ID --section introduction --language en --from introduction.txt\n  palermo report table ID --section partnerships --table treaties\n  palermo report pdf ID --language en -o report.pdf\n  palermo report propose ID\n  palermo report release ID --as supervisor@example.org\n',
    );
  addReading(group);
  addWriting(group);
  addRelease(group);
}

function idOf(written: string): ReportId {
  return readArgument(ReportId, written, `${written} is no id of a report. See palermo report list.`);
}

function languageOf(written: string): z.output<typeof LanguageCode> {
  return readArgument(LanguageCode, written, 'The language is en, fr or ar.');
}

function addReading(group: Command): void {
  group
    .command('list')
    .description('Reports and where they stand')
    .action((_flags: object, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const { reports } = await api(listReports, {});
        answer(global, reports, () =>
          reports.length === 0 ? 'No report yet. Begin one with palermo report create.\n' : describe(reports),
        );
      }),
    );
  for (const format of ReportFormat.options) {
    group
      .command(`${format} <id>`)
      .description(`Write the report as ${format.toUpperCase()}: the released file, or the draft as it stands`)
      .requiredOption('--language <language>', 'en, fr or ar')
      .requiredOption('-o, --output <file>', 'where to write it')
      .action((id: string, flags: { language: string; output: string }, command: Command) =>
        withConnection(command, async (connection, global) => {
          const call = { params: { reportId: idOf(id) }, query: { format, language: languageOf(flags.language) } };
          const bytes = await downloadBytes(connection, downloadReport, call);
          await writeFile(flags.output, bytes, { mode: 0o600 });
          answer(global, { file: flags.output, bytes: bytes.length }, () => `Wrote ${flags.output}.\n`);
        }),
      );
  }
}

function describe(reports: readonly ReportSummary[]): string {
  return textTable(
    ['year', 'edition', 'state', 'written', 'figures', 'id'],
    reports.map(({ year, edition, state, writtenCounts, figureCount, id }) => ({
      year: String(year),
      edition,
      state,
      written: writtenCounts.map(({ language, count, of }) => `${language} ${count}/${of}`).join(' '),
      figures: figureCount,
      id,
    })),
  );
}

function addWriting(group: Command): void {
  group
    .command('create')
    .description('Begin a report')
    .requiredOption('--year <year>', 'year that it reports on')
    .option('--languages <languages>', 'for instance en,fr,ar', 'en')
    .action((flags: { readonly year: string; readonly languages: string }, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const year = Number(flags.year);
        const languages = flags.languages.split(',').map((each) => languageOf(each.trim()));
        const begun = await api(createReport, { body: { year, languages } });
        answer(global, begun, () => `Begun: ${begun.id}\n`);
      }),
    );
  group
    .command('table <id>')
    .description('Put a table of the plan, the treaties, the recommendations or the fund into a section')
    .requiredOption('--section <key>', 'for instance figures')
    .requiredOption('--table <table>', ReportTableCode.options.join(', '))
    .action((id: string, flags: { section: string; table: string }, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const tables = ReportTableCode.options.join(', ');
        const table = readArgument(ReportTableCode, flags.table, `The table is one of ${tables}.`);
        const params = { reportId: idOf(id) };
        const figure = await api(addReportTable, { params, body: { sectionKey: flags.section, table } });
        answer(global, figure, () => `Added as ${figure.key}. Its text places it by [figure:${figure.key}].\n`);
      }),
    );
  group
    .command('write <id>')
    .description('Put the text of a file into a section, over the text that is there')
    .requiredOption('--section <key>', 'for instance introduction')
    .requiredOption('--language <language>', 'en, fr or ar')
    .requiredOption('--from <file>', 'text in UTF-8')
    .action((id: string, flags: { section: string; language: string; from: string }, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const reportId = idOf(id);
        const place = { sectionKey: flags.section, language: languageOf(flags.language) };
        const text = await readFile(flags.from, 'utf8').catch(() => {
          throw new CommandFault(`The file ${flags.from} cannot be read.`);
        });
        const { texts } = await api(getReport, { params: { reportId } });
        const there = texts.find((each) => each.sectionKey === place.sectionKey && each.language === place.language);
        const saved = await api(saveSection, {
          params: { reportId, ...place },
          body: { text, version: there?.version ?? 0 },
        });
        answer(global, saved, () => `Kept, version ${saved.version}.\n`);
      }),
    );
}

function addRelease(group: Command): void {
  group
    .command('propose <id>')
    .description('Freeze the figures and make the files that a second person releases')
    .option('--vintage <id>', 'count the records as they stood when this vintage was closed')
    .action((id: string, flags: { readonly vintage?: string }, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const params = { reportId: idOf(id) };
        await api(proposeRelease, { params, body: flags.vintage === undefined ? {} : { vintageId: flags.vintage } });
        const made = await follow(api, params.reportId);
        answer(global, made, () => `Proposed: ${made.files.length} files made. Another person releases them.\n`);
      }),
    );
  group
    .command('release <id>')
    .description('Release what somebody else proposed; it then never changes')
    .action((id: string, _flags: object, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const released = await api(releaseReport, { params: { reportId: idOf(id) } });
        answer(global, released, () => `Released edition ${released.edition} of ${released.year}.\n`);
      }),
    );
  group
    .command('withdraw <id>')
    .description('Go back to writing')
    .action((id: string, _flags: object, command: Command) =>
      withConnection(command, async ({ api }, global) => {
        const draft = await api(withdrawProposal, { params: { reportId: idOf(id) } });
        answer(global, draft, () => 'A draft again.\n');
      }),
    );
}

/** Waits until the files of a proposal are made. Ctrl-C takes the proposal back. */
async function follow(api: Connection['api'], reportId: ReportId): Promise<ReportView> {
  const stop = (): void => void api(withdrawProposal, { params: { reportId } });
  process.once('SIGINT', stop);
  try {
    for (;;) {
      const view = await api(getReport, { params: { reportId } });
      const { doneCount, totalCount, failed } = view.progress;
      if (view.state === 'draft') throw new CommandFault('The proposal was taken back.');
      if (failed) throw new CommandFault('The files could not be made. Withdraw the report and propose it again.');
      if (view.state !== 'preparing') return view;
      if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${doneCount} of ${totalCount} files`);
      await sleep(pollMs);
    }
  } finally {
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[2K');
    process.removeListener('SIGINT', stop);
  }
}
