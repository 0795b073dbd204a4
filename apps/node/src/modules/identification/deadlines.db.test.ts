// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import * as contract from '@palermo/contract';
import type { CaseId } from '@palermo/contract';
import { genericPack, processOf } from '@palermo/terms';
import { Country, reason, refusalOf } from './country.fixture.ts';

let country: Country;
let admin: pg.Client;
beforeAll(async () => {
  country = await Country.open('generic');
  admin = new pg.Client({ connectionString: country.node.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await country[Symbol.asyncDispose]();
});

const keysOf = async (name: string) => (await country.tasks(name)).map((task) => task.split(' ')[0]);
const deadlinesOf = async (caseId: CaseId) =>
  (
    await admin.query<{ key: string; kind: string }>(
      `select t.key, o.kind from palermo.task t join palermo.organisation o on o.id = t.organisation_id
     where t.case_id = $1 and t.ended_at is null order by 1, 2`,
      [caseId],
    )
  ).rows.map(({ key, kind }) => `${key} ${kind}`);

async function refer(): Promise<{ caseId: CaseId; releaseId: contract.ReleaseId }> {
  const caseId = await country.register({ givenName: 'Ines', ageYears: 30 });
  await country.move('shelter 0', caseId, 'presume');
  const releases = [country.releaseTo(country.authorityId, ['experience'])];
  await country.move('shelter 0', caseId, 'refer', { explainedIn: 'en', releases });
  const shown = await country.as('shelter 0')(contract.listReleases, { params: { caseId } });
  return { caseId, releaseId: shown.releases[0]!.id };
}

const revoke = (caseId: CaseId, releaseId: contract.ReleaseId) =>
  country.as('shelter 0')(contract.revokeRelease, { params: { caseId, releaseId }, body: { reason: 'personsWish' } });

test('a deadline goes back to the holder with the release that is revoked, and is the authority’s again with the next', async () => {
  const { caseId, releaseId } = await refer();
  expect(await deadlinesOf(caseId)).toEqual(['takingUp competentAuthority']);
  await revoke(caseId, releaseId);
  expect(await deadlinesOf(caseId)).toEqual(['takingUp serviceProvider']);
  expect(await keysOf('shelter 0')).toContain('takingUp');
  expect(await keysOf('authority 0')).not.toContain('takingUp');
  await country.as('shelter 0')(contract.createRelease, {
    params: { caseId },
    body: { ...country.releaseTo(country.authorityId, ['experience']), explainedIn: 'en' } as never,
  });
  expect(await deadlinesOf(caseId)).toContain('takingUp competentAuthority');
});

test('a deadline goes back to the holder within a minute of the end of a release, once, and only with all that was released', async () => {
  const { caseId, releaseId } = await refer();
  await country.as('shelter 0')(contract.createRelease, {
    params: { caseId },
    body: { ...country.releaseTo(country.authorityId, ['experience', 'needs']), explainedIn: 'en' } as never,
  });
  await revoke(caseId, releaseId);
  expect(await deadlinesOf(caseId)).toEqual(['takingUp competentAuthority']);
  const past = "now() - interval '1 second'";
  await admin.query(
    `update palermo.release set starts_at = now() - interval '1 day', expires_at = ${past} where case_id = $1 and revoked_at is null`,
    [caseId],
  );
  await admin.query(`update palermo.case_access set expires_at = ${past} where case_id = $1 and not owner`, [caseId]);
  expect(await country.keep()).toBe(1);
  expect(await deadlinesOf(caseId)).toEqual(['takingUp serviceProvider']);
  expect(await country.keep()).toBe(0);
});

test('a clock stops while a case is suspended: the task that opens again has the days that were left', async () => {
  const caseId = await country.register({ givenName: 'Oro', ageYears: 30 });
  const [due] = (await country.view('shelter 0', caseId)).days;
  await country.move('shelter 0', caseId, 'withdraw', { reason });
  expect(await deadlinesOf(caseId)).toEqual([]);
  country.pass(60);
  await country.move('shelter 0', caseId, 'resume', { reason });
  expect((await country.view('shelter 0', caseId)).days[0]?.day).toBe(country.today);
  expect(due!.day < country.today).toBe(true);
  expect(await deadlinesOf(caseId)).toEqual(['presumption serviceProvider']);
});

test('another pack changes what comes next and nothing that happened', async () => {
  const { caseId } = await refer();
  const before = await country.view('shelter 0', caseId);
  const stepsBehind = () =>
    admin.query('select * from palermo.case_event where case_id = $1 order by at, id', [caseId]);
  const behind = (await stepsBehind()).rows;
  const renamed = { en: 'Called otherwise', fr: 'Autrement', ar: 'اسم آخر' };
  const process = processOf(genericPack);
  const identification = {
    ...process,
    stages: process.stages.map((stage) => ({ ...stage, label: renamed })),
    moves: process.moves.map((move) => (move.key === 'beginReflection' ? { ...move, key: 'openReflection' } : move)),
  };
  await country.as('administrator')(contract.replaceCountryPack, {
    body: { pack: { ...genericPack, id: 'elsewhere', version: '9', identification } },
  });
  const after = await country.view('shelter 0', caseId);
  expect(after.steps).toEqual(before.steps);
  expect((await stepsBehind()).rows).toEqual(behind);
  const id = after.steps[0]!.processId;
  const then = await country.as('shelter 0')(contract.getProcess, { query: { id } });
  expect(then).toMatchObject({ id, packId: 'generic', process: JSON.parse(JSON.stringify(process)) as object });
  expect((await country.as('shelter 0')(contract.getProcess, { query: {} })).packId).toBe('elsewhere');
  expect((await country.view('authority 0', caseId)).moves.map(({ key }) => key)).toContain('openReflection');
  expect(await refusalOf(country.move('authority 0', caseId, 'beginReflection', { reason }))).toBe(
    'identification.not-offered',
  );
  const moved = await country.move('authority 0', caseId, 'openReflection', { reason });
  expect(new Set(moved.steps.map(({ processId }) => processId)).size).toBe(2);
});
