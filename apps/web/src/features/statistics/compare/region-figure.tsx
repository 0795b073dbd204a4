// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import { getRegionFigures, type StatisticsTable } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { QueryState } from '../../../ui/query-state.tsx';
import { LineChart } from '../charts/line-chart.tsx';
import { FigureFoot } from '../figures/figure-foot.tsx';
import { queryOf } from '../figures/figure-menu.tsx';
import { FigureSection } from '../figures/figure-section.tsx';
import { FigureSkeleton } from '../figures/figure-state.tsx';
import type { Filter } from '../filters/filter.ts';
import classes from '../statistics.module.css';
import { useLabels } from '../use-labels.ts';
import { useStatistics } from '../use-statistics.ts';
import { keyOf } from './comparison-choice.tsx';
import { fullestSum, indexedYears, type RegionFigures, type RegionSum, regionYears } from './region-series.ts';
import { RegionTable } from './region-table.tsx';

interface RegionFigureProps {
  readonly filter: Filter;
  /** Region or sub-region of the United Nations' M49. */
  readonly region: string;
}

/** The victims registered here against the published sum of a region: whether both move alike. */
export function RegionFigure({ filter, region }: RegionFigureProps) {
  const { t } = useTranslation('statistics');
  const name = t(`subRegions.${keyOf(region)}`);
  const table = useStatistics({ by: ['year'], filter });
  const published = useQuery({
    queryKey: ['statistics', 'region', region],
    queryFn: ({ signal }) => api(getRegionFigures, { query: { region, indicator: 'detectedVictims' }, signal }),
    staleTime: 60_000,
  });
  const title = t('region.title', { region: name });
  return (
    <FigureSection id="region" title={title}>
      <QueryState query={published} loadingLabel={t('loading')}>
        {(figures) =>
          table.data === undefined ? (
            <FigureSkeleton />
          ) : (
            <RegionContent
              figures={figures}
              table={table.data}
              {...{ name, title }}
              isFiltered={filter.some(({ dimension }) => dimension !== 'year')}
            />
          )
        }
      </QueryState>
    </FigureSection>
  );
}

interface RegionContentProps {
  readonly figures: RegionFigures;
  readonly table: StatisticsTable;
  readonly name: string;
  readonly title: string;
  readonly isFiltered: boolean;
}

function RegionContent({ figures, table, name, title, isFiltered }: RegionContentProps) {
  const { t } = useTranslation('statistics');
  const sum = fullestSum(figures);
  if (sum === undefined) return <Text>{t('region.nothing', { region: name })}</Text>;
  const years = regionYears(table, sum);
  const indexed = indexedYears(years);
  if (indexed === undefined) return <Text>{t('region.noCommonYears', { region: name })}</Text>;
  return <RegionDrawing {...{ table, name, title, isFiltered, sum, years, indexed }} countries={figures.countries} />;
}

interface RegionDrawingProps extends Omit<RegionContentProps, 'figures'> {
  readonly sum: RegionSum;
  readonly years: ReturnType<typeof regionYears>;
  readonly indexed: NonNullable<ReturnType<typeof indexedYears>>;
  readonly countries: number;
}

function RegionDrawing({ table, name, title, isFiltered, sum, years, indexed, countries }: RegionDrawingProps) {
  const { t } = useTranslation('statistics');
  const { direction } = useLanguage();
  const { words } = useLabels();
  const place = useRef<HTMLDivElement>(null);
  const subtitle = words(queryOf(table));
  const notes = [
    t('region.index', { year: indexed.base }),
    t('region.published', { title: sum.source.title, publisher: sum.source.publisher, countries }),
    ...(indexed.isShortened ? [t('region.shortened')] : []),
    ...(isFiltered ? [t('region.filtered')] : []),
  ];
  const drawing = { figure: place, words: () => ({ title, subtitle, notes, direction }) };
  return (
    <div ref={place} className={classes.figure}>
      <Text size="sm" c="dimmed" data-words>
        {subtitle}
      </Text>
      <LineChart
        label={t('figure.chart', { words: title })}
        times={indexed.times}
        series={[
          { id: 'here', label: t('region.here'), values: indexed.here },
          { id: 'region', label: name, values: indexed.region },
        ]}
      />
      <FigureFoot
        {...{ title, notes, drawing }}
        tables={[table]}
        renderTable={() => <RegionTable {...{ years, countries, name }} caption={title} />}
      />
    </div>
  );
}
