// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { listCases, listDrafts } from '@palermo/contract';
import { List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { DateText } from '../../ui/date-text.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { CaseLines } from './case-lines.tsx';

const recentCount = 5;

/** Registering, unfinished registrations, and the latest cases. */
export function CaseworkerSection() {
  const { t } = useTranslation('home');
  const recent = useQuery({
    queryKey: ['home', 'recent'],
    queryFn: ({ signal }) =>
      api(listCases, { query: { sort: 'updatedAt', order: 'descending', limit: recentCount }, signal }),
  });
  return (
    <Panel roomy title={t('caseworker.title')} lead={t('caseworker.explanation')}>
      <Drafts />
      <Stack gap="xs">
        <Title order={3} size="h5">
          {t('caseworker.recent')}
        </Title>
        <QueryState query={recent}>
          {({ cases }) =>
            cases.length === 0 ? (
              <Text c="dimmed">{t('caseworker.noCases')}</Text>
            ) : (
              <CaseLines cases={cases} label={t('caseworker.recent')} />
            )
          }
        </QueryState>
        <AnchorLink to="/cases">{t('caseworker.allCases')}</AnchorLink>
      </Stack>
    </Panel>
  );
}

function Drafts() {
  const { t } = useTranslation('home');
  const drafts = useQuery({ queryKey: ['home', 'drafts'], queryFn: ({ signal }) => api(listDrafts, { signal }) });
  return (
    <QueryState query={drafts}>
      {({ drafts: unfinished }) =>
        unfinished.length === 0 ? null : (
          <Stack gap="xs">
            <Title order={3} size="h5">
              {t('caseworker.drafts')}
            </Title>
            <List listStyleType="none" spacing="xs">
              {unfinished.map((draft) => (
                <List.Item key={draft.id}>
                  <AnchorLink to="/cases/register/{-$draftId}" params={{ draftId: draft.id }} fw={600}>
                    {draft.title ?? t('caseworker.noName')}
                  </AnchorLink>{' '}
                  <Text span size="sm" c="dimmed">
                    {t('caseworker.answered', { count: draft.answeredCount })} ·{' '}
                    <DateText value={draft.updatedAt} withTime />
                  </Text>
                </List.Item>
              ))}
            </List>
          </Stack>
        )
      }
    </QueryState>
  );
}
