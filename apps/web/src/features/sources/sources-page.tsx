// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Stack, Text, Title } from '@mantine/core';
import { type SourceView, uploadSource } from '@palermo/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { ReadingStateBadge } from '../../ui/reading-state-badge.tsx';
import { UploadPanel } from '../../ui/upload-panel.tsx';
import { labelsQuery, sourcesQuery } from './source-query.ts';

/** Tables that others publish: a new one, those that are there, and what waits for a decision. */
export function SourcesPage() {
  const { t } = useTranslation('sources');
  const sources = useQuery(sourcesQuery);
  const keeps = hasRole(useSession(), 'analyst');
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={<ButtonLink to="/sources/figures">{t('list.browse')}</ButtonLink>}
    >
      {keeps ? <TableUpload /> : null}
      {keeps ? <WaitingLabels /> : null}
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('list.before')}
        </Title>
        <QueryState query={sources}>{({ sources: all }) => <SourceTable sources={all} keeps={keeps} />}</QueryState>
      </Stack>
    </Page>
  );
}

function TableUpload() {
  const { t } = useTranslation('sources');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const open = async ({ id }: SourceView): Promise<void> => {
    void queryClient.invalidateQueries(sourcesQuery);
    await navigate({ to: '/sources/$sourceId', params: { sourceId: id } });
  };
  return <UploadPanel endpoint={uploadSource} formats={t('formats')} onUploaded={open} />;
}

function WaitingLabels() {
  const { t } = useTranslation('sources');
  const { formatNumber } = useLanguage();
  const { data } = useQuery(labelsQuery('waiting'));
  if (!data || data.waiting === 0) return null;
  return (
    <Alert color="yellow" title={t('list.waiting', { count: data.waiting, number: formatNumber(data.waiting) })}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('list.waitingTodo')}</Text>
        <ButtonLink to="/sources/labels" size="compact-md" variant="default">
          {t('list.decide')}
        </ButtonLink>
      </Stack>
    </Alert>
  );
}

function SourceTable({ sources, keeps }: { readonly sources: readonly SourceView[]; readonly keeps: boolean }) {
  const { t } = useTranslation('sources');
  const { formatNumber } = useLanguage();
  const columns = useMemo((): readonly DataColumn<SourceView>[] => {
    const count = (
      id: string,
      header: string,
      valueOf: (view: SourceView) => number | null,
    ): DataColumn<SourceView> => ({
      id,
      header,
      numeric: true,
      sortValue: valueOf,
      cell: (view) => {
        const value = view.areas === null ? null : valueOf(view);
        return value === null ? '–' : formatNumber(value);
      },
    });
    return [
      {
        id: 'table',
        header: t('list.table'),
        main: true,
        cell: ({ id, title, fileName, latest }) => (
          <div>
            <AnchorLink to="/sources/$sourceId" params={{ sourceId: id }}>
              <bdi>{title ?? fileName}</bdi>
            </AnchorLink>
            {latest ? null : (
              <Text size="sm" c="dimmed">
                {t('list.older')}
              </Text>
            )}
          </div>
        ),
      },
      { id: 'publisher', header: t('list.publisher'), cell: ({ publisher }) => <bdi>{publisher ?? '–'}</bdi> },
      {
        id: 'vintage',
        header: t('list.vintage'),
        sortValue: ({ vintage }) => vintage,
        cell: ({ vintage }) => (vintage === null ? '–' : <DateText value={vintage} />),
      },
      {
        id: 'state',
        header: t('list.state'),
        cell: ({ state }) => <ReadingStateBadge state={state}>{t(`states.${state}`)}</ReadingStateBadge>,
      },
      count('countries', t('list.countries'), ({ areas }) => areas),
      {
        id: 'years',
        header: t('list.years'),
        cell: ({ yearFirst, yearLast }) => (yearFirst === null ? '–' : <bdi>{`${yearFirst}–${yearLast ?? ''}`}</bdi>),
      },
      count('figures', t('list.figures'), ({ observations }) => observations),
      count('contradictions', t('list.contradictions'), ({ contradictions }) => contradictions),
    ];
  }, [t, formatNumber]);
  if (sources.length === 0) {
    return <Empty title={t('list.none')}>{keeps ? t('list.noneTodo') : t('list.noneReader')}</Empty>;
  }
  return <DataTable label={t('list.before')} rows={sources} columns={columns} rowKey={({ id }) => id} />;
}
