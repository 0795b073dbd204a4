// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect, Stack, Table, Text } from '@mantine/core';
import type { TrainingFigures } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { useToday } from '../../lib/local-day.ts';
import { Counts } from '../../ui/counts.tsx';
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

function FunctionTable({ figures }: { readonly figures: TrainingFigures }) {
  const { t } = useTranslation('training');
  const { language, formatNumber } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={0}>
      <Table captionSide="top">
        <Table.Caption>{t('figures.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('function')}</Table.Th>
            <Table.Th scope="col">{t('attended')}</Table.Th>
            <Table.Th scope="col">{t('completed')}</Table.Th>
            {sexes.map((sex) => (
              <Table.Th key={sex} scope="col">
                {t(`sexes.${sex}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {figures.functions.map((row) => (
            <Table.Tr key={row.function}>
              <Table.Th scope="row">{labelOf('traineeFunction', row.function, language)}</Table.Th>
              <Table.Td>{formatNumber(row.attended)}</Table.Td>
              <Table.Td>{formatNumber(row.completed)}</Table.Td>
              {sexes.map((sex) => (
                <Table.Td key={sex}>{formatNumber(row[sex])}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
