// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import * as contract from '@palermo/contract';
import type { Client, ReportTableCode } from '@palermo/contract';
import type { Language } from '@palermo/terms';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import { problemOf } from '../../cases/import-run/import-test-node.ts';

let test: TestNode;
let administrator: Awaited<ReturnType<TestNode['setUp']>>;
let coordinator: Client;
let writer: Client;
let supervisor: Client;
let officeId: contract.OrganisationId;
const measureId = randomUUID() as contract.MeasureId;
const milestoneId = randomUUID() as contract.MilestoneId;

beforeAll(async () => {
  test = await startTestNode();
  administrator = await test.setUp();
  const office = await test.addOrganisation(administrator, {
    name: 'Office',
    kind: 'rapporteur',
    roles: [['coordinator'], ['analyst'], ['supervisor']],
  });
  officeId = office.id;
  [coordinator, writer, supervisor] = office.accounts.map((account) => test.clientOf(account)) as [
    Client,
    Client,
    Client,
  ];
  const span = { startsOn: '2024-01-01', endsOn: '2030-12-31' };
  const plan = { id: randomUUID() as contract.PlanId, title: 'Plan of Meridia', version: null };
  await coordinator(contract.savePlan, { body: { ...plan, ...span } });
  const measure = {
    title: 'Open a second shelter',
    description: null,
    pillar: 'protection' as const,
    answers: [],
    leadId: officeId,
    partnerIds: [],
    otherPartners: null,
    targetGroups: [],
    budget: null,
    currency: null,
    public: false,
  };
  await coordinator(contract.createMeasure, { body: { id: measureId, ...measure, ...span } });
  const milestone = { id: milestoneId, title: 'House found', dueOn: '2025-01-31' };
  await coordinator(contract.addMilestone, { params: { measureId }, body: milestone });
});
afterAll(() => test[Symbol.asyncDispose]());

async function finishMilestone(doneOn: string | null, version: number): Promise<void> {
  const said = { version, title: 'House found', dueOn: '2025-01-31', doneOn, evidence: 'Minutes', link: null };
  await coordinator(contract.changeMilestone, {
    params: { measureId, milestoneId },
    body: { ...said, fileId: null, struck: false },
  });
}

it('a milestone that is done moves the table of a draft, and no table of what was proposed', async () => {
  const { id: reportId } = await writer(contract.createReport, { body: { year: 2025, languages: ['en'] } });
  const params = { reportId };
  const figureIds = new Map<ReportTableCode, contract.ReportFigureId>();
  for (const table of contract.ReportTableCode.options) {
    const { id, by, chart } = await writer(contract.addReportTable, { params, body: { sectionKey: 'figures', table } });
    expect({ by, chart }).toEqual({ by: table, chart: 'table' });
    figureIds.set(table, id);
  }
  const look = (client: Client, table: ReportTableCode, language: Language = 'en') => {
    const figureId = figureIds.get(table) as contract.ReportFigureId;
    return client(contract.getFigure, { params: { reportId, figureId }, query: { language } });
  };
  const protection = async () => {
    const { grid } = await look(writer, 'progress');
    const row = grid.rows.find(([label]) => label === 'Protection') ?? [];
    return Object.fromEntries(grid.head.map((words, at) => [words, row[at]]));
  };
  expect(await protection()).toMatchObject({ Measures: '1', Done: '0', Late: '1' });
  await finishMilestone('2026-02-01', 1);
  expect(await protection()).toMatchObject({ Measures: '1', Done: '1', Late: '0' });

  for (const table of contract.ReportTableCode.options) {
    for (const language of contract.LanguageCode.options) {
      const { grid, notes, drawing } = await look(writer, table, language);
      expect(drawing).toBeNull();
      expect(notes.length).toBeGreaterThan(1);
      for (const row of grid.rows) expect(row).toHaveLength(grid.head.length);
    }
  }
  expect(await problemOf(look(supervisor, 'progress'))).toBe('access.denied');

  await writer(contract.saveSection, {
    params: { reportId, sectionKey: 'introduction', language: 'en' },
    body: { text: 'Words.', version: 0 },
  });
  await writer(contract.proposeRelease, { params, body: {} });
  await finishMilestone(null, 2);
  expect(await protection()).toMatchObject({ Done: '1', Late: '0' });
  expect((await look(supervisor, 'progress')).notes.join(' ')).toContain('Plan of Meridia');
  await writer(contract.withdrawProposal, { params });
  expect(await protection()).toMatchObject({ Done: '0', Late: '1' });
});

it('a hub writes its report, and a second person of the hub releases it', async () => {
  const hub = await test.addOrganisation(administrator, {
    name: 'Secretariat',
    kind: 'hub',
    roles: [['analyst'], ['supervisor']],
  });
  const [author, second] = hub.accounts.map((account) => test.clientOf(account)) as [Client, Client];
  const { id: reportId } = await author(contract.createReport, { body: { year: 2025, languages: ['en'] } });
  const params = { reportId };
  await author(contract.addReportTable, { params, body: { sectionKey: 'figures', table: 'recommendations' } });
  await author(contract.saveSection, {
    params: { reportId, sectionKey: 'introduction', language: 'en' },
    body: { text: 'Words.', version: 0 },
  });
  await author(contract.proposeRelease, { params, body: {} });
  await vi.waitFor(async () => expect((await second(contract.getReport, { params })).state).toBe('proposed'), 20_000);
  expect((await second(contract.releaseReport, { params })).state).toBe('released');
});
