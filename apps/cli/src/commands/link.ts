// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { basename } from 'node:path';
import { finishLinks, type LinkOptions } from '@palermo/evidence';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import { readRecords, type RecordFile } from '../files/read-records.ts';
import type { GlobalOptions } from '../global-options.ts';
import { addLinkFlags, collect, namedLinkFlags, readLinkOptions, type LinkFlags } from '../link/link-flags.ts';
import { describeLinkage } from '../link/link-sentences.ts';
import { runLinkage } from '../link/run-linkage.ts';
import { roundChance, writeLinkage } from '../link/write-linkage.ts';
import { answer } from '../output.ts';
import { showProgress, type Progress } from '../progress.ts';
import { readWorkersFlag } from '../work/run-in-workers.ts';
import { addEncodedLinkage } from './link-encoded.ts';

interface AcrossFlags extends LinkFlags {
  readonly idRight?: string;
  readonly same: readonly string[];
  readonly many?: boolean;
}

/** `palermo link`: which rows of two files are one person. Works on files, without a node. */
export function addLink(program: Command): void {
  const link = program.command('link');
  addEncodedLinkage(link);
  addLinkFlags(link.argument('<left>').argument('<right>'))
    .description('Find the rows of two files that are one person, by probabilistic record linkage')
    .requiredOption('--out <file>', 'where the links are written: left, right, probability')
    .option('--id-right <column>', 'column that names each row of the second file, where it differs')
    .option('--same <left=right>', 'columns that hold the same under two names; may be repeated', collect, [])
    .option('--many', 'let a row have several partners: a file holds one person more than once')
    .addHelpText(
      'after',
      '\nExamples:\n  palermo link police.csv shelter.csv --id case_id --out links.csv --review review.html\n  palermo link a.csv b.csv --id id --same forename=given_name --out links.csv --reasons reasons.csv\n',
    )
    .action(async (left: string, right: string, flags: AcrossFlags, command: Command) => {
      await linkFiles([left, right], flags, command.optsWithGlobals<GlobalOptions>());
    });
}

async function linkFiles(paths: readonly [string, string], flags: AcrossFlags, global: GlobalOptions): Promise<void> {
  const options = await readAcrossOptions(flags);
  const workers = readWorkersFlag(flags.workers);
  const progress = showProgress();
  const left = await readSide(paths[0], flags.id, progress);
  const right = await readSide(paths[1], flags.idRight ?? flags.id, progress);
  const linkage = await runLinkage([left.table, right.table], { options, workers, progress });
  const result = finishLinks(linkage.plan, linkage.parts);
  progress.step('Writing');
  const { idRight = null, same, many = false } = flags;
  const told = await writeLinkage(
    {
      ...result,
      linkage,
      tables: [left.table, right.table],
      columns: ['left', 'right', 'probability'],
      rows: result.links.map((found) => [found.left, found.right, roundChance(found.probability)]),
      found: { links: result.links.length },
      notes: [...left.notes, ...right.notes],
    },
    flags,
    {
      command: 'link',
      seed: options.seed,
      options: { ...namedLinkFlags(flags), idRight, same: same.join(', '), many },
      paths,
    },
  );
  progress.done();
  answer(global, told, () => describeLinkage(told));
}

function readSide(path: string, id: string | undefined, progress: Progress): Promise<RecordFile> {
  progress.step(`Reading ${basename(path)}`);
  return readRecords(path, id, (done, total) => progress.count(done, total));
}

async function readAcrossOptions(flags: AcrossFlags): Promise<LinkOptions> {
  const same = flags.same.map((written) => {
    const [left = '', right = '', ...more] = written.split('=');
    if (left !== '' && right !== '' && more.length === 0) return [left, right] as const;
    throw new CommandFault(`--same takes two columns, for instance forename=given_name, not ${written}.`);
  });
  return { ...(await readLinkOptions(flags)), same: Object.fromEntries(same), ...(flags.many && { many: true }) };
}
