// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type {
  Client,
  EstimateChoice,
  EstimateId,
  EstimateState,
  EstimateView,
  OrganisationId,
} from '@palermo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../../test/harness/sign-in.ts';
import { keeper, type AccountActor } from '../../../kernel/actor.ts';
import { systemClock } from '../../../kernel/clock.ts';
import { allow, defineQuery, type Execute } from '../../../kernel/use-case.ts';
import { createLog } from '../../../platform/telemetry/log.ts';
import { createActForAccount, createAuthenticate } from '../../access/index.ts';
import { importText, problemOf } from '../../cases/import-run/import-test-node.ts';
import { countOverlaps } from '../store-estimates.ts';
import { createEstimate } from './commands/create-estimate.ts';
import type { EstimateParts } from './estimate-parts.ts';
import { runEstimate } from './run-estimate.ts';

let test: TestNode;
let analyst: Client;
let stranger: Client;
let analystAccount: SignedInAccount;
const organisations: OrganisationId[] = [];
const jobMs = 120_000;

const syllables = ['ba', 'fa', 'ta', 'sa', 'ka', 'la', 'ma', 'na', 'ra'];

/** An invented name for each number; no two sound alike. */
function nameOf(number: number): string {
  let place = 0;
  const digits = number.toString(8).padStart(4, '0');
  return [...digits].map((digit) => syllables[(place = (place + 1 + Number(digit)) % 9)]).join('');
}

/** Invented people, the same number for the same person. */
function rowsOf(numbers: readonly number[], spell: (name: string) => string): string {
  const lines = ['externalId,registeredOn,outcome,sex,givenName,familyName,ageYears,citizenships,exploitation'];
  for (const number of numbers) {
    const names = [spell(nameOf(number)), spell(nameOf(number * 7 + 13))].join(',');
    const sex = number % 2 === 0 ? 'female' : 'male';
    lines.push(`p${number},2024-05-01,confirmed,${sex},${names},${number % 3 === 0 ? 15 : 30},PH,ForcedLabour`);
  }
  return `${lines.join('\n')}\n`;
}

const range = (from: number, until: number): number[] =>
  Array.from({ length: until - from }, (_, index) => from + index);
const asHeard = (name: string): string => name.replaceAll('a', 'aa');

beforeAll(async () => {
  test = await startTestNode();
  const first = await test.setUp();
  for (const [name, kind, people, spell] of [
    ['Police', 'police', range(0, 200), String],
    ['Shelter', 'serviceProvider', [...range(160, 300), ...range(0, 20)], asHeard],
    ['Hotline', 'hotline', [...range(140, 180), ...range(280, 380)], String],
  ] as const) {
    const { id, accounts } = await test.addOrganisation(first, { name, kind, roles: [['caseworker']] });
    stranger = test.clientOf(accounts[0]);
    await importText(stranger, rowsOf(people, spell));
    organisations.push(id);
  }
  const office = await test.addOrganisation(first, { name: 'Office', kind: 'rapporteur', roles: [['analyst']] });
  [analystAccount] = office.accounts as [SignedInAccount];
  analyst = test.clientOf(analystAccount);
}, jobMs);
afterAll(() => test[Symbol.asyncDispose]());

const list = (name: string, kind: contract.OrganisationKindCode): contract.EstimateList => {
  return { name, kinds: [kind], organisations: [] };
};
const choice = (changes: Partial<EstimateChoice> = {}): EstimateChoice => ({
  title: 'Victims 2024',
  lists: [list('Police', 'police'), list('Services', 'serviceProvider'), list('Hotline', 'hotline')],
  years: { from: 2024, to: 2024 },
  groups: false,
  ...changes,
});
const settings = { methods: ['stepwise' as const, 'bic' as const], replicates: 10, seed: 7 };

async function actorOf(account: SignedInAccount): Promise<AccountActor> {
  const token = /=(.*)$/.exec(account.cookie)?.[1] ?? '';
  const actor = await createAuthenticate({ transactions: test.node.transactions, clock: systemClock })(token);
  if (!actor) throw new Error('The account is signed in.');
  return actor;
}

const read = (estimateId: EstimateId): Promise<EstimateView> =>
  analyst(contract.getEstimate, { params: { estimateId }, query: { language: 'en' } });

async function arrived(estimateId: EstimateId, state: EstimateState): Promise<EstimateView> {
  await expect.poll(async () => (await read(estimateId)).state, { timeout: jobMs, interval: 200 }).toBe(state);
  return read(estimateId);
}

const overlaps = defineQuery({
  name: 'estimates.test',
  input: z.object({ choice: z.custom<EstimateChoice>(), widely: z.boolean() }),
  policy: () => allow,
  run: ({ db }, asked) => countOverlaps(db, asked.choice, asked.widely),
  audit: 'none',
});
const people = async (asked: EstimateChoice, widely = false): Promise<Record<number, number>> => {
  const counts = await test.node.execute(overlaps, keeper, { choice: asked, widely });
  return Object.fromEntries(counts.map(({ history, people: count }) => [history, count]));
};

describe('overlaps counted inside the wall', () => {
  it('counts a person once who is known to several organisations, however the name was heard', async () => {
    const expected = { 1: 120, 2: 80, 3: 40, 4: 80, 5: 20, 6: 20, 7: 20 };
    expect(await people(choice())).toEqual(expected);
    expect(await people(choice(), true)).toEqual(expected);
    const named = organisations.map((id, index) => ({ name: `${index}`, kinds: [], organisations: [id] }));
    expect(await people(choice({ lists: named }))).toEqual(expected);
    expect(await people(choice({ years: { from: 2020, to: 2023 } }))).toEqual({});
  });

  it('does not hang on the order of the lists', async () => {
    const { lists } = choice();
    expect(await people(choice({ lists: lists.toReversed() }))).toEqual({
      1: 80,
      2: 80,
      3: 20,
      4: 120,
      5: 20,
      6: 40,
      7: 20,
    });
  });

  it('tells sexes and ages apart when asked to', async () => {
    const counts = await test.node.execute(overlaps, keeper, { choice: choice({ groups: true }), widely: false });
    expect(counts.reduce((sum, each) => sum + each.people, 0)).toBe(380);
    expect(new Set(counts.map(({ sex, majority }) => `${sex} ${majority}`)).size).toBe(4);
  });

  it('is refused to every account, analysts too', async () => {
    const asked = { choice: choice(), widely: false };
    const actor = await actorOf(analystAccount);
    await expect(test.node.execute(overlaps, actor, asked)).rejects.toMatchObject({ code: 'access.denied' });
  });
});

let view: EstimateView;

describe('an estimate', () => {
  it('is made by a job and told with its range, without small counts', { timeout: jobMs }, async () => {
    const asked = await analyst(contract.createEstimate, { body: { choice: choice({ groups: true }), settings } });
    expect(asked).toMatchObject({ state: 'estimating', told: null });
    view = await arrived(asked.id, 'estimated');
    expect(view.failure).toBeNull();
    const { told, provenance } = view;
    expect(told).toMatchObject({ status: 'estimable', observed: 380, roundedTo: 5 });
    expect(told?.estimate).toBeGreaterThan(380);
    expect(told?.figures.map(({ name }) => name)).toContain('methods');
    expect(told?.tables.map(({ key }) => key)).toContain('strata');
    expect(told?.tables.map(({ key }) => key)).not.toContain('fit-stepwise');
    expect(provenance).toMatchObject({ settings: { ...settings, threshold: 0.02 } });
    expect(provenance?.overlapHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('comes out the same again', { timeout: jobMs }, async () => {
    const asked = await analyst(contract.createEstimate, { body: { choice: choice({ groups: true }), settings } });
    const again = await arrived(asked.id, 'estimated');
    expect(again.told).toEqual(view.told);
    expect(again.provenance?.overlapHash).toBe(view.provenance?.overlapHash);
    await analyst(contract.discardEstimate, { params: { estimateId: asked.id } });
    expect(await problemOf(read(asked.id))).toBe('record.not-found');
  });

  it('is for analysts alone, in every form', async () => {
    const ask = { params: { estimateId: view.id }, query: { language: 'en' as const } };
    expect(await problemOf(stranger(contract.getEstimate, ask))).toBe('access.denied');
    expect(await problemOf(stranger(contract.listEstimates, {}))).toBe('access.denied');
    expect(await problemOf(stranger(contract.createEstimate, { body: { choice: choice() } }))).toBe('access.denied');
    const query = { language: 'ar' as const, format: 'html' as const, figure: 'methods' as const };
    expect(await problemOf(stranger(contract.downloadEstimate, { ...ask, query }))).toBe('access.denied');
    expect(await analyst(contract.downloadEstimate, { ...ask, query })).toContain('dir="rtl"');
    const svg = await analyst(contract.downloadEstimate, { ...ask, query: { ...query, format: 'svg' } });
    expect(svg).toContain('<svg');
  });

  it('refuses lists that share an organisation, and lists of too few', { timeout: jobMs }, async () => {
    const named = { name: 'Town police', kinds: [], organisations: organisations.slice(0, 1) };
    const shared = choice({ lists: [list('Police', 'police'), named] });
    expect(await problemOf(analyst(contract.createEstimate, { body: { choice: shared } }))).toBe('estimate.choice');
    const empty = choice({ lists: [list('Police', 'police'), list('Border', 'border')] });
    const asked = await analyst(contract.createEstimate, { body: { choice: empty } });
    expect((await arrived(asked.id, 'stopped')).failure?.code).toBe('estimate.refused');
  });
});

describe('an estimate in a report', () => {
  it(
    'stands as a figure and a paragraph in each language, and stays when the estimate goes',
    { timeout: jobMs },
    async () => {
      const asked = await analyst(contract.createEstimate, { body: { choice: choice(), settings } });
      const { id: estimateId, told } = await arrived(asked.id, 'estimated');
      const begun = await analyst(contract.createReport, { body: { year: 2024, languages: ['en', 'ar'] } });
      const params = { reportId: begun.id };
      const put = { params: { estimateId }, body: { reportId: begun.id, sectionKey: 'figures' } };
      expect(await problemOf(stranger(contract.putEstimateIntoReport, put))).toBe('access.denied');
      const figure = await analyst(contract.putEstimateIntoReport, put);
      expect(figure).toMatchObject({ key: 'f1', sectionKey: 'figures', by: 'estimate' });
      await analyst(contract.discardEstimate, { params: { estimateId } });

      const { texts } = await analyst(contract.getReport, { params });
      const textIn = (language: string) => texts.find((text) => text.language === language)?.text ?? '';
      expect(textIn('en')).toBe(`${told?.paragraph}\n\n[figure:f1]`);
      expect(textIn('ar')).toMatch(/[\u0600-\u06ff].*\n\n\[figure:f1\]$/s);
      const ofFigure = { ...params, figureId: figure.id };
      const shown = await analyst(contract.getFigure, { params: ofFigure, query: { language: 'en' } });
      expect(shown).toMatchObject({ table: null, drawing: expect.stringContaining('<svg') as string });
      expect(shown.grid.rows).toHaveLength(settings.methods.length);
      for (const format of ['pdf', 'docx'] as const) {
        const query = { format, language: 'en' as const };
        expect((await analyst(contract.downloadReport, { params, query })).length).toBeGreaterThan(1000);
      }
    },
  );
});

describe('a job that is interrupted', () => {
  /** A queue that does nothing, so that the test runs the job itself. */
  const partsOf = (execute: Execute = test.node.execute): EstimateParts => ({
    execute,
    queue: { send: async () => {}, answer: async () => {} },
    actForAccount: createActForAccount({ transactions: test.node.transactions }),
    clock: systemClock,
    log: createLog({ write: () => {} }),
    version: '0',
  });
  const never = new AbortController().signal;

  it('starts cleanly again, is stopped, and is resumed', { timeout: jobMs }, async () => {
    const actor = await actorOf(analystAccount);
    const begun = await test.node.execute(createEstimate, actor, { choice: choice(), settings });
    const { id } = begun.view;
    const dying: Execute = async (useCase, as, input) => {
      if (useCase.name === 'estimates.keep' || useCase.name === 'estimates.fail') throw new Error('killed');
      return test.node.execute(useCase, as, input);
    };
    await expect(runEstimate(partsOf(dying), { id: begun.jobId }, never)).rejects.toThrow('killed');
    expect(await read(id)).toMatchObject({ state: 'estimating', told: null });
    const stopped = await analyst(contract.cancelEstimate, { params: { estimateId: id } });
    expect(stopped).toMatchObject({ state: 'stopped', job: null, may: { resume: true } });
    await runEstimate(partsOf(), { id: begun.jobId }, never);
    expect((await read(id)).state).toBe('stopped');
    await analyst(contract.resumeEstimate, { params: { estimateId: id } });
    expect((await arrived(id, 'estimated')).told?.observed).toBe(380);
    expect(await problemOf(analyst(contract.resumeEstimate, { params: { estimateId: id } }))).toBe('estimate.state');
  });
});
