// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { type CaseId, listFiles, type MergedFile, undoMerge } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { AnchorLink } from '../../../ui/links.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { CaseAddress } from './case-address.ts';

/** The files that a file stands for, and the one that stands for it. */
export function useFiles({ caseId, purpose }: CaseAddress) {
  return useQuery({
    queryKey: ['cases', 'files', caseId, purpose],
    queryFn: ({ signal }) => api(listFiles, { params: { caseId }, query: { purpose }, signal }),
    staleTime: 30_000,
  });
}

/** Where the file of the page stands among the files of one person; nothing for one that stands alone. */
export function MergedFiles({ address }: { readonly address: CaseAddress }) {
  const { t } = useTranslation('cases');
  const files = useFiles(address).data;
  if (!files) return null;
  return (
    <>
      {files.keptIn === null ? null : (
        <Alert color="blue" role="status" title={t('files.partOf')}>
          {t('files.partOfExplained')}{' '}
          <AnchorLink to="/cases/$caseId" params={{ caseId: files.keptIn.id }} search={{ purpose: address.purpose }}>
            <bdi>{files.keptIn.reference}</bdi>
          </AnchorLink>
        </Alert>
      )}
      {files.files.length === 0 ? null : (
        <Panel title={t('files.title')} lead={t('files.lead')}>
          <List listStyleType="none" spacing="sm">
            {files.files.map((file) => (
              <List.Item key={file.mergeId}>
                <File file={file} address={address} />
              </List.Item>
            ))}
          </List>
        </Panel>
      )}
    </>
  );
}

function File({ file, address }: { readonly file: MergedFile; readonly address: CaseAddress }) {
  const { t } = useTranslation('cases');
  const [isAsking, setIsAsking] = useState(false);
  const client = useQueryClient();
  const { formatDate, formatNumber } = useLanguage();
  const [told, setTold] = useState<{ readonly stayed: number; readonly other: CaseId }>();
  const undo = useMutation({
    mutationFn: () => api(undoMerge, { params: { mergeId: file.mergeId }, body: { purpose: 'dataQuality' } }),
    async onSuccess({ stayed, other }) {
      setIsAsking(false);
      setTold({ stayed: stayed.length, other: other.id });
      await client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
  return (
    <Stack gap={4}>
      <Text size="sm">
        <AnchorLink to="/cases/$caseId" params={{ caseId: file.id }} search={{ purpose: address.purpose }}>
          <bdi>{file.reference}</bdi>
        </AnchorLink>
        {' · '}
        <bdi>{file.mergedBy ?? t('files.somebody')}</bdi>, <DateText value={file.mergedAt} withTime />
      </Text>
      <Group gap="sm">
        {file.mayUndo ? (
          <Button variant="default" size="compact-sm" onClick={() => setIsAsking(true)}>
            {t('files.undo', { reference: file.reference })}
          </Button>
        ) : null}
        <Text size="sm" c="dimmed">
          {file.mayUndo ? t('files.undoUntil', { day: formatDate(file.undoUntil) }) : t('files.undoOver')}
        </Text>
      </Group>
      {told === undefined || told.stayed === 0 ? null : (
        <Text size="sm" role="status">
          {t('files.stayed', { count: told.stayed, number: formatNumber(told.stayed) })}
        </Text>
      )}
      <ConfirmDialog
        opened={isAsking}
        title={t('files.undoTitle')}
        confirmLabel={t('files.undoDo')}
        pending={undo.isPending}
        error={undo.error}
        onConfirm={() => undo.mutate()}
        onClose={() => setIsAsking(false)}
      >
        {t('files.undoExplained')}
      </ConfirmDialog>
    </Stack>
  );
}
