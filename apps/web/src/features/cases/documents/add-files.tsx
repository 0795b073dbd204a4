// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import type { DataClassCode } from '@palermo/contract';
import { documentClassOf, labelOf } from '@palermo/terms';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useCodeOptions } from '../../../lib/code-options.ts';
import { useLanguage } from '../../../lib/language.ts';
import { baseName } from './file-words.ts';
import type { FileFacts } from './use-uploads.ts';

type DataClass = z.infer<typeof DataClassCode>;

interface AddFilesProps {
  readonly files: readonly File[];
  /** Data classes that are open to the person. */
  readonly offered: readonly DataClass[];
  readonly onSend: (file: File, facts: FileFacts) => void;
  readonly onDone: () => void;
}

/** Asks what the chosen files are before they are sent. */
export function AddFiles({ files, offered, onSend, onDone }: AddFilesProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const kinds = useCodeOptions('documentKind');
  const [titles, setTitles] = useState(() => files.map(({ name }) => baseName(name).slice(0, 160)));
  const [kind, setKind] = useState('other');
  const [chosenClass, setChosenClass] = useState<DataClass | null>(null);
  const [day, setDay] = useState('');
  const usual = documentClassOf(kind);
  const dataClass = chosenClass ?? (offered.includes(usual) ? usual : (offered[0] ?? 'notes'));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    files.forEach((file, index) => {
      const title = titles[index]?.trim() || file.name;
      onSend(file, { title, kind, dataClass, day: day === '' ? null : day, replaces: null });
    });
    onDone();
  };
  return (
    <Modal
      opened
      onClose={onDone}
      title={t('documents.addTitle', { count: files.length })}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
      closeOnClickOutside={false}
    >
      <form onSubmit={submit}>
        <Stack>
          {files.map((file, index) => (
            <TextInput
              key={`${index} ${file.name}`}
              label={files.length === 1 ? t('documents.name') : t('documents.nameOf', { file: file.name })}
              value={titles[index] ?? ''}
              onChange={({ currentTarget: { value } }) => setTitles(titles.with(index, value))}
              maxLength={160}
              dir="auto"
            />
          ))}
          <Select
            label={t('documents.kind')}
            data={kinds}
            value={kind}
            onChange={(code) => code !== null && setKind(code)}
            allowDeselect={false}
          />
          <Select
            label={t('documents.dataClass')}
            description={t('documents.dataClassExplained')}
            data={offered.map((code) => ({ value: code, label: labelOf('dataClass', code, language) }))}
            value={dataClass}
            onChange={(code) => setChosenClass(code as DataClass)}
            allowDeselect={false}
          />
          <TextInput
            type="date"
            label={t('documents.day')}
            value={day}
            onChange={({ currentTarget: { value } }) => setDay(value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onDone}>
              {t('actions.cancel')}
            </Button>
            <Button type="submit">{t('documents.add')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
