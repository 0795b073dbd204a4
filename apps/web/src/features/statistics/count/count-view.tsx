// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import type { DimensionCode, StatisticsTable } from '@palermo/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { QueryState } from '../../../ui/query-state.tsx';
import { countedRows, hasWithheld } from '../counted-rows.ts';
import { dimensionCodes } from '../dimensions.ts';
import { CountTable } from '../figures/count-table.tsx';
import { Denominator } from '../figures/denominator.tsx';
import { Downloads } from '../figures/downloads.tsx';
import { type Filter, notKnownCode, readFilter, withCodes } from '../filters/filter.ts';
import classes from '../statistics.module.css';
import { dimensionsMax } from '../statistics-address.ts';
import { useLabels } from '../use-labels.ts';
import { useStatistics } from '../use-statistics.ts';
import { WithheldExplained } from '../withheld.tsx';
import { CrossTable } from './cross-table.tsx';
import { canCross } from './cross-counts.ts';
import { LongTable } from './long-table.tsx';

interface CountViewProps {
  readonly by: readonly DimensionCode[];
  readonly filter: Filter;
  readonly onBy: (by: readonly DimensionCode[]) => void;
  readonly onFilter: (filter: Filter) => void;
}

/** Victims counted by whatever one wants to know, one to three dimensions at once. */
export function CountView({ by, filter, onBy, onFilter }: CountViewProps) {
  const { t } = useTranslation('statistics');
  const table = useStatistics({ by, filter });
  return (
    <Stack gap="md">
      <ByChoice by={by} onBy={onBy} />
      <Paper withBorder p="md" component="section" aria-busy={table.isFetching} className={classes.figure ?? ''}>
        <QueryState query={table} loadingLabel={t('loading')}>
          {(data) => <CountResult table={data} onFilter={onFilter} filter={filter} />}
        </QueryState>
      </Paper>
    </Stack>
  );
}

const labels = ['count.first', 'count.second', 'count.third'] as const;

function ByChoice({ by, onBy }: Pick<CountViewProps, 'by' | 'onBy'>) {
  const { t } = useTranslation('statistics');
  const change = (place: number, chosen: string) => {
    const next = by.filter((_, index) => index !== place);
    const code = dimensionCodes.find((each) => each === chosen);
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
              ...dimensionCodes
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
  const query = { by: table.by, filter: readFilter(table.where) };
  const words = speech.words(query);
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
          onChoose={(code) => onFilter(withCodes(filter, only, [code ?? notKnownCode]))}
        />
      ) : null}
      {table.by.length > 1 && crossed ? <CrossTable table={table} caption={words} /> : null}
      {table.by.length > 1 && !crossed ? <LongTable table={table} caption={words} /> : null}
      {crossed ? <KnownInAll table={table} /> : <Denominator table={table} rows={rows} />}
      {table.multiple ? (
        <Text size="sm" c="dimmed">
          {t('figure.multiple')}
        </Text>
      ) : null}
      {hasWithheld(table) ? <WithheldExplained threshold={table.threshold} /> : null}
      <div className={classes.figureFoot}>
        <Downloads query={query} />
      </div>
    </>
  );
}

/** How many victims have a value in every dimension; a crossed table has no percentages. */
function KnownInAll({ table }: { readonly table: StatisticsTable }) {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  const { known } = table;
  return (
    <Text size="sm">
      {known.kind === 'count'
        ? t('count.known', { count: known.count, number: formatNumber(known.count) })
        : t('count.knownWithheld')}
    </Text>
  );
}
