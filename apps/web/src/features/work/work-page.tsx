// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import type { IdentificationProcess } from '@palermo/terms';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { processQuery } from '../../lib/process.ts';
import { type Task, urgencies, urgencyOf, type Whose } from '../../lib/tasks.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { MoreTasks } from './more-tasks.tsx';
import { TaskGroup } from './task-group.tsx';
import { taskPagesQuery } from './task-pages.ts';

function readWhose(values: AddressValues): Whose {
  return values['whose'] === 'organisation' ? 'organisation' : 'mine';
}

/** What is to be done, the most urgent first: one's own and nobody's, or the whole organisation's. */
export function WorkPage() {
  const { t } = useTranslation('work');
  const [whose, changeAddress] = useAddress(readWhose);
  const process = useQuery(processQuery());
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack gap="lg">
        <Group>
          <SegmentedControl
            aria-label={t('whose.label')}
            value={whose}
            onChange={(chosen) => changeAddress({ whose: chosen === 'mine' ? undefined : chosen })}
            data={[
              { value: 'mine', label: t('whose.mine') },
              { value: 'organisation', label: t('whose.organisation') },
            ]}
          />
        </Group>
        <QueryState query={process}>{(named) => <TaskGroups process={named.process} whose={whose} />}</QueryState>
      </Stack>
    </Page>
  );
}

interface TaskGroupsProps {
  readonly process: IdentificationProcess;
  readonly whose: Whose;
}

function TaskGroups({ process, whose }: TaskGroupsProps) {
  const { t } = useTranslation('work');
  const pages = useInfiniteQuery(taskPagesQuery(whose));
  if (pages.isPending) return <Loading />;
  if (!pages.data) return <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />;
  const tasks = pages.data.pages.flatMap((page): readonly Task[] => page.tasks);
  if (tasks.length === 0) return <Empty title={t('empty')}>{t('emptyTodo')}</Empty>;
  const groups = urgencies.map((urgency) => ({
    urgency,
    tasks: tasks.filter((task) => urgencyOf(process, task) === urgency),
  }));
  return (
    <Stack gap="lg">
      {groups.some(({ urgency, tasks: late }) => urgency === 'overdue' && late.length > 0) ? null : (
        <Text>{t('nothingOverdue')}</Text>
      )}
      {groups.map(({ urgency, tasks: some }) =>
        some.length === 0 ? null : <TaskGroup key={urgency} urgency={urgency} tasks={some} process={process} />,
      )}
      <MoreTasks
        hasMore={pages.hasNextPage}
        isFetching={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
    </Stack>
  );
}
