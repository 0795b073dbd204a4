// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { BarChart } from '../charts/bar-chart.tsx';
import { listLocale } from '../query-words.ts';
import classes from '../map/map.module.css';
import { countOf, flowsOf } from './flow-arcs.ts';
import { FlowMap } from './flow-map.tsx';
import { type FlowEnds, useFlowLabel } from './use-flow-words.ts';

interface FlowFigureProps {
  readonly table: StatisticsTable;
  readonly words: string;
  readonly ends: FlowEnds;
  readonly onChoose: (flow: { readonly from: string; readonly to: string }) => void;
}

const barsMax = 10;

/** From citizenship to the place of exploitation: the map and, beside it, the largest flows by rank. */
export function FlowFigure({ table, words, ends, onChoose }: FlowFigureProps) {
  const { t } = useTranslation('statistics');
  const { language } = useLanguage();
  const nameOf = useFlowLabel(ends);
  const flows = useMemo(() => flowsOf(table), [table]);
  const shown = flows.filter((flow) => countOf(flow) > 0);
  const items = shown.slice(0, barsMax).map((flow) => ({ code: flow.code, label: nameOf(flow), cell: flow.cell }));
  const top = new Intl.ListFormat(listLocale(language)).format(shown.slice(0, 3).map(nameOf));
  return (
    <div className={classes.flowFigure}>
      <FlowMap label={t('flows.label', { words, flows: top })} {...{ flows, ends, onChoose }} />
      {items.length === 0 ? null : (
        <div>
          <Text fw={600} mb={4}>
            {t('flows.highest')}
          </Text>
          <BarChart
            label={t('figure.chart', { words })}
            items={items}
            onChoose={(code) => {
              const [from, to] = code.split('>');
              if (from !== undefined && to !== undefined) onChoose({ from, to });
            }}
          />
          {flows.length <= items.length ? null : (
            <Text size="sm" c="dimmed">
              {t('figure.more', { count: flows.length - items.length })}
            </Text>
          )}
        </div>
      )}
    </div>
  );
}
