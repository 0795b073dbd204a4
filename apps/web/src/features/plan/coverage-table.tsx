// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Stack, Text } from '@mantine/core';
import type { CommitmentProgress, Wording } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { type Language, useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { useCoverage } from './plan-queries.ts';

/** The words in the reader's language, or in English where there are none. */
export function wordsIn(wording: Wording, language: Language): string {
  return wording[language] ?? wording.en;
}

function useColumns(): DataColumn<CommitmentProgress>[] {
  const { t } = useTranslation('plan');
  const { language, formatNumber } = useLanguage();
  return [
    {
      id: 'commitment',
      header: t('commitment'),
      main: true,
      cell: ({ ref, paraphrase, reference }) => (
        <Stack gap={2}>
          <AnchorLink to="/commitments/$instrument" params={{ instrument: ref.split('/')[0] ?? '' }}>
            <bdi>{wordsIn(paraphrase, language)}</bdi>
          </AnchorLink>
          <Text size="sm" c="dimmed">
            <bdi>
              {ref} · {reference}
            </bdi>
          </Text>
        </Stack>
      ),
    },
    { id: 'pillar', header: t('pillar'), cell: ({ pillar }) => labelOf('pillar', pillar, language) },
    {
      id: 'measures',
      header: t('answeredBy'),
      numeric: true,
      sortValue: ({ measures }) => measures,
      cell: ({ ref, measures }) =>
        measures === 0 ? (
          <Badge variant="light" tt="none" color="red">
            {formatNumber(0)}
          </Badge>
        ) : (
          <AnchorLink to="/plan" search={{ view: 'measures', commitment: ref }}>
            {formatNumber(measures)}
          </AnchorLink>
        ),
    },
    { id: 'done', header: t('done'), numeric: true, cell: ({ done }) => formatNumber(done) },
    { id: 'late', header: t('late'), numeric: true, cell: ({ late }) => formatNumber(late) },
  ];
}

/** Commitments with how many measures answer them; those without any where only gaps are asked for. */
export function CoverageTable({ gaps = false }: { readonly gaps?: boolean }) {
  const { t } = useTranslation('plan');
  const columns = useColumns();
  const query = useCoverage(gaps ? { gaps: 'only' } : {});
  return (
    <QueryState query={query}>
      {({ commitments }) =>
        commitments.length === 0 ? (
          <Text>{t('noGaps')}</Text>
        ) : (
          <DataTable label={t('views.commitments')} rows={commitments} columns={columns} rowKey={({ ref }) => ref} />
        )
      }
    </QueryState>
  );
}
