// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, FileButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What a browser offers first; what is taken is decided by what a file holds. */
export const acceptedFiles =
  '.pdf,.jpg,.jpeg,.png,.webp,.tif,.tiff,.docx,.odt,.xlsx,.txt,.mp3,.m4a,.ogg,.mp4,application/pdf,image/jpeg,image/png';

/** Chooses files, or takes a picture with the camera of a telephone. */
export function FileChoice({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('cases');
  return (
    <>
      <FileButton
        multiple
        accept={acceptedFiles}
        onChange={(files) => files.length > 0 && onFiles(files)}
        inputProps={{ 'aria-label': t('documents.choose') }}
      >
        {(props) => <Button {...props}>{t('documents.choose')}</Button>}
      </FileButton>
      <FileButton
        accept="image/jpeg"
        capture="environment"
        onChange={(file) => file && onFiles([file])}
        inputProps={{ 'aria-label': t('documents.photograph') }}
      >
        {(props) => (
          <Button variant="default" hiddenFrom="sm" {...props}>
            {t('documents.photograph')}
          </Button>
        )}
      </FileButton>
    </>
  );
}
