// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type {
  CaseId,
  Client,
  DraftId,
  OrganisationId,
  OrganisationKindCode,
  ReferralView,
  RoleCode,
  ServiceView,
  SupportView,
} from '@palermo/contract';
import { keeper, type AccountActor } from '../../kernel/actor.ts';
import { startTestNode, type TestNode } from '../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../test/harness/sign-in.ts';
import { lapseReferrals } from './index.ts';

const purpose = 'assistance' as const;
const dayMs = 86_400_000;

let node: TestNode;
let admin: pg.Client;
const accounts = new Map<string, SignedInAccount>();
const organisations = new Map<string, { id: OrganisationId; kind: OrganisationKindCode }>();

beforeAll(async () => {
  node = await startTestNode();
  admin = new pg.Client({ connectionString: node.adminUrl });
  await admin.connect();
  const administrator = await node.setUp();
  const add = async (name: string, kind: OrganisationKindCode, roles: RoleCode[][]) => {
    const opened = await node.addOrganisation(administrator, { name, kind, roles });
    organisations.set(name, { id: opened.id, kind });
    for (const [index, account] of opened.accounts.entries()) accounts.set(`${name} ${index}`, account);
  };
  await add('police', 'police', [['caseworker'], ['supervisor', 'caseworker']]);
  await add('shelter', 'serviceProvider', [['caseworker'], ['caseworker', 'supervisor']]);
  await add('lawyers', 'legalAid', [['caseworker', 'supervisor']]);
  await add('border', 'border', [['caseworker', 'supervisor', 'decisionMaker']]);
  await add('rapporteur', 'rapporteur', [['analyst']]);
});

afterAll(async () => {
  await admin.end();
  await node[Symbol.asyncDispose]();
});

const as = (name: string): Client => node.clientOf(accounts.get(name));
function organisationOf(name: string) {
  const found = organisations.get(name.split(' ')[0] ?? '');
  if (!found) throw new Error(`There is no organisation of ${name}.`);
  return found;
}
const days = (count: number): string => new Date(Date.now() + count * dayMs).toISOString();
const day = (count: number): string => days(count).slice(0, 10);

const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'none',
    (fault: unknown) => {
      if (!(fault instanceof contract.ProblemError)) throw fault;
      return fault.problem.code;
    },
  );

async function actorOf(name: string): Promise<AccountActor> {
  const email = `${name.replace(' ', '-')}@example.org`;
  const { rows } = await admin.query<{ id: string; roles: RoleCode[] }>(
    `select a.id, array(select role from palermo.account_role r where r.account_id = a.id) as roles
     from palermo.account a where a.email = $1`,
    [email],
  );
  const { id, kind } = organisationOf(name);
  return {
    duty: 'account',
    accountId: rows[0]?.id,
    organisationId: id,
    organisationKind: kind,
    roles: rows[0]?.roles,
    channel: 'browser',
    sessionId: null,
    state: 'active',
    confirmedUntil: null,
  } as unknown as AccountActor;
}

/** Rows that SQL of an account reads as the app role. */
async function raw(name: string, statement: string): Promise<unknown[]> {
  const actor = await actorOf(name);
  return node.node.transactions.run(actor, async (db) => (await sql.raw(statement).execute(db)).rows);
}

async function register(name: string, values: contract.FieldValuesOnWire = { givenName: 'Vera', ageYears: 30 }) {
  const draftId = crypto.randomUUID() as DraftId;
  await as(name)(contract.startDraft, { body: { id: draftId } });
  await as(name)(contract.saveDraft, { params: { draftId }, body: { changes: values } });
  return (await as(name)(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
}

const house = {
  kind: 'Accommodation',
  name: 'House of invented names',
  region: 'North',
  languages: ['en', 'sq'],
  ages: [] as ('child' | 'adult')[],
  sexes: [] as 'female'[],
  accessibility: ['stepFree'] as 'stepFree'[],
  opening: 'always',
  contact: 'Intake',
  takesReferrals: true,
  placesTotal: 3 as number | null,
} as const;

const offer = (name: string, changes: { placesTotal?: number; kind?: 'Legal' } = {}): Promise<ServiceView> =>
  as(name)(contract.createService, { body: { ...house, languages: [...house.languages], ...changes } });

const preview: contract.ReferralPreview = {
  urgency: 'now',
  age: 'adult',
  sex: 'female',
  languages: ['sq'],
  accessibility: [],
  region: 'North',
};

const release = {
  dataClasses: ['identity', 'services'] as ('identity' | 'services')[],
  purpose,
  basis: 'consent' as const,
  until: day(30),
  explainedIn: 'sq',
};

interface Changes {
  readonly release?: typeof release;
  readonly answerBy?: string;
  readonly preview?: contract.ReferralPreview;
  readonly forRole?: 'supervisor';
}

function refer(caseId: CaseId, service: ServiceView, changes: Changes = {}, by = 'police 0'): Promise<ReferralView> {
  const body = { serviceId: service.id, preview, answerBy: days(2), purpose, ...changes };
  return as(by)(contract.sendReferral, { params: { caseId }, body });
}

interface StepArgs {
  readonly step: 'ask' | 'answer' | 'accept' | 'reject' | 'withdraw' | 'finish';
  readonly reason?: 'noPlace';
  readonly words?: string;
  readonly keeps?: typeof release;
}

const step = (name: string, { id, version }: Pick<ReferralView, 'id' | 'version'>, asked: StepArgs) =>
  as(name)(contract.stepReferral, { params: { referralId: id }, body: { version, ...asked } });

const support = (name: string, caseId: CaseId): Promise<SupportView> =>
  as(name)(contract.getSupport, { params: { caseId }, query: { purpose } });

const open = (name: string, caseId: CaseId) => as(name)(contract.getCase, { params: { caseId }, query: { purpose } });

const tasksOf = async (name: string, caseId: CaseId) => {
  const { tasks } = await as(name)(contract.listTasks, { query: { whose: 'organisation', limit: 100 } });
  return tasks.filter((task) => task.caseId === caseId && task.kind !== 'deadline').map(({ key }) => key);
};

const noticesOf = async (name: string, subject: string) => {
  const { rows } = await admin.query<{ kind: string }>(
    `select distinct n.kind from palermo.notification n where n.subject_id = $1 and n.organisation_id = $2 order by 1`,
    [subject, organisationOf(name).id],
  );
  return rows.map(({ kind }) => kind);
};

describe('a referral', () => {
  test('goes from the directory to the answer, and opens the case only when it is accepted', async () => {
    const caseId = await register('police 0');
    const service = await offer('shelter 0');
    const { services, regions } = await as('police 0')(contract.listServices, {
      query: { kind: 'Accommodation', language: 'sq', free: 'yes', accessibility: 'stepFree' },
    });
    expect(services.map(({ id }) => id)).toContain(service.id);
    expect(regions).toContain('North');
    const sent = await refer(caseId, service, { release });
    expect(sent).toMatchObject({ state: 'waiting', offers: ['withdraw'], offeredClasses: ['identity', 'services'] });
    const accepted = await step('shelter 0', sent, { step: 'accept' });
    expect(accepted).toMatchObject({ state: 'accepted', case: { id: caseId } });
    const opened = await open('shelter 0', caseId);
    expect(opened.dataClasses.toSorted()).toEqual(['identity', 'services']);
    expect((await support('police 0', caseId)).next.key).toBe('recordDelivered');
    const timeline = await as('police 0')(contract.getTimeline, { params: { caseId }, query: { purpose } });
    expect(timeline.entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['referral', 'released', 'registered']),
    );
  });

  test('before its acceptance the recipient finds nothing of the case: page, list, search, count, raw SQL', async () => {
    const caseId = await register('police 0', { givenName: 'Xhulieta', familyName: 'Canary', ageYears: 28 });
    const sent = await refer(caseId, await offer('shelter 0'), { release });
    const { rows } = await admin.query('select reference from palermo.case_file where id = $1', [caseId]);
    const { reference } = rows[0] as { reference: string };
    const [line] = (await as('shelter 0')(contract.listReferrals, { query: {} })).referrals;
    expect(line).toMatchObject({ id: sent.id, kind: 'Accommodation', urgency: 'now', sex: 'female' });
    const one = await as('shelter 0')(contract.getReferral, { params: { referralId: sent.id } });
    expect(one.case).toBeNull();
    const told = JSON.stringify([line, one]);
    for (const secret of [caseId, reference, 'Xhulieta', 'Canary']) expect(told).not.toContain(secret);
    expect(await refusalOf(open('shelter 0', caseId))).toBe('record.not-found');
    expect(await refusalOf(support('shelter 0', caseId))).toBe('record.not-found');
    for (const text of ['Xhulieta Canary', reference]) {
      const { matches } = await as('shelter 0')(contract.searchCases, { body: { text, purpose } });
      expect(matches.filter(({ id }) => id === caseId)).toEqual([]);
    }
    const { cases } = await as('shelter 0')(contract.listCases, { query: { limit: 100 } });
    expect(cases.map(({ id }) => id)).not.toContain(caseId);
    for (const [table, column] of [
      ['case_file', 'id'],
      ['case_access', 'case_id'],
      ['case_facts', 'case_id'],
      ['case_event', 'case_id'],
      ['referral_case', 'case_id'],
      ['release', 'case_id'],
      ['need', 'case_id'],
    ]) {
      expect(await raw('shelter 0', `select 1 from palermo.${table} where ${column} = '${caseId}'`), table).toEqual([]);
    }
    expect(await raw('shelter 0', `select 1 from palermo.referral_case where referral_id = '${sent.id}'`)).toEqual([]);
    expect(await raw('lawyers 0', `select 1 from palermo.referral where id = '${sent.id}'`)).toEqual([]);
  });

  test('coordination 4: is previewed, asked about, answered, rejected with a reason, and the sender is told', async () => {
    const caseId = await register('police 0');
    const sent = await refer(caseId, await offer('shelter 0'));
    expect(await noticesOf('shelter', sent.id)).toEqual(['referralWaiting']);
    expect(await tasksOf('police 0', caseId)).toContain('referralAnswer');
    expect(await refusalOf(step('shelter 0', sent, { step: 'ask' }))).toBe('request.invalid');
    const asked = await step('shelter 0', sent, { step: 'ask', words: 'Does she smoke?' });
    expect((await support('police 0', caseId)).next).toMatchObject({ key: 'answerQuestion', referralId: sent.id });
    const answered = await step('police 0', asked, { step: 'answer', words: 'No.' });
    expect(answered.steps.map(({ words }) => words)).toEqual([null, 'Does she smoke?', 'No.']);
    expect(await refusalOf(step('shelter 0', answered, { step: 'reject' }))).toBe('request.invalid');
    const rejected = await step('shelter 1', answered, { step: 'reject', reason: 'noPlace' });
    expect(rejected.state).toBe('rejected');
    expect(await noticesOf('police', sent.id)).toEqual(['referralAsked', 'referralRejected']);
    expect(await tasksOf('police 0', caseId)).toEqual(['referralRejected']);
    const withdrawn = await step('police 0', await refer(caseId, await offer('shelter 0')), { step: 'withdraw' });
    expect(withdrawn.state).toBe('withdrawn');
    expect(await refusalOf(step('shelter 0', withdrawn, { step: 'accept' }))).toBe('record.changed');
  });

  test('coordination 4: lapses when its time has passed, cannot be accepted then, and the sender is told and tasked', async () => {
    const caseId = await register('police 0');
    const sent = await refer(caseId, await offer('shelter 0'), { answerBy: new Date(Date.now() + 400).toISOString() });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await refusalOf(step('shelter 0', sent, { step: 'accept' }))).toBe('referral.over');
    const past = new Date(Date.now() - 60_000).toISOString();
    const forged = `select result from wall.step_referral('${sent.id}', 1, 'accept', gen_random_uuid(), null, null, '${past}')`;
    expect(await raw('shelter 0', forged)).toEqual([{ result: 'over' }]);
    expect(await node.node.execute(lapseReferrals, keeper, {})).toBeGreaterThan(0);
    const view = await as('police 0')(contract.getReferral, { params: { referralId: sent.id } });
    expect(view).toMatchObject({ state: 'lapsed', offers: [] });
    expect(await noticesOf('police', sent.id)).toEqual(['referralLapsed']);
    expect(await tasksOf('police 0', caseId)).toEqual(['referralLapsed']);
    expect(await refusalOf(step('shelter 0', view, { step: 'accept' }))).toBe('referral.over');
  });

  test('of two who accept and withdraw at once one wins and the other is told', async () => {
    const caseId = await register('police 0');
    const service = await offer('shelter 0');
    for (let round = 0; round < 3; round++) {
      const sent = await refer(caseId, service);
      const answers = await Promise.all([
        refusalOf(step('shelter 0', sent, { step: 'accept' })),
        refusalOf(step('shelter 1', sent, { step: 'accept' })),
        refusalOf(step('police 0', sent, { step: 'withdraw' })),
      ]);
      expect(answers.toSorted()).toEqual(['none', 'record.changed', 'record.changed']);
    }
  });

  test('is limited to a role of the recipient, says no false age, and needs no release', async () => {
    const caseId = await register('police 0', { givenName: 'Nora', ageYears: 15 });
    const service = await offer('shelter 0');
    expect(await refusalOf(refer(caseId, service))).toBe('request.invalid');
    const child = { ...preview, age: 'child' as const };
    expect(await refusalOf(refer(caseId, service, { preview: child, release }))).toBe('release.consent-of-child');
    const sent = await refer(caseId, service, { preview: child, forRole: 'supervisor' });
    const forCaseworker = as('shelter 0')(contract.getReferral, { params: { referralId: sent.id } });
    expect(await refusalOf(forCaseworker)).toBe('record.not-found');
    const accepted = await step('shelter 1', sent, { step: 'accept' });
    expect(accepted).toMatchObject({ state: 'accepted', case: null, offeredClasses: [] });
    expect(await refusalOf(open('shelter 1', caseId))).toBe('record.not-found');
  });
});

describe('a hand-over', () => {
  const ask = (caseId: CaseId, to: string, by = 'police 1') =>
    as(by)(contract.requestHandOver, {
      params: { caseId },
      body: { organisationId: organisationOf(to).id, preview, answerBy: days(2), words: 'They live with us.', purpose },
    });

  /** A case with something in every room of it. */
  async function fullCase(): Promise<CaseId> {
    const caseId = await register('police 0', { givenName: 'Vera', ageYears: 30, exploitation: ['ForcedLabour'] });
    const api = as('police 0');
    const params = { caseId };
    await api(contract.addNeed, { params, body: { kind: 'Legal', urgency: 'soon', words: 'A lawyer.', purpose } });
    await api(contract.planFollowUp, { params, body: { dueOn: day(5), way: 'visit', purpose } });
    const delivered = {
      kind: 'Health',
      result: 'delivered',
      from: day(0),
      note: 'Seen by a doctor.',
      purpose,
    } as const;
    await api(contract.recordDelivered, { params, body: delivered });
    await refer(caseId, await offer('shelter 0'), { release });
    const legal = { ...release, organisationId: organisationOf('lawyers').id };
    await api(contract.createRelease, { params, body: { ...legal, dataClasses: ['identity'] } });
    return caseId;
  }

  const ownersOf = async (caseId: CaseId) => {
    const { rows } = await admin.query<{ organisation_id: string }>(
      `select organisation_id from palermo.case_access where case_id = $1 and owner
       union all select organisation_id from palermo.case_file where id = $1
       union all select p.organisation_id from palermo.person p join palermo.case_file c on c.person_id = p.id where c.id = $1
       union all select k.organisation_id from vault.person_key k join palermo.case_file c on c.person_id = k.person_id where c.id = $1
       union all select organisation_id from palermo.standard_record where case_id = $1`,
      [caseId],
    );
    return rows.map(({ organisation_id: id }) => id);
  };

  test('coordination 6: takes every sub-record along, and everything reads and writes there as before', async () => {
    const caseId = await fullCase();
    const before = await support('police 0', caseId);
    const sent = await ask(caseId, 'shelter');
    expect(await refusalOf(ask(caseId, 'lawyers'))).toBe('referral.hand-over-waiting');
    expect(new Set(await ownersOf(caseId))).toEqual(new Set([organisationOf('police').id]));
    const accepted = await step('shelter 0', sent, { step: 'accept' });
    expect(accepted).toMatchObject({ state: 'accepted', case: { id: caseId } });
    expect(await ownersOf(caseId)).toEqual(Array.from({ length: 5 }, () => organisationOf('shelter').id));
    const after = await support('shelter 0', caseId);
    expect(after.holder).toBe(true);
    expect(after.needs).toEqual(before.needs);
    expect(after.delivered?.map(({ note }) => note)).toEqual(['Seen by a doctor.']);
    expect(after.followUps?.map(({ mayChange }) => mayChange)).toEqual([true]);
    expect(after.referrals.map(({ state }) => state)).toEqual(['accepted', 'withdrawn']);
    expect(await tasksOf('shelter 0', caseId)).toContain('followUp');
    expect(await tasksOf('police 0', caseId)).toEqual([]);
    const { releases } = await as('shelter 0')(contract.listReleases, { params: { caseId } });
    const lawyers = releases.filter(({ organisation }) => organisation.id === organisationOf('lawyers').id);
    expect(lawyers).toHaveLength(1);
    expect((await open('lawyers 0', caseId)).organisation.id).toBe(organisationOf('shelter').id);
    expect(await refusalOf(open('police 0', caseId))).toBe('record.not-found');
    const kind = await admin.query('select organisation_kind as kind from palermo.standard_record where case_id = $1', [
      caseId,
    ]);
    expect(kind.rows).toEqual([{ kind: 'serviceProvider' }]);
  });

  test('coordination 5: ownership does not bounce back after an edit, and can be revoked until it is accepted', async () => {
    const caseId = await register('police 0');
    const stale = await open('police 0', caseId);
    const sent = await ask(caseId, 'shelter');
    await step('police 1', sent, { step: 'withdraw' });
    expect((await open('police 0', caseId)).mayEdit).toBe(true);
    const again = await ask(caseId, 'shelter');
    await step('shelter 0', again, { step: 'accept' });
    const edit = (name: string, from: string | null, to: string) =>
      as(name)(contract.changeCase, {
        params: { caseId },
        body: { changes: [{ key: 'givenName', from, to }], purpose },
      });
    expect(await refusalOf(edit('police 0', 'Vera', 'Old'))).toBe('record.not-found');
    expect((await edit('shelter 0', 'Vera', 'Vjera')).result).toBe('saved');
    expect(new Set(await ownersOf(caseId))).toEqual(new Set([organisationOf('shelter').id]));
    expect(stale.mayEdit).toBe(true);
    const steal = `update palermo.case_file set organisation_id = '${organisationOf('police').id}' where id = '${caseId}'`;
    await expect(raw('police 1', steal)).rejects.toThrow();
    expect(await refusalOf(step('police 1', { ...again, version: 2 }, { step: 'withdraw' }))).toBe('record.changed');
  });

  test('coordination 6: moves everything or nothing', async () => {
    const caseId = await fullCase();
    const sent = await ask(caseId, 'shelter');
    const snapshot = () =>
      admin.query(
        `select (select jsonb_agg(to_jsonb(t) order by t.id) from palermo.task t where t.case_id = $1) tasks,
        (select jsonb_agg(to_jsonb(a) order by a.basis_id) from palermo.case_access a where a.case_id = $1) access,
        (select jsonb_agg(to_jsonb(r) order by r.id) from palermo.release r where r.case_id = $1) releases,
        (select to_jsonb(c) from palermo.case_file c where c.id = $1) file`,
        [caseId],
      );
    const before = (await snapshot()).rows;
    // The last thing that the step writes fails: what went before must go with it.
    await admin.query("alter table palermo.referral_step add constraint probe check (step <> 'accept') not valid");
    await expect(step('shelter 0', sent, { step: 'accept' })).rejects.toThrow();
    await admin.query('alter table palermo.referral_step drop constraint probe');
    expect((await snapshot()).rows).toEqual(before);
    expect((await step('shelter 0', sent, { step: 'accept' })).state).toBe('accepted');
  });

  test('leaves its former holder what the new one grants, and nothing else', async () => {
    const caseId = await register('police 0');
    const sent = await ask(caseId, 'shelter');
    const keeps = { ...release, dataClasses: ['identity'] as ('identity' | 'services')[], until: day(10) };
    await step('shelter 0', sent, { step: 'accept', keeps });
    const seen = await open('police 0', caseId);
    expect(seen).toMatchObject({ dataClasses: ['identity'], mayEdit: false, organisation: { name: 'shelter' } });
  });

  test('every table with rows of a case and of an organisation moves with the case, or says why not', async () => {
    const { rows } = await admin.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'palermo' and c.relkind = 'r'
         and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id')
         and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id') order by 1`,
    );
    const moves = ['case_access', 'erasure_request', 'follow_up', 'standard_perpetrator', 'standard_record', 'task'];
    // These say who wrote something or what an organisation keeps for itself; the case's new holder reads them by the case.
    const stays = [
      'case_comment',
      'case_document',
      'case_entry',
      'case_entry_past',
      'case_event',
      'case_revision',
      'case_worker',
      'delivered_service',
      'draft',
      'notification',
      'panel_opinion',
      'release_refusal',
      'release_words',
      'stay',
    ];
    const decided = new Set([...moves, ...stays]);
    expect(rows.map(({ name }) => name).filter((name) => !decided.has(name))).toEqual([]);
  });
});

describe('places', () => {
  test('are never fewer than none: of two who take the last one, one is told', async () => {
    const service = await offer('shelter 0', { placesTotal: 1 });
    const begin = (name: string) =>
      as(name)(contract.beginStay, { params: { serviceId: service.id }, body: { from: day(0), label: 'Room one' } });
    const answers = await Promise.all([refusalOf(begin('shelter 0')), refusalOf(begin('shelter 1'))]);
    expect(answers.toSorted()).toEqual(['none', 'service.full']);
    const { stays } = await as('shelter 0')(contract.listStays, { query: { serviceId: service.id } });
    expect(stays).toMatchObject([{ label: 'Room one', to: null }]);
    const [stay] = stays;
    if (!stay) throw new Error('There is one stay.');
    await as('shelter 1')(contract.endStay, { params: { stayId: stay.id }, body: { to: day(0) } });
    const { services } = await as('shelter 0')(contract.listServices, { query: { own: 'yes' } });
    const now = services.find(({ id }) => id === service.id);
    expect(now?.places).toMatchObject({ total: 1, free: 1 });
    expect(
      await refusalOf(
        as('shelter 0')(contract.setFreePlaces, {
          params: { serviceId: service.id },
          body: { free: 2, version: now?.version ?? 0 },
        }),
      ),
    ).toBe('service.no-places');
    expect(await raw('police 0', `select 1 from palermo.stay where service_id = '${service.id}'`)).toEqual([]);
  });

  test('a shelter’s location is its own organisation’s alone: a canary in no answer, row, notice, log or statistic', async () => {
    const canary = 'Canaryroad 77, Inventedtown';
    const service = await offer('shelter 0');
    const params = { serviceId: service.id };
    await as('shelter 0')(contract.setShelterLocation, { params, body: { address: canary } });
    expect((await as('shelter 1')(contract.getShelterLocation, { params })).address).toBe(canary);
    expect(await refusalOf(as('police 0')(contract.getShelterLocation, { params }))).toBe('record.not-found');
    expect(await raw('police 1', 'select 1 from palermo.shelter_location')).toEqual([]);
    const caseId = await register('police 0');
    const sent = await refer(caseId, service, { release });
    await step('shelter 0', sent, { step: 'accept' });
    const answers = [
      await as('police 0')(contract.listServices, { query: {} }),
      await as('police 0')(contract.getReferral, { params: { referralId: sent.id } }),
      await support('police 0', caseId),
      await open('police 0', caseId),
      await as('rapporteur 0')(contract.getStatistics, { query: { by: 'year' } }),
    ];
    const { rows: tables } = await admin.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('palermo', 'vault', 'pgboss') and c.relkind = 'r'`,
    );
    const dump: unknown[] = [];
    for (const { name } of tables)
      dump.push((await admin.query(`select to_jsonb(t)::text as row from ${name} t`)).rows);
    const everything = JSON.stringify([answers, dump, node.logLines]);
    for (const part of ['Canaryroad', Buffer.from('Canaryroad').toString('hex')])
      expect(everything).not.toContain(part);
    expect(
      await refusalOf(as('shelter 0')(contract.createService, { body: { ...house, languages: [], region: 'Road 7' } })),
    ).toBe('request.invalid');
  });
});

describe('what was needed and delivered', () => {
  test('is written by the holder and by those to whom services were released, and counted by kind', async () => {
    const caseId = await register('police 0', { givenName: 'Vera', ageYears: 30, exploitation: ['ForcedLabour'] });
    const params = { caseId };
    const added = await as('police 0')(contract.addNeed, {
      params,
      body: { kind: 'Compensation', urgency: 'later', targetOn: day(40), words: 'My wages.', purpose },
    });
    const needId = added.needs?.[0]?.id;
    if (!needId) throw new Error('There is one need.');
    expect(added.next).toMatchObject({ key: 'answerNeed', needId });
    const record = (name: string, body: Partial<Parameters<typeof bodyOf>[0]>) =>
      as(name)(contract.recordDelivered, { params, body: bodyOf(body) });
    const bodyOf = (changes: {
      kind?: 'Compensation' | 'Health' | 'Education';
      result?: 'delivered' | 'refused' | 'unavailable';
      needId?: typeof needId;
      details?: contract.DeliveredDetails;
      note?: string;
    }) => ({ kind: 'Compensation' as const, result: 'delivered' as const, from: day(-3), purpose, ...changes });
    const paid = { amount: 1200, currency: 'EUR', on: day(-1) };
    const claimed = { ...paid, amount: 2000, on: day(-3) };
    await record('police 0', { needId, details: { claimed, paid } });
    expect(await refusalOf(record('shelter 0', {}))).toBe('record.not-found');
    const shared = { ...release, organisationId: organisationOf('shelter').id };
    await as('police 0')(contract.createRelease, { params, body: { ...shared, dataClasses: ['identity'] } });
    expect(await refusalOf(record('shelter 0', {}))).toBe('access.denied');
    expect((await support('shelter 0', caseId)).delivered).toBeNull();
    await as('police 0')(contract.createRelease, { params, body: shared });
    await record('shelter 0', { kind: 'Health', result: 'refused', note: 'Not now.' });
    const seen = await record('shelter 0', { kind: 'Education', result: 'unavailable' });
    expect(seen.needs).toBeNull();
    expect(seen.delivered?.filter(({ mayChange }) => mayChange)).toHaveLength(2);
    const own = seen.delivered?.find(({ kind }) => kind === 'Compensation');
    const change = (name: string) =>
      as(name)(contract.changeDelivered, {
        params: { caseId, deliveredId: own?.id ?? ('' as never) },
        body: {
          result: 'delivered',
          to: null,
          outcome: 'goalMet',
          details: own?.details ?? {},
          note: null,
          version: 1,
          purpose,
        },
      });
    expect(await refusalOf(change('shelter 0'))).toBe('record.changed');
    await change('police 0');
    expect(await refusalOf(change('police 0'))).toBe('record.changed');
    const { rows } = await admin.query(
      'select support_received as r, support_refused as f, support_unavailable as u from palermo.standard_record where case_id = $1',
      [caseId],
    );
    expect(rows).toEqual([{ r: ['Compensation'], f: ['Health'], u: ['Education'] }]);
  });

  test('is followed up as a task, ended with an outcome, taken up again, and gone with the person', async () => {
    const caseId = await register('police 1');
    const params = { caseId };
    const api = as('police 1');
    await api(contract.addNeed, { params, body: { kind: 'Legal', urgency: 'now', words: 'Help me.', purpose } });
    const planned = await api(contract.planFollowUp, { params, body: { dueOn: day(3), way: 'visit', purpose } });
    expect(await tasksOf('police 1', caseId)).toEqual(['followUp']);
    const followUp = planned.followUps?.[0];
    if (!followUp) throw new Error('There is one follow-up.');
    const finish = () =>
      api(contract.finishFollowUp, {
        params: { caseId, followUpId: followUp.id },
        body: { doneOn: day(0), outcome: 'well', version: followUp.version, purpose },
      });
    expect((await finish()).followUps?.[0]?.outcome).toBe('well');
    expect(await refusalOf(finish())).toBe('record.changed');
    expect(await tasksOf('police 1', caseId)).toEqual([]);
    const ended = await api(contract.endSupport, { params, body: { on: day(0), outcome: 'independent', purpose } });
    expect(ended).toMatchObject({ ended: { outcome: 'independent' }, next: { key: 'none' } });
    expect((await api(contract.resumeSupport, { params, body: { on: day(0), purpose } })).ended).toBeNull();
    await refer(caseId, await offer('shelter 0'), {}, 'police 1');
    await admin.query(
      'update palermo.person set erased_at = now() where id = (select person_id from palermo.case_file where id = $1)',
      [caseId],
    );
    for (const table of ['need', 'delivered_service', 'follow_up', 'support_end', 'referral_case']) {
      expect((await admin.query(`select from palermo.${table} where case_id = $1`, [caseId])).rowCount, table).toBe(0);
    }
  });

  test('feedback is told as sums once five have spoken, and never by whom unless they wish it', async () => {
    const service = await offer('shelter 0', { kind: 'Legal' });
    const give = async (known: boolean) => {
      const caseId = await register('police 0');
      const sent = await refer(caseId, service);
      await step('shelter 0', sent, { step: 'accept' });
      const body = { language: 'fr' as const, answers: [4, 4, 3, null, 2], known, words: 'Merci.' };
      await as('police 0')(contract.giveFeedback, { params: { referralId: sent.id }, body });
      const twice = as('police 0')(contract.giveFeedback, { params: { referralId: sent.id }, body });
      expect(await refusalOf(twice)).toBe('feedback.given');
    };
    const read = () => as('shelter 0')(contract.getFeedback, { params: { serviceId: service.id } });
    for (let count = 0; count < 4; count++) await give(false);
    expect(await read()).toEqual({ given: null, sums: null, known: [] });
    await give(true);
    const told = await read();
    expect(told.given).toBe(5);
    expect(told.sums?.[0]).toEqual([0, 0, 0, 5]);
    expect(told.known).toMatchObject([{ words: 'Merci.', answers: [4, 4, 3, null, 2] }]);
    const { rows } = await admin.query(
      'select count(*)::int as n from palermo.feedback where sealed is not null or known_referral_id is not null',
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('no service depends on a release: every command works for a person who refused them all', async () => {
    const caseId = await register('police 1');
    const params = { caseId };
    const api = as('police 1');
    const everything = [
      'identity',
      'contact',
      'location',
      'experience',
      'needs',
      'services',
      'health',
      'notes',
    ] as const;
    await api(contract.recordRefusal, {
      params,
      body: { dataClasses: [...everything], on: day(0) },
    });
    const withNeed = await api(contract.addNeed, { params, body: { kind: 'Accommodation', urgency: 'now', purpose } });
    const service = await offer('shelter 0');
    const accepted = await step('shelter 0', await refer(caseId, service, {}, 'police 1'), { step: 'accept' });
    const stay = { params: { serviceId: service.id }, body: { from: day(0), referralId: accepted.id } };
    await as('shelter 0')(contract.beginStay, stay);
    const needId = withNeed.needs?.[0]?.id;
    const delivered = {
      kind: 'Accommodation',
      result: 'delivered',
      from: day(0),
      referralId: accepted.id,
      purpose,
    } as const;
    await api(contract.recordDelivered, { params, body: { ...delivered, ...(needId ? { needId } : {}) } });
    await api(contract.planFollowUp, { params, body: { dueOn: day(3), way: 'office', purpose } });
    await api(contract.endSupport, { params, body: { on: day(0), outcome: 'independent', purpose } });
    expect((await step('shelter 0', accepted, { step: 'finish' })).state).toBe('done');
    const handOver = await as('police 1')(contract.requestHandOver, {
      params,
      body: { organisationId: organisationOf('lawyers').id, preview, answerBy: days(1), purpose },
    });
    expect((await step('lawyers 0', handOver, { step: 'accept' })).state).toBe('accepted');
  });
});

test('immigration enforcement reaches nothing of services, even of a case that it holds: zero rows of raw SQL', async () => {
  const caseId = await register('border 0', { givenName: 'Vera', ageYears: 30 });
  const params = { caseId };
  const api = as('border 0');
  expect(await refusalOf(api(contract.addNeed, { params, body: { kind: 'Health', urgency: 'now', purpose } }))).toBe(
    'access.denied',
  );
  expect(await refusalOf(support('border 0', caseId))).toBe('access.denied');
  expect(await refusalOf(refer(caseId, await offer('shelter 0'), {}, 'border 0'))).toBe('access.denied');
  const tables = [
    'need',
    'referral',
    'referral_case',
    'referral_step',
    'stay',
    'delivered_service',
    'follow_up',
    'support_end',
    'feedback',
    'shelter_location',
  ];
  for (const table of tables) expect(await raw('border 0', `select 1 from palermo.${table}`), table).toEqual([]);
  expect(await raw('border 0', "select 1 from palermo.service where kind = 'Accommodation'")).toEqual([]);
  const { services } = await api(contract.listServices, { query: { kind: 'Accommodation' } });
  expect(services).toEqual([]);
  const body = { organisationId: organisationOf('border').id, preview, answerBy: days(1), purpose };
  const toBorder = await register('police 1');
  expect(await refusalOf(as('police 1')(contract.requestHandOver, { params: { caseId: toBorder }, body }))).toBe(
    'referral.firewall',
  );
  const handOver = await api(contract.requestHandOver, {
    params,
    body: { ...body, organisationId: organisationOf('shelter').id },
  });
  expect((await step('shelter 0', handOver, { step: 'accept' })).state).toBe('accepted');
  expect((await open('shelter 0', caseId)).mayEdit).toBe(true);
});
