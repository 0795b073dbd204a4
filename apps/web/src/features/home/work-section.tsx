// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Text } from '@mantine/core';
import type { IdentificationProcess } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { useToday } from '../../lib/local-day.ts';
import { processQuery } from '../../lib/process.ts';
import { tabOfTask, type Task, tasksQuery, urgencies, urgencyOf, workSummaryQuery } from '../../lib/tasks.ts';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { DueText, useTaskTitle } from '../../ui/task-words.tsx';
import { UrgencyBadge } from '../../ui/urgency-badge.tsx';
import classes from './home.module.css';

const shownCount = 3;

/** How much is overdue, and the most urgent, each with the way to its case. */
export function WorkSection() {
  const { t } = useTranslation('home');
  const process = useQuery(processQuery());
  const tasks = useQuery(tasksQuery('mine'));
  return (
    <Panel
      roomy
      title={t('work.title')}
      lead={t('work.explanation')}
      action={
        <ButtonLink to="/work" size="md">
          {t('work.all')}
        </ButtonLink>
      }
    >
      <WorkCounts />
      <QueryState query={process}>
        {(named) => (
          <QueryState query={tasks}>
            {(answer) => <MostUrgent process={named.process} tasks={answer.tasks} />}
          </QueryState>
        )}
      </QueryState>
    </Panel>
  );
}

interface MostUrgentProps {
  readonly process: IdentificationProcess;
  readonly tasks: readonly Task[];
}

function MostUrgent({ process, tasks }: MostUrgentProps) {
  const { t } = useTranslation('home');
  const titleOf = useTaskTitle(process);
  const today = useToday();
  if (tasks.length === 0) return <Text c="dimmed">{t('work.none')}</Text>;
  const rankOf = (task: Task): number => urgencies.indexOf(urgencyOf(process, task));
  const first = tasks.toSorted((one, other) => rankOf(one) - rankOf(other)).slice(0, shownCount);
  return (
    <ul className={classes.tasks} aria-label={t('work.first')}>
      {first.map((task) => (
        <li key={task.id}>
          <Group gap="xs">
            <UrgencyBadge urgency={urgencyOf(process, task)} />
            <AnchorLink to="/cases/$caseId" params={{ caseId: task.caseId }} search={{ tab: tabOfTask(task) }} fw={600}>
              {titleOf(task)} · <bdi dir="ltr">{task.reference}</bdi>
            </AnchorLink>
          </Group>
          <Text size="sm" c="dimmed">
            {t('work.by')} <DueText day={task.dueOn} today={today} />
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** How much waits in numbers, whatever the list beside it shows. */
function WorkCounts() {
  const { t } = useTranslation('home');
  const { formatNumber } = useLanguage();
  return (
    <QueryState query={useQuery(workSummaryQuery)}>
      {({ overdue, soon, cases }) => (
        <Group gap="lg">
          <Text fw={600}>
            {overdue.isMore
              ? t('work.overdueAtLeast', { shown: formatNumber(overdue.count) })
              : overdue.count === 0
                ? t('work.noneOverdue')
                : t('work.overdue', { count: overdue.count, shown: formatNumber(overdue.count) })}
          </Text>
          <Text fw={600}>{t('work.soon', { count: soon.count, shown: formatNumber(soon.count) })}</Text>
          <AnchorLink to="/cases" search={{ worker: 'me' }} fw={600}>
            {t('work.cases', { count: cases.count, shown: formatNumber(cases.count) })}
          </AnchorLink>
        </Group>
      )}
    </QueryState>
  );
}
