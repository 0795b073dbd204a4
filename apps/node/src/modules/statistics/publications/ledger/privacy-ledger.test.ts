// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { privacyOf } from '@palermo/evidence';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrivacyEntry } from './privacy-entry.ts';
import { costOf, entriesMissing, heldBy, joinEntries, spentByYear } from './privacy-ledger.ts';
import { openPrivacyTrace } from './privacy-trace.ts';

const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const atOf = (number: number): string => `2026-01-01T00:00:${String(number).padStart(2, '0')}.000Z`;

function spent(number: number, years: [from: number, to: number], epsilon = 2, budget = 6): PrivacyEntry {
  const common = { kind: 'spent', id: idOf(number), at: atOf(number), publicationId: idOf(900), budget } as const;
  return { ...common, mode: 'dp-synthetic', yearFrom: years[0], yearTo: years[1], ...privacyOf(epsilon, 1e-5) };
}

describe('the ledger', () => {
  it('charges every year that a publication covers, and no other', () => {
    const entries = [spent(1, [2020, 2022]), spent(2, [2022, 2023])];
    const years = spentByYear(entries, 6);
    expect(years.map(({ year, publications }) => [year, publications])).toEqual([
      [2023, 1],
      [2022, 2],
      [2021, 1],
      [2020, 1],
    ]);
    expect(years[0]?.epsilon).toBeCloseTo(2, 6);
    expect(years[1]?.epsilon).toBeLessThanOrEqual(4);
    expect(years[1]?.epsilon).toBeGreaterThan(2);
  });

  it('asks the year with the least left, and never raises a budget that held before', () => {
    const entries = [spent(1, [2021, 2021], 2, 2.5)];
    const ask = (years: { yearFrom: number; yearTo: number }) =>
      costOf(entries, { years, privacy: privacyOf(2, 1e-5), packBudget: 6 });
    expect(ask({ yearFrom: 2020, yearTo: 2022 })).toMatchObject({ budget: 2.5, affordable: false });
    expect(ask({ yearFrom: 2022, yearTo: 2022 })).toMatchObject({ budget: 6, spentBefore: 0, affordable: true });
  });

  it('counts what any copy of it holds, once', () => {
    const [one, two, three] = [spent(1, [2020, 2020]), spent(2, [2020, 2020]), spent(3, [2020, 2020])];
    expect(joinEntries([three, one], [one, two])).toEqual([one, two, three]);
    expect(entriesMissing([one, two, three], [two])).toEqual([one, three]);
  });

  it('is held after a restore without its trace, until somebody settles it', () => {
    const restored = (number: number, traceKept: boolean): PrivacyEntry => {
      return { kind: 'restored', id: idOf(number), at: atOf(number), backupMadeAt: atOf(0), traceKept };
    };
    const settled: PrivacyEntry = {
      kind: 'settled',
      id: idOf(5),
      at: atOf(5),
      accountId: idOf(800),
      statement: 'Nothing was proposed.',
    };
    expect(heldBy([restored(4, true)])).toBeUndefined();
    expect(heldBy([restored(4, false)])?.id).toBe(idOf(4));
    expect(heldBy([restored(4, false), restored(6, true)])?.id).toBe(idOf(4));
    expect(heldBy([restored(4, false), settled])).toBeUndefined();
    expect(heldBy([settled, restored(6, false)])?.id).toBe(idOf(6));
  });
});

describe('the trace', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'palermo-trace-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const keyring = {
    signingKeyId: 'key',
    knowsSigningKey: (id: string) => id === 'key',
    sign: (data: Uint8Array) => createHash('sha256').update('secret').update(data).digest(),
    verifySignature: (_id: string, data: Uint8Array, signature: Uint8Array) =>
      createHash('sha256').update('secret').update(data).digest().equals(signature),
  };
  const open = () => openPrivacyTrace(folder, keyring);
  const own = () => join(folder, 'privacy-ledger.jsonl');

  it('reads back what was appended, and goes on after a line that a crash cut off', async () => {
    await open().append([spent(1, [2020, 2020])]);
    await appendFile(own(), '{"entry":"cut');
    expect((await open().read()).damaged).toEqual([]);
    await open().append([spent(2, [2021, 2021])]);
    expect(await open().read()).toMatchObject({ damaged: [], own: [{ id: idOf(1) }, { id: idOf(2) }] });
  });

  it('finds a line that was changed, removed from the middle or never signed, and appends nothing after it', async () => {
    await open().append([spent(1, [2020, 2020]), spent(2, [2021, 2021]), spent(3, [2022, 2022])]);
    const text = await readFile(own(), 'utf8');
    const [first = '', second = '', third = ''] = text.split('\n');
    for (const lines of [[first, third], [first, second.replace('2021', '2001'), third], [second]]) {
      await writeFile(own(), `${lines.join('\n')}\n`);
      expect((await open().read()).damaged).toEqual(['privacy-ledger.jsonl']);
      await expect(open().append([spent(4, [2020, 2020])])).rejects.toThrow('damaged');
    }
  });

  it('counts what came with a restore, and forgets the file once it is told to', async () => {
    await open().append([spent(1, [2020, 2020])]);
    await rename(own(), join(folder, 'of-20260101-privacy-ledger.jsonl'));
    await open().append([spent(2, [2020, 2020])]);
    const { entries, brought } = await open().read();
    expect(entries).toHaveLength(2);
    expect(brought).toEqual(['of-20260101-privacy-ledger.jsonl']);
    await open().forget(brought);
    expect((await open().read()).entries).toHaveLength(1);
  });
});
