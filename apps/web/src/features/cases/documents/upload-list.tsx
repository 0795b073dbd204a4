// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import type { DocumentUploadView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { acceptedFiles } from './file-choice.tsx';
import type { UploadItem, Uploads } from './use-uploads.ts';

/** The files on their way, and those that could not be sent. */
export function UploadList({ uploads }: { readonly uploads: Uploads }) {
  return uploads.items.map((item) => <UploadProgress key={item.id} item={item} uploads={uploads} />);
}

function UploadProgress({ item, uploads }: { readonly item: UploadItem; readonly uploads: Uploads }) {
  const { t } = useTranslation('cases');
  const { formatPercent } = useLanguage();
  const percent = Math.floor((item.received / Math.max(item.size, 1)) * 100);
  const label = t('documents.sending', { file: item.name });
  return (
    <Stack gap="xs">
      <Text size="sm">
        <bdi>{label}</bdi>
      </Text>
      {item.error === null ? <Progress value={percent} size="lg" aria-label={label} /> : null}
      <ProblemNotice error={item.error} onRetry={() => uploads.retry(item.id)} />
      <Group justify="space-between">
        <Text size="sm" role="status">
          {percent < 100 ? formatPercent(percent) : item.error === null ? t('documents.checking') : ''}
        </Text>
        <Button variant="default" size="compact-sm" onClick={() => void uploads.cancel(item.id)}>
          {t('documents.cancelUpload')}
        </Button>
      </Group>
    </Stack>
  );
}

interface UnfinishedUploadsProps {
  readonly uploads: Uploads;
  readonly unfinished: readonly DocumentUploadView[];
}

/** Uploads that broke off before: the file has to be chosen again, because nothing of it stays on the device. */
export function UnfinishedUploads({ uploads, unfinished }: UnfinishedUploadsProps) {
  const under = new Set(uploads.items.map(({ id }) => id));
  return unfinished
    .filter(({ id }) => !under.has(id))
    .map((upload) => <Unfinished key={upload.id} upload={upload} uploads={uploads} />);
}

function Unfinished({ upload, uploads }: { readonly upload: DocumentUploadView; readonly uploads: Uploads }) {
  const { t } = useTranslation('cases');
  const { formatPercent } = useLanguage();
  const [isOther, setIsOther] = useState(false);
  const percent = Math.floor((upload.received / upload.bytes) * 100);
  const resume = async (file: File) => setIsOther(!(await uploads.resume(file, upload)));
  return (
    <Alert color="yellow" variant="light" title={t('documents.unfinished', { file: upload.fileName })}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('documents.unfinishedExplained', { share: formatPercent(percent) })}</Text>
        {isOther ? (
          <Text size="sm" role="alert" fw={600}>
            {t('documents.otherFile')}
          </Text>
        ) : null}
        <Group gap="xs">
          <FileButton
            accept={acceptedFiles}
            onChange={(file) => file && void resume(file)}
            inputProps={{ 'aria-label': t('documents.chooseAgain') }}
          >
            {(props) => (
              <Button size="compact-sm" variant="default" {...props}>
                {t('documents.chooseAgain')}
              </Button>
            )}
          </FileButton>
          <Button size="compact-sm" variant="subtle" onClick={() => void uploads.cancel(upload.id)}>
            {t('documents.cancelUpload')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
