// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as contract from '@palermo/contract';
import type { CaseId, Client } from '@palermo/contract';
import { findClusterProcesses } from '../apps/node/src/platform/db/embedded/cluster-processes.ts';
import { measureAskedFiles } from './lib/asked-files.ts';
import { bulkDataDir } from './lib/bulk-node.ts';
import { measureListRatio } from './lib/list-ratio.ts';
import { measure, type Timing } from './lib/measure.ts';
import { signInAtTerminal, startNodeProcess, stopNodeProcess } from './lib/node-process.ts';

const runs = 200;
const statisticsRuns = 20;
const aim = 1.5;

/** Accounts of the generated country that are measured with: the caseworker with most cases, and an analyst. */
const caseworkers = [
  'caseworker@example.org',
  'inspector@example.org',
  'social.worker@example.org',
  'helpline@example.org',
];
const analyst = 'analyst@example.org';

/** Case list, search, case page, statistics and save at a number of cases, over HTTP against a node in a process of its own. */
export async function benchCases(count: number): Promise<object> {
  const { dataDir, generatedSeconds } = await bulkDataDir(count);
  const node = await startNodeProcess(dataDir);
  try {
    const clients = await Promise.all(caseworkers.map((email) => signInAtTerminal(dataDir, node.origin, email)));
    const busiest = await findBusiest(clients);
    const timings = [
      ...(await measureCases(busiest.api)),
      ...(await measureStatistics(await signInAtTerminal(dataDir, node.origin, analyst))),
    ];
    timings.push(await measureAskedFiles(dataDir, runs));
    const list = await measureListRatio(dataDir, busiest.organisationId, runs);
    return {
      cases: count,
      casesOfTheOrganisation: busiest.count,
      ...(generatedSeconds === undefined ? {} : { generatedSeconds }),
      timings,
      list: { ...list, aim },
      memory: await readMemory(dataDir, node.child.pid),
    };
  } finally {
    await stopNodeProcess(node);
  }
}

async function findBusiest(
  clients: readonly Client[],
): Promise<{ api: Client; organisationId: string; count: string }> {
  const seen = await Promise.all(
    clients.map(async (api) => {
      const { organisation } = await api(contract.getSession, {});
      const page = await api(contract.listCases, { query: { own: 'yes', limit: 1 } });
      return { api, organisationId: organisation.id, least: page.countAtLeast, exact: page.count };
    }),
  );
  const [first] = seen.toSorted((one, other) => other.least - one.least);
  if (!first) throw new Error('Somebody must have cases.');
  return { ...first, count: first.exact === null ? `more than ${first.least}` : String(first.exact) };
}

async function measureCases(api: Client): Promise<Timing[]> {
  const { cases } = await api(contract.listCases, { query: { limit: 100 } });
  const own = cases.filter((each) => each.own);
  const pick = (run: number) => own[run % own.length]?.id as CaseId;
  const names = own.flatMap(({ name }) => (name === null ? [] : [name]));
  const open = (caseId: CaseId) => api(contract.getCase, { params: { caseId }, query: { purpose: 'assistance' } });
  return [
    await measure('case list, newest change first', runs, () => api(contract.listCases, { query: {} })),
    await measure('case list, filtered by outcome and child', runs, () =>
      api(contract.listCases, { query: { outcome: 'presumed', majority: 'child' } }),
    ),
    await measure('case list, filtered by form, by registration', runs, () =>
      api(contract.listCases, { query: { exploitation: 'ForcedBegging', sort: 'registeredOn' } }),
    ),
    await measure('name search', runs, (run) =>
      api(contract.searchCases, { body: { text: names[run % names.length] ?? 'Amara', purpose: 'assistance' } }),
    ),
    await measure('candidates for the person of one case', runs, (run) =>
      api(contract.findSimilarCases, { params: { caseId: pick(run) } }),
    ),
    await measure('case page', runs, (run) => open(pick(run))),
    await measure('save one field', runs, async (run) => {
      const caseId = pick(run);
      const { values } = await open(caseId);
      return api(contract.changeCase, {
        params: { caseId },
        body: {
          purpose: 'assistance',
          changes: [{ key: 'notes', from: values['notes'] ?? null, to: `Measured ${run}` }],
        },
      });
    }),
  ];
}

async function measureStatistics(api: Client): Promise<Timing[]> {
  const count = (name: string, query: { by: string; where?: string }) =>
    measure(name, statisticsRuns, () => api(contract.getStatistics, { query }));
  return [
    await count('statistics: victims by year', { by: 'year' }),
    await count('statistics: by sex and age group, women, since 2023', {
      by: 'sex,ageGroup',
      where: 'sex:female;year:2023,2024,2025,2026',
    }),
    await count('statistics: by country of exploitation', { by: 'countryOfExploitation' }),
    await count('statistics: by citizenship and year', { by: 'citizenship,year' }),
  ];
}

async function readMemory(dataDir: string, nodePid: number | undefined): Promise<object> {
  const database = findClusterProcesses(join(dataDir, 'postgres'));
  const own = await Promise.all(database.map((pid) => readKilobytes(pid, 'smaps_rollup', 'Pss')));
  return {
    nodeMegabytes: Math.round((await readKilobytes(nodePid ?? 0, 'status', 'VmRSS')) / 1024),
    databaseMegabytes: Math.round(own.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024),
  };
}

async function readKilobytes(pid: number, file: string, field: string): Promise<number> {
  const text = await readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}
