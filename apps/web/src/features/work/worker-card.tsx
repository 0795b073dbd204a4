// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import type { WorkerLoad } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { DateText } from '../../ui/date-text.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import classes from './work.module.css';

interface WorkerCardProps {
  readonly load: WorkerLoad;
  /** The number that fills a bar. */
  readonly most: number;
  readonly onHandOver: () => void;
}

/** What one colleague, or nobody, has: two bars with their numbers, each the way to its list. */
export function WorkerCard({ load, most, onHandOver }: WorkerCardProps) {
  const { t } = useTranslation('work');
  const { account, caseCount, tasks, referralCount, oldestDueOn } = load;
  const taskCount = tasks.overdue + tasks.soon + tasks.later;
  const name = account?.name ?? t('load.nobody');
  return (
    <Paper withBorder p="md" component="section" aria-label={name}>
      <Group justify="space-between" gap="xs" mb="xs">
        <Group gap="xs">
          <Title order={2} size="h5">
            <bdi>{name}</bdi>
          </Title>
          {account && !account.isActive ? (
            <Badge color="orange" variant="light" tt="none">
              {t('load.hasLeft')}
            </Badge>
          ) : null}
        </Group>
        {account && caseCount + taskCount > 0 ? (
          <Button variant="default" size="xs" onClick={onHandOver} aria-label={`${t('load.handOver')}: ${name}`}>
            {t('load.handOver')}
          </Button>
        ) : null}
      </Group>
      <div className={classes.bars}>
        <Text size="sm">
          <AnchorLink to="/cases" search={{ worker: account?.id ?? 'nobody', status: 'active' }}>
            {t('load.cases')}
          </AnchorLink>
        </Text>
        <Bar most={most} parts={[{ key: 'cases', count: caseCount }]} />
        <Text size="sm">
          {account ? (
            <AnchorLink to="/work" search={{ of: account.id }}>
              {t('load.tasks')}
            </AnchorLink>
          ) : (
            t('load.tasks')
          )}
        </Text>
        <Bar
          most={most}
          parts={[
            { key: 'overdue', count: tasks.overdue },
            { key: 'soon', count: tasks.soon },
            { key: 'later', count: tasks.later },
          ]}
        />
      </div>
      {referralCount === 0 && oldestDueOn === null ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          {referralCount === 0 ? null : t('load.referrals', { count: referralCount })}
          {referralCount > 0 && oldestDueOn !== null ? ' · ' : null}
          {oldestDueOn === null ? null : (
            <>
              {t('load.oldest')} <DateText value={oldestDueOn} />
            </>
          )}
        </Text>
      )}
    </Paper>
  );
}

interface BarProps {
  readonly most: number;
  readonly parts: readonly { readonly key: 'cases' | 'overdue' | 'soon' | 'later'; readonly count: number }[];
}

/** A bar of one or more parts, each with its number and its name in words. */
function Bar({ most, parts }: BarProps) {
  const { t } = useTranslation('work');
  const { formatNumber } = useLanguage();
  const sum = parts.reduce((total, { count }) => total + count, 0);
  return (
    <div className={classes.barRow}>
      <span className={classes.bar} aria-hidden="true">
        {parts.map(({ key, count }) =>
          count === 0 ? null : (
            <span key={key} data-part={key} style={{ inlineSize: `${(100 * count) / Math.max(most, sum)}%` }} />
          ),
        )}
      </span>
      <span className={classes.barWords}>
        {parts.length === 1
          ? formatNumber(sum)
          : parts
              .filter(({ count }) => count > 0)
              .map(({ key, count }) => t(`load.parts.${key}`, { shown: formatNumber(count) }))
              .join(' · ') || formatNumber(0)}
      </span>
    </div>
  );
}
