// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { createRandom } from '@palermo/evidence';
import type { BenchUser } from './coordination/acts.ts';
import { drive, type Driven } from './coordination/drive.ts';
import { fillCountry } from './coordination/fill-country.ts';
import { benchAccounts } from './coordination/offices.ts';
import { officeDataDir } from './lib/bulk-node.ts';
import { readProcessorMs } from './lib/processor-time.ts';
import { signInAtTerminal, startNodeProcess, stopNodeProcess } from './lib/node-process.ts';

export interface CoordinationResult {
  readonly cases: number;
  readonly generatedSeconds?: number;
  readonly runs: readonly Driven[];
}

const userCount = 50;
const thinkSeconds = 3;

/**
 * Fifty people at work at once among 2,000 accounts of 60 organisations: a closed loop, each of them one act after another,
 * with pauses of three seconds in the mean as people have them, and without any.
 */
export async function benchCoordination(count: number, seconds = 90): Promise<CoordinationResult> {
  const { dataDir, generatedSeconds } = await officeDataDir(count);
  const node = await startNodeProcess(dataDir);
  try {
    await fillCountry(dataDir);
    const users = await Promise.all(
      benchAccounts(userCount).map((email, at) => enter(dataDir, node.origin, { email, seed: `user ${at}` })),
    );
    const processorMs = () => readProcessorMs(dataDir, node.child.pid);
    const runs = [
      await drive(users, processorMs, { thinkSeconds, seconds, warmUpSeconds: 20 }),
      await drive(users, processorMs, { thinkSeconds: 0, seconds, warmUpSeconds: 5 }),
    ];
    return { cases: count, ...(generatedSeconds === undefined ? {} : { generatedSeconds }), runs };
  } finally {
    await stopNodeProcess(node);
  }
}

async function enter(
  dataDir: string,
  origin: string,
  { email, seed }: { readonly email: string; readonly seed: string },
): Promise<BenchUser> {
  const api = await signInAtTerminal(dataDir, origin, email);
  const { account, organisation } = await api(contract.getSession, {});
  const { cases } = await api(contract.listCases, { query: { worker: 'me', status: 'active', limit: 100 } });
  const { services } = await api(contract.listServices, { query: {} });
  const names = cases.flatMap(({ name }) => (name === null ? [] : [name]));
  return {
    api,
    accountId: account.id,
    organisationId: organisation.id,
    supervises: account.roles.includes('supervisor'),
    caseIds: cases.filter(({ own }) => own).map(({ id }) => id),
    names: names.length > 0 ? names : ['Amara'],
    serviceIds: services.filter((each) => each.organisation.id !== organisation.id).map(({ id }) => id),
    random: createRandom(seed),
  };
}
