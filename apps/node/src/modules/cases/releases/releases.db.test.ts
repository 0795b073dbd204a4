// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CaseId, ReleaseId } from '@palermo/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { move } from '../../../../../../test/harness/identify.ts';
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
const adult = { givenName: 'Mirela', familyName: 'Quillon', ageYears: 30 };
const child = { givenName: 'Tomas', familyName: 'Quillon', ageYears: 15 };

let world: ReleaseNode;
beforeAll(async () => {
  world = await openReleaseNode();
});
afterAll(() => world.close());

const decide = (by: Person, caseId: CaseId, releaseId: ReleaseId, approved = true) =>
  by.api(contract.decideRelease, { params: { caseId, releaseId }, body: { approved } });
const revoke = (by: Person, caseId: CaseId, releaseId: ReleaseId) =>
  by.api(contract.revokeRelease, { params: { caseId, releaseId }, body: { reason: 'personsWish' } });
const sharing = (by: Person, caseId: CaseId) => by.api(contract.getSharing, { params: { caseId }, query: { purpose } });
const noticesOf = async ({ api }: Person) =>
  (await api(contract.listNotices, { query: {} })).notices.map(({ kind }) => kind);

function rawRelease(caseId: CaseId, to: Person, columns: string, values: string): string {
  return `insert into palermo.release (id, case_id, from_organisation_id, to_organisation_id, purpose, expires_at,
    released_by, ${columns}) values (gen_random_uuid(), '${caseId}', '${world.worker.organisationId}', '${to.organisationId}',
    'assistance', now() + interval '1 day', '${world.worker.actor.accountId}', ${values})`;
}

describe('the time of a release', () => {
  test('coordination 13: a release has a recipient, begins on its day, ends on its day, and is closed through every door', async () => {
    const { worker, lawyer } = world;
    const caseId = await register(worker, adult);
    const planned = await release(worker, caseId, lawyer, { from: dayFromNow(2) });
    expect(planned.state).toBe('planned');
    await world.keep();
    expect(await doorsOf(world, lawyer, caseId)).toEqual([]);

    await world.admin.query("update palermo.release set starts_at = now() - interval '1 minute' where id = $1", [
      planned.id,
    ]);
    await world.keep();
    const open = await doorsOf(world, lawyer, caseId);
    expect(open).toEqual(
      expect.arrayContaining(['page', 'list', 'count', 'search', 'raw case_facts', 'raw standard_record']),
    );
    expect(await noticesOf(lawyer)).toContain('caseReleased');

    for (const table of ['release', 'case_access']) {
      const id = table === 'release' ? 'id' : 'basis_id';
      await world.admin.query(`update palermo.${table} set expires_at = now() where ${id} = $1`, [planned.id]);
    }
    expect(await doorsOf(world, lawyer, caseId)).toEqual([]);
    const kept = (await sharing(worker, caseId)).releases.find(({ id }) => id === planned.id);
    expect(kept?.state).toBe('expired');
  });

  test('revoked means gone at the next request through every door, with the reason kept and the recipient told', async () => {
    const { worker, lawyer } = world;
    const caseId = await register(worker, adult);
    const { id } = await release(worker, caseId, lawyer, { explainedIn: 'sq', interpreter: 'Invented interpreter' });
    expect(await doorsOf(world, lawyer, caseId)).not.toEqual([]);
    await openCase(lawyer, caseId);
    const before = await sharing(worker, caseId);
    expect(before.releases[0]).toMatchObject({ explainedIn: 'sq', words: { interpreter: 'Invented interpreter' } });
    expect(before.openings).toMatchObject([{ organisationId: lawyer.organisationId }]);
    await revoke(worker, caseId, id);
    expect(await doorsOf(world, lawyer, caseId)).toEqual([]);
    expect(await noticesOf(lawyer)).toContain('releaseRevoked');
    expect((await sharing(worker, caseId)).releases[0]).toMatchObject({ state: 'revoked', revokedFor: 'personsWish' });
    expect(await refusalOf(revoke(worker, caseId, id))).toBe('record.not-found');
  });

  test('coordination 5: a release that ends while its recipient writes refuses the writing clearly, and nobody else holds the case', async () => {
    const { worker } = world;
    const officer = world.nurse;
    const caseId = await register(worker, adult);
    await move(worker.api, caseId, { move: 'presume' });
    const { id } = await release(worker, caseId, officer);
    const before = await officer.api(contract.getIdentification, { params: { caseId }, query: { purpose } });
    await revoke(worker, caseId, id);
    const late = officer.api(contract.moveCase, {
      params: { caseId },
      body: { move: 'refer', on: dayFromNow(0), purpose, releases: [], version: before.version },
    });
    expect(await refusalOf(late)).toBe('record.not-found');
    const after = await worker.api(contract.getIdentification, { params: { caseId }, query: { purpose } });
    expect(after.version).toBe(before.version);
    expect((await openCase(worker, caseId)).organisation.id).toBe(worker.organisationId);
  });

  test('ends are asked about in time, and an extension follows the release and ends the question', async () => {
    const { worker, lawyer } = world;
    const caseId = await register(worker, adult);
    const { id } = await release(worker, caseId, lawyer, { until: dayFromNow(10) });
    await world.keep();
    const expiring = async () =>
      (await worker.api(contract.listTasks, { query: { whose: 'organisation' } })).tasks.filter(
        (task) => task.kind === 'expiry' && task.caseId === caseId,
      );
    expect(await expiring()).toMatchObject([{ subjectId: id, dueOn: dayFromNow(10) }]);
    // Told once: whoever can renew it, and those who read by it. Nobody else hears of the case.
    await world.keep();
    const told = async ({ api }: Person) =>
      (await api(contract.listNotices, { query: {} })).notices
        .filter((notice) => notice.subjectId === id && notice.kind.endsWith('Expiring'))
        .map(({ kind, case: about }) => [kind, about?.id]);
    expect(await told(worker)).toEqual([['releaseExpiring', caseId]]);
    expect(await told(lawyer)).toEqual([['accessExpiring', caseId]]);
    for (const other of [world.colleague, world.supervisor, world.nurse]) expect(await told(other)).toEqual([]);
    const next = await release(worker, caseId, lawyer, { until: dayFromNow(60), follows: id });
    expect(await expiring()).toEqual([]);
    expect((await sharing(worker, caseId)).releases.find((each) => each.id === next.id)?.follows).toBe(id);
  });
});

describe('the basis of a release', () => {
  test('no consent is asked of a child or where the age is in doubt, whoever writes', async () => {
    for (const person of [child, { ...child, ageYears: 25, ageInDoubt: true }, { otherNames: 'Quillon' }]) {
      const caseId = await register(world.worker, person);
      expect(await refusalOf(release(world.worker, caseId, world.nurse))).toBe('release.consent-of-child');
      const raw = rawRelease(caseId, world.nurse, 'data_classes, basis', "'{needs}', 'consent'");
      expect(await rawOf(world, world.worker, raw)).toBe('release.consent-of-child');
    }
    const grown = await register(world.worker, adult);
    const decision = { reason: 'Invented.', participants: 'Invented' };
    const paternal = release(world.worker, grown, world.nurse, { basis: 'bestInterests', decision });
    expect(await refusalOf(paternal)).toBe('release.not-a-child');
  });

  test('a guardian who is suspected, or of a suspect’s household, cannot sign, whoever writes', async () => {
    const caseId = await register(world.worker, child);
    const guardian = { name: 'Invented uncle', relation: 'Uncle', suspected: true };
    const basis = 'assentWithGuardian' as const;
    expect(await refusalOf(release(world.worker, caseId, world.nurse, { basis, guardian }))).toBe('release.guardian');
    expect(await refusalOf(release(world.worker, caseId, world.nurse, { basis }))).toBe('release.incomplete');
    for (const safe of ['false', 'null']) {
      const raw = rawRelease(
        caseId,
        world.nurse,
        'data_classes, basis, guardian_safe',
        `'{needs}', '${basis}', ${safe}`,
      );
      expect(await rawOf(world, world.worker, raw)).toBe('release.guardian');
    }
    const safe = { ...guardian, suspected: false };
    expect((await release(world.worker, caseId, world.nurse, { basis, guardian: safe })).state).toBe('live');
  });

  test('the name of a child goes to others than its protectors with a second person alone', async () => {
    const { worker, supervisor, lead, lawyer } = world;
    const caseId = await register(lead, child);
    const basis = 'bestInterests' as const;
    const decision = { reason: 'Invented reason.', participants: 'Invented panel' };
    const asked = await release(lead, caseId, lawyer, { basis, decision });
    expect(asked.state).toBe('waiting');
    expect(await doorsOf(world, lawyer, caseId)).toEqual([]);
    expect(await noticesOf(supervisor)).toContain('disclosureToDecide');
    expect(await refusalOf(decide(worker, caseId, asked.id))).toBe('access.denied');
    expect(await refusalOf(decide(lead, caseId, asked.id))).toBe('release.second-person');
    const alone = `update palermo.release set approved = true, decided_by = '${lead.actor.accountId}', decided_at = now()
      where id = '${asked.id}'`;
    expect(await rawOf(world, lead, alone)).toBe('release.second-person');
    expect((await decide(supervisor, caseId, asked.id)).state).toBe('live');
    expect(await doorsOf(world, lawyer, caseId)).toContain('page');
    expect(await refusalOf(decide(supervisor, caseId, asked.id, false))).toBe('release.decided');
    const protector = await release(worker, caseId, world.nurse, { basis, decision });
    expect(protector.state).toBe('live');
  });
});

describe('what a person was forced to do', () => {
  const forced = { ...adult, exploitation: ['ForcedLabour', 'ForcedCriminality'], forcedActs: 'Invented theft' };

  test('reaches police with the person’s own consent alone, by page, history, list, figures and raw SQL', async () => {
    const { worker, inspector } = world;
    const caseId = await register(worker, forced);
    await release(worker, caseId, inspector, { purpose: 'investigation' });
    const seen = await openCase(inspector, caseId);
    expect(seen.values['exploitation']).toEqual(['ForcedLabour']);
    expect(JSON.stringify(seen)).not.toContain('Invented theft');
    const query = { exploitation: 'ForcedCriminality' };
    expect((await inspector.api(contract.listCases, { query })).cases).toEqual([]);
    expect(await rawOf(world, inspector, `select from palermo.case_facts where data_class = 'forcedActs'`)).toBe(0);
    expect(await rawOf(world, inspector, `select from palermo.standard_record where case_id = '${caseId}'`)).toBe(0);
    await worker.api(contract.changeCase, {
      params: { caseId },
      body: { purpose, changes: [{ key: 'forcedActs', from: 'Invented theft', to: 'Invented fraud' }] },
    });
    const { entries } = await inspector.api(contract.getTimeline, { params: { caseId }, query: { purpose } });
    expect(JSON.stringify(entries)).not.toMatch(/Invented|ForcedCriminality/);
    expect((await openCase(worker, caseId)).values).toMatchObject({
      exploitation: ['ForcedLabour', 'ForcedCriminality'],
      forcedActs: 'Invented fraud',
    });
    await release(worker, caseId, inspector, { purpose: 'investigation', dataClasses: ['experience', 'forcedActs'] });
    expect((await openCase(inspector, caseId)).values).toMatchObject({ forcedActs: 'Invented fraud' });
  });

  test('is never compelled to go to police, and of a child not at all', async () => {
    const caseId = await register(world.worker, { ...child, forcedActs: 'Invented theft' });
    const decision = { reason: 'Invented.', participants: 'Invented' };
    const asked = { dataClasses: ['forcedActs' as const], basis: 'bestInterests' as const, decision };
    expect(await refusalOf(release(world.worker, caseId, world.inspector, asked))).toBe('release.forced-acts');
    const order = { reference: '12/2026', orderedBy: 'Invented court', legalBasis: 'Article 1' };
    const compelled = world.worker.api(contract.proposeDisclosure, {
      params: { caseId },
      body: {
        organisationId: world.inspector.organisationId,
        dataClasses: ['forcedActs'],
        purpose: 'prosecution',
        until: dayFromNow(10),
        order,
        telling: { on: dayFromNow(0), in: 'en' },
      },
    });
    expect(await refusalOf(compelled)).toBe('release.forced-acts');
    const raw = rawRelease(caseId, world.inspector, 'data_classes, basis', "'{forcedActs}', 'compelled'");
    expect(await rawOf(world, world.worker, raw)).toBe('release.forced-acts');
  });
});
