// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * `npm run proof:crash -- [--rounds 100] [--seed 1]`: kills the node and its PostgreSQL with SIGKILL in the middle of
 * writes, starts it again and looks for every row that was acknowledged. Then kills it in the middle of publications and estimates,
 * which have to come to their end after the next start (`--jobs 3` rounds). Ends with a positive control: rounds with
 * `synchronous_commit = off`, in which this harness must see rows go missing, or it would see nothing at all.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import * as contract from '@palermo/contract';
import type { CaseId, Client, DraftId } from '@palermo/contract';
import { createRandom, type Random } from '@palermo/evidence';
import { findClusterProcesses, signal } from '../apps/node/src/platform/db/embedded/cluster-processes.ts';
import { operatorConfName } from '../apps/node/src/platform/db/embedded/settings.ts';
import { crashJobs } from './lib/crash-jobs.ts';
import { setUpNode, signInAtTerminal, startNodeProcess, stopNodeProcess, untilEnded } from './lib/node-process.ts';

/** What the node said it had kept. */
interface Acknowledged {
  readonly caseId: CaseId;
  readonly name: string;
}

const writers = 6;
const killAfterMsMax = 900;
const controlRoundsMax = 25;

/** Registers people one after another until the node stops answering, noting each that was acknowledged. */
async function write(api: Client, name: () => string, acknowledged: Acknowledged[]): Promise<void> {
  for (;;) {
    const draftId = crypto.randomUUID() as DraftId;
    const pseudonym = name();
    try {
      await api(contract.startDraft, { body: { id: draftId } });
      await api(contract.saveDraft, {
        params: { draftId },
        body: { changes: { otherNames: pseudonym, sex: 'female' } },
      });
      const { caseId } = await api(contract.registerDraft, { params: { draftId }, body: { releases: [] } });
      acknowledged.push({ caseId, name: pseudonym });
    } catch (fault) {
      if (fault instanceof contract.UnreachableError) return;
      if (fault instanceof contract.ProblemError && fault.problem.code === 'node.busy') return;
      throw fault;
    }
  }
}

/** Counts the acknowledged registrations that are missing or different. */
async function countLost(api: Client, acknowledged: readonly Acknowledged[]): Promise<number> {
  let lost = 0;
  for (const { caseId, name } of acknowledged) {
    const found = await api(contract.getCase, { params: { caseId }, query: { purpose: 'dataQuality' } }).catch(
      (fault: unknown) => {
        if (fault instanceof contract.ProblemError && fault.problem.code === 'record.not-found') return undefined;
        throw fault;
      },
    );
    if (found?.values['otherNames'] !== name) lost += 1;
  }
  return lost;
}

type Victim = 'node' | 'database' | 'both';

/** One round: write, kill, start, compare. Gives what was acknowledged and what of it was lost. */
async function crashOnce(
  dataDir: string,
  random: Random,
  round: number,
): Promise<{ kept: number; lost: number; victim: Victim }> {
  const victim: Victim = random.pick(['node', 'database', 'both'] as const);
  const running = await startNodeProcess(dataDir);
  const api = await signInAtTerminal(dataDir, running.origin);
  const acknowledged: Acknowledged[] = [];
  let count = 0;
  const writing = Array.from({ length: writers }, () =>
    write(api, () => `Round ${round} no ${(count += 1)}`, acknowledged),
  );
  await sleep(50 + random.integer(killAfterMsMax));
  const cluster = findClusterProcesses(join(dataDir, 'postgres'));
  if (victim !== 'node') signal(cluster, 'SIGKILL');
  if (victim !== 'database') running.child.kill('SIGKILL');
  await Promise.all(writing);
  await untilEnded(running.child);
  const again = await startNodeProcess(dataDir);
  const lost = await countLost(await signInAtTerminal(dataDir, again.origin), acknowledged);
  again.child.kill('SIGKILL');
  await untilEnded(again.child);
  return { kept: acknowledged.length, lost, victim };
}

interface Tally {
  rounds: number;
  acknowledged: number;
  lost: number;
}

async function prepare(operatorConf?: string): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'palermo-crash-'));
  const first = await startNodeProcess(dataDir);
  await setUpNode(first);
  await stopNodeProcess(first);
  if (operatorConf !== undefined)
    await writeFile(join(dataDir, 'postgres', operatorConfName), operatorConf, { mode: 0o644 });
  return dataDir;
}

async function runRounds(
  dataDir: string,
  random: Random,
  roundsMax: number,
  until: (tally: Tally) => boolean,
): Promise<Tally> {
  const tally: Tally = { rounds: 0, acknowledged: 0, lost: 0 };
  while (tally.rounds < roundsMax && !until(tally)) {
    const { kept, lost, victim } = await crashOnce(dataDir, random, tally.rounds);
    tally.rounds += 1;
    tally.acknowledged += kept;
    tally.lost += lost;
    process.stderr.write(`round ${tally.rounds}: killed ${victim}, ${kept} acknowledged, ${lost} lost\n`);
  }
  return tally;
}

async function verifyAudit(dataDir: string): Promise<boolean> {
  const running = await startNodeProcess(dataDir);
  const api = await signInAtTerminal(dataDir, running.origin);
  const { intact } = await api(contract.verifyAudit, {});
  await stopNodeProcess(running);
  return intact;
}

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '3' },
  },
});
const random = createRandom(Number(flags.seed));

const dataDir = await prepare();
const proof = await runRounds(dataDir, random, Number(flags.rounds), () => false);
const auditIntact = await verifyAudit(dataDir);
await rm(dataDir, { recursive: true, force: true });

const jobs = await crashJobs(random, Number(flags.jobs));

const controlDir = await prepare('synchronous_commit = off\nwal_writer_delay = 10s\n');
const control = await runRounds(controlDir, random, controlRoundsMax, ({ lost }) => lost > 0);
await rm(controlDir, { recursive: true, force: true });

process.stdout.write(
  `${JSON.stringify({ seed: Number(flags.seed), proof, auditIntact, jobs, positiveControl: control }, null, 2)}\n`,
);
const sound = proof.lost === 0 && auditIntact && jobs.unfinished === 0;
process.exitCode = sound && control.lost > 0 ? 0 : 1;
