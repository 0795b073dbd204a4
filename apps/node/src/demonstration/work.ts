// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { AccountActor } from '../kernel/actor.ts';
import type { Ask } from './ask.ts';
import type { OrganisationKey } from './country.ts';
import { dayNumberOf, dayTextOf } from './days.ts';
import { actorOf } from './ids.ts';

const purpose = 'assistance' as const;

interface Desk {
  readonly organisation: OrganisationKey;
  /** Who gives out the work, and who gets it in turn. */
  readonly leader: string;
  readonly workers: readonly string[];
  /** What is to be done, in how many days. */
  readonly todos: readonly (readonly [words: string, inDays: number])[];
  /** Said about the newest cases by the leader, to the first worker. */
  readonly comments: readonly string[];
}

const desks: readonly Desk[] = [
  {
    organisation: 'reeds',
    leader: 'reeds.lead',
    workers: ['caseworker', 'caseworker', 'reeds.lead'],
    todos: [
      ['Ask whether the interpreter can come again', 1],
      ['Bring the copy of the birth certificate to the registry', 4],
      ['Talk about the school place', 9],
    ],
    comments: [
      'She asked to be called only after six in the evening. Please keep to it.',
      'The house has a free bed for a second child from next week on. Does that help here?',
    ],
  },
  {
    organisation: 'authority',
    leader: 'authority.lead',
    workers: ['officer', 'officer', 'authority.lead'],
    todos: [
      ['Ask the police for the statement of the second witness', 2],
      ['Prepare the summary for the panel', 6],
    ],
    comments: ['The lawyer wrote that two more papers are on their way. Let us wait for them.'],
  },
  {
    organisation: 'police',
    leader: 'police.lead',
    workers: ['inspector'],
    todos: [['Look through the telephone records with the prosecutor', 3]],
    comments: ['The other unit has seen the same car twice. Speak to them before the next step.'],
  },
  {
    organisation: 'lantern',
    leader: 'accueil',
    workers: ['accueil'],
    todos: [['Préparer le rendez-vous avec l’avocate', 2]],
    comments: ['Elle préfère écrire que téléphoner. Merci d’en tenir compte.'],
  },
  {
    organisation: 'figTree',
    leader: 'istiqbal',
    workers: ['istiqbal'],
    todos: [['ترتيب موعد مع الطبيبة', 2]],
    comments: ['تفضّل الحديث بالعربية مع امرأة. يُرجى مراعاة ذلك.'],
  },
];

/** Cases that are given out on each desk; the others wait for somebody. */
const givenCount = 12;

/** Gives cases to those who work on them, with tasks and comments, on desks where that was not done before. */
export async function leaveWork(ask: Ask, today: string): Promise<void> {
  for (const desk of desks) {
    const leader = actorOf(desk.organisation, desk.leader);
    const query = { status: 'active', limit: givenCount } as const;
    const { cases } = await ask(contract.listCases, leader, { query: { ...query, worker: 'nobody' } });
    const given = await ask(contract.listCases, leader, { query: { ...query, limit: 1, worker: 'me' } });
    const [first] = desk.workers;
    const others = first === undefined ? [] : await casesOf(ask, leader, actorOf(desk.organisation, first));
    if (given.cases.length > 0 || others.length > 0) continue;
    await leaveDesk(ask, { desk, leader, today, caseIds: cases.map(({ id }) => id) });
  }
}

async function casesOf(ask: Ask, leader: AccountActor, { accountId }: AccountActor) {
  return (await ask(contract.listCases, leader, { query: { worker: accountId, limit: 1 } })).cases;
}

interface DeskToLeave {
  readonly desk: Desk;
  readonly leader: AccountActor;
  readonly today: string;
  readonly caseIds: readonly contract.CaseId[];
}

async function leaveDesk(ask: Ask, { desk, leader, today, caseIds }: DeskToLeave): Promise<void> {
  const workers = desk.workers.map((key) => actorOf(desk.organisation, key).accountId);
  const [first] = workers;
  if (first === undefined) return;
  for (const [index, words] of desk.comments.entries()) {
    const caseId = caseIds[index];
    if (caseId === undefined) break;
    const mentions = first === leader.accountId ? [] : [first];
    await ask(contract.addComment, leader, { params: { caseId }, body: { text: words, mentions, purpose } });
  }
  for (const [index, [words, inDays]] of desk.todos.entries()) {
    const caseId = caseIds[index];
    if (caseId === undefined) break;
    const dueOn = dayTextOf(dayNumberOf(today) + inDays);
    await ask(contract.createTask, leader, { params: { caseId }, body: { words, dueOn, accountId: first, purpose } });
  }
  // Given last: that they are tells that the desk was left.
  const shares = Map.groupBy(caseIds, (caseId) => workers[caseIds.indexOf(caseId) % workers.length] ?? first);
  for (const [accountId, share] of shares) {
    await ask(contract.assignCases, leader, { body: { caseIds: share, accountId } });
  }
}
