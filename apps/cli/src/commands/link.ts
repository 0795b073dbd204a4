// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { basename } from 'node:path';
import { finishLinks, type LinkOptions } from '@palermo/evidence';
import { csvText } from '@palermo/node';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { provenanceOf } from '../files/provenance.ts';
import { readRecords, type RecordFile } from '../files/read-records.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { GlobalOptions } from '../global-options.ts';
import { addLinkFlags, namedLinkFlags, readLinkOptions, type LinkFlags } from '../link-flags.ts';
import { describeLinks } from '../link-sentences.ts';
import { runLinkage } from '../link/run-linkage.ts';
import { readWorkersFlag } from '../work/run-in-workers.ts';
import { answer } from '../output.ts';
import { showProgress, type Progress } from '../progress.ts';

interface AcrossFlags extends LinkFlags {
  readonly idRight?: string;
  readonly same: readonly string[];
  readonly many?: boolean;
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `palermo link`: which rows of two files are one person. Works on files, without a node. */
export function addLink(program: Command): void {
  const link = program.command('link');
  addLinkFlags(link.argument('<left>').argument('<right>'))
    .description('Find the rows of two files that are one person, by probabilistic record linkage')
    .requiredOption('--out <file>', 'where the links are written: left, right, probability')
    .option('--id-right <column>', 'column that names each row of the second file, where it differs')
    .option('--same <left=right>', 'columns that hold the same under two names; may be repeated', collect, [])
    .option('--many', 'let a row have several partners: a file holds one person more than once')
    .addHelpText(
      'after',
      '\nExamples:\n  palermo link police.csv shelter.csv --id case_id --out links.csv\n  palermo link a.csv b.csv --id id --same forename=given_name --out links.csv --reasons reasons.csv\n',
    )
    .action(async (left: string, right: string, flags: AcrossFlags, command: Command) => {
      await linkFiles([left, right], flags, command.optsWithGlobals<GlobalOptions>());
    });
}

async function linkFiles(paths: readonly [string, string], flags: AcrossFlags, global: GlobalOptions): Promise<void> {
  const options = readAcrossOptions(flags);
  const progress = showProgress();
  const left = await readSide(paths[0], flags.id, progress);
  const right = await readSide(paths[1], flags.idRight ?? flags.id, progress);
  const { plan, parts } = await runLinkage([left.table, right.table], {
    options,
    workers: readWorkersFlag(flags.workers),
    progress,
  });
  const { links, summary } = finishLinks(plan, parts);
  progress.step('Writing');
  const rows = links.map((link) => [link.left, link.right, Math.round(link.probability * 1e6) / 1e6]);
  await writeAtomically(flags.out, csvText(['left', 'right', 'probability'], rows, { rawFormulas: true }));
  const named = {
    ...namedLinkFlags(flags),
    idRight: flags.idRight ?? null,
    same: flags.same.join(', '),
    many: flags.many ?? false,
  };
  const provenance = await provenanceOf({ command: 'link', seed: options.seed, options: named }, paths);
  progress.done();
  const notes = [...left.notes, ...right.notes, ...plan.prepared.notes];
  const told = { file: flags.out, linkCount: links.length, summary, notes, warnings: plan.blocking.warnings };
  answer(global, { ...told, provenance }, () => describeLinks(told));
}

function readSide(path: string, id: string | undefined, progress: Progress): Promise<RecordFile> {
  progress.step(`Reading ${basename(path)}`);
  return readRecords(path, id, (done, total) => progress.count(done, total));
}

function readAcrossOptions(flags: AcrossFlags): LinkOptions {
  const same = flags.same.map((written) => {
    const [left = '', right = '', ...more] = written.split('=');
    if (left !== '' && right !== '' && more.length === 0) return [left, right] as const;
    throw new CommandFault(`--same takes two columns, for instance forename=given_name, not ${written}.`);
  });
  return { ...readLinkOptions(flags), same: Object.fromEntries(same), ...(flags.many && { many: true }) };
}
