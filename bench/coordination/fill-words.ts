// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomBytes } from 'node:crypto';
import type { AccountId, CaseId, DocumentId, EntryId, OrganisationId, PersonId } from '@palermo/contract';
import type pg from 'pg';
import type { Keyring } from '../../apps/node/src/kernel/keyring.ts';
import { newId } from '../../apps/node/src/kernel/ids.ts';
import { createDocumentSeal } from '../../apps/node/src/modules/cases/documents/sealed-document.ts';
import { sealEntry } from '../../apps/node/src/modules/cases/entries/seal-entry.ts';
import { unwrapPersonKey } from '../../apps/node/src/modules/cases/sealed-facts.ts';

interface OwnedCase {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly wrapped: Buffer;
  readonly organisationId: OrganisationId;
  readonly worker: AccountId;
  readonly draw: number;
}

const batchSize = 2000;
const documentShare = 0.4;

/**
 * Seals an assessment of risk for every active case that has a worker, and a document with a file for four in ten of them,
 * under the keys of their people as the node does. Cases with entries are passed over, so that it can be resumed.
 */
export async function fillWords(admin: pg.Client, keyring: Keyring, say: (line: string) => void): Promise<void> {
  let after: string = '00000000-0000-0000-0000-000000000000';
  let done = 0;
  for (;;) {
    const { rows } = await admin.query<OwnedCase>(
      `select w.case_id as "caseId", c.person_id as "personId", k.wrapped, w.organisation_id as "organisationId",
         w.account_id as worker, (hashtextextended(w.case_id::text, 20) & 1023)::int / 1024.0::float as draw
       from palermo.case_worker w join palermo.case_file c on c.id = w.case_id join vault.person_key k using (person_id)
       where w.case_id > $1 and not exists (select from palermo.case_entry e where e.case_id = w.case_id) order by w.case_id limit ${batchSize}`,
      [after],
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.caseId;
    await admin.query('begin');
    await writeEntries(admin, keyring, rows);
    await writeDocuments(
      admin,
      keyring,
      rows.filter(({ draw }) => draw < documentShare),
    );
    await admin.query('commit');
    done += rows.length;
    if (done % (batchSize * 25) === 0) say(`${done} cases have entries and documents`);
  }
}

const keyOf = (keyring: Keyring, { personId, wrapped }: OwnedCase) => unwrapPersonKey(keyring, personId, wrapped);

async function writeEntries(admin: pg.Client, keyring: Keyring, cases: readonly OwnedCase[]): Promise<void> {
  const ids = cases.map(() => newId<EntryId>());
  const sealed = cases.map((each, at) =>
    sealEntry(
      keyring,
      keyOf(keyring, each),
      { id: ids[at] as EntryId, version: 1 },
      { values: { riskOn: '2026-11-01', riskLevel: 'medium', riskReviewOn: '2027-01-01' } },
    ),
  );
  const values = [ids, cases.map(({ caseId }) => caseId), sealed, ...peopleOf(cases)];
  const given = `unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::uuid[], $5::uuid[]) e(id, case_id, sealed, organisation_id, account_id)`;
  await admin.query(
    `insert into palermo.case_entry (id, case_id, kind, data_class, sealed, organisation_id, account_id, changed_by, created_at, updated_at)
     select id, case_id, 'riskAssessment', 'needs', sealed, organisation_id, account_id, account_id, now(), now() from ${given}`,
    values,
  );
  await admin.query(
    `insert into palermo.case_entry_past (entry_id, case_id, data_class, version, sealed, organisation_id, account_id, at)
     select id, case_id, 'needs', 1, sealed, organisation_id, account_id, now() from ${given}`,
    values,
  );
}

const peopleOf = (cases: readonly OwnedCase[]) => [
  cases.map(({ organisationId }) => organisationId),
  cases.map(({ worker }) => worker),
];

/** A photograph of two kilobytes is enough: no list or page reads the content of a file. */
const content = randomBytes(2048);

async function writeDocuments(admin: pg.Client, keyring: Keyring, cases: readonly OwnedCase[]): Promise<void> {
  const made = cases.map((each) => {
    const id = newId<DocumentId>();
    const seal = createDocumentSeal(keyring, keyOf(keyring, each));
    const file = { documentId: id, number: 1 };
    return {
      id,
      facts: seal.facts(id, 1, { title: 'Invented paper', kind: 'other', day: null }),
      file: seal.file(file, { name: 'invented.png', type: 'png', pages: 1, notes: [] }),
      piece: seal.piecesOf(file).seal(0, content),
    };
  });
  const ids = made.map(({ id }) => id);
  await admin.query(
    `insert into palermo.document (id, case_id, data_class, sealed, organisation_id, account_id, changed_by, created_at, updated_at)
     select id, case_id, 'needs', sealed, organisation_id, account_id, account_id, now(), now()
     from unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::uuid[], $5::uuid[]) d(id, case_id, sealed, organisation_id, account_id)`,
    [ids, cases.map(({ caseId }) => caseId), made.map(({ facts }) => facts), ...peopleOf(cases)],
  );
  await admin.query(
    `insert into palermo.document_file (document_id, number, upload_id, organisation_id, account_id, at, bytes, piece_count, sealed)
     select id, 1, gen_random_uuid(), organisation_id, account_id, now(), ${content.length}, 1, sealed
     from unnest($1::uuid[], $2::bytea[], $3::uuid[], $4::uuid[]) f(id, sealed, organisation_id, account_id)`,
    [ids, made.map(({ file }) => file), ...peopleOf(cases)],
  );
  await admin.query(
    `insert into palermo.document_piece (document_id, number, position, sealed)
     select id, 1, 0, sealed from unnest($1::uuid[], $2::bytea[]) p(id, sealed)`,
    [ids, made.map(({ piece }) => piece)],
  );
}
