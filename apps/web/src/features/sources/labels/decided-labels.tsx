// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Stack } from '@mantine/core';
import type { LabelView } from '@palermo/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { useMeanings } from '../meanings.ts';
import classes from '../sources.module.css';
import { useDecide } from './use-decide.ts';

interface DecidedLabelsProps {
  readonly labels: readonly LabelView[];
  readonly keeps: boolean;
}

/** What people decided of labels, by whom and when; a decision can be taken back. */
export function DecidedLabels({ labels, keeps }: DecidedLabelsProps) {
  const { t } = useTranslation('sources');
  const { formatNumber } = useLanguage();
  const { meaningOf } = useMeanings();
  const { mutate, isPending, error } = useDecide();
  const columns = useMemo((): readonly DataColumn<LabelView>[] => {
    const shown: DataColumn<LabelView>[] = [
      {
        id: 'label',
        header: t('labels.label'),
        main: true,
        sortValue: ({ label }) => label,
        cell: ({ label }) => <bdi className={classes.written}>{label === '' ? t('labels.empty') : label}</bdi>,
      },
      {
        id: 'where',
        header: t('labels.where'),
        cell: ({ list, code }) => (code === null ? '–' : meaningOf(list, code)),
      },
      { id: 'rows', header: t('labels.rows'), numeric: true, cell: ({ rows }) => formatNumber(rows) },
      {
        id: 'by',
        header: t('labels.by'),
        cell: ({ reviewedBy, reviewedAt }) => (
          <div>
            <bdi>{reviewedBy}</bdi> {reviewedAt === null ? null : <DateText value={reviewedAt} />}
          </div>
        ),
      },
    ];
    if (!keeps) return shown;
    const act: DataColumn<LabelView> = {
      id: 'act',
      header: t('labels.takeBack'),
      cell: (label) => (
        <Button
          variant="default"
          size="compact-sm"
          disabled={isPending}
          aria-label={`${t('labels.takeBack')}: ${label.label}`}
          onClick={() => mutate({ label, code: null })}
        >
          {t('labels.takeBack')}
        </Button>
      ),
    };
    return [...shown, act];
  }, [t, formatNumber, meaningOf, keeps, mutate, isPending]);
  return (
    <Stack gap="sm">
      <ProblemNotice error={error} />
      <DataTable
        label={t('labels.all')}
        rows={labels}
        columns={columns}
        rowKey={({ list, label }) => `${list} ${label}`}
      />
    </Stack>
  );
}
