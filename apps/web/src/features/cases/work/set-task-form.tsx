// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type AccountId, createTask } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import { useSession } from '../../../lib/session.ts';
import { tasksKey } from '../../../lib/tasks.ts';
import { ColleagueSelect } from '../../../ui/colleague-select.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { CaseAddress } from '../case/case-address.ts';

interface SetTaskFormProps {
  readonly address: CaseAddress;
  readonly onClose: () => void;
}

/** A few words, a day, and who does it. */
export function SetTaskForm({ address, onClose }: SetTaskFormProps) {
  const { t } = useTranslation('cases');
  const { account } = useSession();
  const today = useToday();
  const queryClient = useQueryClient();
  const [words, setWords] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [accountId, setAccountId] = useState<AccountId | null>(account.id);
  const set = useMutation({
    mutationFn: () =>
      api(createTask, {
        params: { caseId: address.caseId },
        body: { words, dueOn, accountId, purpose: address.purpose },
      }),
    onSuccess: async () => {
      notifyDone(t('tasks.wasSet'));
      await queryClient.invalidateQueries({ queryKey: tasksKey });
      onClose();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    set.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('tasks.words')}
          description={t('tasks.wordsHint')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={300}
          required
          autoFocus
          dir="auto"
        />
        <Group align="flex-end" grow preventGrowOverflow={false}>
          <TextInput
            type="date"
            label={t('tasks.dueOn')}
            value={dueOn}
            min={today}
            onChange={(event) => setDueOn(event.currentTarget.value)}
            required
          />
          <ColleagueSelect label={t('tasks.who')} value={accountId} onChange={setAccountId} />
        </Group>
        <ProblemNotice error={set.error} />
        <Group>
          <Button type="submit" loading={set.isPending}>
            {t('tasks.setNow')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('tasks.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
