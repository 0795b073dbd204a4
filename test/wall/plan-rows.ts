// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { anyAccount, both, either, has, isHolder, never, uuid, type May, type TableRow } from './table-row.ts';
import type { World } from './world-rows.ts';

const ids = {
  plan: randomUUID(),
  measure: randomUUID(),
  milestone: randomUUID(),
  reported: randomUUID(),
};

function versionInsert({ accounts }: World, number: number | string): string {
  return `insert into palermo.instrument_version (instrument, number, titles, source, origin, commitments, made_by, made_at)
    values ('tried', ${number}, '{"en": "Tried"}', '', 'edited', '[]', '${accounts.holder}', now())`;
}

function planInsert({ accounts }: World, id: string): string {
  return `insert into palermo.action_plan (id, title, starts_on, ends_on, updated_by, updated_at)
    values (${id}, 'Plan', current_date, current_date, '${accounts.holder}', now())`;
}

function measureInsert({ organisations, accounts }: World, id: string, number: number): string {
  return `insert into palermo.measure (id, plan_id, number, title, pillar, lead_id, starts_on, ends_on, updated_by, updated_at)
    values (${id}, '${ids.plan}', ${number}, 'Measure', 'protection', '${organisations.holder}', current_date, current_date,
      '${accounts.holder}', now())`;
}

function milestoneInsert({ accounts }: World, id: string): string {
  return `insert into palermo.measure_milestone (id, measure_id, title, due_on, updated_by, updated_at)
    values (${id}, '${ids.measure}', 'Milestone', current_date, '${accounts.holder}', now())`;
}

function indicatorInsert({ accounts }: World, id: string): string {
  return `insert into palermo.measure_indicator (id, measure_id, title, scale, baseline, baseline_on, target, target_on, updated_by,
      updated_at)
    values (${id}, '${ids.measure}', 'Indicator', 'number', 0, current_date, 1, current_date, '${accounts.holder}', now())`;
}

function valueInsert({ organisations, accounts }: World): string {
  return `insert into palermo.indicator_value (id, indicator_id, measure_id, on_day, value, evidence, organisation_id, account_id,
      reported_at)
    values (${uuid}, '${ids.reported}', '${ids.measure}', current_date, 1, 'Shown', '${organisations.holder}',
      '${accounts.holder}', now())`;
}

function evidenceInsert({ organisations, accounts }: World): string {
  return `insert into palermo.plan_evidence (id, measure_id, name, type, content, organisation_id, account_id, added_at)
    values (${uuid}, '${ids.measure}', 'file', 'txt', '\\x01', '${organisations.holder}', '${accounts.holder}', now())`;
}

function publicationInsert({ accounts }: World): string {
  return `insert into palermo.plan_publication (id, plan_id, content, published_by, published_at)
    values (${uuid}, '${ids.plan}', '{}', '${accounts.holder}', now())`;
}

/** A plan with one measure that the holder leads, and a version of an instrument. */
export async function insertPlanRows(client: pg.Client, world: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.measure') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  await client.query(versionInsert(world, 1));
  await client.query(planInsert(world, `'${ids.plan}'`));
  await client.query(measureInsert(world, `'${ids.measure}'`, 1));
  await client.query(milestoneInsert(world, `'${ids.milestone}'`));
  await client.query(indicatorInsert(world, `'${ids.reported}'`));
  await client.query(valueInsert(world));
  await client.query(evidenceInsert(world));
  await client.query(publicationInsert(world));
}

/** Accounts that keep the plan; those of member entities answer for these alone. */
const coordinates: May = both(has('coordinator'), ({ kind }) => kind !== 'member');
/** In the name of the account that stands in the row. */
const coordinatesItself = both(isHolder, coordinates);
const leads = both(isHolder, either(coordinates, has('coordinator', 'supervisor')));
const stamped = ({ accounts }: World): string => `updated_by = '${accounts.holder}'`;

/** The tables of instruments and of the plan of action. */
export const planMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.instrument_version': {
    may: { select: anyAccount, insert: coordinatesItself, update: never, delete: never },
    tries: (world) => ({
      select: 'select from palermo.instrument_version',
      insert: versionInsert(world, '(random() * 9000)::int + 2'),
      update: "update palermo.instrument_version set source = ''",
      delete: 'delete from palermo.instrument_version',
    }),
  },
  'palermo.action_plan': {
    may: { select: anyAccount, insert: coordinatesItself, update: coordinatesItself, delete: never },
    tries: (world) => ({
      select: 'select from palermo.action_plan',
      insert: planInsert(world, uuid),
      update: `update palermo.action_plan set ${stamped(world)}`,
      delete: 'delete from palermo.action_plan',
    }),
  },
  'palermo.measure': {
    may: { select: anyAccount, insert: coordinatesItself, update: coordinatesItself, delete: never },
    tries: (world) => ({
      select: 'select from palermo.measure',
      insert: measureInsert(world, uuid, 2),
      update: `update palermo.measure set ${stamped(world)}`,
      delete: 'delete from palermo.measure',
    }),
  },
  'palermo.measure_milestone': {
    may: { select: anyAccount, insert: coordinatesItself, update: leads, delete: never },
    tries: (world) => ({
      select: 'select from palermo.measure_milestone',
      insert: milestoneInsert(world, uuid),
      update: `update palermo.measure_milestone set ${stamped(world)}, done_on = current_date, evidence = 'Shown'`,
      delete: 'delete from palermo.measure_milestone',
    }),
  },
  'palermo.measure_indicator': {
    may: { select: anyAccount, insert: coordinatesItself, update: coordinatesItself, delete: never },
    tries: (world) => ({
      select: 'select from palermo.measure_indicator',
      insert: indicatorInsert(world, uuid),
      update: `update palermo.measure_indicator set ${stamped(world)}`,
      delete: 'delete from palermo.measure_indicator',
    }),
  },
  'palermo.indicator_value': {
    may: {
      select: anyAccount,
      insert: leads,
      update: either(coordinates, leads),
      delete: never,
    },
    tries: (world) => ({
      select: 'select from palermo.indicator_value',
      insert: valueInsert(world),
      update: 'update palermo.indicator_value set struck_at = now()',
      delete: 'delete from palermo.indicator_value',
    }),
  },
  'palermo.plan_evidence': {
    may: { select: anyAccount, insert: leads, update: never, delete: never },
    tries: (world) => ({
      select: 'select from palermo.plan_evidence',
      insert: evidenceInsert(world),
      update: "update palermo.plan_evidence set name = 'other'",
      delete: 'delete from palermo.plan_evidence',
    }),
  },
  'palermo.plan_publication': {
    may: { select: anyAccount, insert: coordinatesItself, update: coordinates, delete: never },
    tries: (world) => ({
      select: 'select from palermo.plan_publication',
      insert: publicationInsert(world),
      update: 'update palermo.plan_publication set withdrawn_at = now()',
      delete: 'delete from palermo.plan_publication',
    }),
  },
};
