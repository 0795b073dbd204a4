// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportView } from '@palermo/contract';
import { useState } from 'react';
import { suggestedMapping, withCorrection } from '../mapping/mapping.ts';
import { ownMapping, proposedProfile } from '../profiles.ts';
import type { ImportProblem } from '../report/problem-words.ts';
import { choiceOf, type Preparation } from './preparation-choice.ts';
import { type StartChoice, useImportActs } from './use-import-acts.ts';

/** What a person decides about an import on its page, and what follows from it. */
export function useImportFlow(view: ImportView) {
  const [changes, setChanges] = useState<Partial<Preparation>>({});
  const [isPreparing, setIsPreparing] = useState(false);
  const { start, cancel } = useImportActs(view.id);
  const preparation: Preparation = {
    profile: changes.profile ?? proposedProfile(view),
    mapping: changes.mapping ?? suggestedMapping(view.columns),
    acceptPartial: changes.acceptPartial ?? view.acceptPartial,
  };
  const change = (more: Partial<Preparation>) => setChanges((former) => ({ ...former, ...more }));
  const begin = (choice: StartChoice) => start.mutate(choice, { onSuccess: () => setIsPreparing(false) });
  const checkWith = (more: Partial<Preparation>) => {
    change(more);
    begin(choiceOf({ ...preparation, ...more }));
  };
  return {
    preparation,
    isPreparing,
    start,
    cancel,
    change,
    prepare: () => {
      start.reset();
      setIsPreparing(true);
    },
    checkWith,
    importNow: () => begin({ ...choiceOf(preparation), dryRun: false }),
    goOn: () => begin({ ...choiceOf(preparation), dryRun: view.dryRun }),
    /** Reads a written value as the suggested one in every row. Absent where a layout and not the person says what columns mean. */
    correct:
      preparation.profile === ownMapping
        ? ({ column, value, suggestion }: ImportProblem) => {
            if (column === null || value === null || suggestion === null) return;
            checkWith({ mapping: withCorrection(preparation.mapping, { column, written: value, meant: suggestion }) });
          }
        : undefined,
  };
}
