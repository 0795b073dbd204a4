// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { addInterest, type AssessmentLine, listAssessments, listInterests, removeInterest } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useApplicationColumns } from './application-columns.tsx';
import { callsKey, useCallsAct } from './calls-query.ts';

const colours = { waiting: 'blue', declared: 'yellow', submitted: 'green', conflict: 'gray' } as const;

/** What the account was asked to assess, what is to be done first. */
export function AssessmentsPage() {
  const { t } = useTranslation('calls');
  const { language } = useLanguage();
  const shared = useApplicationColumns<AssessmentLine>(({ currency }) => currency);
  const query = useQuery({
    queryKey: [...callsKey, 'assessments'],
    queryFn: ({ signal }) => api(listAssessments, { query: {}, signal }),
  });
  const columns: DataColumn<AssessmentLine>[] = [
    {
      id: 'reference',
      header: t('applications.reference'),
      main: true,
      cell: ({ applicationId, reference }) =>
        reference === null ? (
          t('assessments.gone')
        ) : (
          <AnchorLink to="/fund/assessments/$applicationId" params={{ applicationId }}>
            <bdi>{reference}</bdi>
          </AnchorLink>
        ),
    },
    {
      id: 'call',
      header: t('list.call'),
      cell: ({ callTitle }) => <bdi>{callTitle[language] ?? Object.values(callTitle)[0]}</bdi>,
    },
    ...shared,
    {
      id: 'state',
      header: t('applications.state'),
      cell: ({ state }) => <StateBadge colour={colours[state]}>{t(`assessors.states.${state}`)}</StateBadge>,
    },
  ];
  return (
    <Page title={t('assessments.title')} lead={t('assessments.lead')}>
      <Stack gap="md">
        <QueryState query={query}>
          {({ assessments }) =>
            assessments.length === 0 ? (
              <Empty title={t('assessments.none')}>{t('assessments.noneWhy')}</Empty>
            ) : (
              <DataTable
                label={t('assessments.title')}
                rows={assessments}
                columns={columns}
                rowKey={({ applicationId }) => applicationId}
              />
            )
          }
        </QueryState>
        <InterestsPanel />
      </Stack>
    </Page>
  );
}

function InterestsPanel() {
  const { t } = useTranslation('calls');
  const [name, setName] = useState('');
  const query = useQuery({
    queryKey: [...callsKey, 'interests'],
    queryFn: ({ signal }) => api(listInterests, { signal }),
  });
  const add = useCallsAct(
    () => api(addInterest, { body: { organisation: name } }),
    () => setName(''),
  );
  const remove = useCallsAct((interestId: string) => api(removeInterest, { params: { interestId } }));
  return (
    <Panel title={t('interests.title')} lead={t('interests.lead')}>
      <QueryState query={query}>
        {({ interests }) => (
          <Stack gap={4}>
            {interests.map(({ id, organisation }) => (
              <Group key={id} gap="xs">
                <Text>
                  <bdi>{organisation}</bdi>
                </Text>
                <ActionIcon
                  variant="default"
                  aria-label={t('interests.remove', { organisation })}
                  onClick={() => remove.mutate(id)}
                >
                  ×
                </ActionIcon>
              </Group>
            ))}
          </Stack>
        )}
      </QueryState>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <Group align="flex-end">
          <TextInput
            label={t('interests.name')}
            value={name}
            maxLength={200}
            dir="auto"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={add.isPending} disabled={name.trim().length < 2}>
            {t('interests.add')}
          </Button>
        </Group>
      </form>
      <ProblemNotice error={add.error ?? remove.error} />
    </Panel>
  );
}
