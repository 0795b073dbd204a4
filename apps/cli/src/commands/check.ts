// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { basename } from 'node:path';
import { checkPublication, type CheckOptions, type CheckResult, type Finding } from '@palermo/evidence';
import type { Command } from 'commander';
import { describeCheck } from '../check/describe-check.ts';
import { htmlReport } from '../check/html-report.ts';
import { checkLanguages, loadWords, type CheckLanguage } from '../check/load-words.ts';
import { packageOptions } from '../check/package-options.ts';
import { resultJson } from '../check/result-json.ts';
import { CommandFault } from '../command-fault.ts';
import { openPublication } from '../files/open-publication.ts';
import { provenanceOf } from '../files/provenance.ts';
import { readCodedTable, type CodedFile } from '../files/read-coded-table.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer } from '../output.ts';
import { showProgress, stepsInto } from '../progress.ts';
import { readListFlag, readNumberFlag } from '../read-flags.ts';

interface CheckFlags {
  readonly against: readonly string[];
  readonly value?: string;
  readonly by?: string;
  readonly total?: string;
  readonly k?: string;
  readonly length?: string;
  readonly multiValue?: string;
  readonly several?: string;
  readonly quasiIdentifiers?: string;
  readonly sensitive?: string;
  readonly missing: readonly string[];
  readonly withheld: readonly string[];
  readonly columns?: string;
  readonly html?: string;
  readonly language: string;
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** Exit code of a fault: 1 already says that the publication discloses. */
const faultCode = 2;

/** `palermo check`: what a published table or file of persons gives away. Works on a file, without a node. */
export function addCheck(program: Command): void {
  program
    .command('check <file> [vintages...]')
    .description('Check what a published table or microdata gives away, and what is wrong with it')
    .option('--against <file>', 'another vintage of the same table; may be repeated', collect, [])
    .option('--value <columns>', 'columns that hold counts (default: found by their names and contents)')
    .option('--by <columns>', 'columns that say what is counted (default: all others)')
    .option('--total <labels>', 'labels that name a sum, besides Total, All, Both sexes and the like')
    .option('--k <n>', 'numbers and groups below this are small (default: what the marks say, else 5; microdata 10)')
    .option('--length <n>', 'longest set of columns whose rare combinations are looked for (microdata; default: 3)')
    .option('--multi-value <separator>', 'what separates the values of a cell that holds several (microdata)')
    .option('--several <columns>', 'columns in which one person can be counted several times, so that parts are no sum')
    .option('--quasi-identifiers <names>', 'columns by which somebody could be recognised: the file has a row a person')
    .option('--sensitive <names>', 'columns whose value must not follow from the quasi-identifiers')
    .option('--missing <text>', 'a cell with this text has no value (microdata); may be repeated', collect, [])
    .option('--withheld <text>', 'a cell with this text is withheld (tables); may be repeated', collect, [])
    .option('--columns <names>', 'read these columns only')
    .option('--html <file>', 'write a report as one HTML file')
    .option('--language <code>', 'language of the report and the sentences: en, fr, ar', 'en')
    .addHelpText(
      'after',
      '\nExit code: 0 nothing is disclosed, 1 something is, 2 the file cannot be checked.\n\nExamples:\n  palermo check glotip.csv --html report.html\n  palermo check new.csv --against old.csv --json\n  palermo check microdata.csv --quasi-identifiers year,sex,citizenship --k 11\n  palermo check release/\n',
    )
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : faultCode))
    .action(async (path: string, vintages: readonly string[], flags: CheckFlags, command: Command) => {
      process.exitCode = faultCode;
      const result = await check(
        path,
        [...vintages, ...flags.against],
        flags,
        command.optsWithGlobals<GlobalOptions>(),
      );
      process.exitCode = result.summary.discloses ? 1 : 0;
    });
}

async function check(
  path: string,
  others: readonly string[],
  flags: CheckFlags,
  global: GlobalOptions,
): Promise<CheckResult> {
  const progress = showProgress();
  const words = await loadWords(readLanguage(flags.language));
  const chosen = readListFlag(flags.columns);
  const own = readOptions(flags);
  const read = (file: string): Promise<CodedFile> => {
    progress.step(`Reading ${basename(file)}`);
    return readCodedTable(file, (done, about) => progress.count(done, about), chosen);
  };
  await using publication = await openPublication(path);
  const told = packageOptions(publication);
  const file = await read(publication.data);
  const vintages: { name: string; table: CodedFile['table'] }[] = [];
  const files = [...publication.files];
  for (const other of others) {
    await using opened = await openPublication(other);
    vintages.push({ name: basename(other), table: (await read(opened.data)).table });
    files.push(...opened.files);
  }
  const faults = [...told.faults, ...faultsOfReading(file)];
  const options = { ...told.options, ...own, vintages, faults, onProgress: stepsInto(progress) };
  const result = checkOrRefuse(path, file, options);
  const provenance = await provenanceOf({ command: 'check', seed: 0, options: namedOptions(flags) }, files);
  const report = { file: basename(path), words, notes: file.notes, provenance };
  if (flags.html !== undefined) {
    progress.step('Writing the report');
    await writeAtomically(flags.html, htmlReport(result, report));
  }
  progress.done();
  answer(global, resultJson(result, report), () => describeCheck(result, report));
  return result;
}

function checkOrRefuse(path: string, { table }: CodedFile, options: CheckOptions): CheckResult {
  try {
    return checkPublication(table, options);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new CommandFault(`${path} cannot be checked: ${fault.message}.`);
  }
}

/** What reading the file brought to light, as findings beside the others. */
function faultsOfReading({ brokenLines, duplicateColumns }: CodedFile): Finding[] {
  return [
    ...(brokenLines.length > 0
      ? [
          {
            kind: 'broken-row' as const,
            severity: 'medium' as const,
            facts: { rows: brokenLines.length, lines: brokenLines.slice(0, 20) },
          },
        ]
      : []),
    ...(duplicateColumns.length > 0
      ? [{ kind: 'duplicate-column' as const, severity: 'medium' as const, facts: { columns: duplicateColumns } }]
      : []),
  ];
}

function readLanguage(written: string): CheckLanguage {
  const found = checkLanguages.find((language) => language === written);
  if (found) return found;
  throw new CommandFault(`--language takes ${checkLanguages.join(', ')}, not ${written}.`);
}

function readOptions(flags: CheckFlags): CheckOptions {
  const values = readListFlag(flags.value);
  const dimensions = readListFlag(flags.by);
  const totals = readListFlag(flags.total);
  const quasiIdentifiers = readListFlag(flags.quasiIdentifiers);
  const sensitive = readListFlag(flags.sensitive);
  const several = readListFlag(flags.several);
  return {
    ...(values && { values }),
    ...(dimensions && { dimensions }),
    ...(totals && { totals }),
    ...(several && { several }),
    ...(quasiIdentifiers && { quasiIdentifiers }),
    ...(sensitive && { sensitive }),
    ...(flags.k !== undefined && { k: readNumberFlag('--k', flags.k, { from: 2, to: 1_000_000, whole: true }) }),
    ...(flags.length !== undefined && {
      lengthMax: readNumberFlag('--length', flags.length, { from: 1, to: 8, whole: true }),
    }),
    ...(flags.multiValue !== undefined && { multiValue: flags.multiValue }),
    noValue: flags.missing,
    withheldMarks: flags.withheld,
  };
}

function namedOptions(flags: CheckFlags): Record<string, string | number | boolean | null> {
  return {
    value: flags.value ?? null,
    by: flags.by ?? null,
    total: flags.total ?? null,
    k: flags.k ?? null,
    length: flags.length ?? null,
    multiValue: flags.multiValue ?? null,
    several: flags.several ?? null,
    quasiIdentifiers: flags.quasiIdentifiers ?? null,
    sensitive: flags.sensitive ?? null,
    missing: flags.missing.join(', '),
    withheld: flags.withheld.join(', '),
    columns: flags.columns ?? null,
  };
}
