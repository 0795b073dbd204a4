// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Text } from '@mantine/core';
import type { AssessmentResult } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './training.module.css';

interface ResultPanelProps {
  readonly result: AssessmentResult;
  readonly followUp: AssessmentResult;
}

/** What the same questions before, after and months later show, in words, as bars and as a table. */
export function ResultPanel({ result, followUp }: ResultPanelProps) {
  const { t } = useTranslation('training');
  const has = result.change !== null;
  return (
    <Panel title={t('result.title')} lead={t('result.lead')}>
      {has ? <ResultFigure result={result} later={followUp} /> : null}
      <Text fw={has ? 600 : 400}>
        <ChangeText result={result} />
      </Text>
      {has ? <ResultTable result={result} followUp={followUp} /> : null}
      {result.leftOut > 0 && has ? (
        <Text size="sm" c="dimmed">
          {t('result.leftOut', { count: result.leftOut })}
        </Text>
      ) : null}
    </Panel>
  );
}

interface ResultRow {
  readonly key: 'afterwards' | 'later';
  readonly shown: AssessmentResult;
}

function ResultTable({ result, followUp }: ResultPanelProps) {
  const { t } = useTranslation('training');
  const { formatNumber } = useLanguage();
  const rows: readonly ResultRow[] = [
    { key: 'afterwards', shown: result },
    { key: 'later', shown: followUp },
  ];
  const number = (id: 'before' | 'secondTime' | 'change', read: (of: AssessmentResult) => number | null) => ({
    id,
    header: t(`result.${id}`),
    numeric: true,
    cell: ({ shown }: ResultRow) => {
      const value = read(shown);
      return value === null ? '–' : formatNumber(value);
    },
  });
  const columns: DataColumn<ResultRow>[] = [
    { id: 'compared', header: t('result.compared'), main: true, cell: ({ key }) => t(`result.${key}`) },
    { id: 'pairs', header: t('result.pairs'), numeric: true, cell: ({ shown }) => formatNumber(shown.pairs) },
    number('before', ({ before }) => before),
    number('secondTime', ({ after }) => after),
    number('change', ({ change }) => change),
    {
      id: 'interval',
      header: t('result.interval'),
      cell: ({ shown }) =>
        shown.change === null ? t('result.tooFew') : t('result.range', rangeOf(shown, formatNumber)),
    },
  ];
  return (
    <>
      <DataTable
        label={t('result.title')}
        rows={rows.filter(({ shown }) => shown.pairs + shown.leftOut > 0)}
        columns={columns}
        rowKey={({ key }) => key}
      />
      <Text size="sm" c="dimmed">
        {t('result.caption')}
      </Text>
    </>
  );
}

function rangeOf({ low, high }: AssessmentResult, format: (value: number) => string) {
  return { low: format(low ?? 0), high: format(high ?? 0) };
}

/** One sentence: how much more they knew, and how sure that is; or that there are too few to say. */
export function ChangeText({ result }: { readonly result: AssessmentResult }) {
  const { t } = useTranslation('training');
  const { formatNumber } = useLanguage();
  const { change, low, high, pairs, leftOut } = result;
  if (change === null || low === null || high === null) {
    return <>{pairs + leftOut === 0 ? t('result.none') : t('result.tooFew')}</>;
  }
  const values = { change: formatNumber(Math.abs(change)), ...rangeOf(result, formatNumber), count: pairs };
  if (low > 0) return <>{t('result.rose', values)}</>;
  return <>{high < 0 ? t('result.fell', values) : t('result.unclear', values)}</>;
}

/** Bars from 0 to 100; the table beside says the same. */
function ResultFigure({ result, later }: { readonly result: AssessmentResult; readonly later: AssessmentResult }) {
  const { t } = useTranslation('training');
  const { formatNumber } = useLanguage();
  const bars = [
    [t('result.before'), result.before],
    [t('result.after'), result.after],
    [t('result.later'), later.after],
  ] as const;
  return (
    <Stack gap={6} aria-hidden className={classes.figure ?? ''}>
      {bars.map(([label, value]) =>
        value === null ? null : (
          <div key={label} className={classes.bar}>
            <span>{label}</span>
            <span className={classes.track}>
              <span className={classes.fill} style={{ inlineSize: `${value}%` }} />
            </span>
            <span className={classes.value}>{formatNumber(value)}</span>
          </div>
        ),
      )}
    </Stack>
  );
}
