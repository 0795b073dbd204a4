// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Table, Text } from '@mantine/core';
import type { AssessmentResult } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { Panel } from '../../ui/panel.tsx';
import classes from './training.module.css';

interface ResultPanelProps {
  readonly result: AssessmentResult;
  readonly followUp: AssessmentResult;
}

/** What the same questions before, after and months later show, in words, as bars and as a table. */
export function ResultPanel({ result, followUp }: ResultPanelProps) {
  const { t } = useTranslation('training');
  const { formatNumber } = useLanguage();
  const has = result.change !== null;
  const rows = [
    { key: 'afterwards', shown: result },
    { key: 'later', shown: followUp },
  ] as const;
  return (
    <Panel title={t('result.title')} lead={t('result.lead')}>
      {has ? <ResultFigure result={result} later={followUp} /> : null}
      <Text fw={has ? 600 : 400}>
        <ChangeText result={result} />
      </Text>
      {has ? (
        <Table.ScrollContainer minWidth={0}>
          <Table captionSide="top" withRowBorders>
            <Table.Caption>{t('result.caption')}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('result.compared')}</Table.Th>
                <Table.Th scope="col">{t('result.pairs')}</Table.Th>
                <Table.Th scope="col">{t('result.before')}</Table.Th>
                <Table.Th scope="col">{t('result.then')}</Table.Th>
                <Table.Th scope="col">{t('result.change')}</Table.Th>
                <Table.Th scope="col">{t('result.interval')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows
                .filter(({ shown }) => shown.pairs + shown.leftOut > 0)
                .map(({ key, shown }) => (
                  <Table.Tr key={key}>
                    <Table.Th scope="row">{t(`result.${key}`)}</Table.Th>
                    <Table.Td>{formatNumber(shown.pairs)}</Table.Td>
                    {shown.change === null ? (
                      <Table.Td colSpan={4}>{t('result.tooFew')}</Table.Td>
                    ) : (
                      <>
                        <Table.Td>{formatNumber(shown.before ?? 0)}</Table.Td>
                        <Table.Td>{formatNumber(shown.after ?? 0)}</Table.Td>
                        <Table.Td>{formatNumber(shown.change)}</Table.Td>
                        <Table.Td>{t('result.range', rangeOf(shown, formatNumber))}</Table.Td>
                      </>
                    )}
                  </Table.Tr>
                ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
      {result.leftOut > 0 && has ? (
        <Text size="sm" c="dimmed">
          {t('result.leftOut', { count: result.leftOut })}
        </Text>
      ) : null}
    </Panel>
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
