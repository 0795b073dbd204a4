// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import type { DimensionCode, StatisticsTable } from '@palermo/contract';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { countedRows } from '../counted-rows.ts';
import { victimDimensionCodes } from '../dimensions.ts';
import { CountTable } from '../figures/count-table.tsx';
import { FigureMenu, queryOf } from '../figures/figure-menu.tsx';
import { useFigureNotes } from '../figures/figure-notes.ts';
import { FigureProblem, FigureSkeleton } from '../figures/figure-state.tsx';
import { type Filter, notKnownCode, withCodes } from '../filters/filter.ts';
import { PinButton } from '../pin/pin-button.tsx';
import { dimensionsMax } from '../statistics-address.ts';
import classes from '../statistics.module.css';
import { useLabels } from '../use-labels.ts';
import { useStatistics } from '../use-statistics.ts';
import { canCross } from './cross-counts.ts';
import { CrossTable } from './cross-table.tsx';
import { LongTable } from './long-table.tsx';

interface CountViewProps {
  readonly by: readonly DimensionCode[];
  readonly filter: Filter;
  readonly onBy: (by: readonly DimensionCode[]) => void;
  readonly onFilter: (filter: Filter) => void;
}

/** Victims counted by whatever one wants to know, one to three dimensions at once. */
export function CountView({ by, filter, onBy, onFilter }: CountViewProps) {
  const table = useStatistics({ by, filter });
  return (
    <Stack gap="md">
      <ByChoice by={by} onBy={onBy} />
      <Paper withBorder p="md" component="section" aria-busy={table.isFetching} className={classes.figure ?? ''}>
        {table.data === undefined ? (
          table.error === null ? (
            <FigureSkeleton />
          ) : (
            <FigureProblem error={table.error} {...{ filter, onFilter }} onRetry={() => void table.refetch()} />
          )
        ) : (
          <CountResult table={table.data} onFilter={onFilter} filter={filter} />
        )}
      </Paper>
    </Stack>
  );
}

const labels = ['count.first', 'count.second', 'count.third'] as const;

function ByChoice({ by, onBy }: Pick<CountViewProps, 'by' | 'onBy'>) {
  const { t } = useTranslation('statistics');
  const change = (place: number, chosen: string) => {
    const next = by.filter((_, index) => index !== place);
    const code = victimDimensionCodes.find((each) => each === chosen);
    onBy(code === undefined ? next : next.toSpliced(place, 0, code));
  };
  const places = labels.slice(0, Math.min(by.length + 1, dimensionsMax));
  return (
    <Paper withBorder p="sm" component="fieldset" m={0}>
      <Text component="legend" fw={600} px={4}>
        {t('count.title')}
      </Text>
      <Group gap="sm" align="flex-end">
        {places.map((label, place) => (
          <NativeSelect
            key={label}
            label={t(label)}
            value={by[place] ?? ''}
            onChange={(event) => change(place, event.currentTarget.value)}
            data={[
              ...(by.length > 1 || place > 0 ? [{ value: '', label: t('count.nothing') }] : []),
              ...victimDimensionCodes
                .filter((code) => code === by[place] || !by.includes(code))
                .map((code) => ({ value: code, label: t(`dimensions.${code}`) })),
            ]}
          />
        ))}
      </Group>
    </Paper>
  );
}

interface CountResultProps {
  readonly table: StatisticsTable;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function CountResult({ table, filter, onFilter }: CountResultProps) {
  const { t } = useTranslation('statistics');
  const speech = useLabels();
  const rows = useMemo(() => (table.by.length === 1 ? countedRows(table, speech.labelOf) : []), [table, speech]);
  const words = speech.words(queryOf(table));
  const notesOf = useFigureNotes();
  const [problem, setProblem] = useState<unknown>(null);
  const [only] = table.by;
  const crossed = canCross(table);
  return (
    <>
      <Title order={2} className={classes.figureTitle ?? ''}>
        {words}
      </Title>
      {table.by.length === 1 && only !== undefined ? (
        <CountTable
          caption={words}
          rowsOf={t(`dimensions.${only}`)}
          rows={rows}
          table={table}
          onChoose={(code) => onFilter(withCodes(filter, only, [code ?? notKnownCode]))}
        />
      ) : null}
      {table.by.length > 1 && crossed ? <CrossTable table={table} caption={words} /> : null}
      {table.by.length > 1 && !crossed ? <LongTable table={table} caption={words} /> : null}
      <ul className={classes.notes}>
        {notesOf([table], []).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <ProblemNotice error={problem} />
      <div className={classes.figureFoot}>
        <FigureMenu title={words} tables={[table]} onProblem={setProblem} />
        <PinButton
          drawing="table"
          title={words}
          query={{ by: table.by.join(','), where: table.where, unit: table.unit }}
        />
      </div>
    </>
  );
}
