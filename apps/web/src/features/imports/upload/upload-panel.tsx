// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { CancelledError } from '../../../lib/problem.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { importKey, importsQuery } from '../import-query.ts';
import classes from '../imports.module.css';
import { uploadFile } from './upload-file.ts';
import { useFileDrop } from '../../../ui/use-file-drop.ts';

const accepted = '.csv,.tsv,.txt,.xlsx,.gz';

/** Where a file comes in: chosen with a button or dropped. Nothing is imported by it. */
export function UploadPanel() {
  const { t } = useTranslation('imports');
  const area = useRef<HTMLDivElement>(null);
  const upload = useUpload();
  const isOver = useFileDrop(area, upload.start);
  return (
    <div ref={area} className={classes.drop} data-over={isOver ? '' : undefined}>
      <Stack align="center" gap="xs">
        {upload.isPending ? (
          <UploadProgress fileName={upload.fileName} share={upload.share} onStop={upload.stop} />
        ) : (
          <>
            <FileButton
              onChange={(file) => file && upload.start(file)}
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
          <ProblemNotice error={upload.error} onRetry={upload.retry} />
        </div>
      </Stack>
    </div>
  );
}

function useUpload() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [share, setShare] = useState(0);
  const stopping = useRef<AbortController>(undefined);
  const mutation = useMutation({
    mutationFn: async (file: File) => {
      setShare(0);
      const controller = new AbortController();
      stopping.current = controller;
      try {
        return await uploadFile(file, { onProgress: setShare, signal: controller.signal });
      } catch (error) {
        throw controller.signal.aborted ? new CancelledError() : error;
      }
    },
    onSuccess: async (view) => {
      queryClient.setQueryData(importKey(view.id), view);
      void queryClient.invalidateQueries(importsQuery);
      await navigate({ to: '/imports/$importId', params: { importId: view.id } });
    },
  });
  const { variables: file, mutate } = mutation;
  return {
    start: (chosen: File) => {
      if (!mutation.isPending) mutate(chosen);
    },
    stop: () => stopping.current?.abort(),
    retry: file === undefined ? undefined : () => mutate(file),
    isPending: mutation.isPending,
    error: mutation.error,
    fileName: file?.name ?? '',
    share,
  };
}

interface UploadProgressProps {
  readonly fileName: string;
  readonly share: number;
  readonly onStop: () => void;
}

function UploadProgress({ fileName, share, onStop }: UploadProgressProps) {
  const { t } = useTranslation('imports');
  const { formatPercent } = useLanguage();
  const percent = Math.floor(share * 100);
  return (
    <Stack gap="xs" className={classes.full ?? ''}>
      <Text>
        {t('upload.sending')} <bdi>{fileName}</bdi>
      </Text>
      <Progress value={percent} size="lg" aria-label={t('upload.sending')} />
      <Group justify="space-between">
        <Text size="sm">{percent < 100 ? formatPercent(percent) : t('upload.reading')}</Text>
        <Button variant="default" size="compact-md" onClick={onStop}>
          {t('upload.stop')}
        </Button>
      </Group>
    </Stack>
  );
}
