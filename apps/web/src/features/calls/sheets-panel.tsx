// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Text } from '@mantine/core';
import { type ApplicationView, listSheets, type OpenSheet } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { isolated, useLanguage } from '../../lib/language.ts';
import { useLocalWords } from '../../lib/local-words.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { callsKey } from './calls-query.ts';

/** What the assessors gave and wrote, for those who decide; there once all sheets are in. */
export function SheetsPanel({ application }: { readonly application: ApplicationView }) {
  const { t } = useTranslation('calls');
  const { formatNumber } = useLanguage();
  const local = useLocalWords();
  const query = useQuery({
    queryKey: [...callsKey, 'sheets', application.id],
    queryFn: ({ signal }) => api(listSheets, { params: { applicationId: application.id }, signal }),
  });
  const columns: DataColumn<OpenSheet>[] = [
    { id: 'assessor', header: t('sheets.assessor'), main: true, cell: ({ assessor }) => <bdi>{assessor}</bdi> },
    ...application.call.sheet.map(({ key, label, max }): DataColumn<OpenSheet> => ({
      id: key,
      header: local(label),
      numeric: true,
      cell: ({ points }) => `${formatNumber(points[key] ?? 0)} / ${formatNumber(max)}`,
    })),
    { id: 'total', header: t('sheets.total'), numeric: true, cell: ({ total }) => formatNumber(total ?? 0) },
    {
      id: 'recommendation',
      header: t('sheet.recommendation'),
      cell: ({ recommendation }) => (recommendation === null ? '–' : t(`sheet.recommendations.${recommendation}`)),
    },
  ];
  return (
    <Panel title={t('sheets.title')} lead={t('sheets.lead')}>
      <QueryState query={query}>
        {({ sheets }) => (
          <Stack gap="sm">
            <DataTable
              label={t('sheets.title')}
              rows={sheets}
              columns={columns}
              rowKey={({ assessor, total }) => `${assessor} ${total}`}
            />
            {sheets.map(({ assessor, comment }) =>
              comment === null ? null : (
                <Text key={assessor} size="sm">
                  {isolated(assessor)}: {isolated(comment)}
                </Text>
              ),
            )}
          </Stack>
        )}
      </QueryState>
    </Panel>
  );
}
