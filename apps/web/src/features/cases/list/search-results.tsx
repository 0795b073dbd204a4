// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { searchCases } from '@palermo/contract';
import type { AnswerOf } from '@palermo/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { type CaseRow, useCaseColumns } from './case-columns.tsx';
import { matchWords } from './match-words.ts';
import type { NameSearch } from './search-form.tsx';

type Found = AnswerOf<typeof searchCases>;
type Match = Found['matches'][number];

interface SearchResultsProps {
  readonly search: NameSearch;
  readonly results: UseQueryResult<Found>;
  readonly onClose: () => void;
}

/** The cases that a search found, each with the reason why. */
export function SearchResults({ search, results, onClose }: SearchResultsProps) {
  const { t } = useTranslation('cases');
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text role="status" fw={600}>
          {results.data
            ? t('search.found', { count: results.data.matches.length, text: search.text })
            : t('search.searching')}
        </Text>
        <Button variant="default" onClick={onClose}>
          {t('search.close')}
        </Button>
      </Group>
      <QueryState query={results}>{(found) => <Matches found={found} />}</QueryState>
    </Stack>
  );
}

function Matches({ found }: { readonly found: Found }) {
  const { t } = useTranslation('cases');
  const common = useCaseColumns();
  const columns = useMemo((): readonly DataColumn<CaseRow>[] => {
    const why: DataColumn<CaseRow> = {
      id: 'match',
      header: t('search.why'),
      cell: (row) => (
        <Badge variant="light" tt="none">
          {t(`search.matched.${matchWords(row as Match)}`)}
        </Badge>
      ),
    };
    const plain = common.filter(({ id }) => id !== 'updatedAt').map(({ sortValue: _notSorted, ...column }) => column);
    return [...plain.slice(0, 1), why, ...plain.slice(1)];
  }, [common, t]);
  if (found.matches.length === 0) return <Empty title={t('search.nothing')}>{t('search.nothingTodo')}</Empty>;
  return (
    <>
      {found.more ? <Alert color="yellow">{t('search.more')}</Alert> : null}
      <DataTable label={t('search.results')} rows={found.matches} columns={columns} rowKey={(row) => row.id} />
    </>
  );
}
