// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { basename } from 'node:path';
import { checkPublication, type CheckOptions, type CheckResult, type Finding } from '@palermo/evidence';
import type { Command } from 'commander';
import { describeCheck } from '../check/describe-check.ts';
import { english } from '../check/words/en.ts';
import { findingJson } from '../check/tell-finding.ts';
import { CommandFault } from '../command-fault.ts';
import { provenanceOf } from '../files/provenance.ts';
import { readCodedTable, type CodedFile } from '../files/read-coded-table.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer } from '../output.ts';
import { showProgress, type Progress } from '../progress.ts';
import { readListFlag, readNumberFlag } from '../read-flags.ts';

interface CheckFlags {
  readonly against: readonly string[];
  readonly value?: string;
  readonly by?: string;
  readonly total?: string;
  readonly k?: string;
  readonly length: string;
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
    .option('--length <n>', 'longest set of columns whose rare combinations are looked for (microdata)', '3')
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
  const words = english;
  const columns = readListFlag(flags.columns);
  const read = (file: string): Promise<CodedFile> => {
    progress.step(`Reading ${basename(file)}`);
    return readCodedTable(file, (done, about) => progress.count(done, about), columns);
  };
  const file = await read(path);
  const vintages: { name: string; table: CodedFile['table'] }[] = [];
  for (const other of others) vintages.push({ name: basename(other), table: (await read(other)).table });
  const options: CheckOptions = { ...readOptions(flags), vintages };
  const result = checkOrRefuse(path, file, { ...options, onProgress: progressInto(progress) });
  progress.done();
  const provenance = await provenanceOf({ command: 'check', seed: 0, options: namedOptions(flags) }, [path, ...others]);
  const { findings, summary } = result;
  answer(
    global,
    { findings: findings.map((finding) => findingJson(finding, words)), summary, notes: file.notes, provenance },
    () => describeCheck(result, { words, notes: file.notes }),
  );
  return result;
}

function checkOrRefuse(path: string, file: CodedFile, options: CheckOptions): CheckResult {
  try {
    return checkPublication(file.table, { ...options, faults: faultsOfReading(file) });
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

function readOptions(flags: CheckFlags): CheckOptions {
  const values = readListFlag(flags.value);
  const dimensions = readListFlag(flags.by);
  const totals = readListFlag(flags.total);
  const quasiIdentifiers = readListFlag(flags.quasiIdentifiers);
  const sensitive = readListFlag(flags.sensitive);
  return {
    ...(values && { values }),
    ...(dimensions && { dimensions }),
    ...(totals && { totals }),
    ...(quasiIdentifiers && { quasiIdentifiers }),
    ...(sensitive && { sensitive }),
    ...(flags.k !== undefined && { k: readNumberFlag('--k', flags.k, { from: 2, to: 1_000_000, whole: true }) }),
    lengthMax: readNumberFlag('--length', flags.length, { from: 1, to: 8, whole: true }),
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
    length: flags.length,
    quasiIdentifiers: flags.quasiIdentifiers ?? null,
    sensitive: flags.sensitive ?? null,
    missing: flags.missing.join(', '),
    withheld: flags.withheld.join(', '),
    columns: flags.columns ?? null,
  };
}

function progressInto(progress: Progress): NonNullable<CheckOptions['onProgress']> {
  let current = '';
  return (step, done, total) => {
    if (step !== current) progress.step(step);
    current = step;
    if (done !== undefined && total !== undefined) progress.count(done, total);
  };
}
