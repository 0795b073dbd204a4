// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { documentClassOf } from '@palermo/terms';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classAmong, type DataClass } from './class-select.tsx';
import { FactFields, type SaidFacts } from './fact-fields.tsx';
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
  const [titles, setTitles] = useState(() => files.map(({ name }) => baseName(name).slice(0, 160)));
  const [said, setSaid] = useState<Partial<SaidFacts> & Pick<SaidFacts, 'kind' | 'day'>>({ kind: 'other', day: '' });
  const { kind, day } = said;
  const dataClass = said.dataClass ?? classAmong(offered, documentClassOf(kind));
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
          <FactFields
            offered={offered}
            value={{ ...said, dataClass }}
            onChange={(changed) => setSaid((former) => ({ ...former, ...changed }))}
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
