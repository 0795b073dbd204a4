// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandFault } from '../command-fault.ts';
import { makeKeyFile } from '../encoded/key-file.ts';
import { runCommand } from '../run-command.fixture.ts';
import { addCheck } from './check.ts';
import { addDedupe } from './dedupe.ts';
import { addEstimate } from './estimate.ts';
import { addLink } from './link.ts';
import { addNames } from './names.ts';
import { addPublish } from './publish.ts';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palermo-faulty-'));
  await makeKeyFile(at('group.key'));
  await writeFile(at('sound.csv'), people('Amina', 'Blerta', 'Carla'));
});
afterAll(async () => {
  process.exitCode = undefined;
  await rm(folder, { recursive: true });
});

type Fault =
  | 'malformed'
  | 'empty'
  | 'one-column'
  | 'duplicated-header'
  | 'wrong-encoding'
  | 'all-missing'
  | 'constant'
  | 'huge-cell'
  | 'no-text';

const people = (...names: readonly string[]): string =>
  `id,name\n${names.map((name, place) => `r${place},${name}`).join('\n')}\n`;
const huge = 'x'.repeat(1_200_000);
const noText = Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 200, 0, 0]);

/** A table of people with each fault; estimates read tables of overlaps, names lists of names. */
const faultyPeople: Readonly<Record<Fault, string | Buffer>> = {
  malformed: 'id,name\nr1,Amina,1,2\nr2,Blerta\n',
  empty: '',
  'one-column': 'id\nr1\nr2\n',
  'duplicated-header': 'id,name,name\nr1,Amina,x\nr2,Blerta,y\n',
  'wrong-encoding': Buffer.from(people('Amélie', 'Zoë', 'René'), 'latin1'),
  'all-missing': 'id,name\n,\n,\n,\n',
  constant: people('Amina', 'Amina', 'Amina'),
  'huge-cell': people('Blerta', huge),
  'no-text': noText,
};
const faultyOverlaps: Readonly<Record<Fault, string | Buffer>> = {
  malformed: 'A,B,count\n1,0,4,7\n0,1,3\n',
  empty: '',
  'one-column': 'count\n4\n5\n',
  'duplicated-header': 'A,A,count\n1,0,4\n0,1,3\n',
  'wrong-encoding': Buffer.from('Foyer é,B,count\n1,0,4\n0,1,5\n1,1,2\n', 'latin1'),
  'all-missing': 'A,B,count\n,,\n,,\n',
  constant: 'A,B,count\n1,1,4\n1,1,4\n',
  'huge-cell': `A,B,count\n1,"${huge}",4\n`,
  'no-text': noText,
};
const faultyNames: Readonly<Record<Fault, string | Buffer>> = {
  ...faultyPeople,
  malformed: '"Amina\n;;;\n',
  'all-missing': '\n \n\t\n',
  'huge-cell': `Amina\n${huge}\n`,
};

interface Subject {
  readonly add: (program: Command) => void;
  readonly written: (file: string) => readonly string[];
  readonly files: Readonly<Record<Fault, string | Buffer>>;
  /** What each fault is answered with: `refused` sentences say what to do, `told` ones stand beside a result. */
  readonly says: Readonly<Record<Fault, readonly ['refused' | 'told', RegExp]>>;
}

const unreadable = ['refused', /not a text table.*Save the table as CSV/u] as const;
const nothing = ['refused', /no rows.*Check that the right file was chosen/u] as const;
const ragged = ['refused', /cannot be read as (?:it stands|they stand).*Mend the file/u] as const;
const twice = ['refused', /Two columns .* are called .*Give each a name/u] as const;
const guessed = ['told', /not Unicode; its letters were read as windows-1252, a guess\. Check/u] as const;
const toCompare = ['refused', /nothing to compare beside id/u] as const;
const alike = ['refused', /no column tells one row from another.*--compare/u] as const;
const noId = ['refused', /leave --id out to use line numbers/u] as const;

const subjects: Readonly<Record<string, Subject>> = {
  estimate: {
    add: addEstimate,
    written: (file) => ['estimate', file, '--bootstrap', '0', '--method', 'bic', '--workers', '1'],
    files: faultyOverlaps,
    says: {
      malformed: ragged,
      empty: nothing,
      'one-column': ['refused', /was read as one column.*separated by/u],
      'duplicated-header': twice,
      'wrong-encoding': guessed,
      'all-missing': ['refused', /count of row 2 of .* is blank\. Write the number/u],
      constant: ['told', /Not estimable: 8 people are on the lists/u],
      'huge-cell': ['refused', /instead of 0 or 1 for the list B/u],
      'no-text': unreadable,
    },
  },
  publish: {
    add: addPublish,
    written: (file) => ['publish', file, '--mode', 'k-rows', '--k', '2', '--out', at('release')],
    files: faultyPeople,
    says: {
      malformed: ragged,
      empty: nothing,
      'one-column': ['told', /No separator was found: the table has one column/u],
      'duplicated-header': twice,
      'wrong-encoding': guessed,
      'all-missing': ['refused', /All cells .* are blank.*Check that it was saved/u],
      constant: ['told', /name is Amina in every row/u],
      'huge-cell': ['refused', /holds 1200000 characters.*leave the column out/u],
      'no-text': unreadable,
    },
  },
  check: {
    add: addCheck,
    written: (file) => ['check', file],
    files: faultyPeople,
    says: {
      malformed: ['told', /rows? (?:that )?do(?:es)? not fit|do not have as many|more cells|not fit/iu],
      empty: nothing,
      'one-column': ['refused', /has one column.*Check that its cells are separated/u],
      'duplicated-header': ['told', /"name" occurs again in column 3/u],
      'wrong-encoding': guessed,
      'all-missing': ['refused', /every cell is blank.*export the table again/u],
      constant: ['told', /name.*(?:same|alike|one value)|3 rows/u],
      'huge-cell': ['told', /characters/u],
      'no-text': unreadable,
    },
  },
  link: {
    add: addLink,
    written: (file) => ['link', file, at('sound.csv'), '--id', 'id', '--out', at('links.csv')],
    files: faultyPeople,
    says: {
      malformed: ragged,
      empty: nothing,
      'one-column': toCompare,
      'duplicated-header': twice,
      'wrong-encoding': guessed,
      'all-missing': noId,
      constant: ['told', /pairs? of rows/u],
      'huge-cell': ['told', /pairs? of rows/u],
      'no-text': unreadable,
    },
  },
  dedupe: {
    add: addDedupe,
    written: (file) => ['dedupe', file, '--id', 'id', '--out', at('clusters.csv')],
    files: faultyPeople,
    says: {
      malformed: ragged,
      empty: nothing,
      'one-column': toCompare,
      'duplicated-header': twice,
      'wrong-encoding': guessed,
      'all-missing': noId,
      constant: alike,
      'huge-cell': ['told', /2 rows are 2 persons/u],
      'no-text': unreadable,
    },
  },
  'link encode': {
    add: addLink,
    written: (file) => ['link', 'encode', file, '--key', at('group.key'), '--text', 'name', '--out', at('list.enc')],
    files: faultyPeople,
    says: {
      malformed: ragged,
      empty: nothing,
      'one-column': ['refused', /has no column name\. It has id/u],
      'duplicated-header': twice,
      'wrong-encoding': guessed,
      'all-missing': ['told', /have none of the fields and match nobody/u],
      constant: ['told', /3 records/u],
      'huge-cell': ['told', /2 records/u],
      'no-text': unreadable,
    },
  },
  'names match': {
    add: addNames,
    written: (file) => ['names', 'match', 'Amina', file],
    files: faultyNames,
    says: {
      malformed: ['told', /Amina/u],
      empty: ['refused', /no line of text. Write one name a line/u],
      'one-column': ['told', /score/u],
      'duplicated-header': ['told', /Amina/u],
      'wrong-encoding': ['refused', /not text in UTF-8. Save it as UTF-8/u],
      'all-missing': ['refused', /no line of text. Write one name a line/u],
      constant: ['told', /Amina/u],
      'huge-cell': ['refused', /line of 1200000 characters.*one name a line/u],
      'no-text': ['refused', /not text in UTF-8. Save it as UTF-8/u],
    },
  },
};

describe.each(Object.entries(subjects))('%s, given a file that is', (_name, { add, written, files, says }) => {
  it.each(Object.entries(says) as [Fault, readonly ['refused' | 'told', RegExp]][])(
    '%s, says what to do',
    async (fault, [how, sentence]) => {
      const path = at(`${fault}.csv`);
      await writeFile(path, files[fault]);
      const answer = runCommand(add, ...written(path));
      if (how === 'told') return expect(await answer).toMatch(sentence);
      const refusal = await answer.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(refusal).toBeInstanceOf(CommandFault);
      expect((refusal as CommandFault).message).toMatch(sentence);
      expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
    },
  );
});

/** Whole with `PALERMO_LARGE=10000000`; then it takes minutes. */
const rowCount = Number(process.env['PALERMO_LARGE'] ?? 100_000);

describe(`${rowCount.toLocaleString('en')} rows`, () => {
  const rowsMax = { link: 5_000_000, names: 3_000_000 };

  async function write(name: string, header: string, row: (place: number) => string): Promise<string> {
    const parts = function* (): Generator<string> {
      yield header;
      for (let from = 0; from < rowCount; from += 10_000) {
        const count = Math.min(10_000, rowCount - from);
        yield Array.from({ length: count }, (_, place) => row(from + place)).join('');
      }
    };
    await pipeline(Readable.from(parts()), createWriteStream(at(name)));
    return at(name);
  }

  it.each<[command: string, sentence: RegExp, header: string, row: (place: number) => string, rowsMax?: number]>([
    ['estimate', /people are on the lists/u, 'A,B,count\n', (place) => `${place % 2},${(place + 1) % 2},1\n`],
    ['publish', /rows\. Measured/u, 'sex,year\n', (place) => `${place % 2 ? 'F' : 'M'},${2000 + (place % 20)}\n`],
    [
      'check',
      /rows; one row for each person/u,
      'sex,year\n',
      (place) => `${place % 2 ? 'F' : 'M'},${2000 + (place % 20)}\n`,
    ],
    ['dedupe', /rows are/u, 'id,name\n', (place) => `${place},N${place.toString(36)} F${place % 9973}\n`, rowsMax.link],
    ['link encode', /records of/u, 'id,name\n', (place) => `${place},N${place.toString(36)}\n`],
    ['names match', /score/u, '', (place) => `N${place.toString(36)} F${place % 9973}\n`, rowsMax.names],
  ])(
    '%s reads them, or says how many it can',
    async (command, sentence, header, row, most = Infinity) => {
      const subject = subjects[command];
      if (!subject) throw new Error(`${command} is among the commands above`);
      const answer = runCommand(subject.add, ...subject.written(await write('large.csv', header, row)));
      if (rowCount > most) await expect(answer).rejects.toThrow(/Part (?:it|the file)/u);
      else expect(await answer).toMatch(sentence);
    },
    1_800_000,
  );
});
