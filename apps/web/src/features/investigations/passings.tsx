// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { answerPassing, listPassings, type PassingView } from '@palermo/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useAskedActs } from '../../lib/use-asked-acts.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { investigationsKey, useInvestigatingPurpose } from './investigation-query.ts';

type Answer = 'take' | 'decline' | 'withdraw';

/** Investigations that were passed to the organisation and wait for its answer, and what it passed on itself. */
export function Passings() {
  const { t } = useTranslation('investigations');
  const query = useQuery({
    queryKey: [...investigationsKey, 'passings'],
    queryFn: async ({ signal }) => (await api(listPassings, { signal })).passings,
  });
  const shown = (query.data ?? []).filter(({ own, state }) => own || state === 'waiting');
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (shown.length === 0) return null;
  return (
    <Panel title={t('pass.list')} lead={t('pass.listLead')}>
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {shown.map((passing) => (
          <li key={passing.id}>
            <Passing passing={passing} />
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

/** One investigation that is passed on: from whom to whom, and the answer. */
export function Passing({ passing }: { readonly passing: PassingView }) {
  const { t } = useTranslation('investigations');
  const { formatDate, formatNumber } = useLanguage();
  const purpose = useInvestigatingPurpose();
  const queryClient = useQueryClient();
  const { id, fileNumber, own, mayAnswer, state, from, to, caseCount, suspectCount, offeredAt } = passing;
  const acts = useAskedActs<Answer, PassingView>(
    (answer) => api(answerPassing, { params: { passingId: id }, body: { answer, purpose } }),
    async (answer) => {
      notifyDone(t(`pass.was.${answer}`));
      await queryClient.invalidateQueries({ queryKey: investigationsKey });
    },
  );
  const asked = acts.asked ?? 'take';
  return (
    <Paper withBorder p="sm">
      <Stack gap={6}>
        <Text fw={600}>
          <bdi>{fileNumber}</bdi>
        </Text>
        <Text size="sm">
          <bdi>{own ? t('pass.toWhom', { organisation: to }) : t('pass.fromWhom', { organisation: from })}</bdi>
          {` · ${formatDate(offeredAt)} · ${t(`pass.states.${state}`)}`}
        </Text>
        <Text size="sm" c="dimmed">
          {t('labelled', { label: t('cases'), value: formatNumber(caseCount) })}
          {' · '}
          {t('labelled', { label: t('suspects'), value: formatNumber(suspectCount) })}
        </Text>
        {mayAnswer ? (
          <Group gap="xs">
            {own ? null : (
              <Button size="xs" onClick={() => acts.ask('take')} aria-label={t('pass.takeOf', { number: fileNumber })}>
                {t('pass.acts.take')}
              </Button>
            )}
            <Button
              size="xs"
              variant="default"
              onClick={() => acts.ask(own ? 'withdraw' : 'decline')}
              aria-label={t(own ? 'pass.withdrawOf' : 'pass.declineOf', { number: fileNumber })}
            >
              {t(own ? 'pass.acts.withdraw' : 'pass.acts.decline')}
            </Button>
          </Group>
        ) : null}
      </Stack>
      <ActDialog
        acts={acts}
        title={t(`pass.${asked}Of`, { number: fileNumber })}
        confirmLabel={t(`pass.acts.${asked}`)}
      >
        {t(`pass.about.${asked}`, { organisation: own ? to : from })}
      </ActDialog>
    </Paper>
  );
}
