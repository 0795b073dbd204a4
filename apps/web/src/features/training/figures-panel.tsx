// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect, Stack, Text } from '@mantine/core';
import type { TrainingFigures } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { useToday } from '../../lib/local-day.ts';
import { Counts } from '../../ui/counts.tsx';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { ChangeText } from './result-panel.tsx';
import classes from './training.module.css';
import { figuresQuery } from './training-query.ts';

const yearsShown = 5;

/** Who was trained in a year, by function: for those who report on it. */
export function FiguresPanel() {
  const { t } = useTranslation('training');
  const thisYear = Number(useToday().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const query = useQuery(figuresQuery(year));
  return (
    <Panel
      title={t('figures.title')}
      lead={t('figures.lead')}
      action={
        <NativeSelect
          label={t('figures.year')}
          data={Array.from({ length: yearsShown }, (_each, index) => String(thisYear - index))}
          value={String(year)}
          onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
        />
      }
    >
      <QueryState query={query}>{(figures) => <Figures figures={figures} />}</QueryState>
    </Panel>
  );
}

function Figures({ figures }: { readonly figures: TrainingFigures }) {
  const { t } = useTranslation('training');
  if (figures.sessions === 0) return <Text c="dimmed">{t('figures.none')}</Text>;
  return (
    <Stack>
      <Counts
        counts={[
          { label: t('figures.sessions'), count: figures.sessions },
          { label: t('figures.attended'), count: figures.attended },
          { label: t('figures.completed'), count: figures.completed },
        ]}
      />
      <Text>
        <ChangeText result={figures.result} />
      </Text>
      <FunctionBars figures={figures} />
      <FunctionTable figures={figures} />
    </Stack>
  );
}

function FunctionBars({ figures }: { readonly figures: TrainingFigures }) {
  const { language, formatNumber } = useLanguage();
  const most = Math.max(1, ...figures.functions.map(({ completed }) => completed));
  return (
    <Stack gap={6} aria-hidden className={classes.figure ?? ''}>
      {figures.functions.map(({ function: code, completed }) => (
        <div key={code} className={classes.bar}>
          <span>{labelOf('traineeFunction', code, language)}</span>
          <span className={classes.track}>
            <span className={classes.fill} style={{ inlineSize: `${(100 * completed) / most}%` }} />
          </span>
          <span className={classes.value}>{formatNumber(completed)}</span>
        </div>
      ))}
    </Stack>
  );
}

const sexes = ['female', 'male', 'other', 'unknown'] as const;

type FunctionRow = TrainingFigures['functions'][number];

function FunctionTable({ figures }: { readonly figures: TrainingFigures }) {
  const { t } = useTranslation('training');
  const { language, formatNumber } = useLanguage();
  const number = (key: 'attended' | 'completed' | (typeof sexes)[number], header: string): DataColumn<FunctionRow> => ({
    id: key,
    header,
    numeric: true,
    sortValue: (row) => row[key],
    cell: (row) => formatNumber(row[key]),
  });
  const columns: DataColumn<FunctionRow>[] = [
    {
      id: 'function',
      header: t('function'),
      main: true,
      cell: ({ function: code }) => labelOf('traineeFunction', code, language),
    },
    number('attended', t('attended')),
    number('completed', t('completed')),
    ...sexes.map((sex) => number(sex, t(`sexes.${sex}`))),
  ];
  return (
    <>
      <DataTable
        label={t('figures.title')}
        rows={figures.functions}
        columns={columns}
        rowKey={({ function: code }) => code}
      />
      <Text size="sm" c="dimmed">
        {t('figures.caption')}
      </Text>
    </>
  );
}
