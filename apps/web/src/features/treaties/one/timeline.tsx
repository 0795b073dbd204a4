// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import classes from '../treaties.module.css';
import type { TreatyView } from '../treaty-view.ts';

const [width, height, left, bottom] = [720, 220, 44, 26];

/** How many were bound at the end of each year, as steps; the years are told in a table as well. */
export function Timeline({ view: { timeline, undated } }: { readonly view: TreatyView }) {
  const { t } = useTranslation('treaties');
  const { formatNumber } = useLanguage();
  const [shown, setShown] = useState(false);
  const [first, last] = [timeline[0], timeline.at(-1)];
  return (
    <Stack gap="sm" align="flex-start">
      {first && last ? <Steps timeline={timeline} first={first} last={last} /> : null}
      {undated > 0 ? <Text size="sm">{t('one.undated', { count: undated })}</Text> : null}
      <Button variant="default" size="compact-sm" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t('one.showYears')}
      </Button>
      {shown ? (
        <DataTable
          label={t('one.timeline')}
          rows={timeline}
          rowKey={({ year }) => String(year)}
          columns={[
            { id: 'year', header: t('one.year'), main: true, cell: ({ year }) => year },
            { id: 'bound', header: t('one.boundAtEnd'), numeric: true, cell: ({ bound }) => formatNumber(bound) },
          ]}
        />
      ) : null}
    </Stack>
  );
}

type Step = TreatyView['timeline'][number];

interface StepsProps {
  readonly timeline: readonly Step[];
  readonly first: Step;
  readonly last: Step;
}

function Steps({ timeline, first, last }: StepsProps) {
  const { t } = useTranslation('treaties');
  const years = Math.max(1, last.year - first.year);
  const place = (year: number): number => left + ((year - first.year) / years) * (width - left - 12);
  const rise = (bound: number): number => height - bottom - (bound / last.bound) * (height - bottom - 18);
  const path = timeline.map(
    ({ year, bound }, at) => `${at === 0 ? 'M' : 'H'}${place(year)}${at === 0 ? ',' : 'V'}${rise(bound)}`,
  );
  const told = t('one.timelineAlt', { first: first.bound, from: first.year, last: last.bound, to: last.year });
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={told}
      className={`${classes.steps} ${classes.chart}`}
    >
      <path d={path.join('')} className={classes.line} />
      <line x1={left} x2={width - 12} y1={height - bottom} y2={height - bottom} stroke="#7f8c96" />
      <text x={left} y={height - 8} className={classes.axis}>
        {first.year}
      </text>
      <text x={width - 12} y={height - 8} textAnchor="end" className={classes.axis}>
        {last.year}
      </text>
      <text x={left - 6} y={rise(last.bound) + 4} textAnchor="end" className={classes.axis}>
        {last.bound}
      </text>
      <text x={left - 6} y={height - bottom} textAnchor="end" className={classes.axis}>
        0
      </text>
    </svg>
  );
}
