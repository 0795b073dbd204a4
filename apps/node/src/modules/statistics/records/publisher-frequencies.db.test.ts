// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { openAsBlob } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { Client, ImportView } from '@palermo/contract';
import { codeListOf } from '@palermo/terms';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import { openTable } from '../../../platform/tabular/index.ts';
import { realFile } from '../../../platform/tabular/test-files.ts';

// Needs the publisher's file and dictionary, which lie beside the project and not in it.
const CASES = realFile('ctdc_vp_synthetic_2022/CTDC_VPsynthetic_condensed.csv');
const DICTIONARY = realFile('ctdc_vp_synthetic_2022/CTDC_VPsynthetic_dict_20221201.xlsx');
const rowCount = 21_195;

type Frequencies = Readonly<Record<string, number>>;

/** How often each value of each variable occurs, by the publisher's table of frequencies; `` is what is missing. */
async function readPublished(path: string): Promise<ReadonlyMap<string, Frequencies>> {
  const table = await openTable(path, { sheet: 'TabStat' });
  // The name of the first variable stands above the row that is read as the header.
  let variable = 'yearRegister';
  const published = new Map<string, Record<string, number>>([[variable, {}]]);
  for await (const { values } of table.rows()) {
    const { 'column 1': group = '', 'column 2': value = '', 'Freq.': count = '' } = values;
    if (count === '' && group !== '') {
      variable = group;
      published.set(variable, {});
    }
    const frequencies = published.get(variable);
    if (!frequencies || !/^\d+$/.test(count) || group === 'Total' || value === 'Total') continue;
    frequencies[group === 'Missing' ? '' : value] = Number(count);
  }
  return published;
}

const publisher = 'ctdcVictimPerpetrator';

/** How the publisher writes a code. */
function writtenOf(list: string, code: string): string {
  const found = codeListOf(list).codes.find((each) => each.code === code);
  return found?.crosswalk?.[publisher] ?? found?.crosswalk?.['ctdcKanon'] ?? code;
}

const victims = 'palermo.standard_record';
const suspects = 'palermo.standard_perpetrator';

/** Where a variable of the publisher stands in our records: an expression that gives codes, and the list of the codes. */
interface Place {
  readonly table: string;
  readonly codes: string;
  readonly list?: string;
}

const flag = (table: string, column: string, code: string): Place => ({
  table,
  codes: `case when '${code}' = any (${column}) then array['1'] else '{}' end`,
});

const places: Readonly<Record<string, Place>> = {
  yearRegister: { table: victims, codes: 'array_remove(array[coalesce(period, year::text)], null)' },
  gender: { table: victims, codes: 'array_remove(array[sex], null)', list: 'sex' },
  majorityStatus: { table: victims, codes: 'array_remove(array[majority], null)', list: 'majority' },
  isForcedLabour: flag(victims, 'exploitation', 'ForcedLabour'),
  isSexualExploit: flag(victims, 'exploitation', 'SexualExploitation'),
  UN_COO_Region: { table: victims, codes: 'region_of_citizenship', list: 'unRegion' },
  UN_COE_Region: { table: victims, codes: 'region_of_exploitation', list: 'unRegion' },
  IP_Exploiter: flag(suspects, 'role', 'Exploiter'),
  IP_Gender: { table: suspects, codes: 'sex', list: 'sex' },
  IP_ageBroad: { table: suspects, codes: 'age_group', list: 'perpetratorAgeGroup' },
  IP_citizen_UNRegion: { table: suspects, codes: 'region_of_citizenship', list: 'unRegion' },
  IP_Relation: { table: suspects, codes: 'relationship', list: 'perpetratorRelationship' },
  IP_PayMoney: { table: suspects, codes: 'paid_money', list: 'victimPaid' },
  IP_RecruiterBroker: flag(suspects, 'role', 'RecruiterBroker'),
  IP_TransactionProcess: flag(suspects, 'role', 'TransactionProcess'),
  IP_ControlAbuseKidnap: flag(suspects, 'role', 'ControlAbuseKidnap'),
};

/** `.` is how the publisher writes that a flag is missing. */
const missing = (value: string): string => (value === '.' ? '' : value);

describe.runIf(CASES && DICTIONARY)("the publisher's frequencies of the victim and perpetrator data of 2022", () => {
  let node: TestNode;
  let admin: pg.Client;
  let imported: ImportView;
  let published: ReadonlyMap<string, Frequencies>;

  beforeAll(async () => {
    published = await readPublished(DICTIONARY ?? '');
    node = await startTestNode();
    const administrator = await node.setUp();
    const { accounts } = await node.addOrganisation(administrator, {
      name: 'Data Bureau',
      kind: 'serviceProvider',
      roles: [['caseworker']],
    });
    const worker: Client = node.clientOf(accounts[0]);
    const { id } = await worker(contract.uploadImport, {
      file: { name: 'cases.csv', content: await openAsBlob(CASES ?? '') },
    });
    await worker(contract.startImport, {
      params: { importId: id },
      body: { profile: 'ctdc-synthetic', dryRun: false },
    });
    const read = () => worker(contract.getImport, { params: { importId: id } });
    while ((await read()).state === 'importing') await sleep(200);
    imported = await read();
    admin = new pg.Client({ connectionString: node.adminUrl });
    await admin.connect();
  }, 180_000);
  afterAll(async () => {
    await admin.end();
    await node[Symbol.asyncDispose]();
  });

  test('take every row of the file without a fault', () => {
    expect(imported).toMatchObject({ state: 'done', accepted: rowCount, rejected: 0, problemCount: 0 });
  });

  test('are of sixteen variables, all of which we know', () => {
    expect([...published.keys()]).toEqual(Object.keys(places));
  });

  test.each(Object.keys(places))('%s is as published, sets and what is missing included', async (variable) => {
    const { table, codes, list } = places[variable] ?? { table: victims, codes: "'{}'" };
    // The file is synthetic itself, so that small cells are compared as they are.
    const { rows } = await admin.query<{ codes: string[]; count: string }>(
      `select (${codes})::text[] as codes, count(*) as count from ${table} where source = 'ctdc-synthetic' group by 1`,
    );
    const counted: Record<string, number> = {};
    for (const row of rows) {
      const written = row.codes.map((code) => (list === undefined ? code : writtenOf(list, code)));
      const value = written.toSorted().join(';');
      counted[value] = (counted[value] ?? 0) + Number(row.count);
    }
    const known = Object.values(counted).reduce((sum, count) => sum + count, 0);
    // A victim of whose perpetrator nothing is known has no record of one.
    const unrecorded = rowCount - known;
    if (unrecorded > 0) counted[''] = (counted[''] ?? 0) + unrecorded;
    const expected = Object.entries(published.get(variable) ?? {}).map(([value, count]) => [missing(value), count]);
    expect(counted).toEqual(Object.fromEntries(expected));
  });
});
