// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, DecisionView, FundCallId, RankedApplication } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { findAccountNames } from '../../access/index.ts';
import { textOf } from '../applications/answers.ts';
import { openAnswers, openWords } from '../applications/sealed-application.ts';
import { presentPublicCall, type Call } from '../calls/call.ts';
import { getCallRow } from '../calls/describe-call.ts';
import { writeAmount } from '../money.ts';
import {
  findDecision,
  findDecisionWait,
  findLines,
  findSealedAnswers,
  findToRank,
  findVotes,
  type DecisionLineRow,
  type RankedRow,
} from '../store-decisions.ts';
import { rank } from './ranking.ts';

interface Shown {
  readonly call: Call;
  readonly rows: readonly RankedRow[];
  readonly lines: ReadonlyMap<string, DecisionLineRow>;
}

/** Ranked applications with what is proposed about them, the first so many. */
async function viewRanking(scope: Scope, { call, rows, lines }: Shown, limit: number): Promise<RankedApplication[]> {
  const byId = new Map(rows.map((row) => [row.id as string, row]));
  const ranked = rank(rows, call.tieRule).slice(0, limit);
  const shown = ranked.flatMap(({ id, ...place }) => {
    const row = byId.get(id);
    return row ? [{ row, place }] : [];
  });
  const sealed = await findSealedAnswers(
    scope.db,
    shown.map(({ row }) => row.id),
  );
  return shown.map(({ row, place }) => {
    const { content = null, identity = null } = sealed.get(row.id) ?? {};
    const line = lines.get(row.id);
    const { keyring } = scope;
    return {
      applicationId: row.id,
      reference: row.reference,
      organisation:
        identity === null ? null : textOf(openAnswers(keyring, row, 'fund_identity', identity), 'organisationName'),
      title: content === null ? null : textOf(openAnswers(keyring, row, 'fund_content', content), 'projectTitle'),
      country: row.country,
      state: row.state,
      amount: writeAmount(row.amount, call.currency),
      ...place,
      sheets: row.totals.length,
      outcome: line?.outcome ?? null,
      awarded: line?.amount ? writeAmount(line.amount, call.currency) : null,
      reason: line ? openWords(keyring, row, { table: 'fund_decision_line', row: row.id }, line.sealed) : null,
    };
  });
}

/** The ranking of a call and the list about it, as far as the actor may see them. */
export async function viewDecision(scope: Scope, callId: FundCallId, limit: number): Promise<DecisionView> {
  const { accountId } = scope.actor as AccountActor;
  const call = await getCallRow(scope, callId);
  const decision = await findDecision(scope.db, callId);
  const lines = new Map((await findLines(scope.db, callId)).map((line) => [line.applicationId as string, line]));
  const votes = decision === undefined ? [] : await findVotes(scope.db, callId);
  const ids: AccountId[] = votes.map((vote) => vote.accountId);
  const names = await findAccountNames(scope, decision === undefined ? ids : [...ids, decision.proposedBy]);
  const waits = decision?.state === 'decided' ? null : await findDecisionWait(scope.db, callId);
  return {
    call: presentPublicCall(call, dayOf(scope.clock())),
    applications: await viewRanking(scope, { call, rows: await findToRank(scope.db, callId), lines }, limit),
    state: decision?.state ?? 'none',
    version: decision?.version ?? 0,
    proposedBy: decision === undefined ? null : (names.get(decision.proposedBy) ?? null),
    votes: votes.map((vote) => ({
      name: names.get(vote.accountId) ?? '',
      at: vote.at.toISOString(),
      current: vote.version === decision?.version,
    })),
    ownVote: votes.some((vote) => vote.accountId === accountId && vote.version === decision?.version),
    waits,
    decidedAt: decision?.decidedAt?.toISOString() ?? null,
    hidden: waits === 'conflict',
  };
}
