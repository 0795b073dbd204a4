// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, FileInput, Stack, Text } from '@mantine/core';
import { getTreatySnapshot, importTreaty, removeTreatySnapshot, type TreatySnapshotId } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { Panel } from '../../../ui/panel.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import type { TreatyView } from '../treaty-view.ts';
import { SourceFields } from './statement-button.tsx';

type Snapshot = TreatyView['snapshots'][number];

/** The tables that were read for a treaty, what was not stored of them, and reading another. */
export function Sources({ view }: { readonly view: TreatyView }) {
  const { t } = useTranslation('treaties');
  const [asked, setAsked] = useState(false);
  const [removing, setRemoving] = useState<TreatySnapshotId | null>(null);
  const columns: readonly DataColumn<Snapshot>[] = [
    { id: 'source', header: t('one.source'), main: true, cell: ({ source }) => <bdi>{source}</bdi> },
    { id: 'asOf', header: t('list.asOf'), cell: ({ asOf }) => <DateText value={asOf} /> },
    { id: 'rows', header: t('sources.rows'), numeric: true, cell: ({ rows }) => rows },
    { id: 'stored', header: t('sources.stored'), numeric: true, cell: ({ stored }) => stored },
    { id: 'reported', header: t('sources.reported'), numeric: true, cell: (row) => <Reported snapshot={row} /> },
    ...(view.mayEdit
      ? [
          {
            id: 'remove',
            header: t('sources.remove'),
            cell: ({ id }: Snapshot) => (
              <Button size="compact-sm" variant="default" onClick={() => setRemoving(id)}>
                {t('sources.remove')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Panel title={t('sources.title')} lead={t('sources.lead')}>
      <Stack gap="sm" align="flex-start">
        {view.snapshots.length === 0 ? null : (
          <DataTable label={t('sources.title')} rows={view.snapshots} columns={columns} rowKey={({ id }) => id} />
        )}
        {view.mayEdit ? <Button onClick={() => setAsked(true)}>{t('sources.import')}</Button> : null}
      </Stack>
      {asked ? <ImportDialog treaty={view.key} onClose={() => setAsked(false)} /> : null}
      <RemoveDialog snapshotId={removing} onClose={() => setRemoving(null)} />
    </Panel>
  );
}

function Reported({ snapshot: { id, reported } }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation('treaties');
  const [shown, setShown] = useState(false);
  if (reported === 0) return '0';
  return (
    <Stack gap={4} align="flex-end">
      <Button size="compact-sm" variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {reported} · {t('sources.showReported')}
      </Button>
      {shown ? <ReportedRows snapshotId={id} /> : null}
    </Stack>
  );
}

function ReportedRows({ snapshotId }: { readonly snapshotId: TreatySnapshotId }) {
  const { t } = useTranslation('treaties');
  const query = useQuery({
    queryKey: ['treaties', 'source', snapshotId],
    queryFn: ({ signal }) => api(getTreatySnapshot, { params: { snapshotId }, signal }),
  });
  return (
    <QueryState query={query}>
      {({ reportedRows }) => (
        <ul>
          {reportedRows.map(({ row, participant, fault, value }) => (
            <li key={row}>
              {t('sources.row', { row, participant, fault: t(`sources.faults.${fault}`) })} <bdi>{value}</bdi>
            </li>
          ))}
        </ul>
      )}
    </QueryState>
  );
}

function ImportDialog({ treaty, onClose }: { readonly treaty: string; readonly onClose: () => void }) {
  const { t } = useTranslation('treaties');
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [from, setFrom] = useState({ source: '', asOf: '' });
  const [tried, setTried] = useState(false);
  const isReady = file !== null && from.source.trim() !== '' && from.asOf !== '';
  const read = useMutation({
    mutationFn: async (chosen: File) =>
      api(importTreaty, {
        params: { treaty },
        query: { source: from.source.trim(), asOf: from.asOf },
        file: { name: chosen.name, content: chosen },
      }),
    onSuccess: async ({ stored, reported }) => {
      notifyDone(t('sources.done', { stored, reported }));
      await queryClient.invalidateQueries({ queryKey: ['treaties'] });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('sources.import')}
      submitLabel={t('sources.act')}
      isPending={read.isPending}
      error={read.error}
      onSubmit={() => {
        setTried(true);
        if (isReady) read.mutate(file);
      }}
      onClose={onClose}
    >
      <FileInput
        label={t('sources.file')}
        description={t('sources.fileHint')}
        accept=".csv,.tsv,.txt,.xlsx"
        value={file}
        onChange={setFile}
      />
      <SourceFields
        source={from.source}
        asOf={from.asOf}
        onChange={(part) => setFrom((before) => ({ ...before, ...part }))}
        error={tried && !isReady ? t('sources.missing') : undefined}
      />
    </FormDialog>
  );
}

interface RemoveDialogProps {
  readonly snapshotId: TreatySnapshotId | null;
  readonly onClose: () => void;
}

function RemoveDialog({ snapshotId, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('treaties');
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: async () => {
      if (snapshotId !== null) await api(removeTreatySnapshot, { params: { snapshotId } });
    },
    onSuccess: async () => {
      notifyDone(t('sources.removed'));
      await queryClient.invalidateQueries({ queryKey: ['treaties'] });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened={snapshotId !== null}
      title={t('sources.removeTitle')}
      confirmLabel={t('sources.remove')}
      dangerous
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <Text>{t('sources.removeWhat')}</Text>
    </ConfirmDialog>
  );
}
