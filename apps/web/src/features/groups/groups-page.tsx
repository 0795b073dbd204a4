// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Stack, Text } from '@mantine/core';
import {
  addExampleGroup,
  createGroup,
  type GroupExampleCode,
  type GroupLine,
  type GroupView,
  listGroups,
} from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { type Answers, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { CalendarPanel } from './calendar-panel.tsx';
import { groupsKey, useGroupChange } from './group-queries.ts';

const examples: readonly GroupExampleCode[] = ['interAgency', 'groupOfFriends'];

function useColumns(): DataColumn<GroupLine>[] {
  const { t } = useTranslation('groups');
  const { formatNumber } = useLanguage();
  return [
    {
      id: 'name',
      header: t('name'),
      main: true,
      sortValue: ({ name }) => name,
      cell: ({ id, name, parentId }) => (
        <>
          <AnchorLink to="/groups/$groupId" params={{ groupId: id }} dir="auto">
            {name}
          </AnchorLink>
          {parentId === null ? null : (
            <Text size="xs" c="dimmed">
              {t('workingGroup')}
            </Text>
          )}
        </>
      ),
    },
    {
      id: 'members',
      header: t('members'),
      numeric: true,
      sortValue: ({ memberCount }) => memberCount,
      cell: ({ memberCount }) => formatNumber(memberCount),
    },
    {
      id: 'chairs',
      header: t('chairs'),
      cell: ({ chairs }) => (chairs.length === 0 ? '–' : <bdi>{chairs.join(', ')}</bdi>),
    },
    {
      id: 'next',
      header: t('nextMeeting'),
      cell: ({ nextMeetingAt }) => (nextMeetingAt === null ? '–' : <DateText value={nextMeetingAt} withTime />),
    },
  ];
}

/** The groups that one's organisation sits in, or that the coordinator keeps. */
export function GroupsPage() {
  const { t } = useTranslation('groups');
  const [adds, setAdds] = useState(false);
  const columns = useColumns();
  const query = useQuery({
    queryKey: [...groupsKey, 'list'],
    queryFn: ({ signal }) => api(listGroups, { query: { limit: 100 }, signal }),
  });
  const mayKeep = query.data?.mayKeep ?? false;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={mayKeep ? <Button onClick={() => setAdds(true)}>{t('add')}</Button> : undefined}
    >
      {adds ? <AddDialog onClose={() => setAdds(false)} /> : null}
      <QueryState query={query}>
        {({ groups }) => (
          <Stack gap="lg">
            {groups.length === 0 ? (
              <Empty title={t('none')}>{mayKeep ? t('noneTodo') : t('noneForMember')}</Empty>
            ) : (
              <DataTable label={t('title')} rows={groups} columns={columns} rowKey={({ id }) => id} />
            )}
            {mayKeep ? <Examples groups={groups} /> : null}
            <CalendarPanel />
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

function AddDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('groups');
  const navigate = useNavigate();
  const add = useGroupChange(
    (answers: Answers) =>
      api(createGroup, {
        body: {
          name: answers['name'] ?? '',
          shortName: orNull(answers['shortName']),
          purpose: orNull(answers['purpose']),
          themes: [],
          chairCount: Number(answers['chairCount']),
        },
      }),
    ({ id }: GroupView) => void navigate({ to: '/groups/$groupId', params: { groupId: id } }),
  );
  return (
    <FieldsDialog
      title={t('add')}
      submitLabel={t('save')}
      isPending={add.isPending}
      error={add.error}
      onSubmit={(answers) => add.mutate(answers)}
      onClose={onClose}
      fields={[
        { key: 'name', label: t('name'), kind: 'line', required: true },
        { key: 'shortName', label: t('shortName'), kind: 'line', maxLength: 40 },
        { key: 'purpose', label: t('purpose'), kind: 'words' },
        {
          key: 'chairCount',
          label: t('chairCount'),
          kind: 'choice',
          value: '1',
          choices: ['1', '2', '3', '4'].map((value) => ({ value, label: value })),
        },
      ]}
    />
  );
}

/** Shipped groups that are not in the node yet. */
function Examples({ groups }: { readonly groups: readonly GroupLine[] }) {
  const { t } = useTranslation('groups');
  const navigate = useNavigate();
  const add = useGroupChange(
    (example: GroupExampleCode) => api(addExampleGroup, { body: { example } }),
    ({ id }: GroupView) => void navigate({ to: '/groups/$groupId', params: { groupId: id } }),
  );
  const left = examples.filter((example) => !groups.some((each) => each.example === example));
  if (left.length === 0) return null;
  return (
    <Panel title={t('examplesTitle')} lead={t('examplesLead')}>
      <List spacing="sm" listStyleType="none">
        {left.map((example) => (
          <List.Item key={example}>
            <Group justify="space-between">
              <Text>{t(`examples.${example}`)}</Text>
              <Button
                variant="default"
                aria-label={t('addExample', { name: t(`examples.${example}`) })}
                loading={add.isPending && add.variables === example}
                onClick={() => add.mutate(example)}
              >
                {t('addThis')}
              </Button>
            </Group>
          </List.Item>
        ))}
      </List>
      <ProblemNotice error={add.error} />
    </Panel>
  );
}
