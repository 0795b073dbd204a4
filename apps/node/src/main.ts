// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { examinePrivacyLedger as examine } from './compose/examine-privacy-ledger.ts';
import type { RunningNode, StartOptions } from './compose/start-node.ts';

// A node is a thousand modules, which most commands never need: they are loaded by what needs them.

/** Starts a node: database, keys, migrations, server. Everything stops, in the opposite order, with `stop`. */
export async function startNode(options: StartOptions): Promise<RunningNode> {
  const compose = await import('./compose/start-node.ts');
  return compose.startNode(options);
}

/** Compares the ledger of privacy spent with its trace in the data folder and with the publications of a node. */
export const examinePrivacyLedger: typeof examine = async (...asked) => {
  const compose = await import('./compose/examine-privacy-ledger.ts');
  return compose.examinePrivacyLedger(...asked);
};

export type { RunningNode, StartOptions };
export { readAnnouncedAddress } from './compose/announce-address.ts';
export { readTerminalAccount, writeTerminalAccount } from './compose/terminal-account.ts';
export { assertMayBackUp, backUpNode, restoreNode } from './platform/backup/back-up-node.ts';
export { backupFileName } from './platform/backup/backup-format.ts';
export { makeBackupKeys, type Protection, type Unlock } from './platform/backup/encryption.ts';
export { hasNodeKeys, loadNodeKeys, makeNodeKeys } from './platform/crypto/node-keys.ts';
export { createNoiseSource } from './platform/crypto/noise-source.ts';
export { combineRecoveryShares } from './platform/crypto/recovery-shares.ts';
export { examineDatabase, examinePostgresPrograms, type DatabaseExamination } from './platform/db/examine-database.ts';
export { assertNodeKeyFits } from './platform/crypto/signing-keys.ts';
export { dataDirLayout, signingKeysFile, type DataDir } from './platform/data-dir.ts';
export {
  csvText,
  entryBytes,
  openTable,
  readZipDirectory,
  TabularError,
  type OpenTable,
  type TableRow,
  writeZip,
  type ZipEntry,
} from './platform/tabular/index.ts';
export { readMailSettings } from './platform/mail/mail-settings.ts';
export { OperatorError } from './platform/operator-error.ts';
