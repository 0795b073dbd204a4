// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, EntryView, FieldValuesOnWire } from '@palermo/contract';
import { hasRole, type AccountActor } from '../../../kernel/actor.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findAccountNames, findOrganisations } from '../../access/index.ts';
import type { OpenedCase } from '../open-case.ts';
import type { EntryRow } from '../store-entries.ts';
import { openEntry } from './seal-entry.ts';

/** Entries as those see them to whom their data class is open. Names of accounts are told to their own organisation alone. */
export async function presentEntries(
  scope: Scope,
  opened: OpenedCase,
  rows: readonly EntryRow[],
): Promise<EntryView[]> {
  const { key } = opened;
  if (!key) return [];
  const organisations = await findOrganisations(scope, [...new Set(rows.map(({ organisationId }) => organisationId))]);
  const accounts = await findAccountNames(scope, [...new Set(rows.map(({ accountId }): AccountId => accountId))]);
  return rows.map((row) => {
    const { values, struckBecause } = openEntry(scope.keyring, key, row);
    return {
      id: row.id,
      kind: row.kind,
      dataClass: row.dataClass,
      values: values as FieldValuesOnWire,
      version: row.version,
      writtenBy: {
        organisation: organisations.get(row.organisationId)?.name ?? '',
        account: accounts.get(row.accountId) ?? null,
      },
      writtenAt: row.createdAt.toISOString(),
      changedAt: row.updatedAt.toISOString(),
      struck: row.struckAt === null ? null : { at: row.struckAt.toISOString(), reason: struckBecause ?? '' },
      mayChange: row.struckAt === null && mayChange(scope, opened, row),
    };
  });
}

function mayChange({ actor }: Scope, { owner }: OpenedCase, row: EntryRow): boolean {
  const own = row.organisationId === (actor as AccountActor).organisationId;
  return hasRole(actor, 'caseworker', 'supervisor') && (owner || own);
}
