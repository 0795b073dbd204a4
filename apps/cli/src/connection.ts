// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHmac } from 'node:crypto';
import { createClient, openTerminalSession, signOut, type Client, type SessionView } from '@palermo/contract';
import { dataDirLayout, loadNodeKeys, readAnnouncedAddress, readTerminalAccount, startNode } from '@palermo/node';
import { CommandFault } from './command-fault.ts';
import { dataDirOption, type GlobalOptions } from './global-options.ts';
import { showProgress } from './progress.ts';

/** A node that answers, and the account that acts in it. */
export interface Connection extends AsyncDisposable {
  readonly origin: string;
  readonly api: Client;
  readonly session: SessionView;
  /** For calls that the client does not cover, such as uploading a stream. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Signs the command in to the node of a data folder: the one that is running, or one started for this command alone. That
 * it may is proved with the terminal key, a file which only the node's operator can read. Acts as the account of `--as`.
 */
export async function connect(global: GlobalOptions): Promise<Connection> {
  const parts = new AsyncDisposableStack();
  try {
    const dataDir = dataDirOption(global);
    const layout = dataDirLayout(dataDir);
    const email = global.as ?? process.env['PALERMO_ACCOUNT'] ?? (await readTerminalAccount(layout));
    if (email === undefined) {
      throw new CommandFault(
        `The node in ${dataDir} is not set up yet, or no account was chosen. Set it up with palermo start, or name an account with --as EMAIL.`,
      );
    }
    const origin = await findOrStart(dataDir, parts);
    const { terminalKey } = await loadNodeKeys(layout.keys, { create: false });
    const issuedAt = new Date().toISOString();
    const proof = createHmac('sha256', terminalKey).update(`${email.toLowerCase()}|${issuedAt}`, 'utf8').digest('hex');
    const anonymous = createClient({ origin });
    const { token, session } = await anonymous(openTerminalSession, { body: { email, issuedAt, proof } });
    const headers = { authorization: `Bearer ${token}`, 'user-agent': 'palermo command' };
    const api = createClient({ origin, headers });
    parts.defer(async () => {
      await api(signOut, {});
    });
    return { origin, api, session, headers, [Symbol.asyncDispose]: () => parts.disposeAsync() };
  } catch (fault) {
    await parts.disposeAsync();
    throw fault;
  }
}

async function findOrStart(dataDir: string, parts: AsyncDisposableStack): Promise<string> {
  const announced = await readAnnouncedAddress(dataDirLayout(dataDir));
  if (announced !== undefined && (await answers(announced))) return announced;
  const progress = showProgress();
  const running = parts.use(
    await startNode({
      dataDir,
      databaseUrl: process.env['DATABASE_URL'],
      host: '127.0.0.1',
      port: 0,
      secure: false,
      logTo: 'nowhere',
      onProgress: (step) => progress.step(step),
    }),
  );
  progress.done();
  return running.address;
}

async function answers(origin: string): Promise<boolean> {
  return fetch(`${origin}/health/live`, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}
