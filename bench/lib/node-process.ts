// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as contract from '@palermo/contract';
import type { Client } from '@palermo/contract';
import { TOTP } from 'otpauth';

const root = join(import.meta.dirname, '../..');
/** A demonstration country is loaded within it even on a machine that does much else. */
const startMs = 600_000;

/** A node in a process of its own, as an operator runs it. */
export interface NodeProcess {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly setUpLink: string | undefined;
}

/** Starts a node on a data folder and waits until it says where it is. Throws with its output when it does not. */
export async function startNodeProcess(dataDir: string, options: readonly string[] = []): Promise<NodeProcess> {
  const child = spawn(
    process.execPath,
    [join(root, 'apps/cli/src/main.ts'), '--data-dir', dataDir, 'start', '--port', '0', ...options],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  let faults = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (faults = (faults + part.toString()).slice(-4000)));
  const since = Date.now();
  while (!output.includes('Press Ctrl-C')) {
    if (child.exitCode !== null || Date.now() - since > startMs)
      throw new Error(`The node did not start.\n${output}${faults}`);
    await sleep(20);
  }
  const origin = /running at (\S+)/.exec(output)?.[1];
  if (origin === undefined) throw new Error('The node did not say where it is.');
  return { child, origin, setUpLink: /once\): (\S+)/.exec(output)?.[1] };
}

export async function untilEnded(child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) await sleep(10);
}

/** Ends a node the ordinary way. */
export async function stopNodeProcess({ child }: NodeProcess): Promise<void> {
  child.kill('SIGTERM');
  await untilEnded(child);
}

const administratorEmail = 'operator@example.org';

/** Sets a fresh node up with one account that has every role, and gives its second factor's secret. */
export async function setUpNode({ origin, setUpLink }: NodeProcess): Promise<void> {
  const api = contract.createClient({ origin });
  const password = 'a long invented password';
  await api(contract.setUpNode, {
    body: {
      token: setUpLink?.split('#')[1] ?? '',
      nodeName: 'Proof',
      packId: 'generic',
      organisationName: 'Competent Authority',
      organisationKind: 'competentAuthority',
      accountName: 'Operator',
      email: administratorEmail,
      password,
      language: 'en',
    },
  });
  let cookie = '';
  const signedIn = contract.createClient({
    origin,
    fetch: async (input, init) => {
      const answer = await fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } });
      cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return answer;
    },
  });
  await signedIn(contract.signIn, { body: { email: administratorEmail, password } });
  const { secret } = await signedIn(contract.startSecondFactor, {});
  await signedIn(contract.confirmSecondFactor, { body: { code: new TOTP({ secret }).generate() } });
}

/** Signs in to a running node as the command does, with the key in its data folder. */
export async function signInAtTerminal(dataDir: string, origin: string, email = administratorEmail): Promise<Client> {
  const terminalKey = await readFile(join(dataDir, 'keys/terminal.key'));
  const issuedAt = new Date().toISOString();
  const proof = createHmac('sha256', terminalKey).update(`${email}|${issuedAt}`, 'utf8').digest('hex');
  const { token } = await contract.createClient({ origin })(contract.openTerminalSession, {
    body: { email, issuedAt, proof },
  });
  return contract.createClient({ origin, headers: { authorization: `Bearer ${token}` } });
}
