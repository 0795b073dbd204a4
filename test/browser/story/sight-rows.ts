// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect } from 'vitest';
import type { Seen, StoryCase } from './story-case.ts';
import type { Player, StoryCountry } from './story-country.ts';

/**
 * For each table about the case, which of its rows somebody may read: the rows that the superuser finds with this condition.
 * $1 the case, $2 the reader's organisation, $3 the data classes open to it, $4 whether it holds the case, $5 whether it sees
 * the case at all, $6 the reader's account. Written from what was promised, not from the policies.
 */
const readable: Readonly<Record<string, string>> = {
  'palermo.case_file': 'id = $1 and $5',
  'palermo.person': 'id = (select person_id from palermo.case_file where id = $1) and $5',
  'vault.person_key': 'person_id = (select person_id from palermo.case_file where id = $1) and $5',
  'palermo.case_facts': 'case_id = $1 and data_class = any ($3)',
  'palermo.case_revision': 'case_id = $1 and data_class = any ($3)',
  'palermo.case_entry': 'case_id = $1 and data_class = any ($3)',
  'palermo.case_entry_past': 'case_id = $1 and data_class = any ($3)',
  'palermo.document': 'case_id = $1 and data_class = any ($3)',
  'palermo.case_event': 'case_id = $1 and $5 and ($4 or data_class is null or data_class = any ($3))',
  'palermo.name_index': "case_id = $1 and 'identity' = any ($3)",
  'palermo.identification': 'case_id = $1 and $5',
  'palermo.panel_opinion': "case_id = $1 and ($4 or 'experience' = any ($3))",
  'palermo.standard_record': "case_id = $1 and 'experience' = any ($3)",
  'palermo.need': "case_id = $1 and ($4 or 'needs' = any ($3))",
  'palermo.delivered_service': "case_id = $1 and ($4 or 'services' = any ($3))",
  'palermo.follow_up': "case_id = $1 and ($4 or 'services' = any ($3))",
  'palermo.support_end': "case_id = $1 and ($4 or 'services' = any ($3))",
  'palermo.suspect': "case_id = $1 and 'justice' = any ($3)",
  'palermo.release':
    'case_id = $1 and (from_organisation_id = $2 or (to_organisation_id = $2 and opened_at is not null and revoked_at is null and expires_at > now()))',
  'palermo.release_words': 'release_id in (select id from palermo.release where case_id = $1) and $4',
  'palermo.release_refusal': 'case_id = $1 and $4',
  'palermo.referral': 'from_organisation_id = $2 or to_organisation_id = $2',
  'palermo.task': 'case_id = $1 and organisation_id = $2 and $5',
  'palermo.case_comment': "case_id = $1 and $5 and (organisation_id = $2 or (shared and 'notes' = any ($3)))",
  'palermo.case_worker': 'case_id = $1 and organisation_id = $2 and $5',
  'palermo.notification': 'account_id = $6 and (case_id is null or (case_id = $1 and $5))',
  'palermo.shelter_location': 'organisation_id = $2',
  'palermo.stay': 'organisation_id = $2',
  'palermo.investigation': 'organisation_id = $2',
  'palermo.investigation_case':
    "case_id = $1 and (organisation_id = $2 or ('justice' = any ($3) and unlinked_at is null))",
};

const allClasses = [
  'identity',
  'contact',
  'location',
  'experience',
  'forcedActs',
  'needs',
  'services',
  'health',
  'immigration',
  'justice',
  'child',
  'notes',
];

/** Runs raw SQL as the app's role with the player's claim: of every table, the rows promised and no other. */
export async function expectRows(
  { admin, app }: StoryCountry,
  { part, organisationId, actor }: Player,
  { caseId }: StoryCase,
  seen: Seen,
): Promise<void> {
  const classes = seen === 'all' ? allClasses : seen === 'nothing' ? [] : seen;
  const tables = Object.keys(readable);
  const promised = await admin.query<Record<string, number>>(
    `with asked as (select $1::uuid, $2::uuid, $3::text[], $4::boolean, $5::boolean, $6::uuid)
     select ${tables.map((table) => `(select count(*)::int from ${table} where ${readable[table]}) as "${table}"`).join(', ')} from asked`,
    [caseId, organisationId, classes, seen === 'all', seen !== 'nothing', actor.accountId],
  );
  const found = await app.attempt(actor, (client) =>
    client.query<Record<string, number>>(
      `select ${tables.map((table) => `(select count(*)::int from ${table}) as "${table}"`).join(', ')}`,
    ),
  );
  expect(found.rows[0], `rows that the ${part} reads with raw SQL`).toEqual(promised.rows[0]);
}
