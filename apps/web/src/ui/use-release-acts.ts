// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type AskedActs, useAskedActs } from '../lib/use-asked-acts.ts';
import { notifyDone } from './notify.ts';

interface ReleaseActs<Act extends string> {
  /** The list that the thing stands in: its address and its place in the query cache. */
  readonly list: 'publications' | 'returns';
  readonly id: string;
  readonly run: (act: Act | 'discard') => Promise<unknown>;
  /** What is said once the act is done. */
  readonly said: (act: Act | 'discard') => string;
}

/** What may be done to something that two people release. What is discarded is gone, so its page gives way to the list. */
export function useReleaseActs<Act extends string>({
  list,
  id,
  run,
  said,
}: ReleaseActs<Act>): AskedActs<Act | 'discard'> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useAskedActs(run, async (act) => {
    notifyDone(said(act));
    if (act === 'discard') {
      queryClient.removeQueries({ queryKey: [list, 'one', id] });
      await navigate({ to: `/${list}` });
    }
    await queryClient.invalidateQueries({ queryKey: [list] });
  });
}
