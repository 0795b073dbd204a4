// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { changePassword } from '@palermo/contract';
import { Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/session.ts';
import { notifyDone } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { NewPasswordField, PasswordField } from '../../ui/password-field.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';

/** Changing the password; every other session ends with it. */
export function PasswordSection() {
  const { t } = useTranslation('account');
  const { account } = useSession();
  const queryClient = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => api(changePassword, { body: { current, next } }),
    onSuccess: async () => {
      setCurrent('');
      setNext('');
      notifyDone(t('password.done'));
      await queryClient.invalidateQueries({ queryKey: ['account', 'sessions'] });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Panel roomy title={t('password.title')} lead={t('password.explanation')}>
      <form onSubmit={submit}>
        <Stack maw="26rem">
          <input type="text" value={account.email} autoComplete="username" readOnly hidden />
          <PasswordField
            label={t('password.current')}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            autoComplete="current-password"
            required
          />
          <NewPasswordField
            label={t('password.next')}
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <ProblemNotice error={change.error} />
          <div>
            <Button type="submit" loading={change.isPending}>
              {t('password.change')}
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  );
}
