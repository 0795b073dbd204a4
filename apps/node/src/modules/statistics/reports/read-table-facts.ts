// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReportTableCode } from '@palermo/contract';
import { hasRole } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import {
  readAssistanceFigures,
  readCampaigns,
  readFollowUp,
  readOwnTreaties,
  readPractices,
  readTrainingFigures,
} from '../../accountability/index.ts';
import { readStatement } from '../../fund/index.ts';
import { readProgress } from '../progress/read-progress.ts';
import type { TableFacts } from './table-facts.ts';

/**
 * Reads what a table of a report says now; the statement of the fund is of the year of the report, as far as it has gone.
 * Analysts read all of it. Throws `access.denied` for those who would see only a part.
 */
export async function readTableFacts(scope: Scope, table: ReportTableCode, year: number): Promise<TableFacts> {
  if (!hasRole(scope.actor, 'analyst'))
    throw new AppError('access.denied', { detail: 'Live tables are for analysts.' });
  const on = dayOf(scope.clock());
  switch (table) {
    case 'progress':
      return readPillars(scope, on);
    case 'treaties':
      return readStandings(scope, on);
    case 'recommendations':
      return readRecommendations(scope, on);
    case 'fund':
      return readFund(scope, on, year);
    case 'campaigns':
      return { kind: 'campaigns', on, campaigns: await readCampaigns(scope) };
    case 'practices':
      return { kind: 'practices', on, ...(await readPractices(scope)) };
    case 'training': {
      const period = periodOf(on, year);
      return { kind: 'training', on, ...period, figures: await readTrainingFigures(scope, period) };
    }
    case 'assistance': {
      const period = periodOf(on, year);
      return { kind: 'assistance', on, ...period, counts: await readAssistanceFigures(scope, period) };
    }
  }
}

async function readPillars(scope: Scope, on: string): Promise<TableFacts> {
  const { plan, pillars } = await readProgress(scope);
  return {
    kind: 'progress',
    on,
    plan: plan?.title ?? null,
    pillars: pillars.map(({ pillar, commitments, answered, measures, activity, outcome }) => {
      const { done, late } = activity;
      return { pillar, commitments, answered, measures, done, late, reached: outcome.reached };
    }),
  };
}

async function readStandings(scope: Scope, on: string): Promise<TableFacts> {
  const { lines, own } = await readOwnTreaties(scope);
  return {
    kind: 'treaties',
    on,
    state: own === undefined ? null : (own.name ?? own.state),
    treaties: lines.map(({ key, partyCount, standing: known }) => {
      const { standing = null, signedOn = null, boundOn = null, asOf = null } = known ?? {};
      return { key, partyCount, standing, signedOn, boundOn, asOf };
    }),
  };
}

async function readRecommendations(scope: Scope, on: string): Promise<TableFacts> {
  const { lines, ...counts } = await readFollowUp(scope);
  const recommendations = lines.map(({ source, document, words, status, dueOn }) => {
    return { source, document, words, status, dueOn };
  });
  return { kind: 'recommendations', on, ...counts, recommendations };
}

/** The year of a report, as far as it has gone. */
function periodOf(on: string, year: number): { readonly from: string; readonly to: string } {
  const [from, end] = [`${year}-01-01`, `${year}-12-31`];
  return { from, to: on < from || on > end ? end : on };
}

async function readFund(scope: Scope, on: string, year: number): Promise<TableFacts> {
  const { from, to } = periodOf(on, year);
  const { lines } = await readStatement(scope, { from, to });
  return {
    kind: 'fund',
    on,
    from,
    to,
    lines: lines.map(({ account, currency, opening, debits, credits, closing }) => {
      return { account, currency, opening, debits, credits, closing };
    }),
  };
}
