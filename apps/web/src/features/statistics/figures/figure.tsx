// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Paper, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { StatisticsTable } from '@palermo/contract';
import { type ReactNode, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryState } from '../../../ui/query-state.tsx';
import { countedRows, hasWithheld } from '../counted-rows.ts';
import { type Filter, notKnownCode, readFilter } from '../filters/filter.ts';
import classes from '../statistics.module.css';
import { useLabels } from '../use-labels.ts';
import { useStatistics } from '../use-statistics.ts';
import { WithheldExplained } from '../withheld.tsx';
import { CountTable } from './count-table.tsx';
import { Denominator } from './denominator.tsx';
import { Downloads } from './downloads.tsx';
import { FigureChart } from './figure-chart.tsx';
import type { FigureDefinition } from './overview-figures.ts';

interface FigureProps {
  readonly figure: FigureDefinition;
  readonly filter: Filter;
  readonly onChoose: (code: string) => void;
}

/** One question with its answer: the query in words, a drawing, what it is of, its table and its files. */
export function Figure({ figure, filter, onChoose }: FigureProps) {
  const { t } = useTranslation('statistics');
  const titleId = useId();
  const table = useStatistics({ by: [figure.dimension], filter });
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-labelledby={titleId}
      aria-busy={table.isFetching}
      className={classes.figure ?? ''}
    >
      <Title order={2} id={titleId} className={classes.figureTitle ?? ''}>
        {t(`figures.${figure.dimension}`)}
      </Title>
      <QueryState query={table} loadingLabel={t('loading')}>
        {(data) => <FigureContent figure={figure} table={data} onChoose={onChoose} />}
      </QueryState>
    </Paper>
  );
}

interface FigureContentProps {
  readonly figure: FigureDefinition;
  readonly table: StatisticsTable;
  readonly onChoose: (code: string) => void;
}

function FigureContent({ figure, table, onChoose }: FigureContentProps) {
  const { t } = useTranslation('statistics');
  const labels = useLabels();
  const rows = useMemo(() => countedRows(table, labels.labelOf), [table, labels]);
  const query = { by: table.by, filter: readFilter(table.where) };
  const words = labels.words(query);
  return (
    <>
      <Text size="sm" c="dimmed">
        {words}
      </Text>
      <FigureChart figure={figure} rows={rows} filter={query.filter} words={words} onChoose={onChoose} />
      <Denominator table={table} rows={rows} />
      {table.multiple ? (
        <Text size="sm" c="dimmed">
          {t('figure.multiple')}
        </Text>
      ) : null}
      {hasWithheld(table) ? <WithheldExplained threshold={table.threshold} /> : null}
      <FigureFoot downloads={<Downloads query={query} />}>
        <CountTable
          caption={words}
          rowsOf={t(`dimensions.${figure.dimension}`)}
          rows={rows}
          onChoose={(code) => onChoose(code ?? notKnownCode)}
        />
      </FigureFoot>
    </>
  );
}

function FigureFoot({ downloads, children }: { readonly downloads: ReactNode; readonly children: ReactNode }) {
  const { t } = useTranslation('statistics');
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <>
      {opened ? children : null}
      <div className={classes.figureFoot}>
        <Button size="compact-sm" variant="default" aria-expanded={opened} onClick={toggle}>
          {opened ? t('figure.hideTable') : t('figure.showTable')}
        </Button>
        {downloads}
      </div>
    </>
  );
}
