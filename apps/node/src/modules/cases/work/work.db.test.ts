// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { AccountId, CaseId, Client, CommentId, DraftId, OrganisationId } from '@palermo/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import type { SignedInAccount } from '../../../../../../test/harness/sign-in.ts';

const purpose = 'assistance' as const;
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let node: TestNode;
let behind: pg.Client;
let policeId: OrganisationId;
let borderId: OrganisationId;
const people = new Map<string, SignedInAccount>();
const asks = new Map<string, Client>();

const idOf = (who: string): AccountId => {
  const account = people.get(who);
  if (!account) throw new Error(`Nobody is called ${who}.`);
  return account.session.account.id;
};
const as = (who: string): Client => {
  const ask = asks.get(who);
  if (!ask) throw new Error(`Nobody is called ${who}.`);
  return ask;
};

beforeAll(async () => {
  node = await startTestNode();
  behind = new pg.Client({ connectionString: node.adminUrl });
  await behind.connect();
  const administrator = await node.setUp();
  const join = async (
    name: string,
    kind: contract.OrganisationKindCode,
    roles: contract.RoleCode[][],
    names: string[],
  ) => {
    const { id, accounts } = await node.addOrganisation(administrator, { name, kind, roles });
    names.forEach((each, index) => {
      const account = accounts[index];
      if (account) people.set(each, account);
    });
    return id;
  };
  await join(
    'House of Reeds',
    'serviceProvider',
    [['supervisor'], ['caseworker'], ['caseworker'], ['administrator'], ['analyst']],
    ['lead', 'ann', 'ben', 'admin', 'analyst'],
  );
  policeId = await join('Police', 'police', [['caseworker'], ['supervisor']], ['officer', 'chief']);
  borderId = await join('Border', 'border', [['caseworker']], ['guard']);
  for (const [name, account] of people) asks.set(name, node.clientOf(account));
});

afterAll(async () => {
  await behind.end();
  await node[Symbol.asyncDispose]();
});

async function register(who = 'ann'): Promise<CaseId> {
  const ask = as(who);
  const draftId = crypto.randomUUID() as DraftId;
  await ask(contract.startDraft, { body: { id: draftId } });
  await ask(contract.saveDraft, {
    params: { draftId },
    body: { changes: { givenName: 'Canaria', majority: 'adult' } },
  });
  return (await ask(contract.registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
}

/** Lets an organisation see some classes of a case, as a release does. */
async function openTo(caseId: CaseId, organisationId: OrganisationId, classes: string): Promise<void> {
  await behind.query(
    `insert into palermo.case_access (organisation_id, case_id, basis_id, owner, data_classes, listed, reference, holder_id,
       status, outcome, registered_on, updated_at)
     select $1, id, gen_random_uuid(), false, $2::text[], true, reference, organisation_id, status, outcome, registered_on, now()
     from palermo.case_file where id = $3`,
    [organisationId, classes, caseId],
  );
}

const give = (who: string, caseId: CaseId, to: string | null, was: string | null = null) =>
  as(who)(contract.assignCase, {
    params: { caseId },
    body: { accountId: to === null ? null : idOf(to), was: was === null ? null : idOf(was) },
  });
const workerOf = async (who: string, caseId: CaseId) =>
  (await as(who)(contract.getCase, { params: { caseId }, query: { purpose } })).worker?.id ?? null;
const setTask = (who: string, caseId: CaseId, to: string | null, words = 'Ring Canaria') =>
  as(who)(contract.createTask, {
    params: { caseId },
    body: { words, dueOn: dayIn(2), accountId: to === null ? null : idOf(to), purpose },
  });
const tasksOf = async (who: string, caseId: CaseId) =>
  as(who)(contract.listCaseTasks, { params: { caseId }, query: { purpose } });
const todosOf = async (who: string, caseId: CaseId) =>
  (await tasksOf(who, caseId)).open.filter(({ kind }) => kind === 'todo');
const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'none',
    (fault: unknown) => (fault instanceof contract.ProblemError ? fault.problem.code : String(fault)),
  );
const kindsFor = async (who: string) =>
  (await as(who)(contract.listNotices, { query: {} })).notices.map(({ kind }) => kind);

describe('who works on a case', () => {
  test('anybody takes a case that nobody has and gives it back; only supervisors give it to others', async () => {
    const caseId = await register();
    expect(await give('ann', caseId, 'ann')).toMatchObject({ worker: { id: idOf('ann') } });
    expect(await refusalOf(give('ben', caseId, 'ben', 'ann'))).toBe('access.denied');
    expect(await refusalOf(give('ann', caseId, 'ben', 'ann'))).toBe('access.denied');
    await give('lead', caseId, 'ben', 'ann');
    expect(await workerOf('ann', caseId)).toBe(idOf('ben'));
    expect(await kindsFor('ben')).toContain('caseAssigned');
    await give('ben', caseId, null, 'ben');
    expect(await workerOf('ann', caseId)).toBeNull();
  });

  test('two who give one case at once meet: the later is told, and nothing is overwritten', async () => {
    const caseId = await register();
    const outcomes = await Promise.all([refusalOf(give('lead', caseId, 'ann')), refusalOf(give('ben', caseId, 'ben'))]);
    expect(outcomes.toSorted()).toEqual(['none', 'record.changed']);
    expect(await workerOf('lead', caseId)).toBe(outcomes[0] === 'none' ? idOf('ann') : idOf('ben'));
  });

  test('coordination 3: giving from a list never reaches a case that one has no access to', async () => {
    const own = await register();
    const hidden = await register('officer');
    const none = crypto.randomUUID() as CaseId;
    const answer = await as('lead')(contract.assignCases, {
      body: { caseIds: [own, hidden, none], accountId: idOf('ben') },
    });
    expect(answer).toEqual({ assignedCount: 1, skippedCount: 2 });
    const alone = await as('lead')(contract.assignCases, { body: { caseIds: [hidden], accountId: idOf('ben') } });
    expect(alone).toEqual(
      await as('lead')(contract.assignCases, { body: { caseIds: [none], accountId: idOf('ben') } }),
    );
    expect((await behind.query('select from palermo.case_worker where case_id = $1', [hidden])).rowCount).toBe(0);
    expect(await refusalOf(give('lead', hidden, 'ben'))).toBe('record.not-found');
    expect(await refusalOf(give('lead', none, 'ben'))).toBe('record.not-found');
    // Nor to somebody who could not see it.
    for (const stranger of ['officer', 'admin', 'analyst']) {
      const body = { caseIds: [own], accountId: idOf(stranger) };
      expect(await refusalOf(as('lead')(contract.assignCases, { body })), stranger).toBe('colleague.unknown');
    }
  });

  test('coordination 5: who works on a case does not bounce back after an edit, and each organisation has its own', async () => {
    const caseId = await register();
    await openTo(caseId, policeId, '{identity,experience}');
    await give('lead', caseId, 'ben');
    await give('officer', caseId, 'officer');
    const changes = [{ key: 'givenName', from: 'Canaria', to: 'Canarina' }];
    await as('ann')(contract.changeCase, { params: { caseId }, body: { changes, purpose } });
    expect(await workerOf('ann', caseId)).toBe(idOf('ben'));
    expect(await workerOf('officer', caseId)).toBe(idOf('officer'));
    // A further basis of access keeps the worker that the organisation chose.
    await behind.query('update palermo.case_access set listed = false where case_id = $1 and not owner', [caseId]);
    await openTo(caseId, policeId, '{notes}');
    expect(await workerOf('officer', caseId)).toBe(idOf('officer'));
    const { colleagues } = await as('ann')(contract.listColleagues, {});
    expect(colleagues.map(({ id }) => id).toSorted()).toEqual(['lead', 'ann', 'ben'].map(idOf).toSorted());
  });

  test('a list shows one’s own cases, a colleague’s, and those that nobody has', async () => {
    const mine = await register();
    const free = await register();
    await give('lead', mine, 'ann');
    const listed = async (worker: contract.CaseListFilter['worker']) =>
      (await as('ann')(contract.listCases, { query: { worker, limit: 100 } })).cases.map(({ id }) => id);
    expect(await listed('me')).toContain(mine);
    expect(await listed('me')).not.toContain(free);
    expect(await listed('nobody')).toContain(free);
    expect(await listed(idOf('ben'))).not.toContain(mine);
  });
});

describe('tasks of one’s own', () => {
  test('words are sealed and read by the organisation alone; done and open again', async () => {
    const caseId = await register();
    await openTo(caseId, policeId, '{identity,notes}');
    const { id } = await setTask('ann', caseId, 'ben');
    expect(await kindsFor('ben')).toContain('taskAssigned');
    expect(await todosOf('ben', caseId)).toMatchObject([{ id, words: 'Ring Canaria', kind: 'todo' }]);
    expect(await todosOf('officer', caseId)).toEqual([]);
    const { rows } = await behind.query<{ sealed: Buffer }>('select sealed from palermo.task where id = $1', [id]);
    expect(rows[0]?.sealed.toString('latin1')).not.toContain('Ring');
    await as('ben')(contract.finishTask, { params: { taskId: id } });
    expect((await tasksOf('ann', caseId)).done).toMatchObject([{ id, words: 'Ring Canaria' }]);
    await as('ann')(contract.reopenTask, { params: { taskId: id } });
    expect(await todosOf('ann', caseId)).toMatchObject([{ id }]);
    expect(await refusalOf(as('officer')(contract.finishTask, { params: { taskId: id } }))).toBe('record.not-found');
    expect(
      await refusalOf(
        as('ann')(contract.createTask, {
          params: { caseId },
          body: { words: 'Too late', dueOn: dayIn(-1), accountId: null, purpose },
        }),
      ),
    ).toBe('task.past');
  });

  test('my work: one’s own and nobody’s, those due first in front, with numbers', async () => {
    const caseId = await register('officer');
    await setTask('officer', caseId, 'officer');
    await setTask('officer', caseId, 'chief');
    const { tasks } = await as('officer')(contract.listTasks, { query: { limit: 100 } });
    expect(tasks.map(({ dueOn }) => dueOn)).toEqual(tasks.map(({ dueOn }) => dueOn).toSorted());
    expect(tasks.every(({ assignedTo }) => assignedTo === null || assignedTo.id === idOf('officer'))).toBe(true);
    const first = await as('officer')(contract.listTasks, { query: { limit: 1 } });
    const rest = await as('officer')(contract.listTasks, { query: { limit: 100, after: first.next ?? '' } });
    expect([...first.tasks, ...rest.tasks]).toEqual(tasks);
    const of = await as('chief')(contract.listTasks, { query: { of: idOf('officer'), limit: 100 } });
    expect(of.tasks).toEqual(tasks.filter(({ assignedTo }) => assignedTo !== null));
    expect((await as('officer')(contract.getWorkSummary, {})).soon).toEqual({ count: of.tasks.length, isMore: false });
  });
});

describe('handing over', () => {
  test('coordination 6: every case goes with its tasks, and nothing is left behind, or nothing moves', async () => {
    const cases = [await register(), await register(), await register()];
    const { assignedCount } = await as('lead')(contract.assignCases, {
      body: { caseIds: cases, accountId: idOf('ann') },
    });
    expect(assignedCount).toBe(3);
    for (const caseId of cases) await setTask('lead', caseId, null, 'Goes with the case');
    const elsewhere = await register('ben');
    await setTask('lead', elsewhere, 'ann', 'In a case of nobody');
    const expected = await as('lead')(contract.getAccountWork, { params: { accountId: idOf('ann') } });
    const handOver = (body: object) =>
      as('lead')(contract.handOverWork, { params: { accountId: idOf('ann') }, body: { to: [idOf('ben')], ...body } });
    expect(await refusalOf(handOver({ expected: { caseCount: 0, taskCount: 0 } }))).toBe('record.changed');
    expect(await refusalOf(handOver({ to: [idOf('officer')], expected }))).toBe('colleague.unknown');
    expect(await as('lead')(contract.getAccountWork, { params: { accountId: idOf('ann') } })).toEqual(expected);
    expect(await handOver({ to: [idOf('ben'), idOf('lead')], expected })).toEqual(expected);
    expect(await as('lead')(contract.getAccountWork, { params: { accountId: idOf('ann') } })).toEqual({
      caseCount: 0,
      taskCount: 0,
    });
    const { rows } = await behind.query(
      `select from palermo.task t join palermo.case_worker w using (case_id, organisation_id)
       where t.case_id = any ($1) and t.ended_at is null and t.assigned_to <> w.account_id`,
      [cases],
    );
    expect(rows).toEqual([]);
    expect(await kindsFor('ben')).toContain('workHandedOver');
  });

  test('chosen cases only; counts for those who supervise or administer, workload for supervisors', async () => {
    const [stays, goes] = [await register(), await register()];
    await as('lead')(contract.assignCases, { body: { caseIds: [stays, goes], accountId: idOf('ben') } });
    await as('lead')(contract.handOverWork, {
      params: { accountId: idOf('ben') },
      body: { to: [idOf('ann')], caseIds: [goes] },
    });
    expect([await workerOf('lead', stays), await workerOf('lead', goes)]).toEqual([idOf('ben'), idOf('ann')]);
    const ofBen = { params: { accountId: idOf('ben') } };
    expect((await as('admin')(contract.getAccountWork, ofBen)).caseCount).toBeGreaterThan(0);
    expect(await refusalOf(as('ann')(contract.getAccountWork, ofBen))).toBe('access.denied');
    expect(await refusalOf(as('chief')(contract.getAccountWork, ofBen))).toBe('record.not-found');
    const { workers } = await as('lead')(contract.getWorkload, {});
    expect(new Set(workers.map(({ account }) => account?.id ?? null))).toEqual(
      new Set([...['lead', 'ann', 'ben'].map(idOf), null]),
    );
    const counted = await as('admin')(contract.getAccountWork, ofBen);
    expect(workers.find(({ account }) => account?.id === idOf('ben'))?.caseCount).toBe(counted.caseCount);
    expect(await refusalOf(as('ann')(contract.getWorkload, {}))).toBe('access.denied');
  });
});

describe('comments', () => {
  const add = (who: string, caseId: CaseId, body: { text: string; mentions?: AccountId[]; isShared?: boolean }) =>
    as(who)(contract.addComment, { params: { caseId }, body: { ...body, purpose } });
  const read = async (who: string, caseId: CaseId) =>
    (await as(who)(contract.listComments, { params: { caseId }, query: { purpose } })).comments;

  test('stay in the organisation unless shared, and then reach those to whom notes are released', async () => {
    const caseId = await register();
    await openTo(caseId, policeId, '{identity}');
    await openTo(caseId, borderId, '{identity}');
    await add('ann', caseId, { text: 'For us alone' });
    await add('ann', caseId, { text: 'For all who read notes', isShared: true });
    expect((await read('ben', caseId)).map(({ text }) => text)).toEqual(['For all who read notes', 'For us alone']);
    expect(await read('officer', caseId)).toEqual([]);
    await behind.query(
      "update palermo.case_access set data_classes = '{identity,notes}' where case_id = $1 and organisation_id = $2",
      [caseId, policeId],
    );
    expect(await read('officer', caseId)).toMatchObject([{ text: 'For all who read notes', account: null }]);
    expect(await read('guard', caseId)).toEqual([]);
    await add('guard', caseId, { text: 'The guard’s own' });
    expect((await read('guard', caseId)).map(({ text }) => text)).toEqual(['The guard’s own']);
    expect((await read('ann', caseId)).map(({ text }) => text)).not.toContain('The guard’s own');
  });

  test('a mention reaches a colleague who sees the case, once, and nobody else', async () => {
    const caseId = await register();
    const said = await add('ann', caseId, { text: 'Look here', mentions: [idOf('ben')] });
    const told = async () =>
      (await as('ben')(contract.listNotices, { query: {} })).notices.filter(({ subjectId }) => subjectId === said.id);
    expect(await told()).toMatchObject([{ kind: 'mentioned', case: { id: caseId } }]);
    const params = { caseId, commentId: said.id };
    const body = { text: 'Look here, please', mentions: [idOf('ben')], version: 1, purpose };
    await as('ann')(contract.changeComment, { params, body });
    expect(await told()).toHaveLength(1);
    for (const stranger of ['officer', 'admin', 'analyst']) {
      expect(await refusalOf(add('ann', caseId, { text: 'You?', mentions: [idOf(stranger)] })), stranger).toBe(
        'colleague.unknown',
      );
    }
    const hidden = await register('officer');
    expect(await refusalOf(add('ann', hidden, { text: 'Blind' }))).toBe('record.not-found');
  });

  test('are changed and taken back by their author, and what they said is kept', async () => {
    const caseId = await register();
    const said = await add('ann', caseId, { text: 'First', isShared: true });
    const params = { caseId, commentId: said.id };
    const change = (who: string, text: string, version: number) =>
      as(who)(contract.changeComment, { params, body: { text, version, purpose } });
    expect(await refusalOf(change('ben', 'Not mine', 1))).toBe('access.denied');
    await change('ann', 'Second', 1);
    expect(await refusalOf(change('ann', 'From another window', 1))).toBe('record.changed');
    await as('ann')(contract.deleteComment, { params, body: { version: 2, purpose } });
    expect(await read('ben', caseId)).toMatchObject([{ text: null, isDeleted: true }]);
    const versions = await as('ben')(contract.listCommentVersions, { params, query: { purpose } });
    expect(versions.versions.map(({ text }) => text)).toEqual(['Second', 'First']);
    await openTo(caseId, policeId, '{identity,notes}');
    expect(await refusalOf(as('officer')(contract.listCommentVersions, { params, query: { purpose } }))).toBe(
      'record.not-found',
    );
    const none = { caseId, commentId: crypto.randomUUID() as CommentId };
    expect(await refusalOf(as('ann')(contract.deleteComment, { params: none, body: { version: 1, purpose } }))).toBe(
      'record.not-found',
    );
  });

  test('an erased person leaves no words behind', async () => {
    const caseId = await register();
    await add('ann', caseId, { text: 'Gone soon' });
    const { id } = await setTask('ann', caseId, 'ben');
    const confirmed = async (who: string): Promise<Client> => {
      const account = people.get(who);
      if (!account) throw new Error(`Nobody is called ${who}.`);
      const fresh = await node.signInAgain(account);
      people.set(who, fresh);
      asks.set(who, node.clientOf(fresh));
      return as(who);
    };
    const asked = await (
      await confirmed('ann')
    )(contract.requestErasure, {
      params: { caseId },
      body: { reason: 'The person asked for it.' },
    });
    await (
      await confirmed('lead')
    )(contract.decideErasure, { params: { erasureId: asked.id }, body: { agreed: true } });
    expect((await behind.query('select from palermo.case_comment_text where case_id = $1', [caseId])).rowCount).toBe(0);
    const task = await behind.query('select sealed, ending from palermo.task where id = $1', [id]);
    expect(task.rows).toEqual([{ sealed: null, ending: 'over' }]);
    expect((await read('ben', caseId)).map(({ text }) => text)).toEqual([null]);
  });
});
