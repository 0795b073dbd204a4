// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getStatistics, type StatisticsTable } from '@palermo/contract';
import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { CodeLabel } from '../../ui/code-label.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import classes from './home.module.css';

type Cell = StatisticsTable['total'];

/** The country's numbers at a glance: victims in all and by outcome. */
export function AnalystSection() {
  const { t } = useTranslation('home');
  const byOutcome = useQuery({
    queryKey: ['home', 'statistics'],
    queryFn: ({ signal }) => api(getStatistics, { query: { by: 'outcome' }, signal }),
  });
  return (
    <Panel
      roomy
      title={t('analyst.title')}
      lead={t('analyst.explanation')}
      action={
        <ButtonLink to="/statistics" size="md">
          {t('analyst.open')}
        </ButtonLink>
      }
    >
      <QueryState query={byOutcome}>{(table) => <Figures table={table} />}</QueryState>
    </Panel>
  );
}

function Figures({ table }: { readonly table: StatisticsTable }) {
  const { t } = useTranslation('home');
  const { formatDate } = useLanguage();
  return (
    <Stack gap="xs">
      <SimpleGrid component="dl" cols={{ base: 2, sm: 4 }} m={0}>
        <Figure cell={table.total} threshold={table.threshold}>
          {t('analyst.total')}
        </Figure>
        {table.rows.map(({ codes: [code = null], cell }) => (
          <Figure key={code} cell={cell} threshold={table.threshold}>
            <CodeLabel list="outcome" code={code} />
          </Figure>
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {table.scope === 'national' ? t('analyst.national') : t('analyst.visible')}
        {table.asOf === null ? null : ` ${t('analyst.asOf', { date: formatDate(table.asOf) })}`}
      </Text>
    </Stack>
  );
}

interface FigureProps {
  readonly cell: Cell;
  readonly threshold: number;
  readonly children: ReactNode;
}

function Figure({ cell, threshold, children }: FigureProps) {
  const { t } = useTranslation('home');
  const { formatNumber, formatPercent } = useLanguage();
  if (cell.kind === 'suppressed') {
    return (
      <div className={classes.figure}>
        <dt>{children}</dt>
        <dd>
          {t('analyst.suppressed')}
          <small>{t('analyst.suppressedWhy', { threshold })}</small>
        </dd>
      </div>
    );
  }
  const percent = cell.percentOfKnown;
  return (
    <div className={classes.figure}>
      <dt>{children}</dt>
      <dd>
        {formatNumber(cell.count)}
        {percent === null || percent >= 100 ? null : (
          <small>{t('analyst.ofAll', { percent: formatPercent(percent) })}</small>
        )}
      </dd>
    </div>
  );
}
