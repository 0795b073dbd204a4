// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { addressOf, type DocumentView, viewDocumentPage } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { Loading } from '../../../ui/loading.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import classes from './document-viewer.module.css';

interface DocumentViewerProps {
  readonly address: CaseAddress;
  readonly document: DocumentView;
  readonly onClose: () => void;
}

/** Shows a document page by page, as pictures that the node makes: the browser never opens the file itself. */
export function DocumentViewer({ address, document, onClose }: DocumentViewerProps) {
  const { t } = useTranslation('cases');
  const [page, setPage] = useState(1);
  const { title, file } = document;
  return (
    <Modal
      opened
      onClose={onClose}
      title={<bdi>{title}</bdi>}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
      size="xl"
    >
      <Stack>
        {file.pages > 1 ? (
          <Group justify="center">
            <Button variant="default" size="compact-sm" disabled={page === 1} onClick={() => setPage(page - 1)}>
              {t('documents.previousPage')}
            </Button>
            <Text size="sm" role="status">
              {t('documents.page', { page, pages: file.pages })}
            </Text>
            <Button
              variant="default"
              size="compact-sm"
              disabled={page === file.pages}
              onClick={() => setPage(page + 1)}
            >
              {t('documents.nextPage')}
            </Button>
          </Group>
        ) : null}
        <PagePicture key={page} address={address} document={document} page={page} />
      </Stack>
    </Modal>
  );
}

function PagePicture({ address, document, page }: Omit<DocumentViewerProps, 'onClose'> & { readonly page: number }) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const { caseId, purpose } = address;
  const { id: documentId, title, kind, file } = document;
  const params = { caseId, documentId, number: file.number, page };
  if (state === 'failed') {
    return (
      <Alert color="red" variant="light" role="alert" title={t('documents.notShown')}>
        <Button size="compact-sm" variant="default" onClick={() => setState('loading')}>
          {t('documents.showAgain')}
        </Button>
      </Alert>
    );
  }
  return (
    <>
      {state === 'loading' ? <Loading label={t('documents.drawing')} /> : null}
      <img
        className={classes.page}
        src={addressOf('', viewDocumentPage, { params, query: { purpose } })}
        alt={t('documents.pageAlt', { title, kind: labelOf('documentKind', kind, language), page, pages: file.pages })}
        onLoad={() => setState('shown')}
        onError={() => setState('failed')}
      />
    </>
  );
}
