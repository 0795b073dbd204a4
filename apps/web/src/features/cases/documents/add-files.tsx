// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { documentClassOf } from '@palermo/terms';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodeOptions } from '../../../lib/code-options.ts';
import { classAmong, ClassSelect, type DataClass } from './class-select.tsx';
import { baseName } from './file-words.ts';
import type { FileFacts } from './use-uploads.ts';

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
  const kinds = useCodeOptions('documentKind');
  const [titles, setTitles] = useState(() => files.map(({ name }) => baseName(name).slice(0, 160)));
  const [kind, setKind] = useState('other');
  const [chosenClass, setChosenClass] = useState<DataClass | null>(null);
  const [day, setDay] = useState('');
  const dataClass = chosenClass ?? classAmong(offered, documentClassOf(kind));
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
          <ClassSelect offered={offered} value={dataClass} onChange={setChosenClass} />
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
