// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ImportView } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { pageOf } from '../import-counts.ts';
import { formSectionsQuery } from '../mapping/form-query.ts';
import { columnNamed, fieldOfColumn, type ImportProblem, suggestionLabel } from './problem-words.ts';

const pageSize = 25;

interface Listed extends ImportProblem {
  readonly key: string;
}

interface ProblemTableProps {
  readonly view: ImportView;
  readonly targets: Readonly<Record<string, { readonly target: string | null }>>;
  /** Where a person maps the columns, a suggestion can be taken at once for every row. */
  readonly onCorrect?: ((problem: ImportProblem) => void) | undefined;
}

/** What is wrong with which cell, in words. */
export function ProblemTable({ view, targets, onCorrect }: ProblemTableProps) {
  const { t } = useTranslation('imports');
  const { formatNumber } = useLanguage();
  const [wanted, setWanted] = useState(1);
  const columns = useProblemColumns(view, targets, onCorrect);
  const listed = useMemo(
    () => view.problems.map((problem, index): Listed => ({ ...problem, key: String(index) })),
    [view.problems],
  );
  if (listed.length === 0) return null;
  const { rows, page, pages } = pageOf(listed, wanted, pageSize);
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} size="h4">
          {t('problems.title', { count: view.problemCount, number: formatNumber(view.problemCount) })}
        </Title>
        {view.problemCount > listed.length ? (
          <Text size="sm" c="dimmed">
            {t('problems.first', { count: listed.length, number: formatNumber(listed.length) })}
          </Text>
        ) : null}
      </div>
      <DataTable label={t('problems.label')} rows={rows} columns={columns} rowKey={({ key }) => key} />
      {pages === 1 ? null : (
        <Group gap="sm" component="nav" aria-label={t('problems.pages')}>
          <Button variant="default" disabled={page === 1} onClick={() => setWanted(page - 1)}>
            {t('problems.previous')}
          </Button>
          <Text size="sm" role="status">
            {t('problems.page', { page: formatNumber(page), pages: formatNumber(pages) })}
          </Text>
          <Button variant="default" disabled={page === pages} onClick={() => setWanted(page + 1)}>
            {t('problems.next')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function useProblemColumns(
  view: ImportView,
  targets: ProblemTableProps['targets'],
  onCorrect: ProblemTableProps['onCorrect'],
): readonly DataColumn<Listed>[] {
  const { t, i18n } = useTranslation('imports');
  const { language, formatNumber } = useLanguage();
  const { data: sections } = useQuery(formSectionsQuery);
  return useMemo(() => {
    const reasonOf = (code: string): string =>
      i18n.exists(`reasons.${code}`, { ns: 'imports' }) ? t(`reasons.${code}`) : code;
    const fileColumns = view.columns.map(({ name }) => name);
    const nameOf = (column: string | null): string => {
      const named = columnNamed(column, fileColumns, sections ?? []);
      if (named.kind === 'row') return t('problems.wholeRow');
      if (named.kind === 'attribute') return t(`attributes.${named.key}`);
      return named.kind === 'field' ? named.field.label[language] : named.name;
    };
    const meant = ({ column, suggestion }: Listed): string =>
      suggestion === null ? '–' : suggestionLabel(suggestion, fieldOfColumn(column, targets, sections ?? []), language);
    return [
      {
        id: 'row',
        header: t('problems.row'),
        main: true,
        cell: ({ row }) => t('problems.rowNumber', { number: formatNumber(row) }),
      },
      {
        id: 'column',
        header: t('problems.column'),
        cell: ({ column }) => <bdi>{nameOf(column)}</bdi>,
      },
      {
        id: 'value',
        header: t('problems.value'),
        cell: ({ value }) => (value === null || value === '' ? '–' : <bdi>{value}</bdi>),
      },
      { id: 'reason', header: t('problems.reason'), cell: ({ reason }) => reasonOf(reason) },
      {
        id: 'suggestion',
        header: t('problems.suggestion'),
        cell: (problem) => (
          <Group gap="xs">
            <bdi>{meant(problem)}</bdi>
            {onCorrect && problem.suggestion !== null && problem.value ? (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('problems.takeFor', { value: problem.value, suggestion: meant(problem) })}
                onClick={() => onCorrect(problem)}
              >
                {t('problems.take')}
              </Button>
            ) : null}
          </Group>
        ),
      },
    ];
  }, [t, i18n, language, formatNumber, sections, view.columns, targets, onCorrect]);
}
