// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createNode, type ComposedNode } from './create-node.ts';
import { announceAddress } from './announce-address.ts';
import { keepHouse } from './keep-house.ts';
import { joinPrivacyLedger } from './join-privacy-ledger.ts';
import { openLog } from './open-log.ts';
import { openStorage, type Storage } from './open-storage.ts';
import { noteFinishedRestore } from './note-finished-restore.ts';
import { findNodeSettings } from '../modules/access/index.ts';
import { gate } from '../kernel/actor.ts';
import { systemClock } from '../kernel/clock.ts';
import { listen } from '../platform/http/server.ts';
import { createMailer } from '../platform/mail/mailer.ts';
import type { MailSettings } from '../platform/mail/mail-settings.ts';

export interface StartOptions {
  readonly dataDir: string;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly databaseUrl?: string | undefined;
  /** True when browsers reach the node over TLS, through a proxy in front of it. */
  readonly secure: boolean;
  /** Through which server accounts are written to; undefined for none. */
  readonly mail?: MailSettings | undefined;
  /** Where JSON log lines go: the data folder's `logs/node.log`, standard error, or nowhere for a single command. */
  readonly logTo: 'file' | 'stderr' | 'nowhere';
  readonly onProgress?: (step: string) => void;
}

export interface RunningNode extends AsyncDisposable {
  readonly address: string;
  /** Link for setting the node up; undefined once it is set up. */
  readonly setUpLink: string | undefined;
  readonly node: ComposedNode;
  readonly storage: Storage;
  /** Settles when the database ended although nobody asked it to. */
  readonly lost: Promise<void>;
  stop(): Promise<void>;
}

/** Starts a node: database, keys, migrations, server. Everything stops, in the opposite order, with `stop`. */
export async function startNode(options: StartOptions): Promise<RunningNode> {
  const parts = new AsyncDisposableStack();
  try {
    const storage = parts.use(
      await openStorage({
        dataDir: options.dataDir,
        databaseUrl: options.databaseUrl,
        ...(options.onProgress ? { onProgress: options.onProgress } : {}),
      }),
    );
    const { prepared, keys, layout } = storage;
    const log = openLog(options.logTo, layout);
    const mail = options.mail && { ...options.mail, mailer: createMailer(options.mail) };
    const node = parts.use(
      await createNode({ prepared, keys, layout, clock: systemClock, log, secure: options.secure, mail }),
    );
    parts.use(keepHouse(node, log));
    await noteFinishedRestore(node, layout);
    await joinPrivacyLedger(node, log);
    await node.demonstration.resume();
    const address = await listen(node.server, options.host, options.port);
    parts.use(await announceAddress(layout, address));
    const settings = await node.transactions.run(gate, (db) => findNodeSettings({ db }));
    let stopping: Promise<void> | undefined;
    const stop = (): Promise<void> => (stopping ??= parts.disposeAsync());
    return {
      address,
      setUpLink: settings ? undefined : `${address}/set-up#${node.setUpToken.token}`,
      node,
      storage,
      lost: storage.lost,
      stop,
      [Symbol.asyncDispose]: stop,
    };
  } catch (fault) {
    await parts.disposeAsync();
    throw fault;
  }
}
