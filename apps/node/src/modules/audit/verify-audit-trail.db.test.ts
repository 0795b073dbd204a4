// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { generateKeyPairSync, sign } from 'node:crypto';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keeper } from '../../kernel/actor.ts';
import { appendAudit } from '../../platform/db/append-audit.ts';
import { startTestNode, type TestNode } from '../../../test/start-test-node.ts';
import { createCheckpointJob } from './commands/sign-checkpoint.ts';
import { hashEntry, startOfChain } from './entry.ts';
import { createVerifyAudit } from './queries/verify-audit.ts';

// What a person who owns the database can do: a superuser, with triggers off. Each test's damage is mended after it.

let node: TestNode;
let admin: pg.Client;
let checkpointPath: string;
let keptFile: string;

const first = 1;
const middle = 12;
const signedLast = 20;
const last = 26;

async function writeEntries(count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    await node.db.run(keeper, (db) =>
      appendAudit(db, 'test.act', 'done', {
        purpose: 'assistance',
        subjectKind: 'thing',
        subjectIds: ['01a201ef-bd7e-7447-8b69-1df89fae5331', '01a201ef-bd7e-7447-8b69-1df89fae5332'],
        details: { index, note: 'é "quoted"' },
      }),
    );
  }
}

const tables = ['audit_entry', 'audit_head', 'audit_checkpoint'];

beforeAll(async () => {
  node = await startTestNode();
  checkpointPath = join(node.folder, 'checkpoints.jsonl');
  admin = new pg.Client({ connectionString: node.database.adminUrl });
  await admin.connect();
  await admin.query('set session_replication_role = replica');
  const signNow = createCheckpointJob(node.auditParts);
  await writeEntries(10);
  await signNow(node.execute);
  await writeEntries(9);
  await signNow(node.execute);
  await writeEntries(5);
  for (const table of tables) await admin.query(`create table public.kept_${table} as table palermo.${table}`);
  keptFile = await readFile(checkpointPath, 'utf8');
});
afterEach(async () => {
  for (const table of tables) {
    await admin.query(`delete from palermo.${table}`);
    await admin.query(`insert into palermo.${table} select * from public.kept_${table}`);
  }
  await writeFile(checkpointPath, keptFile);
});
afterAll(async () => {
  await admin.end();
  await node[Symbol.asyncDispose]();
});

async function verify(): Promise<{ intact: boolean; kinds: string[]; findings: { sequence: number | null }[] }> {
  const { intact, findings } = await node.execute(createVerifyAudit(node.auditParts), keeper, {});
  return { intact, findings, kinds: [...new Set(findings.map(({ kind }) => kind))] };
}

async function expectFound(kind: string): Promise<void> {
  const found = await verify();
  expect(found.intact).toBe(false);
  expect(found.kinds).toContain(kind);
}

/** Writes the chain anew from an entry on, with the head, as somebody who knows how it is made would. */
async function rechain(from = first): Promise<void> {
  const { rows } = await admin.query<{ sequence: number; body: string; hash: Buffer }>(
    'select sequence, body, hash from palermo.audit_entry order by sequence',
  );
  let previous = startOfChain;
  let sequence = 0;
  for (const row of rows) {
    sequence++;
    if (sequence < from) {
      previous = row.hash;
      continue;
    }
    const body = row.body.replace(/"sequence": \d+/, `"sequence": ${sequence}`);
    const hash = hashEntry(previous, body);
    await admin.query(
      'update palermo.audit_entry set sequence = $2, body = $3, previous_hash = $4, hash = $5 where sequence = $1',
      [row.sequence, sequence, body, previous, hash],
    );
    previous = hash;
  }
  await admin.query('update palermo.audit_head set sequence = $1, hash = $2', [sequence, previous]);
}

it('finds nothing in a trail that nobody touched', async () => {
  const verification = await node.execute(createVerifyAudit(node.auditParts), keeper, {});
  expect(verification).toEqual({ intact: true, entryCount: last, checkpointCount: 2, findings: [] });
});

describe('a change of one column', () => {
  const changes: readonly (readonly [string, string, string])[] = [
    ['at', "at + interval '1 microsecond'", 'columnChanged'],
    ['action', "'test.other'", 'columnChanged'],
    ['result', "'refused'", 'columnChanged'],
    ['duty', "'gate'", 'columnChanged'],
    ['duty', 'null', 'columnChanged'],
    ['account_id', 'gen_random_uuid()', 'columnChanged'],
    ['organisation_id', 'gen_random_uuid()', 'columnChanged'],
    ['purpose', "'protection'", 'columnChanged'],
    ['purpose', 'null', 'columnChanged'],
    ['subject_kind', "'person'", 'columnChanged'],
    ['subject_ids', "'{}'", 'columnChanged'],
    ['subject_ids', 'array[subject_ids[2], subject_ids[1]]', 'columnChanged'],
    ['body', "replace(body, 'test.act', 'test.oct')", 'entryChanged'],
    ['body', "body || ' '", 'entryChanged'],
    ['body', "replace(body, 'assistance', 'protection')", 'entryChanged'],
    ['body', "'no JSON'", 'entryChanged'],
    ['previous_hash', 'sha256(previous_hash)', 'linkBroken'],
    ['hash', 'sha256(hash)', 'entryChanged'],
  ];
  for (const [column, value, kind] of changes) {
    for (const sequence of [first, middle, last]) {
      it(`is found: ${column} of entry ${sequence} becomes ${value}`, async () => {
        await admin.query(`update palermo.audit_entry set ${column} = ${value} where sequence = ${sequence}`);
        await expectFound(kind);
      });
    }
  }

  it('is found when the text is changed to agree', async () => {
    await admin.query(
      `update palermo.audit_entry set action = 'test.oct', body = replace(body, 'test.act', 'test.oct') where sequence = ${middle}`,
    );
    await expectFound('entryChanged');
  });

  it('covers every column of the entry', async () => {
    const { rows } = await admin.query<{ name: string }>(
      "select attname as name from pg_attribute where attrelid = 'palermo.audit_entry'::regclass and attnum > 0",
    );
    expect(new Set([...changes.map(([column]) => column), 'sequence'])).toEqual(new Set(rows.map(({ name }) => name)));
  });
});

describe('a removal', () => {
  for (const [place, where] of [
    ['at the start', `sequence = ${first}`],
    ['of several at the start', `sequence <= 3`],
    ['in the middle', `sequence = ${middle}`],
    ['of several in the middle', 'sequence between 8 and 13'],
    ['at the end', `sequence = ${last}`],
    ['of several at the end', 'sequence > 18'],
    ['of everything', 'true'],
  ] as const) {
    it(`is found ${place}`, async () => {
      await admin.query(`delete from palermo.audit_entry where ${where}`);
      await expectFound('entriesMissing');
    });
  }

  it('is found when the rest is numbered and chained anew', async () => {
    await admin.query(`delete from palermo.audit_entry where sequence = ${middle}`);
    await rechain();
    await expectFound('checkpointDiffers');
  });

  it('is found at the end when the head is moved back', async () => {
    await admin.query('delete from palermo.audit_entry where sequence > 15');
    await rechain();
    await expectFound('checkpointBeyondEnd');
  });

  it('is found when the head is gone', async () => {
    await admin.query('delete from palermo.audit_head');
    await expectFound('headDiffers');
  });
});

describe('a reordering', () => {
  it('is found when two entries change places', async () => {
    await admin.query('update palermo.audit_entry set sequence = -1 where sequence = 4');
    await admin.query('update palermo.audit_entry set sequence = 4 where sequence = 5');
    await admin.query('update palermo.audit_entry set sequence = 5 where sequence = -1');
    await expectFound('linkBroken');
  });

  it('is found when two entries change texts and are chained anew', async () => {
    await admin.query(`update palermo.audit_entry one set body = other.body from palermo.audit_entry other
      where (one.sequence, other.sequence) in ((4, 5), (5, 4))`);
    await rechain();
    await expectFound('checkpointDiffers');
  });
});

describe('an insertion', () => {
  const copy = (sequence: string, from: number): string =>
    `insert into palermo.audit_entry select ${sequence}, at, action, result, duty, account_id, organisation_id, purpose,
     subject_kind, subject_ids, body, previous_hash, hash from palermo.audit_entry where sequence = ${from}`;

  for (const sequence of [-7, 0]) {
    it(`is found before the first entry, as ${sequence}`, async () => {
      await admin.query(copy(String(sequence), first));
      await expectFound('entryOutOfOrder');
    });
  }

  it('is found in the middle, with everything after it moved and chained anew', async () => {
    await admin.query(`update palermo.audit_entry set sequence = -sequence - 1 where sequence > ${middle}`);
    await admin.query('update palermo.audit_entry set sequence = -sequence where sequence < 0');
    await admin.query(copy(String(middle + 1), middle));
    await rechain();
    await expectFound('checkpointDiffers');
  });

  it('is found at the end without the head', async () => {
    await admin.query(copy(String(last + 1), last));
    await rechain();
    await admin.query('update palermo.audit_head set sequence = $1', [last]);
    await expectFound('headDiffers');
  });
});

describe('the head', () => {
  for (const [name, change] of [
    ['moved back', `sequence = ${last - 1}`],
    ['moved on', `sequence = ${last + 3}`],
    ['of another hash', 'hash = sha256(hash)'],
  ] as const) {
    it(`is found when it is ${name}`, async () => {
      await admin.query(`update palermo.audit_head set ${change}`);
      expect((await verify()).intact).toBe(false);
    });
  }
});

describe('a checkpoint', () => {
  it('is missed when it is removed from the database', async () => {
    await admin.query(`delete from palermo.audit_checkpoint where size = ${signedLast}`);
    await expectFound('checkpointMissing');
  });

  it('is missed when it is removed and the file as well, because an entry says that it was signed', async () => {
    await admin.query('delete from palermo.audit_checkpoint');
    await rm(checkpointPath);
    await expectFound('checkpointMissing');
  });

  it('is missed when entries, checkpoints and head are all rewritten, because the file remembers it', async () => {
    await admin.query("delete from palermo.audit_entry where sequence > 9 or action <> 'test.act'");
    await admin.query('delete from palermo.audit_checkpoint');
    await rechain();
    const { kinds } = await verify();
    expect(kinds).toEqual(['checkpointMissing', 'checkpointBeyondEnd']);
  });

  for (const change of [
    'size = size - 1',
    "at = at + interval '1 millisecond'",
    'head_hash = sha256(head_hash)',
    'tree_root = sha256(tree_root)',
    'signature = set_byte(signature, 5, (get_byte(signature, 5) + 1) % 256)',
    "signature = ''",
  ]) {
    it(`is found when it is changed: ${change}`, async () => {
      await admin.query(`update palermo.audit_checkpoint set ${change} where size = ${signedLast}`);
      await expectFound('checkpointForged');
    });
  }

  it('is told when it names a key that the node never had', async () => {
    await admin.query(`update palermo.audit_checkpoint set key_id = 'another' where size = ${signedLast}`);
    await expectFound('checkpointKeyUnknown');
  });

  it('is found when another key signed it over a rewritten trail, in the database and in the file', async () => {
    await admin.query(
      `update palermo.audit_entry set action = 'test.oct', body = replace(body, 'test.act', 'test.oct') where sequence = 3`,
    );
    await rechain();
    const { privateKey } = generateKeyPairSync('ed25519');
    await admin.query('update palermo.audit_checkpoint set signature = $1', [sign(null, Buffer.from('x'), privateKey)]);
    await writeFile(checkpointPath, '');
    await expectFound('checkpointForged');
  });

  it('that is damaged in the file is reported', async () => {
    await appendFile(checkpointPath, 'nonsense\n');
    await expectFound('checkpointFileDamaged');
  });
});

describe('signing', () => {
  it('refuses a trail that was changed since the last checkpoint', async () => {
    const signNow = createCheckpointJob(node.auditParts);
    await admin.query(`update palermo.audit_entry set body = body || ' ' where sequence = ${last - 1}`);
    await expect(signNow(node.execute)).rejects.toThrow('does not follow');
  });

  it('refuses a trail that is not the one signed last', async () => {
    const signNow = createCheckpointJob(node.auditParts);
    await admin.query(`update palermo.audit_entry set hash = sha256(hash) where sequence = 2`);
    await expect(signNow(node.execute)).rejects.toThrow('not the one');
  });

  it('signs nothing when the last entry is about the last signing', async () => {
    const signNow = createCheckpointJob(node.auditParts);
    expect(await signNow(node.execute)).toBe(true);
    expect(await signNow(node.execute)).toBe(false);
  });

  it('goes on after another process signed', async () => {
    const [one, other] = [createCheckpointJob(node.auditParts), createCheckpointJob(node.auditParts)];
    expect(await one(node.execute)).toBe(true);
    await writeEntries(2);
    expect(await other(node.execute)).toBe(true);
    await writeEntries(2);
    expect(await one(node.execute)).toBe(true);
    expect((await verify()).intact).toBe(true);
  });
});

describe('the app role', () => {
  for (const statement of [
    "update palermo.audit_entry set action = 'x'",
    'delete from palermo.audit_entry',
    'truncate palermo.audit_entry',
    "insert into palermo.audit_entry values (99, now(), 'x', 'done', null, null, null, null, null, '{}', '', '', '')",
    'update palermo.audit_head set sequence = 1',
    'update palermo.audit_checkpoint set size = 1',
    'delete from palermo.audit_checkpoint',
  ]) {
    it(`cannot: ${statement}`, async () => {
      const app = new pg.Client({ connectionString: node.database.appUrl });
      await app.connect();
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
      await app.end();
    });
  }
});
