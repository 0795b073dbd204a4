// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { basename, extname } from 'node:path';
import { countOverlaps, createEncoder, matchEncoded } from '@palermo/evidence';
import type { Command } from 'commander';
import { CommandFault } from '../command-fault.ts';
import {
  encodedHeader,
  encodingLine,
  readEncodedFile,
  refuseUnlike,
  type EncodedFile,
} from '../encoded/encoded-file.ts';
import { makeKeyFile, readKeyFile } from '../encoded/key-file.ts';
import { readFields, type FieldFlags } from '../encoded/read-fields.ts';
import { provenanceOf } from '../files/provenance.ts';
import { readTable } from '../files/read-table.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { GlobalOptions } from '../global-options.ts';
import { answer, textTable } from '../output.ts';
import { showProgress } from '../progress.ts';

const listsMax = 8;

/** `palermo link key, encode, match, count`: lists of agencies that may not show each other names. */
export function addEncodedLinkage(link: Command): void {
  // What `link` itself needs is not asked of what stands under it.
  link.hook('preSubcommand', () => {
    for (const option of link.options) option.mandatory = false;
  });
  addKey(link);
  addEncode(link);
  addMatch(link);
  addCount(link);
}

function addKey(link: Command): void {
  link
    .command('key <file>')
    .description('Make the key under which one pair or group of agencies encodes its lists')
    .addHelpText(
      'after',
      '\nGive it to the agencies that count together by a safe way, never to whoever compares the encodings, and make another for every other group.\n\nExample:\n  palermo link key police-and-shelter.key\n',
    )
    .action(async (path: string, _flags: unknown, command: Command) => {
      await makeKeyFile(path);
      answer(
        command.optsWithGlobals<GlobalOptions>(),
        { key: path },
        () => `${path} holds a new key. Only the agencies may have it.\n`,
      );
    });
}

interface EncodeFlags extends FieldFlags {
  readonly key: string;
  readonly list?: string;
}

function addEncode(link: Command): void {
  link
    .command('encode <file>')
    .description('Make each row of a list a code that shows how alike two rows are, and no name')
    .requiredOption('--key <file>', 'key made by palermo link key')
    .option('--text <columns>', 'columns of names and other words')
    .option('--date <columns>', 'columns of dates')
    .option('--code <columns>', 'columns of numbers and codes')
    .option('--weight <field=n,…>', 'how much a field counts beside the others; 1 unless told')
    .option('--list <name>', 'name of the list; that of the file unless told')
    .option('--out <file>', 'where the encodings are written')
    .addHelpText(
      'after',
      '\nEvery agency takes the same key, fields, weights and order; write field=column where a column has another name. Remove duplicates from a list first. Encodings are still personal data: they go to the linkage unit alone, which holds no key, and are deleted after the count.\n\nExample:\n  palermo link encode police.csv --key group.key --text given_name,family_name --date birth_date --out police.enc\n',
    )
    .action(async (path: string, _flags: unknown, command: Command) => {
      const flags = command.optsWithGlobals<EncodeFlags>();
      const out = outOf(command);
      const fields = readFields(flags);
      const key = await readKeyFile(flags.key);
      const progress = showProgress();
      progress.step('Encoding');
      const table = await readTable(path, {
        columns: [...new Set(fields.map(({ column }) => column))],
        onRows: (done, total) => progress.count(done, total),
      });
      const places = fields.map(({ column }) => table.columns.indexOf(column));
      const encode = createEncoder(
        fields.map(({ field }) => field),
        key.hash,
      );
      const list = flags.list ?? basename(path, extname(path));
      const told = { records: 0, empty: 0 };
      const header = encodedHeader(
        list,
        fields.map(({ field }) => field),
        key.mark,
      );
      const encodeRow = (cells: readonly string[]) => encode(places.map((place) => cells[place] ?? ''));
      await writeAtomically(out, encodedLines(path, { header, rows: table.rows(), encodeRow, told }));
      progress.done();
      const provenance = await provenanceOf(
        {
          command: 'link encode',
          seed: 0,
          options: {
            list,
            fields: fields.map(({ field }) => `${field.name} ${field.kind} ${field.weight}`).join(', '),
          },
        },
        [path, flags.key],
        [out],
      );
      answer(
        command.optsWithGlobals<GlobalOptions>(),
        { list, ...told, notes: table.notes, provenance },
        () =>
          `${table.notes.map((note) => `${note}\n`).join('')}${told.records} records of ${list} encoded to ${out}${told.empty > 0 ? `; ${told.empty} have none of the fields and match nobody` : ''}.\n`,
      );
    });
}

interface Encoding {
  readonly header: ReturnType<typeof encodedHeader>;
  readonly rows: AsyncIterable<{ readonly cells: readonly string[] }>;
  readonly encodeRow: (cells: readonly string[]) => Uint32Array;
  /** What is told at the end; counted on the way. */
  readonly told: { records: number; empty: number };
}

async function* encodedLines(path: string, { header, rows, encodeRow, told }: Encoding): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  for await (const { cells } of rows) {
    const words = encodeRow(cells);
    told.records++;
    if (words.every((word) => word === 0)) told.empty++;
    yield encodingLine(words);
  }
  if (told.records === 0) throw new CommandFault(`${basename(path)} has column names but no rows.`);
}

function addMatch(link: Command): void {
  link
    .command('match <left> <right>')
    .description('Find the records of two encoded lists that are one person, for a linkage unit')
    .option('--out <file>', 'where the links are written: left, right (row numbers from 1), dice')
    .addHelpText('after', '\nExample:\n  palermo link match police.enc shelter.enc --out links.csv\n')
    .action(async (left: string, right: string, _flags: unknown, command: Command) => {
      const out = outOf(command);
      const [first = [], second = []] = (await readLists([left, right])).map(({ encodings }) => encodings);
      const progress = showProgress();
      progress.step('Comparing');
      const { links, threshold, overlap } = matchEncoded(first, second, {
        onProgress: (done, total) => progress.count(done, total),
      });
      progress.done();
      const rows = links.map((found) => `${found.left + 1},${found.right + 1},${found.dice.toFixed(4)}\n`);
      await writeAtomically(out, ['left,right,dice\n', ...rows]);
      const { estimate, lower, upper } = overlap;
      const provenance = await provenanceOf({ command: 'link match', seed: 0, options: {} }, [left, right], [out]);
      answer(
        command.optsWithGlobals<GlobalOptions>(),
        { links: links.length, threshold: threshold ?? null, estimate, lower, upper, provenance },
        () => `${estimate} people are on both lists (${lower} to ${upper}). Their rows are in ${out}.\n`,
      );
    });
}

function addCount(link: Command): void {
  link
    .command('count <lists...>')
    .description('Count the people on two to eight encoded lists, and write the overlaps that palermo estimate reads')
    .option('--out <file>', 'where the table of overlaps is written')
    .addHelpText(
      'after',
      '\nThe answer is numbers alone: no pair of records is written. Small numbers in the table can still tell something of somebody; it is for the estimate, not for publication.\n\nExamples:\n  palermo link count police.enc shelter.enc hotline.enc --out overlaps.csv\n  palermo estimate overlaps.csv\n',
    )
    .action(async (paths: readonly string[], _flags: unknown, command: Command) => {
      const out = outOf(command);
      const lists = await readLists(paths);
      const names = lists.map(({ header }) => header.list);
      const progress = showProgress();
      progress.step('Comparing');
      const { pairs, histories, people } = countOverlaps(
        lists.map(({ encodings }) => encodings),
        { onPair: (done, total) => progress.count(done, total) },
      );
      progress.done();
      const table = histories.map(({ history, count }) =>
        [...names.map((_, list) => (history >> list) & 1), count].join(','),
      );
      await writeAtomically(out, [`${[...names.map(quoted), 'count'].join(',')}\n`, ...table.map((row) => `${row}\n`)]);
      const overlaps = pairs.map(({ lists: [first, second], overlap: { estimate, lower, upper } }) => ({
        lists: [names[first], names[second]],
        estimate,
        lower,
        upper,
      }));
      const provenance = await provenanceOf({ command: 'link count', seed: 0, options: {} }, paths, [out]);
      const result = {
        lists: lists.map(({ header, encodings }) => ({ list: header.list, records: encodings.length })),
        people,
        overlaps,
        provenance,
      };
      answer(command.optsWithGlobals<GlobalOptions>(), result, () => {
        const rows = overlaps.map((each) => ({
          lists: each.lists.join(', '),
          both: each.estimate,
          from: each.lower,
          to: each.upper,
        }));
        return `${people} people are on at least one of ${lists.length} lists. The table of overlaps is in ${out}.\n${textTable(['lists', 'both', 'from', 'to'], rows)}`;
      });
    });
}

/** `link` has a flag of this name too and takes it first, so it is read from both. */
function outOf(command: Command): string {
  const { out } = command.optsWithGlobals<{ readonly out?: string }>();
  if (out === undefined) throw new CommandFault(`Say where to write, for instance: --out ${command.name()}.csv`);
  return out;
}

async function readLists(paths: readonly string[]): Promise<readonly EncodedFile[]> {
  if (paths.length < 2 || paths.length > listsMax) {
    throw new CommandFault(`Give from 2 to ${listsMax} encoded lists, not ${paths.length}.`);
  }
  const files: EncodedFile[] = [];
  for (const path of paths) files.push(await readEncodedFile(path));
  refuseUnlike(files);
  return files;
}

function quoted(name: string): string {
  return /[",\n\r]/u.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
