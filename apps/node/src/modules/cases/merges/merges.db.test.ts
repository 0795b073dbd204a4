// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '@palermo/contract';
import type { CaseId, FieldValuesOnWire, MergeId } from '@palermo/contract';
import { createRandom } from '@palermo/evidence';
import {
  openCase,
  openReleaseNode,
  rawOf,
  refusalOf,
  register,
  release,
  type Person,
  type ReleaseNode,
} from '../releases/release-node.fixture.ts';

let world: ReleaseNode;
const purpose = 'dataQuality' as const;
const secondsOf = (days: number): number => days * 86_400;

beforeAll(async () => {
  world = await openReleaseNode();
});
afterAll(() => world.close());

const adult = { birthDate: '1990-05-05', sex: 'female', citizenships: ['SY'] };
const registerTwice = async (
  first: FieldValuesOnWire = {},
  again: FieldValuesOnWire = {},
): Promise<[CaseId, CaseId]> => [
  await register(world.worker, { ...adult, givenName: 'Layla', familyName: 'Marwani', ...first }),
  await register(world.worker, {
    ...adult,
    givenName: 'Leila',
    familyName: 'Al-Marwani',
    phone: '+999 555 010',
    ...again,
  }),
];
const preview = (one: CaseId, other: CaseId, { api }: Person = world.worker) =>
  api(contract.previewMerge, { params: { one, other }, query: { purpose } });
async function merge(kept: CaseId, other: CaseId, take: string[] = [], by: Person = world.worker): Promise<MergeId> {
  const { sides } = await preview(kept, other, by);
  const id = crypto.randomUUID() as MergeId;
  await by.api(contract.mergeCases, {
    params: { one: kept, other },
    body: { id, kept: sides[0].id, take, versions: [sides[0].version, sides[1].version], purpose },
  });
  return id;
}
const undo = (mergeId: MergeId, { api }: Person = world.worker) =>
  api(contract.undoMerge, { params: { mergeId }, body: { purpose } });
const filesOf = (caseId: CaseId, { api }: Person = world.worker) =>
  api(contract.listFiles, { params: { caseId }, query: { purpose } });
const change = (caseId: CaseId, key: string, from: string | null, to: string | null) =>
  world.worker.api(contract.changeCase, {
    params: { caseId },
    body: { changes: [{ key, from, to }], purpose: 'assistance' },
  });
const listed = async ({ api }: Person = world.worker) =>
  (await api(contract.listCases, { query: { limit: 100 } })).cases.map(({ id }) => id);
async function rows<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await world.admin.query(text, values)).rows as Row[];
}
const records = async (): Promise<string[]> =>
  (await rows<{ id: string }>('select case_id as id from palermo.standard_record')).map(({ id }) => id);
const deliver = (caseId: CaseId, kind: 'Accommodation' | 'Legal', result: 'delivered' | 'refused' = 'delivered') =>
  world.worker.api(contract.recordDelivered, {
    params: { caseId },
    body: { kind, result, from: '2026-01-05', purpose: 'assistance' },
  });
const comment = (caseId: CaseId) =>
  world.worker.api(contract.addComment, {
    params: { caseId },
    body: { text: 'Came with a friend.', purpose: 'assistance' },
  });

describe('two files of one person', () => {
  test('differ field by field, and become one that holds what was chosen', async () => {
    const [kept, other] = await registerTwice();
    const { fields, sides } = await preview(kept, other);
    expect(Object.fromEntries(fields.map(({ key, values }) => [key, values]))).toMatchObject({
      givenName: ['Layla', 'Leila'],
      familyName: ['Marwani', 'Al-Marwani'],
      phone: [null, '+999 555 010'],
    });
    expect(sides.map(({ id }) => id)).toEqual([kept, other]);
    await merge(kept, other, ['familyName']);
    expect((await openCase(world.worker, kept)).values).toMatchObject({ givenName: 'Layla', familyName: 'Al-Marwani' });
    const { files, keptIn } = await filesOf(kept);
    expect([files.map(({ id }) => id), keptIn]).toEqual([[other], null]);
    expect((await filesOf(other)).keptIn?.id).toBe(kept);
  });

  test('are listed and counted once, and found by either name and reference', async () => {
    const [kept, other] = await registerTwice();
    await deliver(kept, 'Accommodation');
    await deliver(other, 'Legal');
    await merge(kept, other);
    expect(await listed()).toContain(kept);
    expect(await listed()).not.toContain(other);
    expect(await records()).toContain(kept);
    expect(await records()).not.toContain(other);
    const received = 'select support_received as got from palermo.standard_record where case_id = $1';
    expect(await rows(received, [kept])).toEqual([{ got: ['Accommodation', 'Legal'] }]);
    await deliver(other, 'Accommodation', 'refused');
    expect(await rows('select support_refused as no from palermo.standard_record where case_id = $1', [kept])).toEqual([
      { no: ['Accommodation'] },
    ]);
    const { reference } = await openCase(world.worker, other);
    const search = async (text: string) =>
      (await world.worker.api(contract.searchCases, { body: { text, purpose: 'assistance' } })).matches.map(
        ({ id }) => id,
      );
    expect(await search(reference)).toEqual([other]);
    expect(await search('Leila Al-Marwani')).toContain(kept);
    expect(await search('Leila Al-Marwani')).not.toContain(other);
  });

  test('coordination 4: a merge leaves no record of either file without its case, and goes through whole or not at all', async () => {
    const [kept, other] = await registerTwice();
    const said = await comment(other);
    await deliver(other, 'Legal');
    const before = await preview(kept, other);
    expect(before.sides[1].contents).toMatchObject({ comments: 1, services: 1 });
    const refused = world.worker.api(contract.mergeCases, {
      params: { one: kept, other },
      body: {
        id: crypto.randomUUID(),
        kept: crypto.randomUUID(),
        take: ['phone'],
        versions: [before.sides[0].version, before.sides[1].version],
        purpose,
      },
    });
    expect(await refusalOf(refused)).toBe('merge.files');
    expect((await openCase(world.worker, kept)).values['phone']).toBeUndefined();
    await merge(kept, other);
    const { comments } = await world.worker.api(contract.listComments, {
      params: { caseId: other },
      query: { purpose: 'assistance' },
    });
    expect(comments.map(({ id }) => id)).toEqual([said.id]);
  });

  test('coordination 1: what somebody changed while another looked stops the merge, and a repeated request merges once', async () => {
    const [kept, other] = await registerTwice();
    const { sides } = await preview(kept, other);
    await change(other, 'givenName', 'Leila', 'Leïla');
    const id = crypto.randomUUID() as MergeId;
    const ask = (version: number) =>
      world.worker.api(contract.mergeCases, {
        params: { one: kept, other },
        body: { id, kept, take: [], versions: [sides[0].version, version], purpose },
      });
    expect(await refusalOf(ask(sides[1].version))).toBe('record.changed');
    const first = await ask(sides[1].version + 1);
    expect(await ask(sides[1].version + 1)).toEqual(first);
    // Naming a part of a file means the file.
    await merge(other, await register(world.worker, { ...adult, givenName: 'Nour' }));
    expect((await filesOf(kept)).files).toHaveLength(2);
    expect(await refusalOf(change(other, 'givenName', 'Leïla', 'Lila'))).toBe('case.merged');
  });

  test('become one for their holder alone: nobody sees more, less or another file than before', async () => {
    const [kept, other] = await registerTwice({ healthNotes: 'Of the first.' }, { healthNotes: 'Of the second.' });
    await release(world.worker, kept, world.lawyer, { dataClasses: ['health'] });
    await release(world.worker, other, world.nurse, { dataClasses: ['identity', 'health'] });
    const { viewers } = await preview(kept, other);
    expect(viewers.map(({ file, organisation, dataClasses }) => ({ file, organisation, dataClasses }))).toEqual([
      { file: kept, organisation: 'Lawyers', dataClasses: ['health'] },
      { file: other, organisation: 'Clinic', dataClasses: ['identity', 'health'] },
    ]);
    const sight = async () => ({
      lawyer: [
        await openCase(world.lawyer, kept),
        await refusalOf(openCase(world.lawyer, other)),
        await listed(world.lawyer),
      ],
      nurse: [
        await openCase(world.nurse, other),
        await refusalOf(openCase(world.nurse, kept)),
        await listed(world.nurse),
      ],
      timeline: await world.nurse.api(contract.getTimeline, {
        params: { caseId: other },
        query: { purpose: 'assistance' },
      }),
    });
    const before = await sight();
    const id = await merge(kept, other, []);
    expect(await sight()).toEqual(before);
    for (const person of [world.nurse, world.lawyer, world.inspector]) {
      expect(await rawOf(world, person, 'select * from palermo.case_merge')).toBe(0);
      expect(await refusalOf(undo(id, person))).toBe('record.not-found');
      expect(await refusalOf(preview(kept, other, person))).toMatch(/record.not-found|merge.files/);
    }
    expect((await filesOf(other, world.nurse)).keptIn).toBeNull();
    await undo(id);
    expect(await sight()).toEqual(before);
  });

  test('are never made one by others: raw SQL about hidden cases and about none is refused alike', async () => {
    const [kept, other] = await registerTwice();
    const insert = (one: string, two: string) => `insert into palermo.case_merge
      (id, organisation_id, kept_case, merged_case, merged_by, merged_at, undo_until)
      values (gen_random_uuid(), '${world.inspector.organisationId}', '${one}', '${two}',
        '${world.inspector.actor.accountId}', now(), now() + interval '1 day')`;
    const own = await register(world.inspector, { ...adult, givenName: 'Layla', familyName: 'Marwani' });
    const none = crypto.randomUUID();
    const pairs: readonly [string, string][] = [
      [kept, other],
      [own, kept],
      [kept, own],
      [none, own],
    ];
    for (const pair of pairs) {
      expect(await rawOf(world, world.inspector, insert(...pair)), pair.join(' ')).toBe('access.denied');
    }
    expect(await refusalOf(merge(own, kept, [], world.inspector))).toBe('record.not-found');
  });
});

describe('what becomes of two files that are one', () => {
  test('told apart again, everything is as it was, what changed since stays and is told', async () => {
    const [kept, other] = await registerTwice();
    const before = [(await openCase(world.worker, kept)).values, (await openCase(world.worker, other)).values];
    const id = await merge(kept, other, ['familyName', 'phone']);
    await change(kept, 'phone', '+999 555 010', '+999 555 020');
    await comment(kept);
    const undone = await undo(id);
    expect(undone).toMatchObject({ kept, other: { id: other }, stayed: ['phone'], changesSince: 1 });
    expect((await openCase(world.worker, kept)).values).toEqual({ ...before[0], phone: '+999 555 020' });
    expect((await openCase(world.worker, other)).values).toEqual(before[1]);
    expect(await listed()).toEqual(expect.arrayContaining([kept, other]));
    expect(await records()).toEqual(expect.arrayContaining([kept, other]));
    expect(await refusalOf(undo(id))).toBe('record.not-found');
  });

  test('an erasure of the person destroys both, by one request and one second person', async () => {
    const [kept, other] = await registerTwice();
    await merge(kept, other);
    const ask = (caseId: CaseId) =>
      world.worker.api(contract.requestErasure, { params: { caseId }, body: { reason: 'Asked for.' } });
    expect(await refusalOf(ask(other))).toBe('case.merged');
    const { id } = await ask(kept);
    const { erasures } = await world.supervisor.api(contract.listErasures, {});
    expect(erasures.filter(({ caseId }) => caseId === kept || caseId === other).map((row) => row.id)).toEqual([id]);
    await world.supervisor.api(contract.decideErasure, { params: { erasureId: id }, body: { agreed: true } });
    for (const caseId of [kept, other]) expect((await openCase(world.worker, caseId)).erased).toBe(true);
    const left = await rows(
      'select from vault.person_key k join palermo.case_file c on c.person_id = k.person_id where c.id = any ($1)',
      [[kept, other]],
    );
    expect(left).toEqual([]);
  });

  test('a hand-over takes the whole file, and a part of it is handed over by nobody', async () => {
    const [kept, other] = await registerTwice();
    await merge(kept, other);
    const handOver = (caseId: CaseId) =>
      world.lead.api(contract.requestHandOver, {
        params: { caseId },
        body: {
          organisationId: world.lawyer.organisationId,
          preview: { urgency: 'soon', age: 'adult', sex: 'female', languages: [], accessibility: [], region: 'North' },
          answerBy: new Date(Date.now() + secondsOf(2) * 1000).toISOString(),
          purpose: 'assistance',
        },
      });
    expect(await refusalOf(handOver(other))).toBe('case.merged');
    const referral = await handOver(kept);
    const accept = () =>
      world.lawyerLead.api(contract.stepReferral, {
        params: { referralId: referral.id },
        body: { version: referral.version, step: 'accept' },
      });
    // The new holder imported a part of the file before: it is told so, and all stays where it is.
    const theirs = await register(world.lawyer, adult);
    const nameImport = (caseId: CaseId, name: string | null) =>
      rows('update palermo.case_file set external_source = $2, external_id = $2 where id = $1', [caseId, name]);
    await nameImport(other, 'row 7');
    await nameImport(theirs, 'row 7');
    expect(await refusalOf(accept())).toBe('referral.known');
    expect((await filesOf(kept)).files.map(({ id }) => id)).toEqual([other]);
    await nameImport(theirs, null);
    await accept();
    const { files } = await filesOf(kept, world.lawyer);
    expect(files.map(({ id }) => id)).toEqual([other]);
    expect(await listed(world.lawyer)).not.toContain(other);
    expect(await refusalOf(openCase(world.worker, other))).toBe('record.not-found');
  });
});

describe('merging and undoing in any order', () => {
  /** Everything of every table but what only grows: histories, versions and times. */
  const fingerprint = async (): Promise<Record<string, string>> => {
    const tables = await rows<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('palermo', 'vault')
       and tablename <> all ('{case_merge,case_event,case_revision,audit_entry,audit_head,session,standard_record_removal,sign_in_attempt}')`,
    );
    const found: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await rows<{ hash: string }>(
        `select md5(coalesce(string_agg(t.j::text, ',' order by t.j::text), '')) as hash from (
           select to_jsonb(x) - '{version,updated_at,sealed,record_id,recorded_at,changed_in,last_seen_at}'::text[] as j
           from ${name} x) t`,
      );
      found[name] = row?.hash ?? '';
    }
    return found;
  };

  test('restores every table, and the facts behind every seal', async () => {
    const random = createRandom('merge and undo');
    const pick = <T>(from: readonly T[]): T => from[random.integer(from.length)] as T;
    const people = [await registerTwice(), await registerTwice({ otherNames: 'Lulu' })].flat();
    for (const [at, caseId] of people.entries())
      if (at % 2 === 0) await deliver(caseId, pick(['Legal', 'Accommodation']));
    const valuesOf = () => Promise.all(people.map(async (caseId) => (await openCase(world.worker, caseId)).values));
    const before = [await fingerprint(), await valuesOf()];
    const fields = ['givenName', 'familyName', 'otherNames'];
    const standing: MergeId[] = [];
    for (let step = 0; step < 14; step++) {
      const [one, other] = [pick(people), pick(people)];
      if (standing.length > 0 && random.next() < 0.35) await undo(standing.pop() as MergeId);
      else if ((await refusalOf(preview(one, other))) === 'none') {
        standing.push(
          await merge(
            one,
            other,
            fields.filter(() => random.next() < 0.5),
          ),
        );
      }
    }
    for (const id of standing.toReversed()) await undo(id);
    expect([await fingerprint(), await valuesOf()]).toEqual(before);
  });

  test('is over after thirty days', async () => {
    const [kept, other] = await registerTwice();
    const id = await merge(kept, other);
    await world.admin.query(
      `update palermo.case_merge set merged_at = now() - interval '40 days',
      undo_until = now() - interval '10 days' where id = $1`,
      [id],
    );
    expect(await refusalOf(undo(id))).toBe('merge.over');
    expect((await filesOf(kept)).files).toMatchObject([{ id: other, mayUndo: false }]);
  });
});
