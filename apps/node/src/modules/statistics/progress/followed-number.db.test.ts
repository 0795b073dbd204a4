// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import * as contract from '@palermo/contract';
import type { CaseId, Client, MeasureId, ReportFigureId, ReportId } from '@palermo/contract';
import { indicatorPresets } from '@palermo/terms';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { identify } from '../../../../../../test/harness/identify.ts';
import { insertRecords } from '../../../../../../test/harness/insert-records.ts';
import { startTestNode, type TestNode, type TestOrganisation } from '../../../../../../test/harness/node.ts';
import { importText } from '../../cases/import-run/import-test-node.ts';

let node: TestNode;
let authority: TestOrganisation;
let holder: Client;
let officer: Client;
let coordinator: Client;
let writer: Client;
let supervisor: Client;
const measureId = randomUUID() as MeasureId;
const newId = <Id extends string>(): Id => randomUUID() as Id;

const decidedInTime: contract.IndicatorFormula = {
  unit: 'victim',
  dimension: 'decisionTime',
  codes: ['within5days', 'within30days'],
  among: ['within45days', 'within90days', 'over90days'],
  where: '',
  years: 'all',
};

beforeAll(async () => {
  node = await startTestNode();
  const administrator = await node.setUp();
  const shelter = await node.addOrganisation(administrator, {
    name: 'Shelter',
    kind: 'serviceProvider',
    roles: [['caseworker']],
  });
  authority = await node.addOrganisation(administrator, {
    name: 'Authority',
    kind: 'competentAuthority',
    roles: [['decisionMaker', 'caseworker']],
  });
  const office = await node.addOrganisation(administrator, {
    name: 'Rapporteur',
    kind: 'rapporteur',
    roles: [['coordinator'], ['analyst'], ['supervisor']],
  });
  holder = node.clientOf(shelter.accounts[0]);
  officer = node.clientOf(authority.accounts[0]);
  [coordinator, writer, supervisor] = office.accounts.map((account) => node.clientOf(account)) as [
    Client,
    Client,
    Client,
  ];
  const admin = new pg.Client({ connectionString: node.adminUrl });
  await admin.connect();
  await insertRecords(admin, { count: 150, seed: 3, organisationId: shelter.id, visibleEach: 4 });
  await admin.end();
  const span = { startsOn: '2024-01-01', endsOn: '2030-12-31' };
  await coordinator(contract.savePlan, { body: { id: newId(), title: 'Plan', version: null, ...span } });
  const measure = { title: 'Decide in time', description: null, pillar: 'protection' as const, answers: [] };
  const whose = { leadId: office.id, partnerIds: [], otherPartners: null, targetGroups: [] };
  const body = { ...measure, ...whose, ...span, id: measureId, budget: null, currency: null, public: true };
  await coordinator(contract.createMeasure, { body });
}, 120_000);
afterAll(() => node[Symbol.asyncDispose]());

/** Registers a person today, or takes over the file of one who was registered on a day. */
async function openCase(registeredOn?: string, ageYears = 30): Promise<CaseId> {
  if (registeredOn === undefined) {
    const draftId = newId<contract.DraftId>();
    await holder(contract.startDraft, { body: { id: draftId } });
    const changes = { givenName: 'Vera', ageYears, sex: 'female' };
    await holder(contract.saveDraft, { params: { draftId }, body: { changes } });
    return (await holder(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
  }
  await importText(holder, `externalId,registeredOn,outcome,sex,ageYears\nlate-1,${registeredOn},presumed,female,30\n`);
  const { cases } = await holder(contract.listCases, { query: {} });
  return cases.find((each) => each.registeredOn === registeredOn)?.id as CaseId;
}

const decide = (caseId: CaseId) => identify({ holder, authority: officer, authorityId: authority.id, caseId });

async function addIndicator(target: number): Promise<void> {
  const days = { baselineOn: '2024-01-01', targetOn: '2030-12-31', staleAfterDays: 365 };
  const body = { title: 'Decisions within 30 days', scale: 'percent' as const, formula: decidedInTime, ...days };
  const id = newId<contract.IndicatorId>();
  await coordinator(contract.addIndicator, { params: { measureId }, body: { ...body, id, baseline: 0, target } });
}

/** What the pages of the plan say: the indicator, its measure in the list, and its pillar. */
async function readPlan() {
  const { indicators } = await coordinator(contract.getMeasure, { params: { measureId } });
  const { measures } = await coordinator(contract.listMeasures, { query: {} });
  const { pillars } = await coordinator(contract.getPlan, {});
  const reading = indicators[0]?.reading;
  return {
    share: reading?.kind === 'value' ? reading.value : Number.NaN,
    of: reading?.kind === 'value' ? (reading.of ?? Number.NaN) : Number.NaN,
    indicator: indicators[0]?.state,
    measure: measures.find(({ id }) => id === measureId)?.progress,
    pillar: pillars.find(({ pillar }) => pillar === 'protection')?.outcome,
  };
}

async function beginReport(): Promise<{ reportId: ReportId; figureId: ReportFigureId }> {
  const { id: reportId } = await writer(contract.createReport, { body: { year: 2025, languages: ['en'] } });
  const place = { reportId, sectionKey: 'introduction', language: 'en' } as const;
  await writer(contract.saveSection, { params: place, body: { text: 'Words.', version: 0 } });
  const body = { sectionKey: 'figures', table: 'progress' } as const;
  const { id: figureId } = await writer(contract.addReportTable, { params: { reportId }, body });
  return { reportId, figureId };
}

/** The cell of the report's table that counts measures of protection whose target is reached. */
async function readReached(params: Awaited<ReturnType<typeof beginReport>>): Promise<string | undefined> {
  const { grid } = await writer(contract.getFigure, { params, query: { language: 'en' } });
  return grid.rows.find(([label]) => label === 'Protection')?.[grid.head.indexOf('Targets reached')];
}

const shareOf = (count: number, of: number) => Math.round((count / of) * 1000) / 10;

test('a decision in time moves indicator, measure, pillar and report; a late one moves them back; a released report stays', async () => {
  await addIndicator(100);
  const before = await readPlan();
  const inTime = Math.round((before.share * before.of) / 100);
  expect(before).toMatchObject({ indicator: 'approaching', pillar: { reached: 0, approaching: 1 } });
  expect(before.share).toBe(shareOf(inTime, before.of));
  const { indicators } = await coordinator(contract.getMeasure, { params: { measureId } });
  const [indicator] = indicators;
  if (!indicator) throw new Error('The measure has an indicator.');
  // What one more decision in time makes of the share is the target.
  const target = shareOf(inTime + 1, before.of + 1);
  expect(target).toBeGreaterThan(before.share);
  await coordinator(contract.changeIndicator, {
    params: { measureId, indicatorId: indicator.id },
    body: { ...indicator, target, struck: false },
  });
  const report = await beginReport();
  expect(await readReached(report)).toBe('0');

  await decide(await openCase());
  const after = await readPlan();
  expect(after).toMatchObject({ share: target, of: before.of + 1, indicator: 'reached', pillar: { reached: 1 } });
  expect(after.measure).toMatchObject({ outcome: 'reached', outcomePercent: 100 });
  expect(await readReached(report)).toBe('1');

  const params = { reportId: report.reportId };
  await writer(contract.proposeRelease, { params, body: {} });
  const stateOf = async () => (await supervisor(contract.getReport, { params })).state;
  await vi.waitFor(async () => expect(await stateOf()).toBe('proposed'), 60_000);
  expect((await supervisor(contract.releaseReport, { params })).state).toBe('released');

  await decide(await openCase('2025-01-15'));
  const later = await readPlan();
  const share = shareOf(inTime + 1, before.of + 2);
  expect(share).toBeLessThan(target);
  expect(later).toMatchObject({ share, of: before.of + 2, indicator: 'approaching', pillar: { reached: 0 } });
  expect(later.measure).toMatchObject({ outcome: 'approaching', outcomePercent: Math.floor((share / target) * 100) });
  expect(await readReached(report)).toBe('1');
  expect(await readReached(await beginReport())).toBe('0');
}, 120_000);

test('a guardian appointed in time, by whoever it is released to, moves the indicator of the preset', async () => {
  const preset = indicatorPresets.find(({ key }) => key === 'guardianInTime');
  const formula = contract.IndicatorFormula.parse(preset?.formula);
  const body = { title: 'Guardians', scale: 'percent' as const, formula, baseline: 0, target: 100 };
  const days = { baselineOn: '2024-01-01', targetOn: '2030-12-31', staleAfterDays: 365 };
  const indicatorId = newId<contract.IndicatorId>();
  await coordinator(contract.addIndicator, { params: { measureId }, body: { ...body, ...days, id: indicatorId } });
  const read = async () => {
    const { indicators } = await coordinator(contract.getMeasure, { params: { measureId } });
    return indicators.find(({ id }) => id === indicatorId)?.reading;
  };
  const [childId = '' as CaseId, ...children] = await Promise.all(
    Array.from({ length: 20 }, () => openCase(undefined, 12)),
  );
  const today = new Date().toISOString().slice(0, 10);
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const purpose = 'assistance' as const;
  const asked = { guardianState: 'asked', guardianDueOn: until };
  const appointed = { guardianState: 'appointed', guardianDueOn: until, guardianAppointedOn: today };
  const add = (client: Client, caseId: CaseId, values: contract.FieldValuesOnWire) => {
    const entry = { id: newId<contract.EntryId>(), kind: 'guardianAppointment', values, purpose };
    return client(contract.addEntry, { params: { caseId }, body: entry });
  };
  for (const caseId of children.slice(0, 9)) await add(holder, caseId, appointed);
  expect(await read()).toMatchObject({ kind: 'value', value: 45, of: 20 });

  const release = {
    organisationId: authority.id,
    dataClasses: ['child' as const],
    purpose,
    basis: 'legalDuty' as const,
  };
  await holder(contract.createRelease, { params: { caseId: childId }, body: { ...release, until } });
  const { id: entryId, version } = await add(officer, childId, asked);
  expect(await read()).toMatchObject({ value: 45, of: 20 });
  const params = { caseId: childId, entryId };
  const changed = await officer(contract.changeEntry, { params, body: { version, values: appointed, purpose } });
  expect(await read()).toMatchObject({ value: 50, of: 20 });
  const reason = 'Written for somebody else.';
  await officer(contract.strikeEntry, { params, body: { version: changed.version, reason, purpose } });
  expect(await read()).toMatchObject({ value: 45, of: 20 });
});
