// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  decidesOnReturnOfHolder,
  never,
  anyAccount,
  has,
  preparesReturns,
  readsReports,
  uuid,
  type TableRow,
  administersNode,
  either,
} from './table-row.ts';

/** Rows of the matrix for what statistics publish and are published: vintages, reports, returns, tables of others. */
export const statisticsMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.vintage': {
    may: { select: anyAccount, insert: has('analyst'), update: never, delete: never },
    tries: () => ({
      select: 'select from palermo.vintage',
      insert: `insert into palermo.vintage (id, name, closed_by) values (${uuid}, ${uuid}::text, wall.actor_account())`,
      update: "update palermo.vintage set name = 'x'",
      delete: 'delete from palermo.vintage',
    }),
  },
  'palermo.report': {
    may: { select: readsReports, insert: has('analyst'), update: has('analyst'), delete: has('analyst') },
    tries: ({ ids }) => ({
      select: `select from palermo.report where id = '${ids.report}'`,
      insert: `insert into palermo.report (id, series_id, year, languages, created_by)
        values (${uuid}, ${uuid}, 2025, '{en}', wall.actor_account())`,
      update: `update palermo.report set titles = '{}' where id = '${ids.report}'`,
      delete: `delete from palermo.report where id = '${ids.report}'`,
    }),
  },
  'palermo.report_text': {
    may: { select: readsReports, insert: has('analyst'), update: has('analyst'), delete: has('analyst') },
    tries: ({ ids }) => ({
      select: `select from palermo.report_text where report_id = '${ids.report}'`,
      insert: `insert into palermo.report_text (report_id, section_key, language, text, edited_by)
        values ('${ids.report}', 'protection', 'en', '', wall.actor_account())`,
      update: `update palermo.report_text set text = '', edited_by = wall.actor_account() where report_id = '${ids.report}'`,
      delete: `delete from palermo.report_text where report_id = '${ids.report}'`,
    }),
  },
  'palermo.report_figure': {
    may: { select: readsReports, insert: has('analyst'), update: has('analyst'), delete: has('analyst') },
    tries: ({ ids }) => ({
      select: `select from palermo.report_figure where report_id = '${ids.report}'`,
      insert: `insert into palermo.report_figure
        (id, report_id, key, section_key, position, counted_by, filter, unit, chart, pinned_by)
        values (${uuid}, '${ids.report}', 'f9', 'figures', 9, 'year', '', 'victim', 'bar', wall.actor_account())`,
      update: `update palermo.report_figure set chart = 'line' where report_id = '${ids.report}'`,
      delete: `delete from palermo.report_figure where report_id = '${ids.report}'`,
    }),
  },
  // The probe's report is a draft, which has no files.
  'palermo.report_file': {
    may: { select: readsReports, insert: never, update: never, delete: never },
    tries: ({ ids }) => ({
      select: `select from palermo.report_file where report_id = '${ids.report}'`,
      insert: `insert into palermo.report_file (report_id, language, format, content, sha256)
        values ('${ids.report}', 'fr', 'pdf', '\\x01', sha256('\\x01'::bytea))`,
      update: `update palermo.report_file set format = 'docx' where report_id = '${ids.report}'`,
      delete: `delete from palermo.report_file where report_id = '${ids.report}'`,
    }),
  },
  'palermo.published_source': {
    may: { select: anyAccount, insert: has('analyst'), update: has('analyst'), delete: has('analyst') },
    tries: ({ ids }) => ({
      select: `select from palermo.published_source where id = '${ids.source}'`,
      insert: `insert into palermo.published_source (id, organisation_id, account_id, file_name, file_hash, state, shape,
        proposal) values (${uuid}, wall.actor_organisation(), wall.actor_account(), 'x', 'x', 'uploaded', 'wide', '{}')`,
      update: `update palermo.published_source set title = 'x' where id = '${ids.source}'`,
      delete: `delete from palermo.published_source where id = '${ids.source}'`,
    }),
  },
  'palermo.published_file': {
    may: { select: has('analyst'), insert: has('analyst'), update: never, delete: has('analyst') },
    tries: ({ ids }) => ({
      select: `select from palermo.published_file where source_id = '${ids.source}'`,
      insert: `insert into palermo.published_file values ('${ids.source}', '\\x01')`,
      update: `update palermo.published_file set content = '\\x02' where source_id = '${ids.source}'`,
      delete: `delete from palermo.published_file where source_id = '${ids.source}'`,
    }),
  },
  'palermo.published_figure': {
    may: { select: anyAccount, insert: has('analyst'), update: never, delete: has('analyst') },
    tries: ({ ids }) => ({
      select: `select from palermo.published_figure where source_id = '${ids.source}'`,
      insert: `insert into palermo.published_figure values ('${ids.source}', 9, 'Value', 'FRA', 2020, 'detectedVictims', 'total', 'TOTAL', '', 'total', 'total', 'count', '', '1', 1, 1)`,
      update: `update palermo.published_figure set source_id = source_id where source_id = '${ids.source}'`,
      delete: `delete from palermo.published_figure where source_id = '${ids.source}'`,
    }),
  },
  'palermo.published_defect': {
    may: { select: anyAccount, insert: has('analyst'), update: never, delete: has('analyst') },
    tries: ({ ids }) => ({
      select: `select from palermo.published_defect where source_id = '${ids.source}'`,
      insert: `insert into palermo.published_defect values ('${ids.source}', 9, 'mojibake', 1, null, '', '', false)`,
      update: `update palermo.published_defect set source_id = source_id where source_id = '${ids.source}'`,
      delete: `delete from palermo.published_defect where source_id = '${ids.source}'`,
    }),
  },
  'palermo.published_contradiction': {
    may: { select: anyAccount, insert: has('analyst'), update: never, delete: has('analyst') },
    tries: ({ ids }) => ({
      select: `select from palermo.published_contradiction where source_id = '${ids.source}'`,
      insert: `insert into palermo.published_contradiction values ('${ids.source}', 9, '{}')`,
      update: `update palermo.published_contradiction set source_id = source_id where source_id = '${ids.source}'`,
      delete: `delete from palermo.published_contradiction where source_id = '${ids.source}'`,
    }),
  },
  'palermo.published_label': {
    may: { select: anyAccount, insert: has('analyst'), update: never, delete: has('analyst') },
    tries: ({ ids }) => ({
      select: `select from palermo.published_label where source_id = '${ids.source}'`,
      insert: `insert into palermo.published_label values ('${ids.source}', 'country', 'other', null, null, 1)`,
      update: `update palermo.published_label set source_id = source_id where source_id = '${ids.source}'`,
      delete: `delete from palermo.published_label where source_id = '${ids.source}'`,
    }),
  },
  'palermo.label_crosswalk': {
    may: { select: anyAccount, insert: has('analyst'), update: has('analyst'), delete: has('analyst') },
    tries: () => ({
      select: "select from palermo.label_crosswalk where label = 'probe'",
      insert: `insert into palermo.label_crosswalk (list, label, code, account_id, organisation_id)
        values ('country', 'new', 'FRA', wall.actor_account(), wall.actor_organisation())`,
      update: `update palermo.label_crosswalk set code = 'DEU', account_id = wall.actor_account(),
        organisation_id = wall.actor_organisation() where label = 'probe'`,
      delete: "delete from palermo.label_crosswalk where label = 'probe'",
    }),
  },
  'palermo.return': {
    may: {
      select: preparesReturns,
      insert: has('analyst'),
      update: preparesReturns,
      delete: has('analyst'),
    },
    tries: ({ ids }) => ({
      select: `select from palermo.return where id = '${ids.nationalReturn}'`,
      insert: `insert into palermo.return (id, kind, year, created_by, created_at)
        select ${uuid}, 'dataPackage', 2001, wall.actor_account(), now()`,
      update: `update palermo.return set vintage_pinned = false where id = '${ids.nationalReturn}'`,
      delete: `delete from palermo.return where id = '${ids.nationalReturn}'`,
    }),
  },
  'palermo.return_comment': {
    may: { select: preparesReturns, insert: has('analyst'), update: has('analyst'), delete: has('analyst') },
    tries: ({ ids }) => ({
      select: `select from palermo.return_comment where return_id = '${ids.nationalReturn}'`,
      insert: `insert into palermo.return_comment (return_id, figure, words, account_id, at)
        values ('${ids.nationalReturn}', 'new', 'x', wall.actor_account(), now())`,
      update: `update palermo.return_comment set words = 'y', account_id = wall.actor_account()
        where return_id = '${ids.nationalReturn}'`,
      delete: `delete from palermo.return_comment where return_id = '${ids.nationalReturn}'`,
    }),
  },
  'palermo.return_file': {
    may: { select: preparesReturns, insert: has('analyst'), update: never, delete: never },
    tries: ({ ids }) => ({
      select: `select from palermo.return_file where return_id = '${ids.nationalReturn}'`,
      insert: `insert into palermo.return_file (return_id, variant, name, media_type, content, sha256)
        values ('${ids.nationalReturn}', 'new', 'x', 'text/csv', '\\x01', sha256('\\x01'))`,
      update: `update palermo.return_file set name = 'y' where return_id = '${ids.nationalReturn}'`,
      delete: `delete from palermo.return_file where return_id = '${ids.nationalReturn}'`,
    }),
  },
  'palermo.return_exact': {
    may: { select: decidesOnReturnOfHolder, insert: has('analyst'), update: decidesOnReturnOfHolder, delete: never },
    tries: ({ ids }) => ({
      select: `select from palermo.return_exact where return_id = '${ids.exactReturn}'`,
      insert: `insert into palermo.return_exact (return_id, snapshot) values ('${ids.nationalReturn}', '{}')`,
      update: `update palermo.return_exact set comments = '{}' where return_id = '${ids.exactReturn}'`,
      delete: `delete from palermo.return_exact where return_id = '${ids.exactReturn}'`,
    }),
  },
  'palermo.estimate': {
    may: { select: has('analyst'), insert: has('analyst'), update: has('analyst'), delete: has('analyst') },
    tries: ({ ids }) => ({
      select: `select from palermo.estimate where id = '${ids.estimate}'`,
      insert: `insert into palermo.estimate (id, title, choice, settings, job_id, started_by, created_by, created_at)
        values (${uuid}, 'x', '{}', '{}', ${uuid}, wall.actor_account(), wall.actor_account(), now())`,
      update: `update palermo.estimate set failure = '{}' where id = '${ids.estimate}'`,
      delete: `delete from palermo.estimate where id = '${ids.estimate}'`,
    }),
  },
  'palermo.publication': {
    may: { select: preparesReturns, insert: has('analyst'), update: has('analyst'), delete: has('analyst') },
    tries: ({ ids }) => ({
      select: `select from palermo.publication where id = '${ids.publication}'`,
      insert: `insert into palermo.publication (id, choice, year_from, year_to, vintage_id, settings, job_id, started_by,
        created_by, created_at) select ${uuid}, '{}', 2000, 2000, (select id from palermo.vintage limit 1), '{}', ${uuid},
        wall.actor_account(), wall.actor_account(), now()`,
      update: `update palermo.publication set failure = '{}' where id = '${ids.publication}'`,
      delete: `delete from palermo.publication where id = '${ids.publication}'`,
    }),
  },
  // Kept while modes are compared, and not changed afterwards.
  'palermo.publication_comparison': {
    may: { select: has('analyst'), insert: has('analyst'), update: never, delete: never },
    tries: ({ ids }) => ({
      select: `select from palermo.publication_comparison where publication_id = '${ids.publication}'`,
      insert: `insert into palermo.publication_comparison values ('${ids.publicationRunning}', '{}')`,
      update: `update palermo.publication_comparison set comparison = '{}' where publication_id = '${ids.publication}'`,
      delete: `delete from palermo.publication_comparison where publication_id = '${ids.publication}'`,
    }),
  },
  // Made before the proposal, and gone only with it.
  'palermo.publication_file': {
    may: { select: preparesReturns, insert: has('analyst'), update: never, delete: never },
    tries: ({ ids }) => ({
      select: `select from palermo.publication_file where publication_id = '${ids.publication}'`,
      insert: `insert into palermo.publication_file (publication_id, name, media_type, content, sha256)
        values ('${ids.publicationMade}', 'x.zip', 'application/zip', '\\x01', sha256('\\x01'))`,
      update: `update palermo.publication_file set name = 'y' where publication_id = '${ids.publication}'`,
      delete: `delete from palermo.publication_file where publication_id = '${ids.publication}'`,
    }),
  },
  // Analysts spend; that the ledger is whole after a restore, administrators of the node say.
  'palermo.privacy_entry': {
    may: {
      select: either(preparesReturns, administersNode),
      insert: has('analyst'),
      update: never,
      delete: never,
    },
    tries: () => ({
      select: 'select from palermo.privacy_entry',
      insert: `insert into palermo.privacy_entry (id, kind, at, body) values (${uuid}, 'spent', now(),
        '{"epsilon": 1, "delta": 0.1, "rho": 1, "thresholdDelta": 0, "budget": 2, "yearFrom": 2000, "yearTo": 2000}')`,
      update: "update palermo.privacy_entry set kind = 'settled'",
      delete: 'delete from palermo.privacy_entry',
    }),
  },
  'palermo.population': {
    may: { select: anyAccount, insert: has('analyst'), update: never, delete: has('analyst') },
    tries: () => ({
      select: 'select from palermo.population where year = 2000',
      insert: `insert into palermo.population values (2001, 'total', 0, null, 1, 'x', wall.actor_account(), now())`,
      update: 'update palermo.population set persons = 2 where year = 2000',
      delete: 'delete from palermo.population where year = 2000',
    }),
  },
};
