// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';
import { holdsAndEdits, holdsAndSupervises, never, seesReleased, uuid, type TableRow } from './table-row.ts';
import type { World } from './world-rows.ts';

/** A document of the case with its file, one that erasure may take, and a file that is arriving. */
export async function insertDocumentRows(
  client: pg.Client,
  { organisations, accounts, caseId, ids }: World,
): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.document') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  for (const id of [ids.document, ids.lonelyDocument]) {
    await client.query(
      `insert into palermo.document (id, case_id, data_class, sealed, organisation_id, account_id, changed_by, created_at,
         updated_at)
       values ($1, $2, 'identity', '\\x01', $3, $4, $4, now(), now())`,
      [id, caseId, organisations.holder, accounts.holder],
    );
  }
  await client.query(
    `insert into palermo.document_file values ($1, 1, gen_random_uuid(), $2, $3, now(), 10, 1, '\\x01')`,
    [ids.document, organisations.holder, accounts.holder],
  );
  await client.query(`insert into palermo.document_piece values ($1, 1, 0, '\\x01')`, [ids.document]);
  await client.query(
    `insert into palermo.document_upload (id, case_id, data_class, organisation_id, account_id, bytes, sealed, updated_at)
     values ($1, $2, 'identity', $3, $4, 10, '\\x01', now())`,
    [ids.upload, caseId, organisations.holder, accounts.holder],
  );
  await client.query(`insert into palermo.document_upload_piece values ($1, 0, '\\x01')`, [ids.upload]);
}

/** Documents and what arrives to become one. */
export const documentMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.document': {
    may: { select: seesReleased, insert: holdsAndEdits, update: holdsAndEdits, delete: holdsAndSupervises },
    tries: ({ caseId, organisations: { holder }, accounts, ids }) => ({
      select: `select from palermo.document where id = '${ids.document}'`,
      insert: `insert into palermo.document (id, case_id, data_class, sealed, organisation_id, account_id, changed_by,
          created_at, updated_at)
        values (${uuid}, '${caseId}', 'identity', '\\x01', '${holder}', '${accounts.holder}', '${accounts.holder}', now(), now())`,
      update: `update palermo.document set sealed = '\\x02', changed_by = wall.actor_account() where id = '${ids.document}'`,
      delete: `delete from palermo.document where id = '${ids.lonelyDocument}'`,
    }),
  },
  'palermo.document_file': {
    may: { select: seesReleased, insert: holdsAndEdits, update: never, delete: never },
    tries: ({ organisations: { holder }, accounts, ids }) => ({
      select: `select from palermo.document_file where document_id = '${ids.document}'`,
      insert: `insert into palermo.document_file
        values ('${ids.document}', 9, ${uuid}, '${holder}', '${accounts.holder}', now(), 10, 1, '\\x01')`,
      update: `update palermo.document_file set sealed = '\\x02' where document_id = '${ids.document}'`,
      delete: `delete from palermo.document_file where document_id = '${ids.document}'`,
    }),
  },
  'palermo.document_piece': {
    may: { select: seesReleased, insert: holdsAndEdits, update: never, delete: never },
    tries: ({ ids }) => ({
      select: `select from palermo.document_piece where document_id = '${ids.document}'`,
      insert: `insert into palermo.document_piece values ('${ids.document}', 1, 9, '\\x01')`,
      update: `update palermo.document_piece set sealed = '\\x02' where document_id = '${ids.document}'`,
      delete: `delete from palermo.document_piece where document_id = '${ids.document}'`,
    }),
  },
  'palermo.document_upload': {
    may: { select: holdsAndEdits, insert: holdsAndEdits, update: holdsAndEdits, delete: holdsAndEdits },
    tries: ({ caseId, organisations: { holder }, accounts, ids }) => ({
      select: `select from palermo.document_upload where id = '${ids.upload}'`,
      insert: `insert into palermo.document_upload (id, case_id, data_class, organisation_id, account_id, bytes, sealed,
          updated_at)
        values (${uuid}, '${caseId}', 'identity', '${holder}', '${accounts.holder}', 10, '\\x01', now())`,
      update: `update palermo.document_upload set received = 5 where id = '${ids.upload}'`,
      delete: `delete from palermo.document_upload where id = '${ids.upload}'`,
    }),
  },
  'palermo.document_upload_piece': {
    may: { select: holdsAndEdits, insert: holdsAndEdits, update: never, delete: never },
    tries: ({ ids }) => ({
      select: `select from palermo.document_upload_piece where upload_id = '${ids.upload}'`,
      insert: `insert into palermo.document_upload_piece values ('${ids.upload}', 9, '\\x01')`,
      update: `update palermo.document_upload_piece set sealed = '\\x02' where upload_id = '${ids.upload}'`,
      delete: `delete from palermo.document_upload_piece where upload_id = '${ids.upload}'`,
    }),
  },
  'palermo.document_usage': {
    may: { select: holdsAndEdits, insert: never, update: never, delete: never },
    tries: ({ organisations: { holder, stranger } }) => ({
      select: `select from palermo.document_usage where organisation_id = '${holder}'`,
      insert: `insert into palermo.document_usage values ('${stranger}', 0)`,
      update: 'update palermo.document_usage set bytes = 0',
      delete: 'delete from palermo.document_usage',
    }),
  },
};
