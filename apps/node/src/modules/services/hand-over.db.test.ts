// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId } from '@palermo/contract';
import {
  admin,
  as,
  closeCountry,
  day,
  days,
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
    await expect(raw('police 1', steal)).rejects.toThrow('Your account may not do this.');
    expect(await refusalOf(step('police 1', { ...again, version: 2 }, { step: 'withdraw' }))).toBe('record.changed');
  });

  test('ends what was released to the new holder while it was asked, and nobody can revoke it again', async () => {
    const caseId = await register('police 0');
    const sent = await ask(caseId, 'shelter');
    const body = { ...release, organisationId: organisationOf('shelter').id };
    const { id: releaseId } = await as('police 0')(contract.createRelease, { params: { caseId }, body });
    await step('shelter 0', sent, { step: 'accept' });
    const { rows } = await admin.query(
      `select revoked_for as "revokedFor", (select count(*)::int from palermo.case_access a where a.basis_id = r.id) as open
       from palermo.release r where id = $1`,
      [releaseId],
    );
    expect(rows).toEqual([{ revokedFor: 'noLongerNeeded', open: 0 }]);
    for (const by of ['police 0', 'shelter 0']) {
      const revoking = as(by)(contract.revokeRelease, {
        params: { caseId, releaseId },
        body: { reason: 'personsWish' },
      });
      expect(await refusalOf(revoking)).toBe('record.not-found');
    }
    expect((await as('shelter 0')(contract.listReleases, { params: { caseId } })).releases).toEqual([]);
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
    await expect(step('shelter 0', sent, { step: 'accept' })).rejects.toThrow(/./);
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
      'case_entry',
      'case_entry_past',
      'case_event',
      'case_link',
      'case_revision',
      'case_worker',
      'delivered_service',
      'document',
      'document_upload',
      'draft',
      'duplicate_check',
      'investigation_case',
      'investigation_item',
      'investigation_suspect',
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
