// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, DuplicateDecision, DuplicatePair } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../../lib/address.ts';
import { pairQuery, type PairAddress } from './duplicate-query.ts';
import { readAddress } from './review-address.ts';
import { useDecisions } from './use-decisions.ts';
import type { ReviewActs } from './use-review-keys.ts';

/** Stands in the query key while there is no pair to ask for. */
const nobody: PairAddress = { one: '' as CaseId, other: '' as CaseId };

/** Which pair is looked at, what was decided about it, and the acts that buttons and keys share. */
export function useReview(pairs: readonly DuplicatePair[]) {
  const [{ pair: named }, changeAddress] = useAddress(readAddress);
  const { decide, undo, said, last, isBusy } = useDecisions();
  const current: PairAddress | undefined = named ?? pairs[0];
  const place = current ? pairs.findIndex((pair) => isSamePair(pair, current)) : -1;
  const at = Math.max(0, place);
  const opened = useQuery({ ...pairQuery(current ?? nobody), enabled: current !== undefined });
  const decision = opened.data?.decision ?? null;
  const show = (pair: PairAddress | undefined): void =>
    changeAddress({ one: pair?.one, other: pair?.other }, { replace: true });
  const acts: ReviewActs = {
    decide: (chosen: DuplicateDecision) => {
      if (!current || !opened.data || isBusy || decision === chosen) return;
      const following = place < 0 ? undefined : (pairs[at + 1] ?? pairs[at - 1]);
      decide.mutate({ pair: current, decision: chosen }, { onSuccess: () => show(following) });
    },
    undo: () => {
      const pair = decision === null ? last : current;
      if (pair && !isBusy) undo.mutate(pair, { onSuccess: () => show(decision === null ? pair : undefined) });
    },
    move: (steps) => {
      const next = pairs[place + steps];
      if (next) show(next);
    },
  };
  return {
    acts,
    current,
    /** Place of the pair in the list; -1 for one that is not in it. */
    place,
    decision,
    said,
    isBusy,
    mayUndo: decision !== null || last !== undefined,
    error: decide.error ?? undo.error,
  };
}

function isSamePair(one: PairAddress, other: PairAddress): boolean {
  return (one.one === other.one && one.other === other.other) || (one.one === other.other && one.other === other.one);
}
