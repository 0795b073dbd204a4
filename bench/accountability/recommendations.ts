// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { measureInTurns } from '../lib/measure.ts';
import type { AccountabilityScenario } from './scenario.ts';

const recommendationCount = 5000;
const runs = 60;

/** 5,000 recommendations, most of them answered, each with somebody responsible and two steps. */
export const recommendationScenario: AccountabilityScenario = {
  name: `${recommendationCount} recommendations`,
  async fill({ admin }) {
    await admin.query(`with who as (select id, organisation_id from palermo.account limit 1), recommendation as (
        insert into palermo.recommendation (id, source_kind, source, words, pillar, received_on, answer_by, response, responded_on,
          implement_by, confirmed_on, confirmed_with, updated_by, updated_at)
        select gen_random_uuid(), (array['treatyBody', 'specialRapporteur', 'report'])[1 + n % 3], 'Source ' || n % 40,
          'Invented recommendation ' || n, (array['prevention', 'protection', 'prosecution', 'partnerships'])[1 + n % 4],
          current_date - n % 2000, current_date - n % 2000 + 90, case when n % 4 > 0 then 'accepted' end,
          case when n % 4 > 0 then current_date - n % 2000 end, current_date + n % 900 - 400,
          case when n % 8 = 1 then current_date end, case when n % 8 = 1 then 'Shown' end, who.id, now()
        from who, generate_series(1, ${recommendationCount}) n returning id
      ), duty as (
        insert into palermo.recommendation_duty (recommendation_id, organisation_id, due_on, updated_by, updated_at)
        select r.id, who.organisation_id, current_date + 30, who.id, now() from recommendation r, who
      )
      insert into palermo.recommendation_step (id, recommendation_id, organisation_id, account_id, on_day, words, made_at)
      select gen_random_uuid(), r.id, who.organisation_id, who.id, current_date, 'A step', now()
      from recommendation r, who, generate_series(1, 2)`);
  },
  async time(api) {
    const { recommendations } = await api(contract.listRecommendations, { query: { limit: 100 } });
    const idOf = (run: number) => recommendations[run % recommendations.length]?.id as contract.RecommendationId;
    return measureInTurns(runs, [
      ['recommendations, first page', () => api(contract.listRecommendations, { query: {} })],
      ['recommendations that are overdue', () => api(contract.listRecommendations, { query: { state: 'overdue' } })],
      [
        'one recommendation',
        (run: number) => api(contract.getRecommendation, { params: { recommendationId: idOf(run) } }),
      ],
    ]);
  },
};
