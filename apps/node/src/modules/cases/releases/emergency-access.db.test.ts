// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CaseId, ReleaseId } from '@palermo/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  dayFromNow,
  doorsOf,
  openCase,
  openReleaseNode,
  type Person,
  rawOf,
  refusalOf,
  register,
  release,
  type ReleaseNode,
} from './release-node.fixture.ts';

const purpose = 'assistance' as const;
const adult = {
  givenName: 'Mirela',
  familyName: 'Quillon',
  ageYears: 30,
  phone: '+00 invented',
  shelterLocation: 'Invented street',
  healthNotes: 'Invented allergy',
  exploitation: ['ForcedLabour'],
};

let world: ReleaseNode;
beforeAll(async () => {
  world = await openReleaseNode();
});
afterAll(() => world.close());

const breakGlass = ({ api }: Person, reference: string) =>
  api(contract.breakGlass, { body: { reference, reason: 'Invented danger to life' } });
const review = ({ api }: Person, caseId: CaseId, releaseId: ReleaseId) =>
  api(contract.reviewAccess, { params: { caseId, releaseId }, body: { justified: true, words: 'Invented finding' } });
const sharing = ({ api }: Person, caseId: CaseId) =>
  api(contract.getSharing, { params: { caseId }, query: { purpose } });
const noticesOf = async ({ api }: Person) =>
  (await api(contract.listNotices, { query: {} })).notices.map(({ kind }) => kind);
const reviewsOf = async ({ api }: Person, caseId: CaseId) =>
  (await api(contract.listTasks, { query: { whose: 'organisation' } })).tasks.filter(
    (task) => task.caseId === caseId && task.kind === 'review',
  );
const refuse = ({ api }: Person, caseId: CaseId, to?: Person) =>
  api(contract.recordRefusal, {
    params: { caseId },
    body: {
      ...(to ? { organisationId: to.organisationId } : {}),
      dataClasses: ['identity', 'contact', 'health'],
      on: dayFromNow(0),
      note: 'Invented wish',
    },
  });

test('glass is broken for one case and one hour, told to supervisors of both at once, and reviewed by another person', async () => {
  const { worker, supervisor, lawyer, lawyerLead } = world;
  const caseId = await register(worker, adult);
  const { reference } = await openCase(worker, caseId);
  const opened = await breakGlass(lawyer, reference.toLowerCase().replace('-', ' '));
  expect(opened.caseId).toBe(caseId);
  expect(Date.parse(opened.until) - Date.now()).toBeLessThanOrEqual(3_600_000);
  const seen = await openCase(lawyer, caseId);
  expect(seen.values).toMatchObject({ givenName: 'Mirela', phone: '+00 invented', healthNotes: 'Invented allergy' });
  for (const hidden of ['location', 'services', 'experience', 'forcedActs', 'notes'] as const) {
    expect(seen.dataClasses).not.toContain(hidden);
  }
  expect(seen.values).not.toHaveProperty('shelterLocation');
  expect(await noticesOf(supervisor)).toContain('brokenGlass');
  expect(await noticesOf(lawyerLead)).toContain('brokenGlass');
  const [task] = await reviewsOf(supervisor, caseId);
  expect(task?.key).toBe('brokenGlass');
  const [kept] = (await sharing(supervisor, caseId)).releases;
  expect(kept).toMatchObject({ basis: 'breakGlass', words: { reason: 'Invented danger to life' }, mayReview: true });
  const releaseId = kept?.id ?? ('' as ReleaseId);
  expect(await refusalOf(review(lawyerLead, caseId, releaseId))).not.toBe('none');
  const alone = `update palermo.release set justified = true, reviewed_by = '${lawyer.actor.accountId}', reviewed_at = now()
    where id = '${releaseId}'`;
  expect(await rawOf(world, lawyer, alone)).toBe(0);
  await review(supervisor, caseId, releaseId);
  expect(await reviewsOf(supervisor, caseId)).toEqual([]);
  expect((await sharing(worker, caseId)).releases[0]?.review).toMatchObject({ justified: true });
  await world.admin.query('update palermo.case_access set expires_at = now() where basis_id = $1', [releaseId]);
  await world.admin.query('update palermo.release set expires_at = now() where id = $1', [releaseId]);
  expect(await doorsOf(world, lawyer, caseId)).toEqual([]);
});

test('a wrong reference, one of an erased person and none at all are refused alike and slowed; border authorities never get in', async () => {
  const { worker, lead, supervisor, nurse, borderOfficer } = world;
  const caseId = await register(worker, adult);
  const { reference } = await openCase(worker, caseId);
  expect(await refusalOf(breakGlass(worker, reference))).toBe('glass.not-needed');
  expect(await refusalOf(breakGlass(borderOfficer, reference))).toBe('access.denied');
  expect(await rawOf(world, borderOfficer, `select wall.break_glass('${reference}', gen_random_uuid())`)).toBe(
    'access.denied',
  );
  const { id: erasureId } = await lead.api(contract.requestErasure, {
    params: { caseId },
    body: { reason: 'Invented' },
  });
  await supervisor.api(contract.decideErasure, { params: { erasureId }, body: { agreed: true } });
  const tried = [reference, '22222-22222', '33333-33333', 'nonsense', '44444-44444'];
  const answers: string[] = [];
  for (const written of tried) answers.push(await refusalOf(breakGlass(nurse, written)));
  expect(new Set(answers)).toEqual(new Set(['record.not-found']));
  await refusalOf(breakGlass(nurse, '55555-55555'));
  expect(await refusalOf(breakGlass(nurse, '66666-66666'))).toBe('sign-in.slowed');
  const audited = await world.admin.query(
    "select count(*)::int as count from palermo.audit_entry where action = 'cases.breakGlass' and result = 'refused'",
  );
  expect(audited.rows).toEqual([{ count: 7 }]);
});

test('a refusal is recorded and costs nothing: every act of help still works, and only a supervisor overrides it for 72 hours', async () => {
  const { worker, lead, supervisor, lawyer, nurse } = world;
  const caseId = await register(worker, adult);
  await release(worker, caseId, nurse, { dataClasses: ['health'] });
  const before = await openCase(worker, caseId);
  const refusal = await refuse(worker, caseId, lawyer);
  expect(refusal).toMatchObject({ note: 'Invented wish', on: dayFromNow(0) });
  expect(await openCase(worker, caseId)).toEqual(before);
  expect((await openCase(nurse, caseId)).values).toMatchObject({ healthNotes: 'Invented allergy' });
  await worker.api(contract.addNeed, { params: { caseId }, body: { kind: 'Legal', urgency: 'now', purpose } });
  await worker.api(contract.recordDelivered, {
    params: { caseId },
    body: { kind: 'Legal', result: 'delivered', from: dayFromNow(0), purpose },
  });
  await worker.api(contract.changeCase, {
    params: { caseId },
    body: { purpose, changes: [{ key: 'givenName', from: 'Mirela', to: 'Mirella' }] },
  });
  await release(worker, caseId, nurse, { dataClasses: ['needs'] });
  expect(await doorsOf(world, lawyer, caseId)).toEqual([]);

  const override = ({ api }: Person, to: Person, hours = 24) =>
    api(contract.overrideRefusal, {
      params: { caseId },
      body: {
        refusalId: refusal.id,
        organisationId: to.organisationId,
        dataClasses: ['identity', 'contact'],
        hours,
        reason: 'Invented danger',
      },
    });
  expect(await refusalOf(override(worker, lawyer))).toBe('access.denied');
  expect(await refusalOf(override(lead, lawyer, 73))).toBe('request.invalid');
  expect(await refusalOf(override(lead, nurse))).toBe('release.vital-interests');
  const long = `insert into palermo.release (id, case_id, from_organisation_id, to_organisation_id, data_classes, purpose, basis,
    expires_at, released_by, refusal_id) values (gen_random_uuid(), '${caseId}', '${lead.organisationId}',
    '${lawyer.organisationId}', '{identity}', 'protection', 'vitalInterests', now() + interval '80 hours',
    '${lead.actor.accountId}', '${refusal.id}')`;
  expect(await rawOf(world, lead, long)).toBe('release.vital-interests');
  const made = await override(lead, lawyer);
  expect(made.state).toBe('live');
  expect((await openCase(lawyer, caseId)).dataClasses.toSorted()).toEqual(['contact', 'identity']);
  expect(await noticesOf(supervisor)).toContain('overrideToReview');
  expect(await refusalOf(review(lead, caseId, made.id))).toBe('release.second-person');
  expect((await reviewsOf(supervisor, caseId)).map(({ key }) => key)).toEqual(['override']);
  await review(supervisor, caseId, made.id);
});

test('an order of a court opens what it names once a supervisor approved, and telling the person is a task', async () => {
  const { worker, supervisor, inspector } = world;
  const caseId = await register(worker, adult);
  const proposed = await worker.api(contract.proposeDisclosure, {
    params: { caseId },
    body: {
      organisationId: inspector.organisationId,
      dataClasses: ['identity'],
      purpose: 'prosecution',
      until: dayFromNow(20),
      order: { reference: '12/2026', orderedBy: 'Invented court', legalBasis: 'Article 1' },
      telling: { notBecause: 'It would put her in danger.', by: dayFromNow(5) },
    },
  });
  expect(proposed.state).toBe('waiting');
  expect(await doorsOf(world, inspector, caseId)).toEqual([]);
  const duty = release(worker, caseId, inspector, { basis: 'legalDuty' });
  expect(await refusalOf(duty)).toBe('release.compelled');
  const at = { caseId, releaseId: proposed.id };
  const approved = await supervisor.api(contract.decideRelease, { params: at, body: { approved: true } });
  expect(approved.state).toBe('live');
  expect((await openCase(inspector, caseId)).dataClasses).toEqual(['identity']);
  const [kept] = (await sharing(worker, caseId)).releases;
  expect(kept).toMatchObject({
    words: { order: { reference: '12/2026' }, notToldBecause: 'It would put her in danger.' },
    told: { on: null, by: dayFromNow(5) },
  });
  const { entries } = await inspector.api(contract.getTimeline, { params: { caseId }, query: { purpose } });
  expect(JSON.stringify(entries)).not.toMatch(/danger|Invented court/);
  const todo = async () =>
    (await worker.api(contract.listTasks, { query: { whose: 'organisation' } })).tasks.filter(
      (task) => task.caseId === caseId && task.key === 'tellPerson',
    );
  expect(await todo()).toMatchObject([{ dueOn: dayFromNow(5), subjectId: proposed.id }]);
  await worker.api(contract.tellPerson, { params: at, body: { on: dayFromNow(0), in: 'sq' } });
  expect(await todo()).toEqual([]);
});

test('what is written with releases is gone with the person, and nobody else ever reads it', async () => {
  const { worker, lead, supervisor, lawyer } = world;
  const caseId = await register(worker, adult);
  await release(worker, caseId, lawyer, { note: 'Invented note' });
  await refuse(worker, caseId);
  for (const table of ['release_words', 'release_refusal']) {
    expect(await rawOf(world, lawyer, `select from palermo.${table} where case_id = '${caseId}'`), table).toBe(0);
  }
  expect(await refusalOf(sharing(lawyer, caseId))).toBe('access.denied');
  const { id: erasureId } = await lead.api(contract.requestErasure, {
    params: { caseId },
    body: { reason: 'Invented' },
  });
  await supervisor.api(contract.decideErasure, { params: { erasureId }, body: { agreed: true } });
  const { releases, refusals } = await sharing(worker, caseId);
  expect(releases[0]?.words).toEqual({});
  expect(refusals[0]?.note).toBeNull();
});
