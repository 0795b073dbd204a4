// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import * as contract from '@palermo/contract';
import type { CaseId, Client, EntryId, ServiceId } from '@palermo/contract';
import { dayFromNow } from './day-from-now.ts';

const purpose = 'assistance' as const;

/** What the rooms of one case are filled with. */
export interface Filling {
  readonly ask: Client;
  readonly caseId: CaseId;
  readonly writeText: (key: string) => string;
  readonly keep: (name: string, id: string) => void;
}

/** Adds an entry, a task, a comment, needs, a service received and a follow-up to a case, so that requests find them. */
export async function fillRooms({ ask, caseId, writeText, keep }: Filling): Promise<void> {
  const params = { caseId };
  const id = randomUUID() as EntryId;
  const values = { riskOn: '2026-01-01', riskLevel: 'low', riskReviewOn: '2026-12-01', riskFrom: writeText('risk') };
  await ask(contract.addEntry, { params, body: { id, kind: 'riskAssessment', values, purpose } });
  keep('entryId', id);
  const words = writeText('task').slice(0, 300);
  const task = await ask(contract.createTask, {
    params,
    body: { words, dueOn: dayFromNow(3), accountId: null, purpose },
  });
  keep('taskId', task.id);
  const comment = await ask(contract.addComment, {
    params,
    body: { text: writeText('comment'), mentions: [], purpose },
  });
  keep('commentId', comment.id);
  await ask(contract.addNeed, { params, body: { kind: 'Health', urgency: 'now', words: writeText('need'), purpose } });
  const delivered = {
    kind: 'Legal',
    result: 'delivered',
    from: '2026-01-01',
    note: writeText('delivered'),
    purpose,
  } as const;
  await ask(contract.recordDelivered, { params, body: { ...delivered, details: {} } });
  const view = await ask(contract.planFollowUp, { params, body: { dueOn: dayFromNow(9), way: 'visit', purpose } });
  for (const need of view.needs ?? []) keep('needId', need.id);
  for (const service of view.delivered ?? []) keep('deliveredId', service.id);
  for (const followUp of view.followUps ?? []) keep('followUpId', followUp.id);
}

/** Offers a service of the account's organisation. */
export async function offerService(ask: Client, name: string): Promise<ServiceId> {
  const { id } = await ask(contract.createService, {
    body: {
      kind: 'Accommodation',
      name,
      region: 'North',
      languages: [],
      ages: [],
      sexes: [],
      accessibility: [],
      opening: 'always',
      contact: null,
      takesReferrals: true,
      placesTotal: 20,
    },
  });
  return id;
}

/** Refers the person of a case to a service. */
export async function refer(ask: Client, caseId: CaseId, serviceId: ServiceId): Promise<string> {
  const { id } = await ask(contract.sendReferral, {
    params: { caseId },
    body: {
      serviceId,
      preview: { urgency: 'soon', age: null, sex: null, languages: [], accessibility: [], region: null },
      answerBy: new Date(Date.now() + 5 * 86_400_000).toISOString(),
      purpose,
    },
  });
  return id;
}
