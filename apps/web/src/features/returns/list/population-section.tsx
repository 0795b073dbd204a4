// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, FileButton, Text } from '@mantine/core';
import { importPopulation, type PopulationYear } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { populationQuery } from '../return-query.ts';

const accepted = '.csv,.tsv,.txt,.xlsx,.gz';

/** The population table that rates are made with, and where a newer one comes in. */
export function PopulationSection({ mayImport }: { readonly mayImport: boolean }) {
  const { t } = useTranslation('returns');
  const queryClient = useQueryClient();
  const population = useQuery(populationQuery);
  const upload = useMutation({
    mutationFn: (file: File) => api(importPopulation, { file: { name: file.name, content: file } }),
    onSuccess: async ({ years, rows, skippedRows }) => {
      await queryClient.invalidateQueries({ queryKey: ['returns'] });
      notifyDone(t('population.done', { years: years.length, rows, skippedRows }));
    },
  });
  return (
    <Panel
      id="population"
      title={t('population.title')}
      lead={t('population.lead')}
      action={
        mayImport ? (
          <FileButton
            onChange={(file) => file && upload.mutate(file)}
            accept={accepted}
            inputProps={{ 'aria-label': t('population.import') }}
          >
            {(props) => (
              <Button variant="default" loading={upload.isPending} {...props}>
                {t('population.import')}
              </Button>
            )}
          </FileButton>
        ) : null
      }
    >
      <ProblemNotice error={upload.error} />
      <QueryState query={population}>{({ years }) => <PopulationTable years={years} />}</QueryState>
    </Panel>
  );
}

function PopulationTable({ years }: { readonly years: readonly PopulationYear[] }) {
  const { t } = useTranslation('returns');
  const { formatNumber } = useLanguage();
  const columns = useMemo((): readonly DataColumn<PopulationYear>[] => {
    const count = (id: 'total' | 'female' | 'male' | 'children'): DataColumn<PopulationYear> => ({
      id,
      header: t(`population.${id}`),
      numeric: true,
      cell: (row) => (row[id] === null ? '–' : formatNumber(row[id])),
    });
    return [
      { id: 'year', header: t('population.year'), main: true, cell: ({ year }) => year },
      count('total'),
      count('female'),
      count('male'),
      count('children'),
      { id: 'source', header: t('population.source'), cell: ({ source }) => <bdi>{source}</bdi> },
    ];
  }, [t, formatNumber]);
  if (years.length === 0) return <Text size="sm">{t('population.none')}</Text>;
  return <DataTable label={t('population.title')} rows={years} columns={columns} rowKey={({ year }) => String(year)} />;
}
