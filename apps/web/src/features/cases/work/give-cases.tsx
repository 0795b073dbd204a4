// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, Group, Paper, Text } from '@mantine/core';
import { type AccountId, assignCases, type CaseId } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { hasRole, useSession } from '../../../lib/session.ts';
import { tasksKey } from '../../../lib/tasks.ts';
import { ColleagueSelect } from '../../../ui/colleague-select.tsx';
import type { DataColumn } from '../../../ui/data-table.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { CaseRow } from '../list/case-columns.tsx';

/** As many as the node gives at once. */
const chosenMax = 200;

/** Cases that are being chosen from a list, to be given to somebody. */
export interface CaseChoice {
  readonly isOn: boolean;
  readonly chosen: ReadonlySet<CaseId>;
  /** The column of boxes; absent while nothing is chosen. */
  readonly column: DataColumn<CaseRow> | undefined;
  readonly turn: (isOn: boolean) => void;
}

export function useCaseChoice(): CaseChoice {
  const { t } = useTranslation('cases');
  const [isOn, setIsOn] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<CaseId>>(new Set());
  const column = useMemo(
    (): DataColumn<CaseRow> => ({
      id: 'chosen',
      header: t('worker.giveChosen'),
      cell: ({ id, reference }) => (
        <Checkbox
          aria-label={t('worker.chooseOne', { reference })}
          checked={chosen.has(id)}
          disabled={!chosen.has(id) && chosen.size >= chosenMax}
          onChange={({ currentTarget: { checked } }) =>
            setChosen((former) => new Set(checked ? [...former, id] : [...former].filter((each) => each !== id)))
          }
        />
      ),
    }),
    [t, chosen],
  );
  return {
    isOn,
    chosen,
    column: isOn ? column : undefined,
    turn: (next) => {
      setIsOn(next);
      setChosen(new Set());
    },
  };
}

/** Begins and ends the choosing; for supervisors, who give cases to others. */
export function GiveButton({ choice }: { readonly choice: CaseChoice }) {
  const { t } = useTranslation('cases');
  if (!hasRole(useSession(), 'supervisor')) return null;
  return (
    <Button variant="default" size="xs" aria-pressed={choice.isOn} onClick={() => choice.turn(!choice.isOn)}>
      {t(choice.isOn ? 'worker.chooseEnd' : 'worker.choose')}
    </Button>
  );
}

/** How many are chosen, and to whom they go. */
export function GiveBar({ choice }: { readonly choice: CaseChoice }) {
  const { t } = useTranslation('cases');
  const queryClient = useQueryClient();
  const [to, setTo] = useState<AccountId | null>(null);
  const give = useMutation({
    mutationFn: () => api(assignCases, { body: { caseIds: [...choice.chosen], accountId: to } }),
    onSuccess: async ({ assignedCount, skippedCount }) => {
      const given = t('worker.gaveChosen', { count: assignedCount });
      notifyDone(skippedCount === 0 ? given : `${given} ${t('worker.skipped', { count: skippedCount })}`);
      choice.turn(false);
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
      await queryClient.invalidateQueries({ queryKey: tasksKey });
    },
  });
  if (!choice.isOn) return null;
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('worker.choose')}>
      <Group align="flex-end" gap="sm">
        <Text role="status" size="sm" fw={600}>
          {t('worker.chosen', { count: choice.chosen.size })}
        </Text>
        <ColleagueSelect label={t('worker.colleague')} value={to} onChange={setTo} />
        <Button loading={give.isPending} disabled={choice.chosen.size === 0} onClick={() => give.mutate()}>
          {t('worker.giveChosen')}
        </Button>
      </Group>
      <ProblemNotice error={give.error} />
    </Paper>
  );
}
