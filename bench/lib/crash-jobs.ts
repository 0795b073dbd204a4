// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as contract from '@palermo/contract';
import type { Client, EstimateId, PublicationId } from '@palermo/contract';
import type { Random } from '@palermo/evidence';
import { findClusterProcesses, signal } from '../../apps/node/src/platform/db/embedded/cluster-processes.ts';
import { signInAtTerminal, startNodeProcess, stopNodeProcess, untilEnded } from './node-process.ts';

/** What became of long jobs whose node was killed. */
export interface CrashedJobs {
  rounds: number;
  /** Jobs that were under way when the node was killed. */
  interrupted: number;
  /** Of all jobs, those that did not come to their end after the next start. */
  unfinished: number;
}

const analystEmail = 'analyst@example.org';
const killAfterMsMax = 2500;
const endsWithinMs = 300_000;

/**
 * Kills the node of a demonstration country in the middle of a comparison for publication and of an estimate, starts it again,
 * and waits until both have come to their end by themselves.
 */
export async function crashJobs(random: Random, rounds: number): Promise<CrashedJobs> {
  const tally: CrashedJobs = { rounds: 0, interrupted: 0, unfinished: 0 };
  if (rounds === 0) return tally;
  const dataDir = await mkdtemp(join(tmpdir(), 'palermo-crash-jobs-'));
  try {
    await stopNodeProcess(await startNodeProcess(dataDir, ['--demo']));
    while (tally.rounds < rounds) {
      const { interrupted, unfinished } = await crashOnce(dataDir, random);
      tally.rounds += 1;
      tally.interrupted += interrupted;
      tally.unfinished += unfinished;
      process.stderr.write(`jobs ${tally.rounds}: ${interrupted} interrupted, ${unfinished} unfinished\n`);
    }
    return tally;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function crashOnce(dataDir: string, random: Random): Promise<{ interrupted: number; unfinished: number }> {
  const running = await startNodeProcess(dataDir);
  const api = await signInAtTerminal(dataDir, running.origin, analystEmail);
  const year = new Date().getFullYear() - 1;
  const publicationId = await beginPublication(api, year);
  const estimateId = await beginEstimate(api, year);
  await sleep(100 + random.integer(killAfterMsMax));
  const before = await statesOf(api, publicationId, estimateId);
  if (random.integer(2) === 0) signal(findClusterProcesses(join(dataDir, 'postgres')), 'SIGKILL');
  running.child.kill('SIGKILL');
  await untilEnded(running.child);
  const again = await startNodeProcess(dataDir);
  const ended = await untilBothEnd(
    await signInAtTerminal(dataDir, again.origin, analystEmail),
    publicationId,
    estimateId,
  );
  await stopNodeProcess(again);
  return {
    interrupted: before.filter((state) => state === 'comparing' || state === 'estimating').length,
    unfinished: ended.filter((state) => state !== 'compared' && state !== 'estimated').length,
  };
}

async function beginPublication(api: Client, year: number): Promise<PublicationId> {
  const choice = {
    title: 'Killed',
    columns: ['sex' as const, 'majority' as const, 'exploitationForm' as const],
    years: { from: year - 2, to: year },
    people: 'detected' as const,
    where: [],
  };
  return (await api(contract.createPublication, { body: { choice } })).id;
}

async function beginEstimate(api: Client, year: number): Promise<EstimateId> {
  const list = (name: string, ...kinds: contract.OrganisationKindCode[]) => ({ name, kinds, organisations: [] });
  const choice = {
    title: 'Killed',
    lists: [
      list('Police', 'police'),
      list('Services', 'serviceProvider'),
      list('Others', 'hotline', 'labourInspectorate'),
    ],
    years: { from: year - 2, to: year },
    groups: false,
  };
  return (await api(contract.createEstimate, { body: { choice } })).id;
}

async function statesOf(api: Client, publicationId: PublicationId, estimateId: EstimateId): Promise<string[]> {
  const publication = await api(contract.getPublication, { params: { publicationId } });
  const estimate = await api(contract.getEstimate, { params: { estimateId }, query: { language: 'en' } });
  return [publication.state, estimate.state];
}

async function untilBothEnd(api: Client, publicationId: PublicationId, estimateId: EstimateId): Promise<string[]> {
  const until = Date.now() + endsWithinMs;
  for (;;) {
    const states = await statesOf(api, publicationId, estimateId);
    if (!states.some((state) => state === 'comparing' || state === 'estimating') || Date.now() > until) return states;
    await sleep(500);
  }
}
