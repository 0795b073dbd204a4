// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { AccountId, CaseId, Client, OrganisationId, ServiceId } from '@palermo/contract';
import type { Random } from '@palermo/evidence';

/** Somebody at work: what they know before they act, and chance. */
export interface BenchUser {
  readonly api: Client;
  readonly accountId: AccountId;
  readonly organisationId: OrganisationId;
  readonly supervises: boolean;
  readonly caseIds: readonly CaseId[];
  readonly names: readonly string[];
  /** Services of other organisations. */
  readonly serviceIds: readonly ServiceId[];
  readonly random: Random;
}

export interface BenchAct {
  readonly name: string;
  /** How often, in a hundred. */
  readonly weight: number;
  /** Gets ready without being measured; undefined where there is nothing to do. */
  readonly prepare: (user: BenchUser) => Promise<(() => Promise<unknown>) | undefined>;
}

const purpose = 'assistance' as const;
const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();

/** A reading, of a case that the user works on. */
function reading(name: string, weight: number, read: (user: BenchUser, caseId: CaseId) => Promise<unknown>): BenchAct {
  return {
    name,
    weight,
    prepare: (user) => {
      const caseId = user.random.pick(user.caseIds);
      return Promise.resolve(() => read(user, caseId));
    },
  };
}

const myWork = reading('my work: tasks, numbers, referrals waiting, notices', 25, ({ api }) =>
  Promise.all([
    api(contract.listTasks, { query: {} }),
    api(contract.getWorkSummary, {}),
    api(contract.listReferrals, { query: {} }),
    api(contract.countNotices, {}),
  ]),
);

const casePage = reading('case page: facts, identification, tasks', 25, ({ api }, caseId) => {
  const asked = { params: { caseId }, query: { purpose } };
  return Promise.all([
    api(contract.getCase, asked),
    api(contract.getIdentification, asked),
    api(contract.listCaseTasks, asked),
  ]);
});

const tabs: readonly BenchAct[] = [
  reading('tab: services and referrals', 4, ({ api }, caseId) =>
    api(contract.getSupport, { params: { caseId }, query: { purpose } }),
  ),
  reading('tab: forms', 3, ({ api }, caseId) => api(contract.listEntries, { params: { caseId }, query: { purpose } })),
  reading('tab: documents', 3, ({ api }, caseId) =>
    api(contract.listDocuments, { params: { caseId }, query: { purpose } }),
  ),
  reading('tab: who can see what', 3, ({ api }, caseId) =>
    api(contract.getSharing, { params: { caseId }, query: { purpose } }),
  ),
  reading('tab: timeline', 2, ({ api }, caseId) =>
    api(contract.getTimeline, { params: { caseId }, query: { purpose } }),
  ),
];

const lists: readonly BenchAct[] = [
  reading("case list: one's own active cases", 6, ({ api, accountId }) =>
    api(contract.listCases, { query: { worker: accountId, status: 'active' } }),
  ),
  reading('name search', 4, ({ api, names, random }) =>
    api(contract.searchCases, { body: { text: random.pick(names), purpose } }),
  ),
  reading('duplicates of one case', 5, ({ api }, caseId) => api(contract.findSimilarCases, { params: { caseId } })),
  reading('notices', 2, ({ api }) => api(contract.listNotices, { query: {} })),
  {
    name: 'workload of the organisation',
    weight: 2,
    prepare: ({ api, supervises }) => Promise.resolve(supervises ? () => api(contract.getWorkload, {}) : undefined),
  },
];

const acceptReferral: BenchAct = {
  name: 'accept a referral',
  weight: 4,
  prepare: async ({ api, random }) => {
    const { referrals } = await api(contract.listReferrals, { query: { limit: 100 } });
    const waiting = referrals.filter(({ state }) => state === 'waiting');
    if (waiting.length === 0) return undefined;
    const { id, version } = random.pick(waiting);
    return () => api(contract.stepReferral, { params: { referralId: id }, body: { step: 'accept', version } });
  },
};

const preview: contract.ReferralPreview = {
  urgency: 'soon',
  age: null,
  sex: null,
  languages: [],
  accessibility: [],
  region: null,
};

const sendReferral: BenchAct = {
  name: 'send a referral',
  weight: 4,
  prepare: ({ api, random, caseIds, serviceIds }) => {
    const params = { caseId: random.pick(caseIds) };
    const body = { serviceId: random.pick(serviceIds), preview, answerBy: days(3), purpose };
    return Promise.resolve(() => api(contract.sendReferral, { params, body }));
  },
};

const saveField: BenchAct = {
  name: 'save one field',
  weight: 5,
  prepare: async ({ api, random, caseIds }) => {
    const params = { caseId: random.pick(caseIds) };
    const { values } = await api(contract.getCase, { params, query: { purpose } });
    const to = `Measured ${random.integer(1_000_000)}`;
    const changes = [{ key: 'notes', from: values['notes'] ?? null, to }];
    return () => api(contract.changeCase, { params, body: { purpose, changes } });
  },
};

const finishTask: BenchAct = {
  name: 'finish a task',
  weight: 2,
  prepare: async ({ api, random }) => {
    const { tasks } = await api(contract.listTasks, { query: {} });
    const task = tasks.length === 0 ? undefined : random.pick(tasks);
    return task && (() => api(contract.finishTask, { params: { taskId: task.id } }));
  },
};

const comment: BenchAct = {
  name: 'comment',
  weight: 1,
  prepare: ({ api, random, caseIds }) => {
    const params = { caseId: random.pick(caseIds) };
    return Promise.resolve(() =>
      api(contract.addComment, { params, body: { text: 'Measured.', isShared: false, purpose, mentions: [] } }),
    );
  },
};

/** A working day in small: half of it reading work and cases, a sixth of it writing. */
export const benchActs: readonly BenchAct[] = [
  myWork,
  casePage,
  ...tabs,
  ...lists,
  acceptReferral,
  sendReferral,
  saveField,
  finishTask,
  comment,
];
