// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';

/** One row of the audit as it is stored: the columns, and the canonical text that the chain protects. */
export interface AuditRow {
  readonly sequence: number;
  /** ISO 8601 in UTC with microseconds. */
  readonly at: string;
  readonly action: string;
  readonly result: string;
  readonly duty: string | null;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly purpose: string | null;
  readonly subjectKind: string | null;
  readonly subjectIds: readonly string[];
  readonly body: string;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/** The last entry as the node remembers it apart from the entries. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: Buffer;
}

/** What the first entry follows. */
export const startOfChain: Buffer = createHash('sha256').update('palermo audit', 'utf8').digest();

/** The hash of an entry: of the one before it and its own canonical text. */
export function hashEntry(previousHash: Uint8Array, body: string): Buffer {
  return createHash('sha256').update(previousHash).update(body, 'utf8').digest();
}

/** The canonical text of an entry, read; undefined when it is no JSON object. */
export function readBody(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Names of the columns that do not say what the canonical text says. */
export function differingColumns(row: AuditRow): string[] {
  const body = readBody(row.body);
  if (body === undefined) return ['body'];
  const columns: readonly (readonly [string, unknown, unknown])[] = [
    ['sequence', row.sequence, body['sequence']],
    ['at', row.at, body['at']],
    ['action', row.action, body['action']],
    ['result', row.result, body['result']],
    ['duty', row.duty, body['duty']],
    ['account_id', row.accountId, body['account']],
    ['organisation_id', row.organisationId, body['organisation']],
    ['purpose', row.purpose, body['purpose']],
    ['subject_kind', row.subjectKind, body['subjectKind']],
    ['subject_ids', JSON.stringify(row.subjectIds), JSON.stringify(body['subjects'] ?? [])],
  ];
  return columns.filter(([, column, said]) => column !== said).map(([name]) => name);
}
