// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getTimeline as endpoint, inputOf, type AccountId, type TimelineEntry } from '@palermo/contract';
import { forcedActsClass, partForcedActs } from '@palermo/terms';
import type { z } from 'zod';
import { AppError } from '../../../kernel/errors.ts';
import { readCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { findAccountNames, findOrganisations } from '../../access/index.ts';
import { sameValue, type FieldChange } from '../facts.ts';
import { openCase, type OpenedCase } from '../open-case.ts';
import { mayReadCases } from '../policy.ts';
import { openEventText, openRevision } from '../sealed-facts.ts';
import { findTimelineRows, type TimelineRow } from '../store-timeline.ts';

const rowsMax = 60;

type Entry = z.input<typeof TimelineEntry>;

/** What happened with a case, newest first, with the changes of the data classes that the actor may read. */
export const getTimeline = defineQuery({
  name: 'cases.readTimeline',
  input: inputOf(endpoint),
  policy: mayReadCases,
  async run(scope, { caseId, after }) {
    const opened = await openCase(scope, caseId);
    const before = after === undefined ? undefined : readInstant(after);
    const rows = await findTimelineRows(scope.db, caseId, { before, limit: rowsMax + 1 });
    const page = wholeEntries(rows);
    const last = page.at(-1);
    return {
      entries: await describeRows(scope, page, (row) => openRow(scope, opened, row)),
      next: rows.length > page.length && last ? writeCursor([last.atText]) : null,
    };
  },
  audit: ({ caseId, purpose }) => ({ purpose, subjectKind: 'case', subjectIds: [caseId] }),
});

function readInstant(after: string): string {
  const [instant = ''] = readCursor(after, 1);
  if (Number.isNaN(Date.parse(instant))) throw new AppError('request.invalid');
  return instant;
}

/** A change has a row for each data class: a page never ends within one. */
function wholeEntries(rows: readonly TimelineRow[]): readonly TimelineRow[] {
  if (rows.length <= rowsMax) return rows;
  const cutAt = rows[rows.length - 1]?.atText;
  const whole = rows.filter(({ atText }) => atText !== cutAt);
  return whole.length > 0 ? whole : rows;
}

interface OpenedRow {
  readonly changes: Entry['changes'];
  readonly text: string | null;
}

function openRow(
  { keyring }: Scope,
  { key, file: { id: caseId }, dataClasses }: OpenedCase,
  row: TimelineRow,
): OpenedRow {
  if (!key || !row.sealed) return { changes: [], text: null };
  if (row.version === null || row.dataClass === null) {
    return { changes: [], text: openEventText(keyring, key, row.id, row.sealed) };
  }
  const at = { caseId, version: row.version, dataClass: row.dataClass, sealed: row.sealed };
  const changes = openRevision(keyring, key, at);
  const seen = dataClasses.includes(forcedActsClass) ? changes : changes.flatMap(openPart);
  return { changes: seen as unknown as Entry['changes'], text: null };
}

/** A change without what tells of forced acts; none where nothing else changed. */
function openPart({ key, from, to }: FieldChange): FieldChange[] {
  const open = { key, from: partForcedActs(key, from).open, to: partForcedActs(key, to).open };
  return sameValue(open.from, open.to) ? [] : [open];
}

/** Puts the changes of one data class to those of another; a field of which both hold choices stays one. */
function joinChanges(known: Entry['changes'], more: Entry['changes']): void {
  for (const change of more) {
    const there = known.find(({ key }) => key === change.key);
    if (there) {
      there.from = joinLists(there.from, change.from);
      there.to = joinLists(there.to, change.to);
    } else known.push(change);
  }
}

type WireValue = Entry['changes'][number]['from'];

function joinLists(one: WireValue, other: WireValue): WireValue {
  return Array.isArray(one) && Array.isArray(other) ? [...one, ...other] : (one ?? other);
}

async function describeRows(
  scope: Scope,
  rows: readonly TimelineRow[],
  open: (row: TimelineRow) => OpenedRow,
): Promise<Entry[]> {
  const organisations = await findOrganisations(scope, [
    ...new Set(rows.flatMap((row) => [row.organisationId, ...recipientOf(row)])),
  ]);
  const accounts = await findAccountNames(scope, [
    ...new Set(rows.flatMap(({ accountId }): AccountId[] => (accountId === null ? [] : [accountId]))),
  ]);
  const entries = new Map<string, Entry>();
  for (const row of rows) {
    const { changes, text } = open(row);
    const id = row.version === null ? row.id : `version ${row.version}`;
    const known = entries.get(id);
    if (known) {
      joinChanges(known.changes, changes);
      continue;
    }
    const to = recipientOf(row)[0];
    entries.set(id, {
      at: row.at.toISOString(),
      kind: row.kind as Entry['kind'],
      organisation: organisations.get(row.organisationId)?.name ?? null,
      account: row.accountId === null ? null : (accounts.get(row.accountId) ?? null),
      changes: [...changes],
      details: {
        ...row.details,
        ...(to === undefined ? {} : { to: organisations.get(to)?.name ?? null }),
        ...(text === null ? {} : { reason: text }),
      },
    });
  }
  return [...entries.values()];
}

/** The organisation that a release names, if the row is about one. */
function recipientOf(row: TimelineRow): TimelineRow['organisationId'][] {
  const to = row.details['to'];
  return typeof to === 'string' ? [to as TimelineRow['organisationId']] : [];
}
