// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { ProblemError } from '@palermo/contract';
import type { CaseId, Client, EntryId, OrganisationId } from '@palermo/contract';

/** Fields of free text, each in a data class of its own, that everybody writes into. */
export const sharedFields = ['placeOfExploitation', 'healthNotes', 'justiceNotes', 'notes'] as const;

/** A change that the node said it saved. */
export interface Saved {
  readonly caseId: CaseId;
  readonly key: string;
  readonly from: string | null;
  readonly to: string;
}

/** What many workers did at once. */
export interface Tally {
  readonly saved: Saved[];
  /** Entries by id, with how often the node said that a change of them was saved. */
  readonly entries: Map<EntryId, number>;
  conflicts: number;
  refusals: Map<string, number>;
  /** Anything that no user should ever see. */
  readonly faults: string[];
}

export function newTally(): Tally {
  return { saved: [], entries: new Map(), conflicts: 0, refusals: new Map(), faults: [] };
}

export interface Worker {
  readonly api: Client;
  readonly random: () => number;
  readonly name: string;
  readonly isHolder: boolean;
}

export interface Workplace {
  readonly caseIds: readonly CaseId[];
  readonly recipientId: OrganisationId;
  readonly tally: Tally;
}

const purpose = 'assistance' as const;

function pick<T>(random: () => number, from: readonly T[]): T {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
}

/** Changes a shared field from what the worker read, which somebody else may have changed since. */
async function changeField({ api, random, name }: Worker, { caseIds, tally }: Workplace): Promise<void> {
  const caseId = pick(random, caseIds);
  const key = pick(random, sharedFields);
  const { values } = await api(contract.getCase, { params: { caseId }, query: { purpose } });
  const from = (values[key] as string | undefined) ?? null;
  const to = `${name} ${Math.floor(random() * 1e12)}`;
  const answer = await api(contract.changeCase, {
    params: { caseId },
    body: { changes: [{ key, from, to }], purpose },
  });
  if (answer.result === 'saved') tally.saved.push({ caseId, key, from, to });
  else tally.conflicts += 1;
}

async function writeEntry({ api, random, name }: Worker, { caseIds, tally }: Workplace): Promise<void> {
  const caseId = pick(random, caseIds);
  const { entries } = await api(contract.listEntries, { params: { caseId }, query: { purpose } });
  const changeable = entries.filter(({ mayChange }) => mayChange);
  const values = { riskOn: '2026-11-01', riskLevel: 'low', riskReviewOn: '2027-01-01', riskFrom: name };
  if (changeable.length < 2) {
    const id = crypto.randomUUID() as EntryId;
    await api(contract.addEntry, { params: { caseId }, body: { id, kind: 'riskAssessment', values, purpose } });
    tally.entries.set(id, tally.entries.get(id) ?? 0);
    return;
  }
  const { id: entryId, version } = pick(random, changeable);
  await api(contract.changeEntry, { params: { caseId, entryId }, body: { values, version, purpose } });
  tally.entries.set(entryId, (tally.entries.get(entryId) ?? 0) + 1);
}

async function releaseOrRevoke({ api, random }: Worker, { caseIds, recipientId }: Workplace): Promise<void> {
  const caseId = pick(random, caseIds);
  const { releases } = await api(contract.listReleases, { params: { caseId } });
  const live = releases.filter((release) => release.live);
  if (live.length > 1) {
    const { id: releaseId } = pick(random, live);
    await api(contract.revokeRelease, { params: { caseId, releaseId }, body: { reason: 'noLongerNeeded' } });
    return;
  }
  const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  await api(contract.createRelease, {
    params: { caseId },
    body: {
      organisationId: recipientId,
      dataClasses: ['identity', 'experience', 'needs'],
      purpose,
      basis: 'consent',
      until,
      explainedIn: 'en',
    },
  });
}

async function moveOn({ api, random }: Worker, { caseIds }: Workplace): Promise<void> {
  const caseId = pick(random, caseIds);
  const standing = await api(contract.getIdentification, {
    params: { caseId },
    query: { purpose: 'identification' },
  });
  const move = pick(random, [...standing.moves, { key: 'presume' }]).key;
  await api(contract.moveCase, {
    params: { caseId },
    body: {
      move,
      version: standing.version,
      on: new Date().toISOString().slice(0, 10),
      reason: 'Told so.',
      explainedIn: 'en',
      releases: [],
      purpose: 'identification',
    },
  });
}

async function look({ api, random }: Worker, { caseIds }: Workplace): Promise<void> {
  const caseId = pick(random, caseIds);
  await api(contract.listCases, { query: {} });
  await api(contract.listTasks, { query: { whose: 'organisation' } });
  await api(contract.getTimeline, { params: { caseId }, query: { purpose } });
}

const holderActs = [changeField, changeField, changeField, writeEntry, writeEntry, releaseOrRevoke, moveOn, look];
const recipientActs = [writeEntry, look];

/** One act of one worker. A refusal that tells the worker what to do is what the node is for; everything else is a fault. */
export async function actOnce(worker: Worker, place: Workplace): Promise<void> {
  const { tally } = place;
  try {
    await pick(worker.random, worker.isHolder ? holderActs : recipientActs)(worker, place);
  } catch (fault) {
    if (fault instanceof ProblemError && fault.problem.status < 500) {
      const { code } = fault.problem;
      tally.refusals.set(code, (tally.refusals.get(code) ?? 0) + 1);
    } else {
      tally.faults.push(String(fault));
    }
  }
}
