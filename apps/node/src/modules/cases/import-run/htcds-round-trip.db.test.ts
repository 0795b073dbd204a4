// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@palermo/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestNode, type TestNode, type TestOrganisation } from '../../../../../../test/harness/node.ts';
import { countsOf, exportedText, importText } from './import-test-node.ts';

const golden = join(import.meta.dirname, '../../../../../../test/golden/htcds-cases.csv');

let test: TestNode;
let house: TestOrganisation;
let worker: Client;

beforeAll(async () => {
  test = await startTestNode();
  const administrator = await test.setUp();
  const roles = [['caseworker'], ['supervisor']] as const;
  house = await test.addOrganisation(administrator, { name: 'House', kind: 'serviceProvider', roles });
  worker = test.clientOf(house.accounts[0]);
});
afterAll(() => test[Symbol.asyncDispose]());

function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
}

it('a file of HTCDS with every column goes through the node and comes out the same', async () => {
  const text = await readFile(golden, 'utf8');
  const done = await importText(worker, text, { profile: 'htcds' });
  expect(done.problems).toEqual([]);
  expect(countsOf(done)).toEqual([2, 0, 0]);
  const written = await exportedText(worker, test.clientOf(house.accounts[1]), { layout: 'htcds' });
  // Cases come in the order of their ids, and two of one import have theirs at random.
  expect(linesOf(written)[0]).toBe(linesOf(text)[0]);
  expect(linesOf(written).toSorted()).toEqual(linesOf(text).toSorted());
});
