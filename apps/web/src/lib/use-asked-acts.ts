// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

export interface AskedActs<Act extends string> {
  /** The act that a dialog asks about; null while none is open. */
  readonly asked: Act | null;
  readonly ask: (act: Act | null) => void;
  readonly confirm: () => void;
  readonly pending: boolean;
  readonly error: Error | null;
}

/** Acts of which each is asked about before it is done; `onDone` hears which act was done, and its answer. */
export function useAskedActs<Act extends string, Answer>(
  run: (act: Act) => Promise<Answer>,
  onDone: (act: Act, answer: Answer) => Promise<void>,
): AskedActs<Act> {
  const [asked, setAsked] = useState<Act | null>(null);
  const acting = useMutation({
    mutationFn: run,
    onSuccess: async (answer, act) => {
      setAsked(null);
      await onDone(act, answer);
    },
  });
  return {
    asked,
    ask: (act) => {
      acting.reset();
      setAsked(act);
    },
    confirm: () => {
      if (asked !== null) acting.mutate(asked);
    },
    pending: acting.isPending,
    error: acting.error,
  };
}
