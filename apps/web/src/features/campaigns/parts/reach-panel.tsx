// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Stack, Text } from '@mantine/core';
import { type ReachTotal, strikeReach, type ReachId } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { useCampaignChange } from '../campaign-queries.ts';
import type { PartProps } from './part-props.ts';

function useColumns(): DataColumn<ReachTotal>[] {
  const { t } = useTranslation('campaigns');
  const { formatNumber } = useLanguage();
  return [
    { id: 'channel', header: t('channel'), main: true, cell: ({ channel }) => t(`channelCodes.${channel}`) },
    { id: 'unit', header: t('unit'), cell: ({ unit }) => t(`units.${unit}`) },
    {
      id: 'planned',
      header: t('planned'),
      numeric: true,
      cell: ({ planned }) => (planned === null ? '–' : formatNumber(planned)),
    },
    {
      id: 'reached',
      header: t('reached'),
      numeric: true,
      cell: ({ reached, estimated }) =>
        reached === null ? '–' : `${formatNumber(reached)}${estimated ? ` (${t('estimated')})` : ''}`,
    },
  ];
}

/** How many were to be reached and were, channel by channel. It says nothing of what changed. */
export function ReachPanel({ view, onAct }: PartProps) {
  const { t } = useTranslation('campaigns');
  const columns = useColumns();
  return (
    <Panel
      title={t('reachTitle')}
      lead={view.totals.length === 0 ? t('noReach') : t('reachLead')}
      action={
        <Group gap="xs">
          {view.mayKeep && view.status !== 'dropped' ? (
            <Button variant="default" onClick={() => onAct({ kind: 'target' })}>
              {t('acts.target')}
            </Button>
          ) : null}
          {view.mayContribute ? (
            <Button variant="default" onClick={() => onAct({ kind: 'reach' })}>
              {t('acts.reach')}
            </Button>
          ) : null}
        </Group>
      }
    >
      {view.totals.length === 0 ? null : (
        <DataTable
          label={t('reachTitle')}
          rows={view.totals}
          columns={columns}
          rowKey={({ channel, unit }) => `${channel} ${unit}`}
        />
      )}
      <Reports view={view} />
    </Panel>
  );
}

function Reports({ view }: Pick<PartProps, 'view'>) {
  const { t } = useTranslation('campaigns');
  const { formatNumber } = useLanguage();
  const strike = useCampaignChange(
    (reachId: ReachId) => api(strikeReach, { params: { campaignId: view.id, reachId } }),
    () => undefined,
  );
  if (view.reach.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('reports')}</Text>
      <List spacing="xs" listStyleType="none">
        {view.reach.map(({ id, channel, unit, reached, countedBy, how, on, organisation, own }) => {
          const what = `${t(`channelCodes.${channel}`)}: ${formatNumber(reached)} (${t(`units.${unit}`)})`;
          return (
            <List.Item key={id}>
              <Text>{what}</Text>
              <Text size="sm" c="dimmed">
                <DateText value={on} /> · <bdi>{organisation}</bdi> · {t(`counts.${countedBy}`)}
              </Text>
              <Text size="sm" dir="auto">
                {how}
              </Text>
              {own ? (
                <Button
                  variant="subtle"
                  color="red"
                  size="compact-sm"
                  aria-label={t('strikeOf', { title: what })}
                  loading={strike.isPending && strike.variables === id}
                  onClick={() => strike.mutate(id)}
                >
                  {t('strike')}
                </Button>
              ) : null}
            </List.Item>
          );
        })}
      </List>
      <ProblemNotice error={strike.error} />
    </Stack>
  );
}
