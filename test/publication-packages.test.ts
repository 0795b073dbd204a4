// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublicationChoice } from '@palermo/contract';
import { createRandom } from '@palermo/evidence';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCheck } from '../apps/cli/src/commands/check.ts';
import { runCommand } from '../apps/cli/src/run-command.fixture.ts';
import { makePackage } from '../apps/node/src/modules/statistics/publications/making/make-package.ts';
import { publish } from '../apps/node/src/modules/statistics/publications/making/publish-task.ts';
import { writeZip } from '../apps/node/src/platform/tabular/index.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palermo-packages-'));
});
afterAll(async () => {
  process.exitCode = undefined;
  await rm(folder, { recursive: true });
});

async function findingsOf(name: string, content: Buffer): Promise<unknown[]> {
  const path = join(folder, name);
  await writeFile(path, content);
  const { findings } = JSON.parse(await runCommand(addCheck, 'check', path, '--json')) as { findings: unknown[] };
  return findings;
}

const columns = ['sex', 'majority', 'exploitationForm'] as const;
const choice: PublicationChoice = {
  title: 'Invented people',
  columns: [...columns],
  years: { from: 2024, to: 2024 },
  people: 'detected',
  where: [],
};

it.each(['k-rows', 'k-synthetic', 'dp-aggregates', 'dp-synthetic'] as const)(
  'a package of the node in mode %s, with several values for one person, is read back without a finding',
  async (mode) => {
    const random = createRandom('packages');
    const forms = ['SexualExploitation', 'ForcedLabour', 'DomesticServitude', 'ForcedLabour;DomesticServitude', ''];
    const rows = Array.from({ length: 700 }, () => [
      random.pick(['female', 'male']),
      random.pick(['adult', 'adult', 'child']),
      random.pick(forms),
    ]);
    rows.push(['female', 'child', 'OrganRemoval']);
    const task = { mode, k: 10, epsilon: 6, delta: 1e-5, length: 3 };
    const { quality, ...made } = await publish({ columns: [...columns], rows }, task, () => {});
    const vintage = { name: 'Spring', at: new Date('2026-01-31T00:00:00Z') };
    const content = { choice, ...made, quality, node: 'Invented node', vintage, madeAt: new Date(), version: '0' };
    const file = await makePackage(content);
    expect(await findingsOf(`${mode}.zip`, Buffer.from(file.content))).toEqual([]);
  },
  60_000,
);

it.each([
  [true, 0],
  [false, 1],
])(
  'parts that exceed their total are a contradiction, unless the package says that people have several: %s',
  async (several, found) => {
    const fields = [{ name: 'region' }, { name: 'form', several }, { name: 'count' }];
    const resources = [{ name: 'data', path: 'data.csv', schema: { fields } }];
    const lines = ['region,form,count'];
    for (const [place, region] of ['North', 'South', 'East', 'West', 'Coast', 'Hills', 'Delta'].entries()) {
      const [labour, sexual] = [20 + place, 40 + 3 * place];
      // In one region five people were exploited in both ways.
      const both = place === 6 ? 5 : 0;
      lines.push(`${region},,${labour + sexual - both}`, `${region},ForcedLabour,${labour}`);
      lines.push(`${region},SexualExploitation,${sexual}`);
    }
    const zip = writeZip([
      { name: 'datapackage.json', content: JSON.stringify({ mode: 'tables', resources }) },
      { name: 'quality.json', content: JSON.stringify({ mode: 'tables', k: 10 }) },
      { name: 'data.csv', content: `${lines.join('\r\n')}\r\n` },
    ]);
    const findings = await findingsOf('several.zip', Buffer.from(zip));
    expect(findings.length > 0).toBe(found > 0);
  },
);

it('few made-up rows are not few people: a rare combination tells of a table of people, and not of made-up rows', async () => {
  const fields = [{ name: 'sex' }, { name: 'region' }];
  const lines = ['sex,region', ...Array.from({ length: 60 }, (_, row) => (row < 8 ? 'male,North' : 'female,North'))];
  const packed = (mode: string): Buffer => {
    const resources = [{ name: 'data', path: 'data.csv', schema: { fields } }];
    const parts = [
      { name: 'datapackage.json', content: JSON.stringify({ mode, resources }) },
      {
        name: 'quality.json',
        content: JSON.stringify({ mode, k: 10, details: { quasiIdentifiers: ['sex', 'region'] } }),
      },
      { name: 'data.csv', content: `${lines.join('\r\n')}\r\n` },
    ];
    return Buffer.from(writeZip(parts));
  };
  expect(await findingsOf('made-up.zip', packed('k-synthetic'))).toEqual([]);
  expect(await findingsOf('people.zip', packed('k-rows'))).not.toEqual([]);
});
