// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, FileButton, Loader, Stack, Text } from '@mantine/core';
import { uploadSource } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { useFileDrop } from '../../../ui/use-file-drop.ts';
import { sourcesQuery } from '../source-query.ts';
import classes from '../sources.module.css';

const accepted = '.csv,.tsv,.txt,.xlsx,.gz';

/** Where a published table comes in: chosen with a button or dropped. Nothing is imported by it. */
export function UploadPanel() {
  const { t } = useTranslation('sources');
  const area = useRef<HTMLDivElement>(null);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const upload = useMutation({
    mutationFn: (file: File) => api(uploadSource, { file: { name: file.name, content: file } }),
    onSuccess: async ({ id }) => {
      void queryClient.invalidateQueries(sourcesQuery);
      await navigate({ to: '/sources/$sourceId', params: { sourceId: id } });
    },
  });
  const start = (file: File): void => {
    if (!upload.isPending) upload.mutate(file);
  };
  const isOver = useFileDrop(area, start);
  const { variables: file } = upload;
  return (
    <div ref={area} className={classes.drop} data-over={isOver ? '' : undefined}>
      <Stack align="center" gap="xs">
        {upload.isPending ? (
          <Stack align="center" gap="xs" role="status">
            <Loader size="sm" aria-hidden />
            <Text>
              {t('upload.sending')} <bdi>{file?.name}</bdi>
            </Text>
          </Stack>
        ) : (
          <>
            <FileButton
              onChange={(chosen) => chosen && start(chosen)}
              accept={accepted}
              inputProps={{ 'aria-label': t('upload.choose') }}
            >
              {(props) => (
                <Button size="md" {...props}>
                  {t('upload.choose')}
                </Button>
              )}
            </FileButton>
            <Text size="sm" visibleFrom="sm">
              {t('upload.orDrop')}
            </Text>
            <Text size="sm" c="dimmed" ta="center" maw="60ch">
              {t('upload.formats')}
            </Text>
          </>
        )}
        <div className={classes.full}>
          <ProblemNotice error={upload.error} onRetry={file === undefined ? undefined : () => upload.mutate(file)} />
        </div>
      </Stack>
    </div>
  );
}
