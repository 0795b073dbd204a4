// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { countries, treaties } from '@palermo/terms';
import { measureInTurns } from '../lib/measure.ts';
import type { AccountabilityScenario } from './scenario.ts';

const stateCount = 200;
const treatyCount = 20;
const runs = 60;
const states = countries.slice(0, stateCount).map(({ alpha2 }) => alpha2);
const keys = treaties.slice(0, treatyCount).map(({ key }) => key);

/** Two sources for every state under every treaty, and a remark of every fifth. */
export const treatyScenario: AccountabilityScenario = {
  name: `${states.length} states under ${keys.length} treaties`,
  async fill({ admin }) {
    await admin.query(
      `insert into palermo.treaty_statement (id, treaty, state, participant, party, signed_on, signing, bound_on, binding,
          source, as_of, recorded_by, recorded_at)
        select gen_random_uuid(), t.key, s.code, s.code, (t.n + s.n) % 3 > 0, '2000-12-12', 'signature',
          case when (t.n + s.n) % 3 > 0 then (1990 + (t.n * 7 + s.n) % 35) || '-05-01' end,
          case when (t.n + s.n) % 3 > 0 then 'ratification' end, 'Source ' || k, date '2015-01-01' + k * 2500, who.id, now()
        from unnest($1::text[]) with ordinality t (key, n), unnest($2::text[]) with ordinality s (code, n),
          generate_series(1, 2) k, (select id from palermo.account limit 1) who`,
      [keys, states],
    );
    await admin.query(
      `insert into palermo.treaty_remark (id, treaty, state, kind, made_on, body, source, as_of, recorded_by, recorded_at)
        select gen_random_uuid(), t.key, s.code, 'reservation', '2001', 'An invented reservation.', 'Source', '2015-01-01', who.id, now()
        from unnest($1::text[]) with ordinality t (key, n), unnest($2::text[]) with ordinality s (code, n),
          (select id from palermo.account limit 1) who
        where (t.n + s.n) % 5 = 0`,
      [keys, states],
    );
  },
  time(api) {
    const stateOf = (run: number) => contract.StateCode.parse(states[run % states.length]);
    const treatyOf = (run: number) => contract.TreatyKey.parse(keys[run % keys.length]);
    return measureInTurns(runs, [
      ['treaties', () => api(contract.listTreaties, {})],
      ['one treaty', (run: number) => api(contract.getTreaty, { params: { treaty: treatyOf(run) } })],
      ['register of all states', () => api(contract.getTreatyRegister, {})],
      ['one state', (run: number) => api(contract.getStateTreaties, { params: { state: stateOf(run) } })],
    ]);
  },
};
