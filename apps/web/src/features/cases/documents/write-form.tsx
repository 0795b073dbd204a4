// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import {
  type AnswerOf,
  type DataClassCode,
  DocumentId,
  type fillDocumentTemplate,
  writeDocument,
} from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { useDocumentsChanged } from './use-documents.ts';

type DataClass = z.infer<typeof DataClassCode>;

export interface WriteFormProps {
  readonly address: CaseAddress;
  readonly filled: AnswerOf<typeof fillDocumentTemplate>;
  /** Data classes that are open to the person. */
  readonly offered: readonly DataClass[];
  readonly onDone: () => void;
}

/** A text to go on with, which becomes a document of the case. */
export function WriteForm({ address, filled, offered, onDone }: WriteFormProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const usual = offered.includes(filled.dataClass) ? filled.dataClass : (offered[0] ?? 'notes');
  const [draft, setDraft] = useState({ title: filled.title, text: filled.text, dataClass: usual });
  const [format, setFormat] = useState<'docx' | 'txt'>('docx');
  const save = useSaveText(address, { ...draft, format, kind: filled.kind }, onDone);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (draft.title.trim() !== '' && draft.text.trim() !== '') save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('documents.name')}
          value={draft.title}
          onChange={({ currentTarget: { value } }) => setDraft({ ...draft, title: value })}
          maxLength={160}
          required
          dir="auto"
        />
        <Textarea
          label={t('documents.text')}
          value={draft.text}
          onChange={({ currentTarget: { value } }) => setDraft({ ...draft, text: value })}
          maxLength={40_000}
          autosize
          minRows={10}
          maxRows={24}
          spellCheck={false}
          dir="auto"
        />
        {filled.tellsOf.length === 0 ? null : (
          <Alert color="yellow" variant="light">
            {t('documents.tellsOf', {
              classes: list.format(filled.tellsOf.map((c) => labelOf('dataClass', c, language))),
            })}
          </Alert>
        )}
        <Select
          label={t('documents.dataClass')}
          description={t('documents.dataClassExplained')}
          data={offered.map((code) => ({ value: code, label: labelOf('dataClass', code, language) }))}
          value={draft.dataClass}
          onChange={(code) => setDraft({ ...draft, dataClass: code as DataClass })}
          allowDeselect={false}
        />
        <Radio.Group
          label={t('documents.format')}
          value={format}
          onChange={(chosen) => setFormat(chosen === 'txt' ? 'txt' : 'docx')}
        >
          <Group mt="xs">
            <Radio value="docx" label={t('documents.formats.docx')} />
            <Radio value="txt" label={t('documents.formats.txt')} />
          </Group>
        </Radio.Group>
        <ProblemNotice error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('documents.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface TextToSave {
  readonly title: string;
  readonly text: string;
  readonly kind: string;
  readonly dataClass: DataClass;
  readonly format: 'docx' | 'txt';
}

/** Saves the text once, however often it is sent. */
function useSaveText({ caseId, purpose }: CaseAddress, text: TextToSave, onDone: () => void) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const [id] = useState(() => DocumentId.parse(crypto.randomUUID()));
  const changed = useDocumentsChanged({ caseId, purpose });
  return useMutation({
    mutationFn: () => {
      const body = { ...text, id, day: null, language, purpose };
      return api(writeDocument, { params: { caseId }, body });
    },
    onSuccess: () => {
      notifyDone(t('documents.wasSaved'));
      onDone();
    },
    onSettled: changed,
  });
}
