// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { Client, IndicatorFormula, MeasureId } from '@palermo/contract';
import pg from 'pg';
import { insertRecords } from '../../../../../../test/harness/insert-records.ts';
import { startTestNode, type TestNode, type TestOrganisation } from '../../../../../../test/harness/node.ts';
import { projectRoot } from '../../../compose/node-version.ts';

let node: TestNode;
let admin: pg.Client;
let coordinator: Client;
let lead: TestOrganisation;
let leadClient: Client;
let stranger: Client;
let visitor: Client;

beforeAll(async () => {
  node = await startTestNode();
  const administrator = await node.setUp();
  const kinds = [
    { name: 'Rapporteur', kind: 'rapporteur', roles: [['coordinator']] },
    { name: 'Labour inspectorate', kind: 'labourInspectorate', roles: [['supervisor']] },
    { name: 'Shelter', kind: 'serviceProvider', roles: [['supervisor', 'caseworker']] },
  ] as const;
  const [rapporteur, labour, shelter] = await Promise.all(
    kinds.map((options) => node.addOrganisation(administrator, options)),
  );
  coordinator = node.clientOf(rapporteur?.accounts[0]);
  lead = labour as TestOrganisation;
  leadClient = node.clientOf(lead.accounts[0]);
  stranger = node.clientOf(shelter?.accounts[0]);
  visitor = node.clientOf();
  admin = new pg.Client({ connectionString: node.adminUrl });
  await admin.connect();
  await insertRecords(admin, { count: 600, seed: 3, organisationId: lead.id, visibleEach: 4 });
});

afterAll(async () => {
  await admin.end();
  await node[Symbol.asyncDispose]();
});

const id = <Id extends string>(): Id => randomUUID() as Id;

async function ensurePlan(): Promise<void> {
  const { plan } = await coordinator(contract.getPlan, {});
  if (plan) return;
  const body = {
    id: id<contract.PlanId>(),
    title: 'Plan',
    startsOn: '2024-01-01',
    endsOn: '2030-12-31',
    version: null,
  };
  await coordinator(contract.savePlan, { body });
}

async function addMeasure(change: Partial<contract.MeasureDetails> = {}): Promise<MeasureId> {
  await ensurePlan();
  const measureId = id<MeasureId>();
  const details = {
    title: 'Inspect farms',
    description: null,
    pillar: 'prevention' as const,
    answers: ['global-plan/PREV-09'],
    leadId: lead.id,
    partnerIds: [],
    otherPartners: null,
    targetGroups: ['workers' as const],
    budget: '1200000.50',
    currency: 'EUR',
    startsOn: '2024-01-01',
    endsOn: '2030-12-31',
    public: true,
  };
  await coordinator(contract.createMeasure, { body: { ...details, ...change, id: measureId } });
  return measureId;
}

const victimsDetected: IndicatorFormula = {
  unit: 'victim',
  dimension: 'detection',
  codes: ['detected'],
  among: 'nothing',
  where: '',
  years: 'all',
};

async function addIndicator(measureId: MeasureId, formula: IndicatorFormula | null, baseline = 0, target = 10_000) {
  const body = {
    id: id<contract.IndicatorId>(),
    title: 'An indicator',
    scale: formula && formula.among !== 'nothing' ? ('percent' as const) : ('number' as const),
    formula,
    baseline,
    baselineOn: '2024-01-01',
    target,
    targetOn: '2030-12-31',
    staleAfterDays: 365,
  };
  await coordinator(contract.addIndicator, { params: { measureId }, body });
  return body.id;
}

async function readIndicator(measureId: MeasureId, client = coordinator): Promise<contract.IndicatorView> {
  const { indicators } = await client(contract.getMeasure, { params: { measureId } });
  return indicators[0] as contract.IndicatorView;
}

test('the lead organisation says what is done with evidence, sets nothing, and others say nothing', async () => {
  const measureId = await addMeasure({ title: 'Open a second shelter' });
  const milestoneId = id<contract.MilestoneId>();
  const params = { measureId, milestoneId };
  await coordinator(contract.addMilestone, {
    params: { measureId },
    body: { id: milestoneId, title: 'House found', dueOn: '2025-01-31' },
  });
  const read = () => leadClient(contract.getMeasure, { params: { measureId } });
  expect((await read()).progress).toMatchObject({ activity: 'late', milestonesLate: 1, stale: true });

  const file = { name: 'minutes.txt', content: new Blob(['Minutes of the meeting.']) };
  const kept = await leadClient(contract.addPlanEvidence, { params: { measureId }, file });
  const body = {
    version: 1,
    title: 'House found',
    dueOn: '2025-01-31',
    doneOn: '2026-02-01',
    evidence: null,
    link: null,
    fileId: kept.id,
    struck: false,
  };
  await expect(leadClient(contract.changeMilestone, { params, body })).rejects.toThrow('What shows it is missing');
  const shown = { ...body, evidence: 'Minutes' };
  const refused = [
    () => leadClient(contract.changeMilestone, { params, body: { ...shown, doneOn: '2099-01-01' } }),
    () => leadClient(contract.changeMilestone, { params, body: { ...shown, dueOn: '2026-12-31' } }),
    () => stranger(contract.changeMilestone, { params, body: shown }),
    async () => leadClient(contract.createMeasure, { body: { ...(await read()), id: id<MeasureId>() } }),
    () => coordinator(contract.changeMilestone, { params, body: { ...shown, version: 7 } }),
  ];
  for (const attempt of refused) await expect(attempt()).rejects.toThrow(contract.ProblemError);
  await leadClient(contract.changeMilestone, { params, body: shown });
  expect((await read()).progress).toMatchObject({ activity: 'done', lastEvidenceOn: '2026-02-01', stale: false });
  const evidence = await coordinator(contract.downloadPlanEvidence, { params: { measureId, evidenceId: kept.id } });
  expect(evidence).toBe('Minutes of the meeting.');
});

test('a value reported too long ago is stale and moves nothing; a struck one is as if it never was', async () => {
  const measureId = await addMeasure({ title: 'Train inspectors' });
  const indicatorId = await addIndicator(measureId, null, 0, 100);
  const report = (on: string, value: number, client = leadClient) =>
    client(contract.reportIndicatorValue, {
      params: { measureId, indicatorId },
      body: {
        id: id<contract.IndicatorValueId>(),
        on,
        value,
        evidence: 'List of those present',
        link: null,
        fileId: null,
      },
    });
  await report('2024-03-01', 80);
  expect(await readIndicator(measureId)).toMatchObject({ state: 'stale', percent: null });
  const today = new Date().toISOString().slice(0, 10);
  const { id: valueId } = await report(today, 40);
  expect(await readIndicator(measureId)).toMatchObject({ state: 'approaching', percent: 40 });
  await leadClient(contract.strikeIndicatorValue, { params: { measureId, valueId } });
  expect(await readIndicator(measureId)).toMatchObject({ state: 'stale' });
  await expect(report(today, 40, stranger)).rejects.toThrow(contract.ProblemError);
});

test('a count of too few people is withheld, and a formula that would count people twice is refused', async () => {
  const measureId = await addMeasure({ title: 'Find rare forms' });
  const rare = { ...victimsDetected, dimension: 'citizenship', codes: ['TV'], where: 'sex:female;year:2019' } as const;
  await addIndicator(measureId, { ...rare, codes: ['TV'] });
  expect((await readIndicator(measureId)).reading.kind).toMatch(/withheld|value/);
  const twice = { ...victimsDetected, dimension: 'exploitation' as const, codes: ['ForcedLabour', 'Begging'] };
  await expect(addIndicator(measureId, twice)).rejects.toThrow(contract.ProblemError);
  await expect(addIndicator(measureId, { ...victimsDetected, where: 'shoeSize:44' })).rejects.toThrow(
    contract.ProblemError,
  );
});

test('what is published stands still until it is published again, shows public measures only, and rounds counts', async () => {
  const hidden = await addMeasure({ title: 'Not for everybody', public: false });
  await addMeasure({ title: 'For everybody', answers: ['protocol/ART-06'], pillar: 'protection' });
  await coordinator(contract.publishPlan, {});
  const { plan } = await visitor(contract.getPublicPlan, {});
  const titles = plan?.measures.map(({ title }) => title) ?? [];
  expect(titles).toContain('For everybody');
  expect(titles).not.toContain('Not for everybody');
  const counted = plan?.measures.flatMap(({ indicators }) => indicators.filter(({ computed }) => computed)) ?? [];
  const values = counted.flatMap(({ reading }) => (reading.kind === 'value' ? reading.value : []));
  expect(values.filter((value) => value % 5 !== 0)).toEqual([]);
  const ask = (headers = {}) => node.fetchFrom('198.51.100.7')('http://node.test/api/v1/public/plan', { headers });
  const tag = (await ask()).headers.get('etag') ?? '';
  const again = await ask({ 'if-none-match': tag });
  expect([again.status, again.headers.get('cache-control'), await again.text()]).toEqual([304, 'public, no-cache', '']);
  await expect(leadClient(contract.publishPlan, {})).rejects.toThrow(contract.ProblemError);
  await expect(visitor(contract.getMeasure, { params: { measureId: hidden } })).rejects.toThrow(contract.ProblemError);
  await coordinator(contract.withdrawPlan, {});
  expect((await visitor(contract.getPublicPlan, {})).plan).toBeNull();
  expect((await ask({ 'if-none-match': tag })).status).toBe(200);
});

test('commitments are answered by measures that go on, and gaps are those that nobody answers', async () => {
  const ref = 'c182/ART-08';
  const isGap = async () =>
    (await stranger(contract.getCoverage, { query: { gaps: 'only' } })).commitments.some((each) => each.ref === ref);
  expect(await isGap()).toBe(true);
  const measureId = await addMeasure({ answers: [ref], pillar: 'partnerships' });
  expect(await isGap()).toBe(false);
  const { version, ...view } = await coordinator(contract.getMeasure, { params: { measureId } });
  const body = { ...view, version, droppedBecause: 'Done by the region instead' };
  await coordinator(contract.changeMeasure, { params: { measureId }, body });
  expect(await isGap()).toBe(true);
});

const checklist = join(projectRoot, '../shared/data/gpa_checklist/gpa_checklist_draft.csv');
test.runIf(existsSync(checklist))(
  'the draft checklist is imported whole, stays unverified, and keeps its history',
  async () => {
    const file = { name: 'gpa_checklist_draft.csv', content: new Blob([readFileSync(checklist)]) };
    const call = { params: { key: 'gpa-checklist' }, query: { title: 'Draft checklist' }, file };
    const first = await coordinator(contract.importInstrument, call);
    expect(first).toMatchObject({ rows: 46, taken: 46, rejected: [] });
    expect(first.instrument.commitments.filter(({ verified }) => verified)).toEqual([]);
    expect(first.instrument.commitments[0]).toMatchObject({ code: 'PREV-01', reference: 'paragraph 12, approximate' });
    const [one, ...others] = first.instrument.commitments;
    if (!one) throw new Error('The checklist has commitments.');
    const { key: _key, number, origin: _origin, history: _history, mayEdit: _mayEdit, ...rest } = first.instrument;
    const body = { ...rest, basedOn: number, commitments: [{ ...one, verified: true }, ...others] };
    const second = await coordinator(contract.changeInstrument, { params: { key: 'gpa-checklist' }, body });
    expect(second.history.map((each) => each.number)).toEqual([2, 1]);
    await expect(coordinator(contract.changeInstrument, { params: { key: 'gpa-checklist' }, body })).rejects.toThrow(
      contract.ProblemError,
    );
    const old = await stranger(contract.getInstrument, { params: { key: 'gpa-checklist' }, query: { number: 1 } });
    expect(old.commitments[0]?.verified).toBe(false);
  },
);
