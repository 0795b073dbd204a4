// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, listEntries as listEndpoint, listEntryVersions as versionsEndpoint } from '@palermo/contract';
import type { FieldValuesOnWire } from '@palermo/contract';
import { hasRole } from '../../../kernel/actor.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import { findAccountNames, findOrganisations } from '../../access/index.ts';
import { keyOf, openCase } from '../open-case.ts';
import { mayReadCases } from '../policy.ts';
import { findEntries, findPastEntries } from '../store-entries.ts';
import { offeredKinds } from './entry.ts';
import { openForEntries } from './open-for-entries.ts';
import { presentEntries } from './present-entry.ts';
import { openEntry } from './seal-entry.ts';
import { requireEntry } from './write-entry.ts';

/** The entries of a case whose data class is open to the actor, and the kinds that they may add. */
export const listEntries = defineQuery({
  name: 'cases.readEntries',
  input: inputOf(listEndpoint),
  policy: mayReadCases,
  async run(scope, { caseId }) {
    const { opened, majority } = await openForEntries(scope, caseId);
    const mayAdd = opened.key !== undefined && hasRole(scope.actor, 'caseworker', 'supervisor');
    return {
      entries: await presentEntries(scope, opened, await findEntries(scope.db, caseId)),
      offered: mayAdd ? offeredKinds(opened.dataClasses, majority).map(({ key }) => key) : [],
    };
  },
  audit: ({ caseId, purpose }) => ({ purpose, subjectKind: 'case', subjectIds: [caseId] }),
});

/** What an entry said in each of its versions, the newest first. */
export const listEntryVersions = defineQuery({
  name: 'cases.readEntryVersions',
  input: inputOf(versionsEndpoint),
  policy: mayReadCases,
  async run(scope, { caseId, entryId }) {
    const key = keyOf(await openCase(scope, caseId));
    const { id } = await requireEntry(scope, caseId, entryId);
    const rows = await findPastEntries(scope.db, id);
    const organisations = await findOrganisations(scope, [...new Set(rows.map((row) => row.organisationId))]);
    const accounts = await findAccountNames(scope, [...new Set(rows.map((row) => row.accountId))]);
    return {
      versions: rows.map((row) => ({
        version: row.version,
        values: openEntry(scope.keyring, key, { id, version: row.version, sealed: row.sealed })
          .values as FieldValuesOnWire,
        organisation: organisations.get(row.organisationId)?.name ?? '',
        account: accounts.get(row.accountId) ?? null,
        at: row.at.toISOString(),
      })),
    };
  },
  audit: ({ caseId, entryId, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { entry: entryId },
  }),
});
