// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button } from '@mantine/core';
import type { PublicationSummary } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { LedgerSection } from './list/ledger-section.tsx';
import { NewPublication } from './list/new-publication.tsx';
import { publicationsQuery } from './publication-query.ts';
import { StateBadge } from './state-badge.tsx';

/** What the country published of its standard records, what waits for a second person, and the privacy that is left. */
export function PublicationListPage() {
  const { t } = useTranslation('publications');
  const publications = useQuery(publicationsQuery);
  const [choosing, setChoosing] = useState(false);
  const mayCreate = publications.data?.may.create === true;
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        mayCreate && !choosing ? <Button onClick={() => setChoosing(true)}>{t('list.begin')}</Button> : undefined
      }
    >
      {choosing ? <NewPublication onClose={() => setChoosing(false)} /> : null}
      <QueryState query={publications}>{({ publications: all }) => <PublicationTable publications={all} />}</QueryState>
      <LedgerSection />
    </Page>
  );
}

function PublicationTable({ publications }: { readonly publications: readonly PublicationSummary[] }) {
  const { t } = useTranslation('publications');
  const columns = useMemo(
    (): readonly DataColumn<PublicationSummary>[] => [
      {
        id: 'title',
        header: t('list.publication'),
        main: true,
        cell: ({ id, title }) => (
          <AnchorLink to="/publications/$publicationId" params={{ publicationId: id }}>
            <bdi>{title}</bdi>
          </AnchorLink>
        ),
      },
      {
        id: 'years',
        header: t('list.years'),
        cell: ({ years: { from, to } }) => (from === to ? from : `${from}–${to}`),
      },
      { id: 'mode', header: t('list.mode'), cell: ({ mode }) => (mode === null ? '–' : t(`modes.${mode}.name`)) },
      { id: 'state', header: t('list.state'), cell: ({ state }) => <StateBadge state={state} /> },
      { id: 'next', header: t('list.next'), cell: ({ state }) => t(`next.${state}`) },
      {
        id: 'since',
        header: t('list.since'),
        cell: ({ releasedAt, proposedAt, createdAt }) => <DateText value={releasedAt ?? proposedAt ?? createdAt} />,
      },
    ],
    [t],
  );
  if (publications.length === 0) return <Empty title={t('list.none')}>{t('list.noneTodo')}</Empty>;
  return <DataTable label={t('list.title')} rows={publications} columns={columns} rowKey={({ id }) => id} />;
}
