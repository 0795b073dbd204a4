// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestNode, type TestNode } from '../../../../../test/harness/node.ts';

let node: TestNode;
let admin: pg.Client;

beforeAll(async () => {
  node = await startTestNode();
  await node.node.demonstration.load('hub');
  admin = new pg.Client({ connectionString: node.adminUrl });
  await admin.connect();
}, 300_000);
afterAll(async () => {
  await admin.end();
  await node[Symbol.asyncDispose]();
});

async function countOf(what: string): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(`select (${what})::int as count`);
  return rows[0]?.count ?? Number.NaN;
}

test('the hub has 31 member entities, three terms of co-chairs, 40 measures and a report', async () => {
  const ofGroup = `join palermo.coordination_group g on g.id = group_id and g.parent_id is null
    and exists (select from palermo.group_chair h where h.group_id = g.id)`;
  expect(await countOf(`select count(*) from palermo.group_member m ${ofGroup} where m.left_on is null`)).toBe(31);
  expect(await countOf(`select count(*) from palermo.group_chair c ${ofGroup}`)).toBe(3);
  expect(await countOf('select count(*) from palermo.measure where dropped_on is null')).toBe(40);
  expect(await countOf('select count(distinct lead_id) from palermo.measure')).toBeGreaterThan(20);
  expect(await countOf("select count(*) from palermo.report where state = 'draft'")).toBe(1);
  expect(await countOf('select count(*) from palermo.case_file')).toBe(0);
});

test('the fund has twelve months of life, and its ledger balances', async () => {
  const months = `select count(distinct date_trunc('month', dated_on)) from palermo.fund_entry`;
  expect(await countOf(months)).toBeGreaterThanOrEqual(12);
  const unbalanced =
    'select count(*) from (select currency from palermo.fund_line group by 1 having sum(amount) <> 0) c';
  expect(await countOf(unbalanced)).toBe(0);
  expect(await countOf("select count(*) from palermo.fund_call where state = 'decided'")).toBe(1);
});

test('what is public of it can be read by anybody, and a second load changes nothing', async () => {
  const visitor = node.clientOf();
  const { plan } = await visitor(contract.getPublicPlan, {});
  expect(plan?.measures).toHaveLength(40);
  const all = `(select count(*) from palermo.fund_entry) + (select count(*) from palermo.measure_milestone)
    + (select count(*) from palermo.meeting_item) + (select count(*) from palermo.report_figure)`;
  const before = await countOf(all);
  await node.node.demonstration.load('hub');
  expect(await countOf(all)).toBe(before);
});
