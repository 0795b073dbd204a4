// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type CourseLine, listCourses, SubjectCode, TraineeFunctionCode } from '@palermo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { api } from '../../lib/api.ts';
import { useCodeOptions } from '../../lib/code-options.ts';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { CourseDialog } from './course-dialog.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { labelsOf, trainingKey } from './training-query.ts';

function readFilters({ audience, topic }: AddressValues) {
  return { audience: TraineeFunctionCode.safeParse(audience).data, topic: SubjectCode.safeParse(topic).data };
}

function useColumns(): DataColumn<CourseLine>[] {
  const { t } = useTranslation('training');
  const { language, formatNumber } = useLanguage();
  return [
    {
      id: 'title',
      header: t('course'),
      main: true,
      cell: ({ id, title, organisation, retired }) => (
        <div>
          <AnchorLink to="/training/$courseId" params={{ courseId: id }} dir="auto">
            {title}
          </AnchorLink>{' '}
          {retired ? <StateBadge colour="gray">{t('retired')}</StateBadge> : null}
          <Text size="xs" c="dimmed">
            <bdi>{organisation}</bdi>
          </Text>
        </div>
      ),
    },
    {
      id: 'audiences',
      header: t('audiences'),
      cell: ({ audiences }) => labelsOf('traineeFunction', audiences, language),
    },
    {
      id: 'next',
      header: t('nextSession'),
      cell: ({ nextSessionAt }) => (nextSessionAt === null ? '–' : <DateText value={nextSessionAt} />),
    },
    { id: 'completed', header: t('completed'), numeric: true, cell: ({ completed }) => formatNumber(completed) },
    {
      id: 'change',
      header: t('change'),
      cell: ({ result }) =>
        result.change === null ? (
          <Text size="sm" c="dimmed" component="span">
            {result.leftOut === 0 ? '–' : t('result.tooFew')}
          </Text>
        ) : (
          t('points', { count: result.change, shown: signed(result.change, formatNumber) })
        ),
    },
  ];
}

function signed(value: number, format: (value: number) => string): string {
  return value > 0 ? `+${format(value)}` : format(value);
}

/** Courses, when they are given next, and what those who came took away. */
export function CoursesPage() {
  const { t } = useTranslation('training');
  const [{ audience, topic }, changeAddress] = useAddress(readFilters);
  const [adds, setAdds] = useState(false);
  const navigate = useNavigate();
  const columns = useColumns();
  const pages = useInfiniteQuery({
    queryKey: [...trainingKey, 'list', audience ?? '', topic ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api(listCourses, {
        query: {
          ...(audience ? { audience } : {}),
          ...(topic ? { topic } : {}),
          ...(pageParam === '' ? {} : { after: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const first = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap(({ courses }) => courses) ?? [];
  const all = { value: '', label: t('all') };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={first?.mayAdd ? <Button onClick={() => setAdds(true)}>{t('addCourse')}</Button> : undefined}
    >
      {adds ? (
        <CourseDialog
          course={null}
          onClose={() => setAdds(false)}
          onDone={({ id }) => void navigate({ to: '/training/$courseId', params: { courseId: id } })}
        />
      ) : null}
      <Stack gap="md">
        <Group>
          <NativeSelect
            label={t('audience')}
            data={[all, ...useCodeOptions('traineeFunction')]}
            value={audience ?? ''}
            onChange={({ currentTarget }) => changeAddress({ audience: currentTarget.value })}
          />
          <NativeSelect
            label={t('topic')}
            data={[all, ...useCodeOptions('assistanceSubject')]}
            value={topic ?? ''}
            onChange={({ currentTarget }) => changeAddress({ topic: currentTarget.value })}
          />
        </Group>
        {pages.isPending ? <Loading /> : null}
        <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
        {first && rows.length === 0 ? <Empty title={t('none')}>{t('noneTodo')}</Empty> : null}
        {rows.length > 0 ? (
          <DataTable label={t('title')} rows={rows} columns={columns} rowKey={({ id }) => id} />
        ) : null}
        {pages.hasNextPage ? (
          <div>
            <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('more')}
            </Button>
          </div>
        ) : null}
        {first?.mayReadFigures ? <FiguresPanel /> : null}
      </Stack>
    </Page>
  );
}
