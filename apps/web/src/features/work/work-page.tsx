// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { AccountId } from '@palermo/contract';
import type { IdentificationProcess } from '@palermo/terms';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { colleaguesQuery } from '../../lib/colleagues.ts';
import { processQuery } from '../../lib/process.ts';
import { type Task, urgencies, urgencyOf } from '../../lib/tasks.ts';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { MoreTasks } from './more-tasks.tsx';
import { NextTask } from './next-task.tsx';
import { QuestionsWaiting } from './questions-waiting.tsx';
import { ReferralsWaiting } from './referrals-waiting.tsx';
import { TaskGroup } from './task-group.tsx';
import { taskPagesQuery, type WhoseTasks } from './task-pages.ts';
import { WorkNumbers } from './work-numbers.tsx';

function readWhose(values: AddressValues): WhoseTasks {
  const of = AccountId.safeParse(values['of']);
  if (of.success) return { of: of.data };
  return { whose: values['whose'] === 'organisation' ? 'organisation' : 'mine' };
}

/** What is to be done, the most urgent first: one's own and nobody's, the whole organisation's, or one colleague's. */
export function WorkPage() {
  const { t } = useTranslation('work');
  const [whose, changeAddress] = useAddress(readWhose);
  const process = useQuery(processQuery());
  const isMine = 'whose' in whose && whose.whose === 'mine';
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack gap="lg">
        {isMine ? <WorkNumbers /> : null}
        {'of' in whose ? (
          <TasksOf accountId={whose.of} />
        ) : (
          <Group>
            <SegmentedControl
              aria-label={t('whose.label')}
              value={whose.whose}
              onChange={(chosen) => changeAddress({ whose: chosen === 'mine' ? undefined : chosen })}
              data={[
                { value: 'mine', label: t('whose.mine') },
                { value: 'organisation', label: t('whose.organisation') },
              ]}
            />
          </Group>
        )}
        {isMine ? <ReferralsWaiting /> : null}
        {isMine ? <QuestionsWaiting /> : null}
        <QueryState query={process}>
          {(named) => <TaskGroups process={named.process} whose={whose} withNext={isMine} />}
        </QueryState>
      </Stack>
    </Page>
  );
}

/** Whose tasks a supervisor looks at, and the way back. */
function TasksOf({ accountId }: { readonly accountId: AccountId }) {
  const { t } = useTranslation('work');
  const colleague = useQuery(colleaguesQuery).data?.colleagues.find(({ id }) => id === accountId);
  return (
    <Group gap="md">
      <Text fw={600}>
        <bdi>{t('tasksOf', { name: colleague?.name ?? t('load.hasLeft') })}</bdi>
      </Text>
      <AnchorLink to="/workload">{t('load.back')}</AnchorLink>
    </Group>
  );
}

interface TaskGroupsProps {
  readonly process: IdentificationProcess;
  readonly whose: WhoseTasks;
  readonly withNext: boolean;
}

function TaskGroups({ process, whose, withNext }: TaskGroupsProps) {
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
  const first = groups.flatMap((group) => group.tasks)[0];
  return (
    <Stack gap="lg">
      {withNext && first ? <NextTask task={first} process={process} /> : null}
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
