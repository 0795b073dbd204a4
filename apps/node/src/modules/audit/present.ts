// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { z } from 'zod';
import type { AccountId, AuditEntryView, AuditVerification, OrganisationId } from '@palermo/contract';
import { readBody } from './entry.ts';
import type { ListedEntry } from './store.ts';
import type { Verification } from './verify-audit-trail.ts';

export interface Names {
  readonly accounts: ReadonlyMap<AccountId, string>;
  readonly organisations: ReadonlyMap<OrganisationId, { readonly name: string }>;
}

export function presentEntry(row: ListedEntry, { accounts, organisations }: Names): z.output<typeof AuditEntryView> {
  const { account_id: accountId, organisation_id: organisationId } = row;
  return {
    sequence: row.sequence,
    at: row.at.toISOString(),
    action: row.action,
    result: row.result,
    account: accountId === null ? null : { id: accountId, name: accounts.get(accountId) ?? null },
    organisation:
      organisationId === null ? null : { id: organisationId, name: organisations.get(organisationId)?.name ?? null },
    purpose: row.purpose,
    subjectKind: row.subject_kind,
    subjectIds: row.subject_ids,
    details: detailsOf(row.body),
  };
}

function detailsOf(body: string): Record<string, unknown> {
  const details = readBody(body)?.['details'];
  return typeof details === 'object' && details !== null ? { ...details } : {};
}

export function presentVerification(verification: Verification): z.output<typeof AuditVerification> {
  const { intact, entryCount, checkpointCount, findings } = verification;
  return {
    intact,
    entryCount,
    checkpointCount,
    findings: findings.map(({ kind, sequence, explanation }) => ({ kind, sequence, explanation })),
  };
}
