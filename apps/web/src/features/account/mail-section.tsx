// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Radio, Stack, Text } from '@mantine/core';
import { changeMailChoice, getMailChoice, MailMode } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { notifyDone } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';

const mailKey = ['account', 'mail'] as const;

/** When one is told by mail that something waits. */
export function MailSection() {
  const { t } = useTranslation('account');
  const { formatNumber } = useLanguage();
  const queryClient = useQueryClient();
  const choice = useQuery({ queryKey: mailKey, queryFn: ({ signal }) => api(getMailChoice, { signal }) });
  const change = useMutation({
    mutationFn: (mode: MailMode) => api(changeMailChoice, { body: { mode } }),
    onSuccess: (answer) => {
      queryClient.setQueryData(mailKey, answer);
      notifyDone(t('mail.saved'));
    },
  });
  return (
    <Panel roomy title={t('mail.title')} lead={t('mail.lead')}>
      <QueryState query={choice}>
        {({ mode, isAvailable, everyMinutes }) => (
          <Stack gap="sm">
            <Radio.Group
              label={t('mail.when')}
              value={change.isPending ? change.variables : mode}
              onChange={(chosen) => change.mutate(MailMode.parse(chosen))}
            >
              <Stack gap="xs" mt="xs">
                {MailMode.options.map((option) => (
                  <Radio key={option} value={option} label={t(`mail.modes.${option}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <Text size="sm" c="dimmed">
              {isAvailable && everyMinutes !== null
                ? t('mail.atMost', { minutes: formatNumber(everyMinutes) })
                : t('mail.notAvailable')}
            </Text>
          </Stack>
        )}
      </QueryState>
      <ProblemNotice error={change.error} />
    </Panel>
  );
}
