// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { changeCase } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api.ts';
import { valueOnWire } from '../../../lib/drafts/field-values.ts';
import type { FieldChange } from '../../../lib/drafts/field-values.ts';
import { type FieldConflict, type MergeChoice, mergedChanges } from '../form/merge-conflicts.ts';
import type { CaseAddress } from './case-address.ts';
import { useCaseChanged } from './use-case-changed.ts';

interface Contested {
  readonly changes: readonly FieldChange[];
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Saves changes of a case. When somebody else changed the same fields meanwhile, nothing is written: the conflicts are
 * given back, and `resolve` sends what was chosen, which may meet a newer conflict in turn.
 */
export function useCaseChanges(address: CaseAddress, onSaved: () => void) {
  const { caseId, purpose } = address;
  const showChanged = useCaseChanged(address);
  const [contested, setContested] = useState<Contested>();
  const saving = useMutation({
    mutationFn: async (changes: readonly FieldChange[]) => {
      const sent = changes.map(({ key, from, to }) => ({ key, from: valueOnWire(from), to: valueOnWire(to) }));
      return { changes, answer: await api(changeCase, { params: { caseId }, body: { changes: sent, purpose } }) };
    },
    onSuccess: async ({ changes, answer }) => {
      if (answer.result === 'conflict') {
        setContested({ changes, conflicts: answer.conflicts });
        return;
      }
      setContested(undefined);
      onSaved();
      await showChanged(answer.case);
    },
  });
  const resolve = async (choices: Readonly<Record<string, MergeChoice>>) => {
    if (!contested) return;
    const changes = mergedChanges(contested.changes, contested.conflicts, choices);
    if (changes.length > 0) return saving.mutate(changes);
    setContested(undefined);
    onSaved();
    await showChanged();
  };
  return {
    save: saving.mutate,
    resolve,
    abandon: () => setContested(undefined),
    conflicts: contested?.conflicts,
    isPending: saving.isPending,
    error: saving.error,
  };
}
