// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { List, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type AnswerOf, type PreviewedFigure, type previewSource, type SourceId } from '@palermo/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useGroupNames } from '../figures/group-names.ts';
import { useMeanings } from '../meanings.ts';
import { type PreviewBody, previewQuery } from '../source-query.ts';

const settleMs = 400;

/** The first rows of the table as they would be read, and what cleaning would say of them. */
export function MappingPreview({ sourceId, body }: { readonly sourceId: SourceId; readonly body: PreviewBody }) {
  const { t } = useTranslation('sources');
  const [settled] = useDebouncedValue(body, settleMs);
  const query = useQuery({ ...previewQuery(sourceId, settled), placeholderData: keepPreviousData });
  return (
    <Stack gap="sm" component="section" aria-label={t('mapping.preview')}>
      <Title order={3} size="h4">
        {t('mapping.preview')}
      </Title>
      <QueryState query={query}>{(preview) => <Previewed preview={preview} />}</QueryState>
    </Stack>
  );
}

function Previewed({ preview }: { readonly preview: AnswerOf<typeof previewSource> }) {
  const { t } = useTranslation('sources');
  const { formatNumber } = useLanguage();
  const { figures, rows, observations, merged, rejected, defects, aside } = preview;
  const columns = usePreviewColumns(figures);
  const sums = { kept: observations, merged, rejected };
  return (
    <Stack gap="sm">
      <Text role="status">
        {t('mapping.sum', {
          rows: formatNumber(rows),
          ...Object.fromEntries(Object.entries(sums).map(([name, count]) => [name, formatNumber(count)])),
        })}
      </Text>
      {defects.length > 0 ? (
        <List size="sm">
          {defects.map(({ kind, count }) => (
            <List.Item key={kind}>
              <b>{t(`kinds.${kind}.what`)}</b> ({formatNumber(count)}): {t(`kinds.${kind}.how`)}
            </List.Item>
          ))}
        </List>
      ) : null}
      <DataTable
        label={t('mapping.preview')}
        rows={figures}
        columns={columns}
        rowKey={({ row, column }) => `${row} ${column}`}
      />
      {aside.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t('mapping.notRead')} <bdi>{aside.join(' · ')}</bdi>
        </Text>
      ) : null}
    </Stack>
  );
}

/** Columns that say nothing for any of the figures are left out. */
function usePreviewColumns(figures: readonly PreviewedFigure[]): readonly DataColumn<PreviewedFigure>[] {
  const { t } = useTranslation('sources');
  const { formatNumber } = useLanguage();
  const { areaName } = useMeanings();
  const { sexName, ageName } = useGroupNames();
  const told = (id: string, header: string, textOf: (read: NonNullable<PreviewedFigure['read']>) => string) => ({
    id,
    header,
    cell: ({ read }: PreviewedFigure) => <bdi>{read === null ? '' : textOf(read)}</bdi>,
  });
  const says = (wanted: 'sex' | 'age'): boolean =>
    figures.some(({ read }) => read !== null && read[wanted] !== 'total');
  const hasCategory = figures.some(({ read }) => read !== null && read.category !== '');
  return [
    { id: 'row', header: t('mapping.row'), main: true, cell: ({ row }) => t('defects.row', { row }) },
    { id: 'written', header: t('mapping.written'), cell: ({ written }) => <bdi dir="ltr">{written}</bdi> },
    told('area', t('figures.area'), ({ area }) => areaName(area)),
    told('year', t('figures.year'), ({ year }) => String(year)),
    ...(says('sex') ? [told('sex', t('figures.sex'), ({ sex }) => sexName(sex))] : []),
    ...(says('age') ? [told('age', t('figures.age'), ({ age }) => ageName(age))] : []),
    ...(hasCategory ? [told('category', t('figures.category'), ({ category }) => category)] : []),
    {
      id: 'figure',
      header: t('mapping.figure'),
      cell: ({ read, because }) => {
        if (read === null) {
          const why = because.map((kind) => t(`kinds.${kind}.what`)).join(' · ');
          return <Text size="sm">{t('mapping.notTaken', { why })}</Text>;
        }
        const { low, high, unit } = read;
        const number =
          low === high
            ? formatNumber(low)
            : t('figures.interval', { low: formatNumber(low), high: formatNumber(high) });
        return <bdi>{unit === 'unclear' ? `${number} · ${t('indicators.unclear')}` : number}</bdi>;
      },
    },
  ];
}
