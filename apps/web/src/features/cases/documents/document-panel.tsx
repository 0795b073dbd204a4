// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, Stack, Text } from '@mantine/core';
import type { DocumentView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/panel.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { AddFiles } from './add-files.tsx';
import { DocumentCard } from './document-card.tsx';
import { DocumentViewer } from './document-viewer.tsx';
import { FileChoice } from './file-choice.tsx';
import { useFileSize } from './file-words.ts';
import { UnfinishedUploads, UploadList } from './upload-list.tsx';
import { useDocuments } from './use-documents.ts';
import { useUploads } from './use-uploads.ts';
import { WriteDocument } from './write-document.tsx';

/** The documents of a case, and where new ones are brought in. */
export function DocumentPanel({ address }: { readonly address: CaseAddress }) {
  const { t } = useTranslation('cases');
  const query = useDocuments(address);
  const uploads = useUploads(address);
  const sizeOf = useFileSize();
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const [viewed, setViewed] = useState<DocumentView | null>(null);
  return (
    <Panel title={t('documents.title')} lead={t('documents.lead')}>
      <QueryState query={query}>
        {({ documents, offered, uploads: unfinished, limits, organisationBytes }) => (
          <Stack>
            {offered.length === 0 ? null : (
              <>
                <Group gap="sm">
                  <FileChoice onFiles={setChosen} />
                  <WriteDocument address={address} offered={offered} />
                </Group>
                <Text size="sm" c="dimmed">
                  {t('documents.limits', {
                    size: sizeOf(limits.fileBytesMax),
                    used: sizeOf(organisationBytes),
                    room: sizeOf(limits.organisationBytesMax),
                  })}
                </Text>
                <UploadList uploads={uploads} />
                <UnfinishedUploads uploads={uploads} unfinished={unfinished} />
              </>
            )}
            {documents.length === 0 ? <Text c="dimmed">{t('documents.none')}</Text> : null}
            {documents.map((document) => (
              <DocumentCard
                key={document.id}
                address={address}
                document={document}
                offered={offered}
                onView={() => setViewed(document)}
                onReplace={(file) => uploads.send(file, { ...document, replaces: document.id })}
              />
            ))}
            {chosen.length === 0 ? null : (
              <AddFiles files={chosen} offered={offered} onSend={uploads.send} onDone={() => setChosen([])} />
            )}
            {viewed === null ? null : (
              <DocumentViewer address={address} document={viewed} onClose={() => setViewed(null)} />
            )}
          </Stack>
        )}
      </QueryState>
    </Panel>
  );
}
