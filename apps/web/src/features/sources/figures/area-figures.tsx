// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Group, NativeSelect, Select, Stack, Text } from '@mantine/core';
import type { PublishedSeries, SourceId } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryState } from '../../../ui/query-state.tsx';
import { useMeanings } from '../meanings.ts';
import { figuresQuery } from '../source-query.ts';
import { useGroupNames } from './group-names.ts';
import { SeriesFigure } from './series-figure.tsx';
import { categoryKey, chooseSeries, type FiguresAddress, type SeriesChoice } from './series-choice.ts';

interface AreaFiguresProps {
  readonly area: string;
  readonly source: SourceId | undefined;
  readonly address: FiguresAddress;
  readonly onChange: (address: FiguresAddress) => void;
}

/** The figures of one country: choices of what to see, then a chart and a table for each table that has it. */
export function AreaFigures({ area, source, address, onChange }: AreaFiguresProps) {
  const { t } = useTranslation('sources');
  const figures = useQuery(figuresQuery(area, source));
  return (
    <QueryState query={figures}>
      {({ series, truncated }) => (
        <Stack gap="lg">
          {truncated ? <Alert color="yellow">{t('figures.truncated')}</Alert> : null}
          <Choices all={series} address={address} onChange={onChange} />
        </Stack>
      )}
    </QueryState>
  );
}

interface ChoicesProps {
  readonly all: readonly PublishedSeries[];
  readonly address: FiguresAddress;
  readonly onChange: (address: FiguresAddress) => void;
}

function Choices({ all, address, onChange }: ChoicesProps) {
  const { t, i18n } = useTranslation('sources');
  const { sexName, ageName } = useGroupNames();
  const choice = useMemo(() => chooseSeries(all, address), [all, address]);
  const named = (kind: 'indicators' | 'dimensions', code: string): string =>
    i18n.exists(`${kind}.${code}`, { ns: 'sources' }) ? t(`${kind}.${code}` as 'indicators.unclear') : code;
  const { chosen, indicators, dimensions, sexes, ages, series } = choice;
  const change = (part: Partial<FiguresAddress>): void => onChange({ ...address, ...part });
  return (
    <>
      <Group gap="sm" align="flex-end">
        <Choose
          label={t('figures.indicator')}
          value={chosen.indicator}
          among={indicators}
          nameOf={(code) => named('indicators', code)}
          onChange={(indicator) => change({ indicator })}
        />
        <Choose
          label={t('figures.dimension')}
          value={chosen.dimension}
          among={dimensions}
          nameOf={(code) => named('dimensions', code)}
          onChange={(dimension) => change({ dimension })}
        />
        <CategoryChoice all={all} choice={choice} onChange={(category) => change({ category })} />
        <Choose
          label={t('figures.sex')}
          value={chosen.sex}
          among={sexes}
          nameOf={sexName}
          onChange={(sex) => change({ sex })}
        />
        <Choose
          label={t('figures.age')}
          value={chosen.age}
          among={ages}
          nameOf={ageName}
          onChange={(age) => change({ age })}
        />
      </Group>
      {series.length === 0 ? <Text>{t('figures.noSeries')}</Text> : null}
      {series.map((one) => (
        <SeriesFigure key={`${one.source.id} ${one.unit} ${one.unitWritten}`} series={one} />
      ))}
    </>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly among: readonly string[];
  readonly nameOf: (code: string) => string;
  readonly onChange: (code: string) => void;
}

/** A choice among what is there; nothing where there is only one thing. */
function Choose({ label, value, among, nameOf, onChange }: ChooseProps) {
  if (among.length < 2) return null;
  return (
    <NativeSelect
      label={label}
      value={value}
      data={among.map((code) => ({ value: code, label: nameOf(code) }))}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface CategoryChoiceProps {
  readonly all: readonly PublishedSeries[];
  readonly choice: SeriesChoice;
  readonly onChange: (category: string) => void;
}

/** Countries and forms, those of most people first. */
function CategoryChoice({ all, choice: { chosen, categories }, onChange }: CategoryChoiceProps) {
  const { t } = useTranslation('sources');
  const { meaningOf } = useMeanings();
  const list = chosen.dimension === 'form' ? 'form' : 'country';
  const labels = useMemo(() => new Map(all.map((one) => [categoryKey(one), one.category.label])), [all]);
  if (chosen.dimension === 'total' || categories.length < 2) return null;
  return (
    <Select
      label={t('figures.category')}
      value={chosen.category}
      searchable
      allowDeselect={false}
      data={categories.map((key) => ({
        value: key,
        label: key.startsWith('"') ? `“${labels.get(key) || t('labels.empty')}”` : meaningOf(list, key),
      }))}
      onChange={(category) => {
        if (category !== null) onChange(category);
      }}
    />
  );
}
