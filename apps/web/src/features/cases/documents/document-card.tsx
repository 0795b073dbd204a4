// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, FileButton, Group, Modal, Text, Title } from '@mantine/core';
import { downloadDocument, type DocumentView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { ReasonForm } from '../case/reason-form.tsx';
import type { DataClass } from './class-select.tsx';
import { DocumentFiles } from './document-files.tsx';
import { EditDocument } from './edit-document.tsx';
import { acceptedFiles } from './file-choice.tsx';
import { nameToSave, useFileSize } from './file-words.ts';
import { useStrikeDocument } from './use-documents.ts';

interface DocumentCardProps {
  readonly address: CaseAddress;
  readonly document: DocumentView;
  /** Data classes in which the person may keep documents. */
  readonly offered: readonly DataClass[];
  readonly onView: () => void;
  readonly onReplace: (file: File) => void;
}

/** One document: what it is, who brought it in when, and what may be done with it. */
export function DocumentCard(props: DocumentCardProps) {
  const { t } = useTranslation('cases');
  const { language, formatDate } = useLanguage();
  const sizeOf = useFileSize();
  const { title, kind, day, dataClass, file, struck } = props.document;
  const who = file.broughtBy.account ?? file.broughtBy.organisation;
  return (
    <article aria-label={title}>
      <Title order={3} size="h5" td={struck ? 'line-through' : undefined}>
        <bdi>{title}</bdi>
      </Title>
      <Group gap="xs">
        <Badge variant="light">{labelOf('documentKind', kind, language)}</Badge>
        <Badge variant="outline" color="gray">
          {labelOf('dataClass', dataClass, language)}
        </Badge>
        <Text size="sm">
          {[day === null ? '' : formatDate(day), file.type.toUpperCase(), sizeOf(file.bytes)]
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
      </Group>
      {struck ? (
        <Text size="sm">
          {t('documents.struckBecause')} <bdi>{struck.reason}</bdi>
        </Text>
      ) : null}
      <Text size="xs" c="dimmed">
        <bdi>{t('documents.broughtBy', { who, date: formatDate(file.at) })}</bdi>
        {file.notes.map((note) => ` ${t(`documents.notes.${note}`)}`)}
      </Text>
      <DocumentActions {...props} />
    </article>
  );
}

function DocumentActions({ address, document, offered, onView, onReplace }: DocumentCardProps) {
  const { t } = useTranslation('cases');
  const [opened, setOpened] = useState<FurtherAct | null>(null);
  const { caseId, purpose } = address;
  const { id: documentId, title, file } = document;
  const close = () => setOpened(null);
  const download = useMutation({
    mutationFn: () => {
      const call = { params: { caseId, documentId, number: file.number }, query: { purpose } };
      return downloadFile(downloadDocument, call, nameToSave(file));
    },
  });
  return (
    <>
      <Group gap="xs" mt={4}>
        {file.pages === 0 ? null : (
          <Button size="compact-sm" variant="light" onClick={onView} aria-label={t('documents.viewOf', { title })}>
            {t('documents.view')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          loading={download.isPending}
          onClick={() => download.mutate()}
          aria-label={t('documents.downloadOf', { title })}
        >
          {t('documents.download')}
        </Button>
        {document.mayChange ? (
          <FileButton
            accept={acceptedFiles}
            onChange={(chosen) => chosen && onReplace(chosen)}
            inputProps={{ 'aria-label': t('documents.replaceOf', { title }) }}
          >
            {(props) => (
              <Button size="compact-sm" variant="subtle" {...props} aria-label={t('documents.replaceOf', { title })}>
                {t('documents.replace')}
              </Button>
            )}
          </FileButton>
        ) : null}
        <FurtherActs document={document} onAct={setOpened} />
      </Group>
      <ProblemNotice error={download.error} onRetry={() => download.mutate()} />
      {opened === 'edit' ? (
        <EditDocument address={address} document={document} offered={offered} onDone={close} />
      ) : null}
      {opened === 'strike' ? <StrikeDocument address={address} document={document} onDone={close} /> : null}
      {opened === 'files' ? <DocumentFiles address={address} document={document} onClose={close} /> : null}
    </>
  );
}

type FurtherAct = 'edit' | 'files' | 'strike';

interface FurtherActsProps {
  readonly document: DocumentView;
  readonly onAct: (act: FurtherAct) => void;
}

/** What opens a window of its own: putting right what is said, former versions, striking out. */
function FurtherActs({ document: { title, file, mayChange }, onAct }: FurtherActsProps) {
  const { t } = useTranslation('cases');
  const acts: readonly (readonly [FurtherAct, boolean])[] = [
    ['edit', mayChange],
    ['files', file.number > 1],
    ['strike', mayChange],
  ];
  return acts.map(([act, isOffered]) =>
    isOffered ? (
      <Button
        key={act}
        size="compact-sm"
        variant="subtle"
        onClick={() => onAct(act)}
        aria-label={t(`documents.${act}Of`, { title })}
        {...(act === 'strike' ? { color: 'red' } : {})}
      >
        {t(`documents.${act}`)}
      </Button>
    ) : null,
  );
}

interface StrikeDocumentProps {
  readonly address: CaseAddress;
  readonly document: DocumentView;
  readonly onDone: () => void;
}

function StrikeDocument({ address, document, onDone }: StrikeDocumentProps) {
  const { t } = useTranslation('cases');
  const strike = useStrikeDocument(address, document, () => {
    notifyDone(t('documents.wasStruck'));
    onDone();
  });
  return (
    <Modal
      opened
      onClose={onDone}
      title={t('documents.strikeOf', { title: document.title })}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <ReasonForm
        explained={t('documents.strikeExplained')}
        confirmLabel={t('documents.strike')}
        isDangerous
        isPending={strike.isPending}
        error={strike.error}
        onConfirm={(reason) => strike.mutate(reason.slice(0, 400))}
        onClose={onDone}
      />
    </Modal>
  );
}
