// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { statfsSync } from 'node:fs';

/** PostgreSQL settings by name; values as they stand in postgresql.conf, unquoted. */
export type PostgresSettings = Readonly<Record<string, string>>;

/** Socket only, and no network at all: whoever cannot enter the cluster's folder cannot reach the database. */
const reach: PostgresSettings = {
  listen_addresses: '',
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  port: '5432',
  max_connections: '60',
  superuser_reserved_connections: '5',
  password_encryption: 'scram-sha-256',
};

/** What an acknowledged commit rests on. Nothing here is to be traded for speed. */
const durability: PostgresSettings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
};

/** A machine with two cores and 4 GB; a larger one sets more in operator.conf. */
const resources: PostgresSettings = {
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  jit: 'off',
};

/** A statement, a parameter or a key in an error can name a person: none of them reaches the log or the process list. */
const discretion: PostgresSettings = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_duration: 'off',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_lock_waits: 'off',
  log_timezone: 'UTC',
  update_process_title: 'off',
};

const locale: PostgresSettings = { timezone: 'UTC', lc_messages: 'C', client_encoding: 'UTF8' };

const sharedMemoryBytesMin = 256 * 1024 * 1024;

/** The settings of the embedded cluster, with the caller's own on top. */
export function embeddedPostgresSettings(own: PostgresSettings = {}): PostgresSettings {
  return {
    ...reach,
    ...durability,
    ...resources,
    ...discretion,
    ...locale,
    dynamic_shared_memory_type: sharedMemoryType(),
    ...own,
  };
}

/** Containers often give 64 MB of /dev/shm, which one parallel query can exceed; files then serve instead. */
function sharedMemoryType(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= sharedMemoryBytesMin ? 'posix' : 'mmap';
  } catch {
    // No /dev/shm at all: files work everywhere.
    return 'mmap';
  }
}

/** The operator's own settings, beside postgresql.conf; optional. */
export const operatorConfName = 'operator.conf';

/** The text of postgresql.conf. The operator's own file, where there is one, comes last and so wins. */
export function renderPostgresConf(settings: PostgresSettings, hasOperatorConf: boolean): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  return [
    `# Written by palermo at every start. Put your own settings into ${operatorConfName} beside this file.`,
    ...lines,
    ...(hasOperatorConf ? [`include = '${operatorConfName}'`] : []),
    '',
  ].join('\n');
}

/** The text of pg_hba.conf: a password over the private socket, nothing else. */
export const accessRules = '# Written by palermo at every start.\nlocal all all scram-sha-256\n';
