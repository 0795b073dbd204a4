// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { acceptInvitation, createClient, getDemonstration, inviteAccount } from '@palermo/contract';
import type { TestProject } from 'vitest/node';
import { signInOverHttp } from './sign-in.ts';
import type { Credentials, SignedInAccount } from './sign-in.ts';
import { nodeLog, startNodeProcess } from './node-process.ts';

/** A node that serves the demonstration country, and the accounts that tests use, signed in. */
export interface DemonstrationNode {
  readonly origin: string;
  readonly accounts: readonly SignedInAccount[];
}

/** The demonstration country, with colleagues for those of its accounts that tests act as. */
export interface DemonstrationCountry extends DemonstrationNode {
  readonly colleagues: Readonly<Record<ColleagueRole, SignedInAccount>>;
}

declare module 'vitest' {
  interface ProvidedContext {
    demonstrationNode: DemonstrationCountry;
  }
}

const readyMs = 240_000;

/** One account of each role; the test signs in as few as it can, because passwords are slow to check by design. */
export const testUsers = {
  caseworker: 'caseworker@example.org',
  supervisor: 'reeds.lead@example.org',
  decisionMaker: 'officer@example.org',
  administrator: 'administrator@example.org',
  analyst: 'analyst@example.org',
  auditor: 'auditor@example.org',
  coordinator: 'coordinator@example.org',
  prosecutor: 'prosecutor@example.org',
} as const;

/** For whom there is a colleague: a new account of the same organisation with the same roles. */
export type ColleagueRole = 'caseworker' | 'supervisor' | 'decisionMaker' | 'analyst';

/**
 * Starts a node as its user would (`palermo start --demo`), in a fresh data folder on a free port, and waits until the
 * demonstration country is there. `PALERMO_TEST_ORIGIN` names a running demonstration node to use instead.
 */
export default async function startDemonstration(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['PALERMO_TEST_ORIGIN'];
  if (given !== undefined) {
    const running = await waitUntilReady(given, () => undefined, Object.values(testUsers));
    project.provide('demonstrationNode', await withColleagues(running));
    return async () => {};
  }
  const { stop, ...country } = await openDemonstration('demonstration', ['--demo'], Object.values(testUsers));
  project.provide('demonstrationNode', await withColleagues(country));
  return stop;
}

/**
 * One file of tests reads every page in three languages while others act. A language is the account's, so those who act are
 * not those who read.
 */
async function withColleagues(country: DemonstrationNode): Promise<DemonstrationCountry> {
  const find = (role: keyof typeof testUsers): SignedInAccount => {
    const account = country.accounts.find(({ email }) => email === testUsers[role]);
    if (!account) throw new Error(`The demonstration country has no ${role}.`);
    return account;
  };
  const { origin } = country;
  const ask = createClient({ origin, headers: { cookie: find('administrator').cookie } });
  const invite = async (role: ColleagueRole): Promise<SignedInAccount> => {
    const { account, organisation } = find(role).session;
    const { password } = find(role);
    const email = `colleague-${randomUUID()}@example.org`;
    const params = { organisationId: organisation.id };
    const { token } = await ask(inviteAccount, { params, body: { email, roles: [...account.roles] } });
    const name = `Invented ${role}`;
    await createClient({ origin })(acceptInvitation, { body: { token, name, password, language: 'en' } });
    return signInOverHttp({ email, password, secret: null }, { origin });
  };
  const [caseworker, supervisor, decisionMaker, analyst] = await Promise.all([
    invite('caseworker'),
    invite('supervisor'),
    invite('decisionMaker'),
    invite('analyst'),
  ]);
  return { ...country, colleagues: { caseworker, supervisor, decisionMaker, analyst } };
}

/** The demonstration hub, in a node of its own, with these of its accounts. `PALERMO_TEST_HUB` names a running one to use instead. */
export async function openDemonstrationHub(
  emails: readonly string[],
): Promise<DemonstrationNode & { stop(): Promise<void> }> {
  const given = process.env['PALERMO_TEST_HUB'];
  if (given === undefined) return openDemonstration('hub', ['--demo', 'hub'], emails);
  return { ...(await waitUntilReady(given, () => undefined, emails)), stop: async () => {} };
}

async function openDemonstration(
  name: string,
  options: readonly string[],
  emails: readonly string[],
): Promise<DemonstrationNode & { stop(): Promise<void> }> {
  const node = await startNodeProcess({ name, options });
  try {
    return { ...(await waitUntilReady(node.origin, node.findExit, emails)), stop: node.stop };
  } catch (fault) {
    await node.stop();
    throw fault;
  }
}

async function waitUntilReady(
  origin: string,
  findExit: () => string | undefined,
  emails: readonly string[],
): Promise<DemonstrationNode> {
  const ask = createClient({ origin });
  const deadline = Date.now() + readyMs;
  let last = 'no answer yet';
  while (Date.now() < deadline) {
    const exit = findExit();
    if (exit !== undefined) throw new Error(`The node ended (${exit}). Its log is in ${dirname(nodeLog(''))}`);
    const answer = await ask(getDemonstration, {}).catch((fault: unknown) => {
      last = fault instanceof Error ? fault.message : 'no answer';
    });
    if (answer?.state === 'ready') return { origin, accounts: await signInUsers(origin, answer.signIns, emails) };
    if (answer?.state === 'failed') throw new Error('The demonstration could not be loaded.');
    if (answer) last = `${answer.state}, ${answer.doneCount} of ${answer.totalCount}`;
    await sleep(250);
  }
  throw new Error(`The demonstration was not ready after ${readyMs / 1000} seconds: ${last}`);
}

async function signInUsers(
  origin: string,
  signIns: readonly Credentials[],
  emails: readonly string[],
): Promise<SignedInAccount[]> {
  const accounts: SignedInAccount[] = [];
  for (const email of emails) {
    const credentials = signIns.find((hint) => hint.email === email);
    if (!credentials) throw new Error(`The demonstration has no account ${email}.`);
    accounts.push(await signInOverHttp(credentials, { origin }));
  }
  return accounts;
}
