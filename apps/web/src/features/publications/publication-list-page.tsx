// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublicationSummary } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BeginPage } from '../../ui/begin-page.tsx';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { releaseColumns } from '../../ui/release-columns.tsx';
import { LedgerSection } from './list/ledger-section.tsx';
import { NewPublication } from './list/new-publication.tsx';
import { publicationsQuery } from './publication-query.ts';
import { PublicationStateBadge } from './state-badge.tsx';

/** What the country published of its standard records, what waits for a second person, and the privacy that is left. */
export function PublicationListPage() {
  const { t } = useTranslation('publications');
  const publications = useQuery(publicationsQuery);
  const mayCreate = publications.data?.may.create === true;
  return (
    <BeginPage
      title={t('list.title')}
      lead={t('list.lead')}
      beginLabel={t('list.begin')}
      mayBegin={mayCreate}
      form={(close) => <NewPublication onClose={close} />}
    >
      <QueryState query={publications}>{({ publications: all }) => <PublicationTable publications={all} />}</QueryState>
      <LedgerSection />
    </BeginPage>
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
      ...releaseColumns<PublicationSummary>({
        headers: { state: t('list.state'), next: t('list.next'), since: t('list.since') },
        badge: ({ state }) => <PublicationStateBadge state={state} />,
        next: ({ state }) => t(`next.${state}`),
      }),
    ],
    [t],
  );
  if (publications.length === 0) return <Empty title={t('list.none')}>{t('list.noneTodo')}</Empty>;
  return <DataTable label={t('list.title')} rows={publications} columns={columns} rowKey={({ id }) => id} />;
}
