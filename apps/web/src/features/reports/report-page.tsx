// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Stack, Text } from '@mantine/core';
import { ReportId, type ReportView } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/date-text.tsx';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { UnknownRecord } from '../../ui/unknown-record.tsx';
import { ReportStateBadge } from './list/state-badge.tsx';
import { AboutReport } from './release/about-report.tsx';
import { Downloads } from './release/downloads.tsx';
import { NextStep } from './release/next-step.tsx';
import { reportQuery } from './report-query.ts';
import { useReportTitle } from './use-report-title.ts';
import { Workspace } from './write/workspace.tsx';

/** One report: where it stands and the next step, then its sections with their figures beside. */
export function ReportPage() {
  const { t } = useTranslation('reports');
  const parsed = ReportId.safeParse(useParams({ strict: false }).reportId);
  if (!parsed.success) {
    return <UnknownRecord title={t('one.title')} what={t('one.unknown')} list="/reports" listLabel={t('one.toList')} />;
  }
  return <KnownReport key={parsed.data} reportId={parsed.data} />;
}

function KnownReport({ reportId }: { readonly reportId: ReportId }) {
  const { t } = useTranslation('reports');
  const query = useQuery(reportQuery(reportId));
  const titleOf = useReportTitle();
  return (
    <Page
      title={query.data ? titleOf(query.data) : t('one.title')}
      lead={query.data ? <Facts report={query.data} /> : undefined}
      actions={
        <>
          {query.data?.may.write ? <AboutReport report={query.data} /> : null}
          <ButtonLink to="/reports" variant="default">
            {t('one.toList')}
          </ButtonLink>
        </>
      }
    >
      <QueryState query={query}>
        {(report) => (
          <Stack gap="lg">
            <NextStep report={report} />
            <Downloads report={report} />
            <Workspace report={report} />
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

function Facts({ report }: { readonly report: ReportView }) {
  const { t } = useTranslation('reports');
  const { year, edition, state, figuresAt, vintageName, previousEdition, nextEdition } = report;
  return (
    <Group gap="xs" component="span" display="inline-flex">
      <ReportStateBadge state={state} />
      <Text span>{t('one.year', { year })}</Text>
      <Text span aria-hidden>
        ·
      </Text>
      <Text span>{t('one.edition', { edition })}</Text>
      <Text span aria-hidden>
        ·
      </Text>
      {figuresAt === null ? (
        <Text span>{t('one.figuresLive')}</Text>
      ) : (
        <Text span>
          <FiguresAt at={figuresAt} />
          {vintageName === null ? null : <bdi> ({t('one.vintage', { name: vintageName })})</bdi>}
        </Text>
      )}
      {previousEdition === null ? null : (
        <AnchorLink to="/reports/$reportId" params={{ reportId: previousEdition }}>
          {t('one.previous')}
        </AnchorLink>
      )}
      {nextEdition === null ? null : (
        <AnchorLink to="/reports/$reportId" params={{ reportId: nextEdition }}>
          {t('one.next')}
        </AnchorLink>
      )}
    </Group>
  );
}

function FiguresAt({ at }: { readonly at: string }) {
  const { t } = useTranslation('reports');
  const [before = '', after = ''] = t('one.figuresAt', { date: '\u0000' }).split('\u0000');
  return (
    <>
      {before}
      <DateText value={at} withTime />
      {after}
    </>
  );
}
