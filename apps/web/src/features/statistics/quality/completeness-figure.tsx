// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import type { StatisticsTable } from '@palermo/contract';
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { knownShare } from '../answers/answer-facts.ts';
import { BarChart } from '../charts/bar-chart.tsx';
import { CountCells, CountHeads } from '../count-cells.tsx';
import type { Cell, CountedRow } from '../counted-rows.ts';
import { qualityDimensions } from '../dashboards/dashboards.ts';
import { FigureFoot } from '../figures/figure-foot.tsx';
import { useSourceNote } from '../figures/figure-notes.ts';
import { FigureSection } from '../figures/figure-section.tsx';
import { FigureProblem, FigureSkeleton } from '../figures/figure-state.tsx';
import type { Filter } from '../filters/filter.ts';
import classes from '../statistics.module.css';
import { useLabels } from '../use-labels.ts';
import { useTables } from '../use-statistics.ts';

interface CompletenessFigureProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** For how many victims each thing is known: how far the other figures can be relied on. */
export function CompletenessFigure({ filter, onFilter }: CompletenessFigureProps) {
  const { t } = useTranslation('statistics');
  const place = useRef<HTMLElement>(null);
  const { tables, error, isFetching, retry } = useTables(qualityDimensions.map((code) => ({ by: [code], filter })));
  return (
    <FigureSection id="completeness" title={t('figures.completeness')} place={place} isBusy={isFetching}>
      {error === null ? null : <FigureProblem error={error} {...{ filter, onFilter }} onRetry={retry} />}
      {tables === undefined && error === null ? <FigureSkeleton /> : null}
      {tables === undefined ? null : <Completeness tables={tables} filter={filter} place={place} />}
    </FigureSection>
  );
}

interface CompletenessProps {
  readonly tables: readonly StatisticsTable[];
  readonly filter: Filter;
  readonly place: RefObject<HTMLElement | null>;
}

function Completeness({ tables, filter, place }: CompletenessProps) {
  const { t } = useTranslation('statistics');
  const { direction, formatNumber } = useLanguage();
  const { words } = useLabels();
  const sourceOf = useSourceNote();
  const [first] = tables;
  if (first === undefined) return null;
  const rows = rowsOf(tables, (code) => t(`dimensions.${code}`));
  const subtitle = words({ by: [], filter });
  const { total } = first;
  const notes = [
    total.kind === 'count' ? t('quality.of', { count: total.count, number: formatNumber(total.count) }) : t('withheld'),
    t('quality.why'),
    ...(rows.some(({ cell }) => cell.kind === 'suppressed')
      ? [t('withheldExplained.victim', { threshold: first.threshold })]
      : []),
  ];
  const title = t('figures.completeness');
  const drawing = { figure: place, words: () => ({ title, subtitle, notes: [...notes, sourceOf(first)], direction }) };
  return (
    <>
      <Text size="sm" c="dimmed" data-words>
        {subtitle}
      </Text>
      <BarChart
        label={t('figure.chart', { words: title })}
        items={rows.map(({ code, label, cell }) => ({ code: code ?? '', label, cell }))}
      />
      <FigureFoot
        {...{ title, notes, drawing }}
        tables={[]}
        renderTable={() => <CompletenessTable rows={rows} caption={title} />}
      />
    </>
  );
}

/** What is known of most victims first; the percentage is of all victims. */
function rowsOf(tables: readonly StatisticsTable[], nameOf: (code: string) => string): readonly CountedRow[] {
  const sizeOf = (cell: Cell): number => (cell.kind === 'count' ? cell.count : -1);
  return tables
    .map((table, place): CountedRow => {
      const code = qualityDimensions[place] ?? 'sex';
      const share = knownShare(table);
      const cell: Cell =
        table.known.kind === 'count' ? { ...table.known, percentOfKnown: share ?? null } : { kind: 'suppressed' };
      return { code, label: nameOf(code), cell };
    })
    .toSorted((one, other) => sizeOf(other.cell) - sizeOf(one.cell));
}

function CompletenessTable({ rows, caption }: { readonly rows: readonly CountedRow[]; readonly caption: string }) {
  const { t } = useTranslation('statistics');
  return (
    <div className={classes.tableScroll}>
      <table className={classes.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{t('quality.what')}</th>
            <CountHeads count={t('quality.knownFor')} percent={t('quality.ofAll')} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, label, cell }) => (
            <tr key={code}>
              <th scope="row">{label}</th>
              <CountCells cell={cell} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
