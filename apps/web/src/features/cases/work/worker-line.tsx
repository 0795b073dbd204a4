// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type AccountId, assignCase, type CaseView } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { hasRole, useSession } from '../../../lib/session.ts';
import { tasksKey } from '../../../lib/tasks.ts';
import { ColleagueSelect } from '../../../ui/colleague-select.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';

interface WorkerLineProps {
  readonly view: CaseView;
}

/** Who works on the case within one's organisation, with the way to take it, give it back or give it to a colleague. */
export function WorkerLine({ view }: WorkerLineProps) {
  const { t } = useTranslation('cases');
  const session = useSession();
  const [isChoosing, setIsChoosing] = useState(false);
  const assign = useAssign(view);
  const { worker } = view;
  const isMine = worker?.id === session.account.id;
  return (
    <>
      <Group gap="xs" mt={8}>
        <Text size="sm">
          {worker === null ? t('worker.nobody') : <bdi>{t('worker.is', { name: worker.name })}</bdi>}
        </Text>
        {worker === null ? (
          <Button size="compact-sm" loading={assign.isPending} onClick={() => assign.mutate(session.account.id)}>
            {t('worker.take')}
          </Button>
        ) : null}
        {isMine ? (
          <Button size="compact-sm" variant="default" loading={assign.isPending} onClick={() => assign.mutate(null)}>
            {t('worker.giveBack')}
          </Button>
        ) : null}
        {hasRole(session, 'supervisor') ? (
          <Button size="compact-sm" variant="default" onClick={() => setIsChoosing(true)}>
            {t('worker.give')}
          </Button>
        ) : null}
      </Group>
      <ProblemNotice error={isChoosing ? null : assign.error} />
      <Modal
        opened={isChoosing}
        onClose={() => setIsChoosing(false)}
        title={t('worker.giveTitle')}
        closeButtonProps={{ 'aria-label': t('worker.close') }}
      >
        <GiveForm
          worker={worker?.id ?? null}
          isPending={assign.isPending}
          error={assign.error}
          onGive={(to) => assign.mutate(to, { onSuccess: () => setIsChoosing(false) })}
        />
      </Modal>
    </>
  );
}

interface GiveFormProps {
  readonly worker: AccountId | null;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onGive: (to: AccountId | null) => void;
}

function GiveForm({ worker, isPending, error, onGive }: GiveFormProps) {
  const { t } = useTranslation('cases');
  const [chosen, setChosen] = useState(worker);
  return (
    <Stack>
      <ColleagueSelect
        label={t('worker.colleague')}
        description={t('worker.tasksFollow')}
        value={chosen}
        onChange={setChosen}
      />
      <ProblemNotice error={error} />
      <Group justify="flex-end">
        <Button loading={isPending} onClick={() => onGive(chosen)}>
          {t('worker.giveNow')}
        </Button>
      </Group>
    </Stack>
  );
}

function useAssign({ id, worker }: CaseView) {
  const { t } = useTranslation('cases');
  const queryClient = useQueryClient();
  const show = async () => {
    await queryClient.invalidateQueries({ queryKey: ['cases'] });
    await queryClient.invalidateQueries({ queryKey: tasksKey });
  };
  return useMutation({
    mutationFn: (accountId: AccountId | null) =>
      api(assignCase, { params: { caseId: id }, body: { accountId, was: worker?.id ?? null } }),
    onSuccess: async (answer) => {
      notifyDone(
        answer.worker === null ? t('worker.wasGivenBack') : t('worker.wasGiven', { name: answer.worker.name }),
      );
      await show();
    },
    // Somebody else may have given it meanwhile: the page then shows to whom.
    onError: show,
  });
}
