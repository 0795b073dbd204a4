// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { changeEntry as changeEndpoint, inputOf, strikeEntry as strikeEndpoint } from '@palermo/contract';
import type { CaseId, EntryId, EntryView } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { keyOf, openCase, type OpenedCase } from '../open-case.ts';
import { mayEditCases } from '../policy.ts';
import { readEntry, requireKind, type EntryContent } from './entry.ts';
import { presentEntries } from './present-entry.ts';
import { openEntry } from './seal-entry.ts';
import { replaceEntry, requireEntry, type Replacing } from './write-entry.ts';

/** Changes an entry. Throws `record.changed` when somebody else did since `version`, `access.denied` where it is another's. */
export const changeEntry = defineCommand({
  name: 'cases.changeEntry',
  input: inputOf(changeEndpoint),
  policy: mayEditCases,
  run: (scope, { caseId, entryId, version, values }) =>
    replace(scope, { caseId, entryId, version }, ({ kind }) => ({ values: readEntry(kind, values) })),
  audit: ({ caseId, entryId, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { entry: entryId },
  }),
});

/** Strikes an entry out: it was wrong. It stays readable, with the reason, and nothing follows from it any more. */
export const strikeEntry = defineCommand({
  name: 'cases.strikeEntry',
  input: inputOf(strikeEndpoint),
  policy: mayEditCases,
  run: (scope, { caseId, entryId, version, reason }) =>
    replace(scope, { caseId, entryId, version }, ({ row, key }) => ({
      values: openEntry(scope.keyring, key, row).values,
      struckBecause: reason,
    })),
  audit: ({ caseId, entryId, purpose }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { entry: entryId },
  }),
});

interface Address {
  readonly caseId: CaseId;
  readonly entryId: EntryId;
  readonly version: number;
}

async function replace(
  scope: Scope,
  { caseId, entryId, version }: Address,
  write: (replacing: Replacing) => EntryContent,
): Promise<EntryView> {
  const opened: OpenedCase = await openCase(scope, caseId);
  const row = await requireEntry(scope, caseId, entryId);
  const kind = requireKind(row.kind);
  const replacing = { row, kind, key: keyOf(opened), seenVersion: version, owner: opened.owner };
  const [view] = await presentEntries(scope, opened, [await replaceEntry(scope, replacing, write(replacing))]);
  if (!view) throw new AppError('record.not-found');
  return view;
}
