// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** A process that starts the embedded PostgreSQL on the folder it is given, tells so on its first line, and stays until ended. */
import { startEmbeddedPostgres } from '../start-embedded-postgres.ts';

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new TypeError('a data folder is needed');

try {
  const postgres = await startEmbeddedPostgres({ dataDir, settings: { shared_buffers: '16MB' }, lockWaitMs: 300 });
  process.on('SIGTERM', () => void postgres.stop().then(() => process.exit(0)));
  process.stdout.write(`${JSON.stringify({ pid: postgres.pid, url: postgres.adminUrl() })}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refusal: error instanceof Error ? error.message : String(error) })}\n`);
  process.exitCode = 1;
}
