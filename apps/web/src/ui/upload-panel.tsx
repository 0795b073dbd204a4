// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../lib/language.ts';
import { CancelledError } from '../lib/problem.ts';
import { uploadFile, type UploadEndpoint } from '../lib/upload-file.ts';
import { ProblemNotice } from './problem.tsx';
import classes from './upload-panel.module.css';
import { useFileDrop } from './use-file-drop.ts';

const accepted = '.csv,.tsv,.txt,.xlsx,.gz';

interface UploadPanelProps<Answer> {
  readonly endpoint: UploadEndpoint<Answer>;
  /** Which files are taken, and what becomes of them. */
  readonly formats: string;
  readonly onUploaded: (answer: Answer) => Promise<void>;
}

/** Where a table comes in: chosen with a button or dropped. Nothing is imported by it. */
export function UploadPanel<Answer>({ endpoint, formats, onUploaded }: UploadPanelProps<Answer>) {
  const { t } = useTranslation();
  const area = useRef<HTMLDivElement>(null);
  const upload = useUpload(endpoint, onUploaded);
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
              {formats}
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

function useUpload<Answer>(endpoint: UploadEndpoint<Answer>, onUploaded: (answer: Answer) => Promise<void>) {
  const [share, setShare] = useState(0);
  const stopping = useRef<AbortController>(undefined);
  const mutation = useMutation({
    mutationFn: async (file: File) => {
      setShare(0);
      const controller = new AbortController();
      stopping.current = controller;
      try {
        return await uploadFile(endpoint, file, { onProgress: setShare, signal: controller.signal });
      } catch (error) {
        throw controller.signal.aborted ? new CancelledError() : error;
      }
    },
    onSuccess: onUploaded,
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
  const { t } = useTranslation();
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
