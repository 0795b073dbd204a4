// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { getPublicPlan, type PublicPlan } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { Empty } from '../../ui/empty.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { wordsIn } from './coverage-table.tsx';
import { PillarTable } from './pillar-table.tsx';
import { ActivityBadges, OutcomeBadge } from './progress-badges.tsx';
import { useValueText } from './use-value-text.ts';

/** What anybody may read of the plan of action, without a sign-in. */
export function PublicPlanPage() {
  const { t } = useTranslation('plan');
  const { formatDate } = useLanguage();
  const query = useQuery({ queryKey: ['public', 'plan'], queryFn: ({ signal }) => api(getPublicPlan, { signal }) });
  const plan = query.data?.plan;
  return (
    <Page
      title={plan?.title ?? t('title')}
      lead={plan ? t('public.lead', { node: plan.node, day: formatDate(plan.publishedAt) }) : undefined}
    >
      <QueryState query={query}>
        {(answer) =>
          answer.plan === null ? (
            <Empty title={t('public.none')}>{t('public.noneTodo')}</Empty>
          ) : (
            <Stack gap="md">
              <PillarTable pillars={answer.plan.pillars} />
              <Text size="sm">{t('public.rounded')}</Text>
              {answer.plan.measures.map((measure) => (
                <PublicMeasure key={measure.number} measure={measure} />
              ))}
            </Stack>
          )
        }
      </QueryState>
    </Page>
  );
}

function PublicMeasure({ measure }: { readonly measure: PublicPlan['measures'][number] }) {
  const { t } = useTranslation('plan');
  const { language, formatDate } = useLanguage();
  const valueText = useValueText();
  return (
    <Paper withBorder p="md" radius="md" component="article">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {measure.number}. <bdi>{measure.title}</bdi>
        </Title>
        <Group gap="sm">
          <ActivityBadges progress={measure.progress} />
          <Text size="sm">
            {labelOf('pillar', measure.pillar, language)} · <bdi>{measure.lead}</bdi> ·{' '}
            {t('period', { from: formatDate(measure.startsOn), until: formatDate(measure.endsOn) })}
          </Text>
        </Group>
        {measure.description === null ? null : <Text dir="auto">{measure.description}</Text>}
        {measure.commitments.length === 0 ? null : (
          <Text size="sm">
            {t('public.answers')}:{' '}
            {measure.commitments.map(({ paraphrase }) => wordsIn(paraphrase, language)).join(' · ')}
          </Text>
        )}
        {measure.indicators.map(({ title, scale, target, targetOn, reading, state }) => (
          <Stack key={title} gap={4}>
            <Group gap="xs">
              <Text fw={600}>
                <bdi>{title}</bdi>
              </Text>
              <OutcomeBadge state={state} />
            </Group>
            <Facts
              small
              facts={[
                [t('indicators.now'), valueText.ofReading(reading, scale)],
                [t('indicators.target'), `${valueText.ofNumber(target, scale)} · ${formatDate(targetOn)}`],
              ]}
            />
          </Stack>
        ))}
      </Stack>
    </Paper>
  );
}
