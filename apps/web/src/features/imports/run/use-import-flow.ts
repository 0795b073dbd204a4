// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportView } from '@palermo/contract';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { suggestedMapping, withCorrection } from '../mapping/mapping.ts';
import { ownMapping, proposedProfile } from '../profiles.ts';
import type { ImportProblem } from '../report/problem-words.ts';
import { choiceOf, type Preparation } from './preparation-choice.ts';
import { type StartChoice, useImportActs } from './use-import-acts.ts';

type Changes = Partial<Omit<Preparation, 'keepsMapping'>>;

/** What was decided on any visit of the page since the application was opened; never kept on the device. */
function useChanges({ id }: ImportView): readonly [Changes, (more: Changes) => void] {
  const queryClient = useQueryClient();
  const queryKey = ['imports', 'preparation', id];
  const { data = {} } = useQuery<Changes>({
    queryKey,
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  return [data, (more) => queryClient.setQueryData(queryKey, (former: Changes = {}) => ({ ...former, ...more }))];
}

/** What a person decides about an import on its page, and what follows from it. */
export function useImportFlow(view: ImportView) {
  const [changes, change] = useChanges(view);
  const [isPreparing, setIsPreparing] = useState(false);
  const { start, cancel } = useImportActs(view.id);
  const preparation: Preparation = {
    profile: changes.profile ?? proposedProfile(view),
    mapping: changes.mapping ?? suggestedMapping(view.columns),
    keepsMapping: changes.mapping === undefined && view.profile === ownMapping,
    acceptPartial: changes.acceptPartial ?? view.acceptPartial,
  };
  // While the node works it does not send the columns, so what was chosen must not hang on them.
  const begin = (choice: StartChoice) => {
    change({ profile: choice.profile, ...(choice.mapping === undefined ? {} : { mapping: choice.mapping }) });
    start.mutate(choice, { onSuccess: () => setIsPreparing(false) });
  };
  const checkWith = (more: Changes) => {
    change(more);
    begin(choiceOf({ ...preparation, ...more, keepsMapping: preparation.keepsMapping && more.mapping === undefined }));
  };
  return {
    preparation,
    isPreparing,
    start,
    cancel,
    change,
    prepare: () => {
      start.reset();
      // From here on what is shown is what counts.
      change({ mapping: preparation.mapping });
      setIsPreparing(true);
    },
    checkWith,
    importNow: () => begin({ ...choiceOf(preparation), dryRun: false }),
    goOn: () => begin({ ...choiceOf(preparation), dryRun: view.dryRun }),
    /** Reads a written value as the suggested one in every row. Absent where a layout and not the person says what columns mean. */
    correct:
      preparation.profile === ownMapping && !preparation.keepsMapping
        ? ({ column, value, suggestion }: ImportProblem) => {
            if (column === null || value === null || suggestion === null) return;
            checkWith({ mapping: withCorrection(preparation.mapping, { column, written: value, meant: suggestion }) });
          }
        : undefined,
  };
}
