// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId, Client, DraftId, FieldValuesOnWire, OrganisationId, SuspectCodes } from '@palermo/contract';
import { identify } from '../../../../../../test/harness/identify.ts';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';

const purpose = 'assistance' as const;
let node: TestNode;
let admin: pg.Client;
let authorityId: OrganisationId;
let officer: Client;
let worker: Client;
let supervisor: Client;
let secondSupervisor: Client;
let analyst: Client;

beforeAll(async () => {
  node = await startTestNode();
  const administrator = await node.setUp();
  officer = node.clientOf(administrator);
  authorityId = administrator.session.organisation.id;
  const { accounts } = await node.addOrganisation(administrator, {
    name: 'Shelter',
    kind: 'serviceProvider',
    roles: [['caseworker'], ['supervisor'], ['supervisor'], ['analyst']],
  });
  [worker, supervisor, secondSupervisor, analyst] = accounts.map((account) => node.clientOf(account)) as [
    Client,
    Client,
    Client,
    Client,
  ];
  admin = new pg.Client({ connectionString: node.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await node[Symbol.asyncDispose]();
});

async function register(changes: FieldValuesOnWire): Promise<CaseId> {
  const draftId = crypto.randomUUID() as DraftId;
  await worker(contract.startDraft, { body: { id: draftId } });
  await worker(contract.saveDraft, { params: { draftId }, body: { changes } });
  return (await worker(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
}

async function rowOf(table: string, caseId: CaseId): Promise<Record<string, unknown>[]> {
  return (await admin.query(`select * from palermo.${table} where case_id = $1`, [caseId])).rows;
}

const rebuild = (check: boolean) => supervisor(contract.rebuildRecords, { body: { after: null, check, limit: 2000 } });
const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'none',
    (fault: unknown) => (fault instanceof contract.ProblemError ? fault.problem.code : String(fault)),
  );

const noCodes: SuspectCodes = {
  sex: [],
  ageGroup: [],
  citizenship: [],
  regionOfCitizenship: [],
  role: [],
  relationship: [],
  paidMoney: [],
  stage: null,
};
const suspect = (codes: Partial<SuspectCodes>) => ({ ...noCodes, ...codes, description: null, purpose });

describe('a standard record', () => {
  test('has every dimension of its case, regions and flags included', async () => {
    const caseId = await register({
      sex: 'female',
      ageYears: 30,
      citizenships: ['VN', 'FR'],
      countryOfExploitation: ['BR'],
      exploitation: ['SexualExploitation'],
      sexualExploitation: ['Prostitution'],
      act: ['recruitment'],
      means: ['deception'],
      reportedBy: 'hotline',
    });
    const today = new Date().toISOString();
    const quarter = `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
    expect(await rowOf('standard_record', caseId)).toMatchObject([
      {
        quarter,
        period: null,
        region_of_citizenship: ['Asia', 'Europe'],
        region_of_exploitation: ['Americas'],
        sexual_exploitation: ['Prostitution'],
        act: ['recruitment'],
        means: ['deception'],
        reported_by: 'hotline',
        organisation_kind: 'serviceProvider',
        decision_time: 'undecided',
        days_to_outcome: null,
        quality_flags: [],
        answered_none: ['qualityFlags'],
      },
    ]);
  });

  test('tells what it lacks', async () => {
    const caseId = await register({ givenName: 'Nobody', ageYears: 40 });
    const [row] = await rowOf('standard_record', caseId);
    expect(row?.['quality_flags']).toEqual([
      'missingSex',
      'missingCitizenship',
      'missingExploitation',
      'adultWithoutMeans',
    ]);
  });

  test('keeps its version when a change does not touch what is coded', async () => {
    const caseId = await register({ sex: 'male', notes: 'one' });
    const [before] = await rowOf('standard_record', caseId);
    await worker(contract.changeCase, {
      params: { caseId },
      body: { purpose, changes: [{ key: 'notes', from: 'one', to: 'two' }] },
    });
    expect(await rowOf('standard_record', caseId)).toEqual([before]);
  });
});

describe('suspects', () => {
  test('are added, changed and removed, and their records follow', async () => {
    const caseId = await register({ exploitation: ['ForcedLabour'], citizenships: ['NP'] });
    const first = await worker(contract.addSuspect, {
      params: { caseId },
      body: {
        ...suspect({ sex: ['male'], citizenship: ['NP'], role: ['Exploiter', 'Abuser'] }),
        description: 'a scar',
      },
    });
    await worker(contract.addSuspect, { params: { caseId }, body: suspect({ sex: ['male', 'female'] }) });
    expect(await rowOf('standard_perpetrator', caseId)).toHaveLength(2);
    const changed = await worker(contract.changeSuspect, {
      params: { caseId, suspectId: first.id },
      body: { ...suspect({ ...first, stage: 'convicted' }), description: 'a scar', updatedAt: first.updatedAt },
    });
    expect(changed).toMatchObject({ stage: 'convicted', description: 'a scar', role: ['Abuser', 'Exploiter'] });
    const stale = worker(contract.changeSuspect, {
      params: { caseId, suspectId: first.id },
      body: { ...suspect({}), updatedAt: '2020-01-01T00:00:00Z' },
    });
    expect(await refusalOf(stale)).toBe('record.changed');
    const rows = await rowOf('standard_perpetrator', caseId);
    expect(rows.map(({ stage, region_of_citizenship: region, exploitation }) => [stage, region, exploitation])).toEqual(
      expect.arrayContaining([['convicted', ['Asia'], ['ForcedLabour']]]),
    );
    const query = { purpose };
    await worker(contract.removeSuspect, { params: { caseId, suspectId: first.id }, query });
    expect((await worker(contract.listSuspects, { params: { caseId }, query })).suspects).toHaveLength(1);
    expect(await rowOf('standard_perpetrator', caseId)).toMatchObject([{ sex: ['female', 'male'] }]);
  });

  test('are refused with a code that is on no list', async () => {
    const caseId = await register({ sex: 'female' });
    const attempt = worker(contract.addSuspect, { params: { caseId }, body: suspect({ role: ['Nobody'] }) });
    expect(await refusalOf(attempt)).toBe('request.invalid');
  });

  test('are not for those to whom the justice data of the case are not open', async () => {
    const caseId = await register({ sex: 'female' });
    await worker(contract.addSuspect, { params: { caseId }, body: suspect({ sex: ['male'] }) });
    const read = () => officer(contract.listSuspects, { params: { caseId }, query: { purpose } });
    expect(await refusalOf(read())).not.toBe('none');
    await worker(contract.createRelease, {
      params: { caseId },
      body: {
        organisationId: authorityId,
        dataClasses: ['experience'],
        purpose: 'identification',
        basis: 'legalDuty',
        until: new Date(Date.now() + 86_400_000 * 20).toISOString().slice(0, 10),
      },
    });
    expect(await refusalOf(read())).toBe('access.denied');
  });
});

describe('a vintage', () => {
  test('is closed by analysts, once under a name', async () => {
    expect(await refusalOf(worker(contract.closeVintage, { body: { name: 'Not mine' } }))).toBe('access.denied');
    const { id } = await analyst(contract.closeVintage, { body: { name: 'First' } });
    expect(await refusalOf(analyst(contract.closeVintage, { body: { name: 'First' } }))).toBe('vintage.name-taken');
    expect((await worker(contract.listVintages, {})).vintages.map((vintage) => vintage.id)).toContain(id);
  });

  /** Rows of a vintage as they are counted: current ones and former ones that were current then. */
  async function figuresOf(at: string): Promise<unknown[]> {
    const counted = 'sex, outcome, exploitation, decision_time, quality_flags, count(*)::int';
    const { rows } = await admin.query(
      `select ${counted} from (
         select sex, outcome, exploitation, decision_time, quality_flags from palermo.standard_record
         where recorded_at <= $1
         union all
         select sex, outcome, exploitation, decision_time, quality_flags from palermo.standard_record_past
         where recorded_at <= $1 and replaced_at > $1
       ) r group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
      [at],
    );
    return rows;
  }

  const decide = (caseId: CaseId) => identify({ holder: worker, authority: officer, authorityId, caseId });

  async function importCases(): Promise<void> {
    const content = new Blob([`yearRegister,gender,IP_Gender\n${'2019,Female,Male\n'.repeat(8)}`]);
    const { id: importId } = await worker(contract.uploadImport, { file: { name: 'cases.csv', content } });
    const body = { profile: 'ctdc-synthetic', dryRun: false };
    await worker(contract.startImport, { params: { importId }, body });
    const read = () => worker(contract.getImport, { params: { importId } });
    while ((await read()).state === 'importing') await sleep(50);
  }

  test('gives the same figures after edits, outcomes, imports and erasures', async () => {
    const one = await register({ sex: 'female', exploitation: ['ForcedLabour'] });
    const two = await register({ sex: 'male', exploitation: ['OrganRemoval'] });
    await worker(contract.addSuspect, { params: { caseId: two }, body: suspect({ sex: ['male'] }) });
    const { id } = await analyst(contract.closeVintage, { body: { name: 'Second' } });
    const { rows } = await admin.query<{ at: string }>('select at::text from palermo.vintage where id = $1', [id]);
    const at = rows[0]?.at ?? '';
    const before = await figuresOf(at);
    const table = () => analyst(contract.getStatistics, { query: { by: 'outcome,sex', vintage: id } });
    const published = await table();
    const live = () => analyst(contract.getStatistics, { query: { by: 'outcome,sex' } });
    const liveBefore = await live();
    await worker(contract.changeCase, {
      params: { caseId: one },
      body: { purpose, changes: [{ key: 'sex', from: 'female', to: 'other' }] },
    });
    await register({ sex: 'female' });
    await decide(one);
    await importCases();
    const { id: erasureId } = await supervisor(contract.requestErasure, {
      params: { caseId: two },
      body: { reason: 'asked' },
    });
    await secondSupervisor(contract.decideErasure, { params: { erasureId }, body: { agreed: true } });
    expect(await figuresOf(at)).toEqual(before);
    expect(await table()).toEqual(published);
    expect((await live()).total).not.toEqual(liveBefore.total);
    expect(await rowOf('standard_record', two)).toEqual([]);
    expect(await rowOf('standard_perpetrator', two)).toEqual([]);
    expect(await rowOf('suspect', two)).toEqual([]);
    const kept = await admin.query('select to_jsonb(p)::text as row from palermo.standard_record_past p');
    expect(JSON.stringify(kept.rows)).not.toContain(two);
    const perpetrators = await admin.query('select 1 from palermo.standard_perpetrator_past where recorded_at <= $1', [
      at,
    ]);
    expect(perpetrators.rowCount).toBe(1);
  });
});

describe('a rebuild', () => {
  test('finds nothing to mend after all of this', async () => {
    const found = await rebuild(true);
    expect(found).toMatchObject({ missingCount: 0, changedCount: 0, orphanedCount: 0, differences: {}, next: null });
    expect(found.doneCount).toBe(found.totalCount);
  });

  test('tells what differs, mends it, and then finds nothing', async () => {
    const caseId = await register({ sex: 'female' });
    await admin.query("update palermo.standard_record set sex = 'male', quarter = null where case_id = $1", [caseId]);
    expect(await rebuild(true)).toMatchObject({ changedCount: 1, differences: { sex: 1, quarter: 1 } });
    expect(await rowOf('standard_record', caseId)).toMatchObject([{ sex: 'male' }]);
    expect(await rebuild(false)).toMatchObject({ changedCount: 1 });
    expect(await rowOf('standard_record', caseId)).toMatchObject([{ sex: 'female' }]);
    expect(await rebuild(true)).toMatchObject({ missingCount: 0, changedCount: 0, orphanedCount: 0 });
  });

  test('goes on where it stopped, and is for supervisors', async () => {
    const first = await supervisor(contract.rebuildRecords, { body: { after: null, check: true, limit: 3 } });
    expect(first).toMatchObject({ doneCount: 3 });
    const second = await supervisor(contract.rebuildRecords, { body: { after: first.next, check: true, limit: 2000 } });
    expect(first.doneCount + second.doneCount).toBe(first.totalCount);
    expect(second.next).toBeNull();
    const attempt = worker(contract.rebuildRecords, { body: { after: null, check: true } });
    expect(await refusalOf(attempt)).toBe('access.denied');
  });
});
