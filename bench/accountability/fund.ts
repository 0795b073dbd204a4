// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { measureInTurns } from '../lib/measure.ts';
import type { AccountabilityScenario } from './scenario.ts';

const grantCount = 1000;
const runs = 60;

/** A fund of 1,000 grants and 1,000 contributions: 6,000 entries over ten years. */
export const fundScenario: AccountabilityScenario = {
  name: `fund of ${grantCount} grants`,
  async fill({ admin }) {
    await admin.query(`insert into palermo.fund_contribution (id, contributor, kind, currency, pledged_on, recorded_by, recorded_at)
      select gen_random_uuid(), 'Contributor ' || n, 'state', (array['USD', 'EUR'])[1 + n % 2], current_date - n * 3, who.id, now()
      from (select id from palermo.account limit 1) who, generate_series(1, ${grantCount}) n;
      insert into palermo.fund_grant (id, title, summary, grantee, grantee_country, countries, aid_kinds, currency, amount,
        starts_on, ends_on, opened_by, opened_at, agreed_on, agreed_by, needs_audit, updated_at)
      select gen_random_uuid(), 'Grant ' || n, 'Aid', 'Grantee ' || n, 'GH', '{GH}', '{Legal}', 'USD', 2000000,
        current_date - n * 3, current_date - n * 3 + 240, who.id, now(), current_date - n * 3, who.id, true, now()
      from (select id from palermo.account limit 1) who, generate_series(1, ${grantCount}) n;
      insert into palermo.fund_tranche (id, grant_id, number, amount, due_on)
      select gen_random_uuid(), g.id, n, 1000000, g.starts_on + n * 60 from palermo.fund_grant g, generate_series(1, 2) n;
      insert into palermo.fund_report (id, grant_id, number, is_final, from_on, to_on, due_on)
      select gen_random_uuid(), g.id, n, n = 2, g.starts_on + n * 100, g.starts_on + n * 100 + 99, g.starts_on + n * 120 + 90
      from palermo.fund_grant g, generate_series(1, 2) n;
      insert into palermo.fund_rate
      select 'EUR', current_date - n * 30, 1, 1.1, 'Invented', who.id, now()
      from (select id from palermo.account limit 1) who, generate_series(0, 130) n`);
    await admin.query(`insert into palermo.fund_entry (id, kind, dated_on, contribution_id, grant_id, key, request, line_count,
        posted_by, posted_at)
      select gen_random_uuid(), m.kind, m.on_day, m.contribution_id, m.grant_id, gen_random_uuid(), sha256(''), 2, who.id, now()
      from (select id from palermo.account limit 1) who, (
        select 'receipt' as kind, pledged_on as on_day, id as contribution_id, null::uuid as grant_id
        from palermo.fund_contribution, generate_series(1, 3)
        union all
        select k.kind, g.starts_on, null, g.id
        from palermo.fund_grant g, (values ('commitment'), ('disbursement'), ('return')) k (kind)) m;
      insert into palermo.fund_line (entry_id, line, account, currency, earmark, amount)
      select e.id, s.line, case s.line when 1 then a.debit else a.credit end, coalesce(c.currency, 'USD'), '',
        case s.line when 1 then a.amount else -a.amount end
      from palermo.fund_entry e
        join (values ('receipt', 'bank', 'contributions', 3000000), ('commitment', 'grantsCommitted', 'commitmentsOutstanding', 1000000),
          ('disbursement', 'grantsPaid', 'bank', 1000000), ('return', 'bank', 'grantsReturned', 100)) a (kind, debit, credit, amount)
          on a.kind = e.kind
        left join palermo.fund_contribution c on c.id = e.contribution_id, generate_series(1, 2) s (line)`);
  },
  async time(api) {
    const { grants } = await api(contract.listGrants, { query: { limit: 100 } });
    const idOf = (run: number) => grants[run % grants.length]?.id as contract.GrantId;
    return measureInTurns(runs, [
      ['fund with its sums', () => api(contract.getFund, {})],
      ['grants, first page', () => api(contract.listGrants, { query: {} })],
      ['one grant', (run: number) => api(contract.getGrant, { params: { grantId: idOf(run) } })],
      ['contributions, first page', () => api(contract.listContributions, { query: {} })],
      ['ledger, first page', () => api(contract.listLedgerEntries, { query: {} })],
    ]);
  },
};
