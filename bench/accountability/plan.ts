// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { measureInTurns } from '../lib/measure.ts';
import type { AccountabilityScenario } from './scenario.ts';

const measureCount = 5000;
const runs = 60;

/** A plan of 5,000 measures with four milestones and two indicators each, a tenth of the indicators counted by the node. */
export const planScenario: AccountabilityScenario = {
  name: `plan of ${measureCount} measures`,
  async fill({ admin }) {
    await admin.query(`with who as (select id, organisation_id from palermo.account limit 1), plan as (
        insert into palermo.action_plan (id, title, starts_on, ends_on, updated_by, updated_at)
        select gen_random_uuid(), 'Plan', current_date - 700, current_date + 700, who.id, now() from who returning id
      ), measure as (
        insert into palermo.measure (id, plan_id, number, title, pillar, answers, lead_id, starts_on, ends_on, updated_by, updated_at)
        select gen_random_uuid(), plan.id, n, 'Measure ' || n,
          (array['prevention', 'protection', 'prosecution', 'partnerships'])[1 + n % 4],
          array['global-plan/PREV-' || lpad((1 + n % 11)::text, 2, '0'), 'protocol/ART-06'], who.organisation_id,
          current_date - n % 600, current_date + n % 500, who.id, now()
        from plan, who, generate_series(1, ${measureCount}) n returning id, number
      ), milestone as (
        insert into palermo.measure_milestone (id, measure_id, title, due_on, done_on, evidence, updated_by, updated_at)
        select gen_random_uuid(), m.id, 'Milestone ' || k, current_date + (k - 3) * 90,
          case when (m.number + k) % 3 = 0 then current_date - 100 end, 'Shown', who.id, now()
        from measure m, who, generate_series(1, 4) k
      ), indicator as (
        insert into palermo.measure_indicator (id, measure_id, title, scale, formula, baseline, baseline_on, target, target_on,
          updated_by, updated_at)
        select gen_random_uuid(), m.id, 'Indicator ' || k, 'number',
          case when m.number % 5 = 0 and k = 1 then
            '{"unit":"victim","dimension":"detection","codes":["detected"],"among":"nothing","where":"","years":"all"}'::jsonb end,
          0, current_date - 600, 100, current_date + 600, who.id, now()
        from measure m, who, generate_series(1, 2) k returning id, measure_id, formula
      )
      insert into palermo.indicator_value (id, indicator_id, measure_id, on_day, value, evidence, organisation_id, account_id, reported_at)
      select gen_random_uuid(), i.id, i.measure_id, current_date - 30, 40, 'Shown', who.organisation_id, who.id, now()
      from indicator i, who where i.formula is null`);
  },
  async time(api) {
    const { measures } = await api(contract.listMeasures, { query: { limit: 100 } });
    const idOf = (run: number) => measures[run % measures.length]?.id as contract.MeasureId;
    return measureInTurns(runs, [
      ['plan with its progress', () => api(contract.getPlan, {})],
      ['measures, first page', () => api(contract.listMeasures, { query: {} })],
      ['measures that are late', () => api(contract.listMeasures, { query: { activity: 'late' } })],
      ['commitments with their measures', () => api(contract.getCoverage, { query: {} })],
      ['one measure', (run: number) => api(contract.getMeasure, { params: { measureId: idOf(run) } })],
      ['instruments', () => api(contract.listInstruments, {})],
    ]);
  },
};
