// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeActorClaim } from '../../apps/node/src/platform/db/actor-claim.ts';
import { decisionInsert, pairInsert } from './duplicate-rows.ts';
import { openWall, type WallUnderTest } from './wall-under-test.ts';
import { accountActor, type AppConnection } from './world.ts';
import { type World } from './world-rows.ts';

let wall: WallUnderTest;
let admin: pg.Client;
let app: AppConnection;
let world: World;

beforeAll(async () => {
  wall = await openWall();
  ({ admin, app, world } = wall);
});

afterAll(() => wall[Symbol.asyncDispose]());

const everyRole = ['administrator', 'caseworker', 'supervisor', 'decisionMaker', 'analyst', 'auditor'];

function stranger() {
  return accountActor(
    world,
    'stranger',
    'serviceProvider',
    everyRole.filter((role) => role !== 'analyst'),
  );
}

function backendPid(): number {
  return (app.client as unknown as { processID: number }).processID;
}

/** SQLSTATE of the refusal, or `none` when the statement went through. */
async function refusal(statement: string, actor = stranger()): Promise<string> {
  return app.attempt(actor, (client) =>
    client.query(statement).then(
      () => 'none',
      (fault: unknown) => (fault instanceof pg.DatabaseError ? (fault.code ?? '') : 'other'),
    ),
  );
}

async function casesSeenWith(claim: string): Promise<number | string> {
  return app.attempt(undefined, async (client) => {
    await client.query("select set_config('palermo.actor', $1, true)", [claim]);
    return client.query('select id from palermo.case_file').then(
      ({ rowCount }) => rowCount ?? 0,
      (fault: unknown) => (fault instanceof pg.DatabaseError ? (fault.code ?? '') : 'other'),
    );
  });
}

describe('the actor cannot be forged by SQL run as the app role', () => {
  test('the positive control: the true claim of the holder sees its cases', async () => {
    const holder = accountActor(world, 'holder', 'police', ['caseworker']);
    expect(await casesSeenWith(writeActorClaim(wall.database.wallKey, holder, backendPid(), new Date()))).toBe(3);
  });

  test('a claim signed with another key is refused', async () => {
    const holder = accountActor(world, 'holder', 'police', ['caseworker']);
    expect(await casesSeenWith(writeActorClaim(Buffer.alloc(32, 1), holder, backendPid(), new Date()))).toBe('42501');
  });

  test('a true claim in which any part was changed is refused', async () => {
    const claim = writeActorClaim(wall.database.wallKey, stranger(), backendPid(), new Date());
    const parts = claim.split('|');
    for (const [index, other] of [
      [0, 'keeper'],
      [1, world.accounts.holder],
      [2, world.organisations.holder],
      [3, 'auditor'],
      [4, everyRole.join(',')],
      [5, 'terminal'],
      [6, String(Number(parts[6]) + 1)],
      [8, 'ab'.repeat(32)],
    ] as const) {
      expect(await casesSeenWith(parts.with(index, other).join('|')), `part ${index}`).toBe('42501');
    }
  });

  test('a claim that has expired or was made for another connection is refused', async () => {
    const holder = accountActor(world, 'holder', 'police', ['caseworker']);
    const old = new Date(Date.now() - 3_600_000);
    expect(await casesSeenWith(writeActorClaim(wall.database.wallKey, holder, backendPid(), old))).toBe('42501');
    expect(await casesSeenWith(writeActorClaim(wall.database.wallKey, holder, backendPid() + 1, new Date()))).toBe(
      '42501',
    );
  });

  test('nonsense in place of a claim is refused, and no claim at all sees nothing', async () => {
    for (const nonsense of ['x', '||||||||', 'account|a|b|c|d|e|f|g|h', "';drop table x;--"]) {
      expect(await casesSeenWith(nonsense)).not.toBe(1);
    }
    expect(await casesSeenWith('')).toBe(0);
  });

  test('a claim does not outlive its transaction', async () => {
    const holder = accountActor(world, 'holder', 'police', ['caseworker']);
    await app.attempt(holder, (client) => client.query('select 1'));
    const after = await app.client.query('select id from palermo.case_file');
    expect(after.rowCount).toBe(0);
  });
});

describe('the app role has no way around the policies', () => {
  test.each([
    ['becoming the owner', 'set role palermo_owner'],
    ['becoming the wall', 'set role palermo_wall'],
    ['becoming the superuser', 'set session authorization postgres'],
    ['switching policies off', 'alter table palermo.case_file disable row level security'],
    ['adding a policy', 'create policy open on palermo.case_file using (true)'],
    ['emptying a table', 'truncate palermo.case_file cascade'],
    ['emptying the audit', 'truncate palermo.audit_entry'],
    ['reading the key', 'select * from wall.secret'],
    ['making a schema', 'create schema mine'],
    ['making a table', 'create table public.mine (a int)'],
    ['making a temporary table', 'create temporary table mine (a int)'],
    ['running a program', "copy (select 1) to program 'true'"],
    ['reading a file of the server', "copy palermo.case_file from '/etc/hostname'"],
    ['reading a file by function', "select pg_read_file('/etc/hostname')"],
    [
      'replacing a function of the wall',
      'create or replace function wall.actor_organisation() returns uuid language sql as $$ select null::uuid $$',
    ],
    ['calling a trigger of the wall', `select wall.list_longest('${'0'.repeat(8)}-0000-0000-0000-000000000000', null)`],
  ])('%s is refused', async (_name, statement) => {
    expect(['42501', '42P01', '42883', '3F000']).toContain(await refusal(statement));
  });

  test('row_security = off gives an error instead of rows', async () => {
    const outcome = await app.attempt(stranger(), async (client) => {
      await client.query('set local row_security = off');
      return client.query('select id from palermo.case_file').then(
        ({ rowCount }) => String(rowCount),
        (fault: unknown) => (fault instanceof pg.DatabaseError ? (fault.code ?? '') : ''),
      );
    });
    expect(outcome).toBe('42501');
  });

  test('copying a table out gives a stranger nothing', async () => {
    const rows = await app.attempt(stranger(), (client) =>
      client.query("select query_to_xml('select id from palermo.case_file', true, false, '')::text as text"),
    );
    expect((rows.rows[0] as { text: string }).text).not.toContain(world.caseId);
    expect(await refusal('copy palermo.case_file to stdout')).toBe('42501');
  });

  test('a condition that reports what it is given is asked only about rows that may be seen', async () => {
    const seen: string[] = [];
    const outcome = await app.attempt(stranger(), async (client) => {
      client.on('notice', ({ message }) => seen.push(message ?? ''));
      return client.query('select id from palermo.case_file where 1 / (length(reference) - 11) > 5').then(
        ({ rowCount }) => rowCount,
        (fault: unknown) => (fault instanceof pg.DatabaseError ? fault.code : undefined),
      );
    });
    expect(outcome).toBe(0);
    const holder = accountActor(world, 'holder', 'police', ['caseworker']);
    const control = await refusal('select id from palermo.case_file where 1 / (length(reference) - 11) > 5', holder);
    expect(control, 'the holder meets the division by zero').toBe('22012');
  });

  test('coded summaries cannot be read from the case, only from what was released', async () => {
    expect(await refusal('select summary_sex from palermo.case_file')).toBe('42501');
    expect(await refusal("select id from palermo.case_file where summary_majority = 'child'")).toBe('42501');
    const recipient = accountActor(world, 'recipient', 'health', ['caseworker']);
    const row = await app.attempt(recipient, (client) =>
      client.query('select sex, exploitation from palermo.case_access where case_id = $1', [world.caseId]),
    );
    expect(row.rows).toEqual([{ sex: 'female', exploitation: ['ForcedLabour'] }]);
  });

  test('planner statistics of protected tables are hidden', async () => {
    await admin.query('analyze palermo.case_file');
    const rows = await app.attempt(stranger(), (client) =>
      client.query("select * from pg_stats where schemaname in ('palermo', 'vault')"),
    );
    expect(rows.rowCount).toBe(0);
  });

  test('the functions that run with the rights of the wall are these and no others', async () => {
    const definers = await admin.query<{ name: string }>(
      `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
         and has_function_privilege('palermo_app', p.oid, 'execute') order by 1`,
    );
    expect(definers.rows.map(({ name }) => name)).toEqual([
      'actor',
      // The groups that the actor's own organisation sits in, or chairs; nothing of another's.
      'actor_chairs',
      'actor_groups',
      // The events to which the actor's own organisation is invited.
      'actor_invitations',
      // Writes a yes, no or silence to a question about a case of the actor's; only a yes reaches whoever asked.
      'answer_question',
      // Whether an application stands where it may be assessed; answers those who run the fund or assess, and nobody else.
      'application_stands',
      // The keeper's: looks through blind indexes of all organisations and tells how many checks it did, nothing else.
      'ask_across',
      'audit',
      'break_glass',
      'capacity_of',
      'case_openings',
      'count_investigated',
      'count_overlaps',
      // Which step a decision waits for, over applications that the asker may be in conflict about; no application is told.
      'decision_waits',
      'end_tasks',
      'fail_import',
      'give_feedback',
      'import_of_job',
      'jobs_of_imports',
      'keep_deadlines',
      'keep_releases',
      // A visitor's: whether a secret address of a calendar lives, and the meetings under it; nothing of a person.
      'knows_calendar',
      'lapse_referrals',
      'mail_due',
      'majority_of',
      'note_mailed',
      'notify',
      // How many requests each offer of assistance serves now; nothing of the requests.
      'offers_taken',
      'open_task',
      'read_calendar',
      // A visitor's: the sessions of courses under a secret address of a calendar; nothing of a person.
      'read_training_calendar',
      'record_guardian',
      'record_outcome',
      'record_removed_since',
      'record_support',
      'remind',
      // How many came to sessions, and sums over five or more who answered before and after; of fewer only how many.
      'session_figures',
      'step_referral',
      'sum_feedback',
      // Takes an investigation that was passed to the actor's own organisation, all of it or nothing; tells its id alone.
      'take_investigation',
      'work_of',
    ]);
  });

  test('tasks and outcomes of a hidden case and of no case are refused alike, and its age group is not told', async () => {
    const none = '00000000-0000-4000-8000-000000000000';
    const statements = (caseId: string) => [
      `select wall.open_task('${caseId}', '{}', 'notice', 'x', current_date, current_date, now())`,
      `select wall.end_tasks('${caseId}', 'notice', '{}', now())`,
      `select wall.record_outcome('${caseId}', 'presumed', now())`,
      `select wall.notify('${world.organisations.holder}', null, '{caseworker}', 'mentioned', '${caseId}', null, now())`,
    ];
    for (const caseId of [world.caseId, none]) {
      for (const statement of statements(caseId)) expect(await refusal(statement), statement).toBe('42501');
      const told = await app.attempt(stranger(), (client) =>
        client.query(`select wall.majority_of('${caseId}') as told`),
      );
      expect(told.rows).toEqual([{ told: null }]);
    }
  });

  test.each([
    ['naming the import of a job', 'select * from wall.import_of_job(gen_random_uuid())'],
    ['counting who stands on which lists', "select * from wall.count_overlaps('[]', 2000, 2020, false, false)"],
    ['naming the jobs of imports', 'select * from wall.jobs_of_imports()'],
    ['keeping releases', 'select wall.keep_releases(now())'],
    ['keeping deadlines', 'select wall.keep_deadlines(now())'],
    ['ending an import', "select wall.fail_import(gen_random_uuid(), '{}')"],
  ])('%s is the keeper alone', async (_name, statement) => {
    expect(await refusal(statement)).toBe('42501');
    expect(await refusal(statement, accountActor(world, 'holder', 'competentAuthority', everyRole))).toBe('42501');
  });

  test('no view is owned by a role that sees more than its reader', async () => {
    const views = await admin.query(
      `select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('palermo', 'vault', 'wall') and c.relkind = 'v'
         and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
    );
    expect(views.rows).toEqual([]);
  });

  test('no sequence counts what others do', async () => {
    const sequences = await admin.query(
      "select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('palermo', 'vault', 'wall') and c.relkind = 'S'",
    );
    expect(sequences.rowCount).toBe(0);
  });
});

describe('keys give no oracle across organisations', () => {
  test('a fact for a hidden case and for no case are refused alike', async () => {
    const statement = (caseId: string) => `insert into palermo.case_facts values ('${caseId}', 'notes', '\\x01', 1)`;
    const hidden = await refusal(statement(world.caseId));
    const none = await refusal(statement('00000000-0000-4000-8000-000000000000'));
    expect([hidden, none]).toEqual(['42501', '42501']);
  });

  test('a release, an event, an index entry and a record for a hidden case and for no case are refused alike', async () => {
    const statements = (caseId: string): string[] => [
      `insert into palermo.release (id, case_id, from_organisation_id, to_organisation_id, data_classes, purpose, basis,
        expires_at, released_by) values (gen_random_uuid(), '${caseId}', '${world.organisations.stranger}',
        '${world.organisations.recipient}', '{identity}', 'assistance', 'consent', now() + interval '1 day',
        '${world.accounts.stranger}')`,
      `insert into palermo.case_event (id, case_id, kind, organisation_id, account_id) values (gen_random_uuid(),
        '${caseId}', 'changed', '${world.organisations.stranger}', '${world.accounts.stranger}')`,
      `insert into palermo.name_index values ('${caseId}', '\\x01')`,
      pairInsert(world.organisations.stranger, caseId, world.ids.likeCase),
      `insert into palermo.standard_record (case_id, organisation_id, outcome) values ('${caseId}', '${world.organisations.stranger}', 'presumed')`,
      `select wall.record_outcome('${caseId}', 'confirmed', now())`,
    ];
    for (const [index, statement] of statements(world.caseId).entries()) {
      const none = statements('00000000-0000-4000-8000-000000000000')[index] ?? '';
      expect([await refusal(statement), await refusal(none)], statement).toEqual(['42501', '42501']);
    }
  });

  test('a pair with a hidden case is refused though the other case is seen, and so is a decision in another name', async () => {
    const recipient = accountActor(world, 'recipient', 'health', ['caseworker']);
    const pairWith = (caseId: string) => pairInsert(world.organisations.recipient, world.caseId, caseId);
    expect(await refusal(pairWith(world.ids.likeCase), recipient)).toBe('42501');
    expect(await refusal(pairWith('00000000-0000-4000-8000-000000000000'), recipient)).toBe('42501');
    const holder = accountActor(world, 'holder', 'health', ['caseworker']);
    const decidedBy = (account: string) =>
      decisionInsert(world.organisations.holder, account, world.caseId, world.ids.otherLikeCase);
    expect(await refusal(decidedBy(world.colleague), holder)).toBe('42501');
    expect(await refusal(decidedBy(world.accounts.holder), holder)).toBe('none');
  });

  test('a reference and an external id that another organisation uses can be used', async () => {
    const actor = accountActor(world, 'stranger', 'police', ['caseworker']);
    const outcome = await app.attempt(actor, async (client) => {
      const person = await client.query(
        'insert into palermo.person (id, organisation_id) values (gen_random_uuid(), $1) returning id',
        [world.organisations.stranger],
      );
      return client.query(
        `insert into palermo.case_file (id, reference, person_id, organisation_id, registered_on, external_source, external_id)
         values (gen_random_uuid(), 'AAAAA-AAAAA', $1, $2, current_date, 'htcds', '1')`,
        [(person.rows[0] as { id: string }).id, world.organisations.stranger],
      );
    });
    expect(outcome.rowCount).toBe(1);
  });
});

describe('releases', () => {
  const recipient = () => accountActor(world, 'recipient', 'health', ['caseworker']);
  const visible = (): Promise<number | null> =>
    app.attempt(recipient(), async (client) => (await client.query('select id from palermo.case_file')).rowCount);

  test('a release that has expired or was revoked shows nothing from the next statement on', async () => {
    expect(await visible()).toBe(1);
    await admin.query("update palermo.case_access set expires_at = now() - interval '1 second' where not owner");
    expect(await visible()).toBe(0);
    await admin.query("update palermo.case_access set expires_at = now() + interval '1 day' where not owner");
    expect(await visible()).toBe(1);
    await admin.query('begin');
    await admin.query('update palermo.release set revoked_at = now() where id = $1', [world.releaseId]);
    await admin.query('commit');
    expect(await visible()).toBe(0);
  });

  test('services, health and needs never reach a border authority', async () => {
    await admin.query(
      "insert into palermo.organisation values ('11111111-1111-4111-8111-111111111111', 'Border', 'border')",
    );
    const holder = accountActor(world, 'holder', 'serviceProvider', ['caseworker']);
    const release = (dataClass: string) => `insert into palermo.release (id, case_id, from_organisation_id,
      to_organisation_id, data_classes, purpose, basis, expires_at, released_by) values (gen_random_uuid(),
      '${world.caseId}', '${world.organisations.holder}', '11111111-1111-4111-8111-111111111111', '{${dataClass}}',
      'protection', 'consent', now() + interval '1 day', '${world.accounts.holder}')`;
    for (const dataClass of ['services', 'health', 'needs', 'notes'])
      expect(await refusal(release(dataClass), holder)).toBe('23514');
    expect(await refusal(release('identity'), holder)).toBe('none');
  });
});
