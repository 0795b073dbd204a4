// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { decideDuplicate, undoDuplicate, type DuplicateDecision } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import type { PairAddress } from './duplicate-query.ts';

interface Decided {
  readonly pair: PairAddress;
  readonly decision: DuplicateDecision;
}

/** Deciding about pairs and taking back, one at a time; remembers what was decided on this page, latest last. */
export function useDecisions() {
  const client = useQueryClient();
  const [past, setPast] = useState<readonly PairAddress[]>([]);
  const [said, setSaid] = useState<DuplicateDecision | 'undone'>();
  const renew = async ({ one, other }: PairAddress): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['duplicates', 'list'] });
    await client.invalidateQueries({ queryKey: ['duplicates', 'pair', one, other] });
  };
  const decide = useMutation({
    mutationFn: ({ pair, decision }: Decided) => api(decideDuplicate, { params: pair, body: { decision } }),
    onSuccess: async (_answer, { pair, decision }) => {
      setPast((before) => [...before.filter((one) => one !== pair), pair]);
      setSaid(decision);
      await renew(pair);
    },
  });
  const undo = useMutation({
    mutationFn: (pair: PairAddress) => api(undoDuplicate, { params: pair }),
    onSuccess: async (_answer, pair) => {
      setPast((before) => before.filter(({ one, other }) => one !== pair.one || other !== pair.other));
      setSaid('undone');
      await renew(pair);
    },
  });
  return { decide, undo, said, last: past.at(-1), isBusy: decide.isPending || undo.isPending };
}
