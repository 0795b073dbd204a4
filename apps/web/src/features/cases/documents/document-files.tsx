// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { downloadDocument, type DocumentView } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { nameToSave, useFileSize } from './file-words.ts';
import { useDocumentFiles } from './use-documents.ts';

interface DocumentFilesProps {
  readonly address: CaseAddress;
  readonly document: DocumentView;
  readonly onClose: () => void;
}

/** The file of a document and those that it replaced. */
export function DocumentFiles({ address, document, onClose }: DocumentFilesProps) {
  const { t } = useTranslation('cases');
  const { formatDateTime } = useLanguage();
  const sizeOf = useFileSize();
  const query = useDocumentFiles(address, document);
  const { caseId, purpose } = address;
  const download = useMutation({
    mutationFn: (file: DocumentView['file']) => {
      const params = { caseId, documentId: document.id, number: file.number };
      return downloadFile(downloadDocument, { params, query: { purpose } }, nameToSave(file));
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('documents.filesOf', { title: document.title })}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <QueryState query={query}>
        {({ files }) => (
          <Stack>
            {files.map((file) => (
              <Group key={file.number} justify="space-between" wrap="nowrap">
                <div>
                  <Text>
                    <bdi>{nameToSave(file)}</bdi>
                  </Text>
                  <Text size="sm" c="dimmed">
                    {formatDateTime(file.at)} · {sizeOf(file.bytes)} ·{' '}
                    <bdi>{file.broughtBy.account ?? file.broughtBy.organisation}</bdi>
                  </Text>
                </div>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => download.mutate(file)}
                  aria-label={t('documents.downloadVersion', { number: file.number })}
                >
                  {t('documents.download')}
                </Button>
              </Group>
            ))}
            <ProblemNotice error={download.error} />
          </Stack>
        )}
      </QueryState>
    </Modal>
  );
}
