// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { writeActorClaim } from '../../apps/node/src/platform/db/actor-claim.ts';
import type { AccountActor, Actor } from '../../apps/node/src/kernel/actor.ts';
import type { WallAccess } from '../harness/database.ts';
import { relations, type Relation, type World } from './world-rows.ts';
import { insertCallRows } from './call-rows.ts';
import { insertDocumentRows } from './document-rows.ts';
import { insertDuplicateRows } from './duplicate-rows.ts';
import { insertEntryRows } from './entry-rows.ts';
import { insertFundRows } from './fund-rows.ts';
import { insertGroupRows } from './group-rows.ts';
import { insertOutreachRows } from './outreach-rows.ts';
import { insertTrainingRows } from './training-rows.ts';
import { insertTreatyRows } from './treaty-rows.ts';
import { insertInvestigationRows } from './investigation-rows.ts';
import { insertPlanRows } from './plan-rows.ts';
import { insertReleaseRows } from './release-rows.ts';
import { insertPublicationRows } from './publication-rows.ts';
import { insertServiceRows } from './service-rows.ts';
import { insertWorkRows } from './work-rows.ts';

/** What was released to the recipient. */
const releasedClasses = ['identity', 'experience'];

/** Fills a database with one row of everything, as the superuser, before anybody acts. */
export async function createWorld(client: pg.Client): Promise<World> {
  const organisations = { holder: randomUUID(), recipient: randomUUID(), stranger: randomUUID() };
  const accounts = { holder: randomUUID(), recipient: randomUUID(), stranger: randomUUID() };
  const colleague = randomUUID();
  for (const relation of relations) {
    await client.query("insert into palermo.organisation values ($1, $2, 'serviceProvider')", [
      organisations[relation],
      `${relation} organisation`,
    ]);
    await insertAccount(client, accounts[relation], organisations[relation], relation);
  }
  await insertAccount(client, colleague, organisations.holder, 'colleague');
  const world: World = {
    organisations,
    accounts,
    colleague,
    caseId: randomUUID(),
    personId: randomUUID(),
    releaseId: randomUUID(),
    ids: {
      session: randomUUID(),
      invitation: randomUUID(),
      draft: randomUUID(),
      view: randomUUID(),
      importRun: randomUUID(),
      caseExport: randomUUID(),
      erasure: randomUUID(),
      suspect: randomUUID(),
      nationalReturn: randomUUID(),
      exactReturn: randomUUID(),
      report: randomUUID(),
      source: randomUUID(),
      estimate: randomUUID(),
      publication: randomUUID(),
      publicationRunning: randomUUID(),
      publicationMade: randomUUID(),
      likeCase: randomUUID(),
      otherLikeCase: randomUUID(),
      service: randomUUID(),
      offeredService: randomUUID(),
      need: randomUUID(),
      referral: randomUUID(),
      stay: randomUUID(),
      entry: randomUUID(),
      lonelyEntry: randomUUID(),
      document: randomUUID(),
      lonelyDocument: randomUUID(),
      upload: randomUUID(),
      comment: randomUUID(),
      investigation: randomUUID(),
      otherInvestigation: randomUUID(),
    },
  };
  await insertAccessRows(client, world);
  await insertCaseRows(client, world);
  await insertExportRow(client, world);
  await insertReleaseRows(client, world);
  await insertIdentificationRows(client, world);
  await insertRecordRows(client, world);
  await insertReturnRows(client, world);
  await insertReportRows(client, world);
  await insertSourceRows(client, world);
  await insertPublicationRows(client, world);
  await insertEstimateRow(client, world);
  await insertDuplicateRows(client, world);
  await insertServiceRows(client, world);
  await insertWorkRows(client, world);
  await insertEntryRows(client, world);
  await insertDocumentRows(client, world);
  await insertInvestigationRows(client, world);
  await insertFundRows(client, world);
  await insertCallRows(client, world);
  await insertTreatyRows(client, world);
  await insertGroupRows(client, world);
  await insertOutreachRows(client, world);
  await insertPlanRows(client, world);
  await insertTrainingRows(client, world);
  return world;
}

async function insertAccount(client: pg.Client, id: string, organisation: string, name: string): Promise<void> {
  await client.query("insert into palermo.account values ($1, $2, $3, $4, 'en')", [
    id,
    organisation,
    `${name}@example.org`,
    name,
  ]);
  await client.query("insert into palermo.account_role values ($1, $2, 'caseworker')", [id, organisation]);
  await client.query("insert into palermo.credential (account_id, password_hash) values ($1, 'hash')", [id]);
}

/** A file with many cases that somebody asked for. */
async function insertExportRow(client: pg.Client, { organisations, colleague, ids }: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.case_export') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  await client.query(
    `insert into palermo.case_export (id, organisation_id, asked_by, asked_at, purpose, layout, sealed)
     values ($1, $2, $3, now(), 'assistance', 'palermo', '\\x01')`,
    [ids.caseExport, organisations.holder, colleague],
  );
}

async function insertAccessRows(client: pg.Client, { organisations, accounts, ids }: World): Promise<void> {
  const { holder } = organisations;
  await client.query("insert into palermo.recovery_code values ($1, '\\x01')", [accounts.holder]);
  await client.query("insert into palermo.sign_in_attempt (key_hash) values ('\\x01')");
  await client.query("insert into palermo.node_setting values ('probe', '{}')");
  await client.query(
    `insert into palermo.invitation (id, organisation_id, email, roles, token_hash, expires_at)
     values ($1, $2, 'invited@example.org', '{analyst}', '\\x01', now() + interval '1 day')`,
    [ids.invitation, holder],
  );
  await client.query(
    `insert into palermo.session (id, account_id, organisation_id, token_hash, channel, device, state, expires_at)
     values ($1, $2, $3, '\\x02', 'browser', '', 'active', now() + interval '1 day')`,
    [ids.session, accounts.holder, holder],
  );
  await client.query("insert into palermo.audit_checkpoint values (1, now(), '\\x00', '\\x00', 'key', '\\x00')");
  await client.query(
    `insert into palermo.audit_entry (sequence, at, action, result, organisation_id, body, previous_hash, hash)
     values (1, now(), 'probe', 'done', $1, '{}', '\\x00', '\\x01')`,
    [holder],
  );
  await client.query("update palermo.audit_head set sequence = 1, hash = '\\x01'");
}

async function insertCaseRows(client: pg.Client, world: World): Promise<void> {
  const { organisations, accounts, caseId, personId, releaseId, ids } = world;
  const { holder, recipient } = organisations;
  const run = (text: string, values: unknown[]): Promise<unknown> => client.query(text, values);
  await run('insert into palermo.person (id, organisation_id) values ($1, $2)', [personId, holder]);
  await run("insert into vault.person_key values ($1, $2, '\\x01')", [personId, holder]);
  await run(
    `insert into palermo.case_file (id, reference, person_id, organisation_id, registered_on, summary_sex, summary_majority,
      summary_exploitation) values ($1, 'AAAAA-AAAAA', $2, $3, current_date, 'female', 'adult', '{ForcedLabour}')`,
    [caseId, personId, holder],
  );
  for (const dataClass of ['identity', 'experience', 'health']) {
    await run("insert into palermo.case_facts values ($1, $2, '\\x01', 1)", [caseId, dataClass]);
    await run(
      "insert into palermo.case_revision (case_id, version, data_class, sealed, organisation_id) values ($1, 1, $2, '\\x01', $3)",
      [caseId, dataClass, holder],
    );
  }
  await run("insert into palermo.case_event (id, case_id, kind, organisation_id) values ($1, $2, 'registered', $3)", [
    randomUUID(),
    caseId,
    holder,
  ]);
  await run("insert into palermo.name_index values ($1, '\\x01')", [caseId]);
  await run(
    `insert into palermo.release (id, case_id, from_organisation_id, to_organisation_id, data_classes, purpose, basis,
      expires_at, released_by) values ($1, $2, $3, $4, $5, 'assistance', 'consent', now() + interval '1 day', $6)`,
    [releaseId, caseId, holder, recipient, releasedClasses, accounts.holder],
  );
  await run(
    "insert into palermo.draft (id, account_id, organisation_id, wrapped_key, sealed) values ($1, $2, $3, '\\x01', '\\x01')",
    [ids.draft, accounts.holder, holder],
  );
  await run("insert into palermo.saved_view values ($1, $2, $3, 'view', '{}')", [ids.view, accounts.holder, holder]);
  await run(
    "insert into palermo.erasure_request (id, case_id, organisation_id, requested_by, sealed_reason) values ($1, $2, $3, $4, '\\x01')",
    [ids.erasure, caseId, holder, world.colleague],
  );
  await run(
    `insert into palermo.import_run (id, organisation_id, account_id, file_name, file_hash, wrapped_key, state)
     values ($1, $2, $3, 'file.csv', '\\x01', '\\x01', 'uploaded')`,
    [ids.importRun, holder, accounts.holder],
  );
  await run("insert into palermo.import_piece values ($1, $2, 0, '\\x01')", [ids.importRun, holder]);
  await run("insert into palermo.import_rejection values ($1, $2, 1, true, '\\x01')", [ids.importRun, holder]);
  await run("insert into palermo.standard_record (case_id, organisation_id, outcome) values ($1, $2, 'presumed')", [
    caseId,
    holder,
  ]);
}

/** Where the case stands, a task and an opinion, where the database is new enough to have them. */
async function insertIdentificationRows(client: pg.Client, world: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.identification') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  const { caseId, accounts } = world;
  const { holder } = world.organisations;
  const processId = "encode(sha256('probe'), 'hex')";
  await client.query(
    `insert into palermo.identification_process (id, pack_id, pack_version, process) values (${processId}, 'x', '1', 'probe')`,
  );
  await client.query(
    `insert into palermo.identification (case_id, process_id, stage, since, updated_at)
     values ($1, ${processId}, 'referred', current_date, now())`,
    [caseId],
  );
  await client.query(
    `insert into palermo.task (id, case_id, organisation_id, kind, key, due_on, remind_on, opened_at)
     values (gen_random_uuid(), $1, $2, 'notice', 'probe', current_date, current_date, now())`,
    [caseId, holder],
  );
  await client.query(
    `insert into palermo.panel_opinion (id, case_id, panel, round, organisation_id, account_id, at, opinion, sealed)
     values (gen_random_uuid(), $1, 'probe', 1, $2, $3, now(), 'victim', '\\x01')`,
    [caseId, holder, accounts.holder],
  );
}

/** Suspects, vintages and former versions, where the database is new enough to have them. */
async function insertRecordRows(client: pg.Client, { organisations, accounts, caseId, ids }: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.vintage') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  const { holder } = organisations;
  for (const id of [ids.suspect, randomUUID()])
    await client.query('insert into palermo.suspect (case_id, id) values ($1, $2)', [caseId, id]);
  await client.query(
    'insert into palermo.standard_perpetrator (case_id, suspect_id, organisation_id) values ($1, $2, $3)',
    [caseId, ids.suspect, holder],
  );
  await client.query("insert into palermo.vintage values ($1, 'first', now() - interval '1 day', $2)", [
    randomUUID(),
    accounts.holder,
  ]);
  await client.query(
    `insert into palermo.standard_record_past
     select (jsonb_populate_record(null::palermo.standard_record_past, to_jsonb(r) || '{"replaced_at": "2026-01-01"}')).*
     from palermo.standard_record r`,
  );
  await client.query(
    `insert into palermo.standard_perpetrator_past
     select (jsonb_populate_record(null::palermo.standard_perpetrator_past, to_jsonb(p) || '{"replaced_at": "2026-01-01"}')).*
     from palermo.standard_perpetrator p`,
  );
  await client.query('insert into palermo.standard_record_removal values (gen_random_uuid())');
}

/** A report that is being written, where the database is new enough to have reports. */
async function insertReportRows(client: pg.Client, { accounts, ids }: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.report') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  const { holder } = accounts;
  await client.query(
    "insert into palermo.report (id, series_id, year, languages, created_by) values ($1, $1, 2025, '{en}', $2)",
    [ids.report, holder],
  );
  await client.query(
    "insert into palermo.report_text (report_id, section_key, language, text, edited_by) values ($1, 'figures', 'en', '', $2)",
    [ids.report, holder],
  );
  await client.query(
    `insert into palermo.report_figure
     (id, report_id, key, section_key, position, counted_by, filter, unit, chart, pinned_by)
     values (gen_random_uuid(), $1, 'f1', 'figures', 0, 'year', '', 'victim', 'bar', $2)`,
    [ids.report, holder],
  );
  await client.query(
    `insert into palermo.report_file (report_id, language, format, content, sha256)
     values ($1, 'en', 'pdf', '\\x01', sha256('\\x01'::bytea))`,
    [ids.report],
  );
}

/** A published table with one row of everything, where the database is new enough to have them. */
async function insertSourceRows(client: pg.Client, { organisations, accounts, ids }: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.published_source') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  const { source } = ids;
  await client.query(
    `insert into palermo.published_source (id, organisation_id, account_id, file_name, file_hash, state, shape, proposal)
     values ($1, $2, $3, 'probe.csv', 'x', 'uploaded', 'glotip', '{}')`,
    [source, organisations.holder, accounts.holder],
  );
  const figure =
    "1, 'Value', 'FRA', 2020, 'detectedVictims', 'total', 'TOTAL', '', 'total', 'total', 'count', '', '1', 1, 1";
  await client.query("insert into palermo.published_file values ($1, '\\x01')", [source]);
  await client.query(`insert into palermo.published_figure values ($1, ${figure})`, [source]);
  await client.query("insert into palermo.published_defect values ($1, 1, 'mojibake', 1, null, '', '', false)", [
    source,
  ]);
  await client.query("insert into palermo.published_contradiction values ($1, 1, '{}')", [source]);
  await client.query("insert into palermo.published_label values ($1, 'country', 'probe', null, null, 1)", [source]);
  await client.query("insert into palermo.label_crosswalk values ('country', 'probe', 'FRA', $1, $2)", [
    accounts.holder,
    organisations.holder,
  ]);
}

/** A return that is being prepared, with a comment and a file, one that is proposed, and a population table. */
async function insertReturnRows(client: pg.Client, { accounts, ids }: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.return') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  await client.query(
    "insert into palermo.return (id, kind, year, created_by, created_at) values ($1, 'glotip', 2000, $2, now())",
    [ids.nationalReturn, accounts.holder],
  );
  await client.query("insert into palermo.return_comment values ($1, 'detected.all.all', 'x', $2, now())", [
    ids.nationalReturn,
    accounts.holder,
  ]);
  await client.query(
    "insert into palermo.return_file values ($1, 'csv', 'x.csv', 'text/csv', '\\x01', sha256('\\x01'))",
    [ids.nationalReturn],
  );
  await insertExactReturn(client, ids.exactReturn, accounts.holder);
  await client.query("insert into palermo.population values (2000, 'total', 0, null, 1, 'x', $1, now())", [
    accounts.holder,
  ]);
}

/** A proposed return with exact figures, in a database that has them. */
async function insertExactReturn(client: pg.Client, id: string, proposer: string): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.return_exact') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  await client.query(
    `insert into palermo.return
      (id, kind, year, state, figures, recipient, snapshot, created_by, created_at, proposed_by, proposed_at)
      values ($1, 'sdg1622', 2000, 'proposed', 'exact', 'Somebody', '{}', $2, now(), $2, now())`,
    [id, proposer],
  );
  await client.query("insert into palermo.return_exact values ($1, '{}')", [id]);
}

/** An account acting for one of the three organisations. */
export function accountActor(world: World, relation: Relation, kind: string, roles: readonly string[]): AccountActor {
  return {
    duty: 'account',
    accountId: world.accounts[relation],
    organisationId: world.organisations[relation],
    organisationKind: kind,
    roles,
    channel: 'browser',
    sessionId: null,
    state: 'active',
    confirmedUntil: null,
  } as AccountActor;
}

/** A connection of the app role on which an actor can be established for each transaction. */
export class AppConnection {
  readonly client: pg.Client;
  readonly #wallKey: Uint8Array;

  constructor(database: WallAccess) {
    this.client = new pg.Client({ connectionString: database.appUrl });
    this.#wallKey = database.wallKey;
  }

  /** Runs work in a transaction established for the actor, and rolls everything back. */
  async attempt<Result>(actor: Actor | undefined, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    await this.client.query('begin');
    try {
      if (actor) {
        const { processID } = this.client as unknown as { processID: number };
        const claim = writeActorClaim(this.#wallKey, actor, processID, new Date());
        await this.client.query("select set_config('palermo.actor', $1, true)", [claim]);
      }
      return await work(this.client);
    } finally {
      await this.client.query('rollback');
    }
  }
}

async function insertEstimateRow(client: pg.Client, { accounts, ids }: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.estimate') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  await client.query(
    `insert into palermo.estimate (id, title, choice, settings, state, started_by, created_by, created_at)
      values ($1, 'x', '{}', '{}', 'stopped', $2, $2, now())`,
    [ids.estimate, accounts.holder],
  );
}
