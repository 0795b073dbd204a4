// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import {
  admin,
  as,
  closeCountry,
  day,
  days,
  house,
  node,
  offer,
  open,
  openCountry,
  organisationOf,
  preview,
  purpose,
  raw,
  refer,
  refusalOf,
  register,
  release,
  step,
  support,
  tasksOf,
} from './country.fixture.ts';

beforeAll(openCountry);
afterAll(closeCountry);

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
    if (!own) throw new Error('The compensation was recorded.');
    const change = (name: string) =>
      as(name)(contract.changeDelivered, {
        params: { caseId, deliveredId: own.id },
        body: {
          result: 'delivered',
          to: null,
          outcome: 'goalMet',
          details: own.details,
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
