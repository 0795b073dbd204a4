// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Title } from '@mantine/core';
import { type ImportView, uploadImport } from '@palermo/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { ReadingStateBadge } from '../../ui/reading-state-badge.tsx';
import { UploadPanel } from '../../ui/upload-panel.tsx';
import { importKey, importsQuery } from './import-query.ts';

/** Files that the organisation imports: a new one, and those before. */
export function ImportListPage() {
  const { t } = useTranslation('imports');
  const imports = useQuery(importsQuery);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const open = async (view: ImportView): Promise<void> => {
    queryClient.setQueryData(importKey(view.id), view);
    void queryClient.invalidateQueries(importsQuery);
    await navigate({ to: '/imports/$importId', params: { importId: view.id } });
  };
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <UploadPanel endpoint={uploadImport} formats={t('formats')} onUploaded={open} />
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('list.before')}
        </Title>
        <QueryState query={imports}>{({ imports: all }) => <ImportTable imports={all} />}</QueryState>
      </Stack>
    </Page>
  );
}

/** A column of counts; a dash stands for what has not happened yet. */
function countColumn(id: string, header: string, textOf: (view: ImportView) => string | null): DataColumn<ImportView> {
  return { id, header, numeric: true, cell: (view) => textOf(view) ?? '–' };
}

function ImportTable({ imports }: { readonly imports: readonly ImportView[] }) {
  const { t } = useTranslation('imports');
  const { formatNumber } = useLanguage();
  const columns = useMemo(
    (): readonly DataColumn<ImportView>[] => [
      {
        id: 'file',
        header: t('list.file'),
        main: true,
        cell: ({ id, fileName }) => (
          <AnchorLink to="/imports/$importId" params={{ importId: id }}>
            <bdi>{fileName}</bdi>
          </AnchorLink>
        ),
      },
      {
        id: 'state',
        header: t('list.state'),
        cell: ({ state }) => <ReadingStateBadge state={state}>{t(`states.${state}`)}</ReadingStateBadge>,
      },
      { id: 'when', header: t('list.when'), cell: ({ createdAt }) => <DateText value={createdAt} withTime /> },
      countColumn('rows', t('sum.rows'), ({ rows, state }) => (state === 'uploaded' ? null : formatNumber(rows))),
      countColumn('accepted', t('sum.accepted'), ({ accepted, dryRun, state }) =>
        dryRun || state === 'uploaded' ? null : formatNumber(accepted),
      ),
      countColumn('rejected', t('sum.rejected'), ({ rejected, state }) =>
        state === 'uploaded' ? null : formatNumber(rejected),
      ),
      countColumn('unchanged', t('sum.unchanged'), ({ unchanged, state }) =>
        state === 'uploaded' ? null : formatNumber(unchanged),
      ),
    ],
    [t, formatNumber],
  );
  if (imports.length === 0) return <Empty title={t('list.none')}>{t('list.noneTodo')}</Empty>;
  return <DataTable label={t('list.before')} rows={imports} columns={columns} rowKey={({ id }) => id} />;
}
