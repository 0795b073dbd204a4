// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Text, Title } from '@mantine/core';
import type { ReportSummary } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated, languageNames, useLanguage } from '../../lib/language.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { NewReport } from './list/new-report.tsx';
import { ReportStateBadge } from './list/state-badge.tsx';
import { reportsQuery } from './report-query.ts';
import { useReportTitle } from './use-report-title.ts';

/** National reports: those that are written, those that wait for a second person, those that are out. */
export function ReportListPage() {
  const { t } = useTranslation('reports');
  const session = useSession();
  const reports = useQuery(reportsQuery);
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      {hasRole(session, 'analyst') ? <NewReport /> : null}
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('list.reports')}
        </Title>
        <QueryState query={reports}>{({ reports: all }) => <ReportTable reports={all} />}</QueryState>
      </Stack>
    </Page>
  );
}

/** A name in its own script, which leaves the order of the words around it alone. */

function ReportTable({ reports }: { readonly reports: readonly ReportSummary[] }) {
  const { t } = useTranslation('reports');
  const session = useSession();
  const { formatNumber } = useLanguage();
  const titleOf = useReportTitle();
  const columns = useMemo(
    (): readonly DataColumn<ReportSummary>[] => [
      {
        id: 'report',
        header: t('list.report'),
        main: true,
        cell: (report) => (
          <>
            <AnchorLink to="/reports/$reportId" params={{ reportId: report.id }}>
              <bdi>{titleOf(report)}</bdi>
            </AnchorLink>
            <Text size="sm" c="dimmed">
              {[t('one.year', { year: report.year }), t('one.edition', { edition: report.edition })].join(' · ')}
            </Text>
          </>
        ),
      },
      { id: 'state', header: t('list.state'), cell: ({ state }) => <ReportStateBadge state={state} /> },
      {
        id: 'written',
        header: t('list.written'),
        cell: ({ writtenCounts }) => (
          <Text size="sm" component="div">
            {writtenCounts.map(({ language, count, of }) => (
              <div key={language}>
                {t('list.writtenOf', { language: isolated(languageNames[language]), count, of })}
              </div>
            ))}
          </Text>
        ),
      },
      {
        id: 'figures',
        header: t('list.figures'),
        numeric: true,
        cell: ({ figureCount }) => formatNumber(figureCount),
      },
      { id: 'edited', header: t('list.edited'), cell: ({ editedAt }) => <DateText value={editedAt} withTime /> },
    ],
    [t, titleOf, formatNumber],
  );
  if (reports.length === 0) {
    const writes = hasRole(session, 'analyst');
    return <Empty title={t(writes ? 'list.none' : 'list.noneReleased')}>{writes ? t('list.noneTodo') : null}</Empty>;
  }
  return <DataTable label={t('list.reports')} rows={reports} columns={columns} rowKey={({ id }) => id} />;
}
