// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { type AnswerOf, DocumentId, type fillDocumentTemplate, writeDocument } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { classAmong, ClassSelect, type DataClass } from './class-select.tsx';
import { useDocumentsChanged } from './use-documents.ts';

type Format = 'docx' | 'txt';

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
  const usual = classAmong(offered, filled.dataClass);
  const [draft, setDraft] = useState({ title: filled.title, text: filled.text, dataClass: usual });
  const [format, setFormat] = useState<Format>('docx');
  const save = useSaveText(address, { ...draft, format, kind: filled.kind }, onDone);
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
        <TellsOf classes={filled.tellsOf} />
        <ClassSelect
          offered={offered}
          value={draft.dataClass}
          onChange={(dataClass) => setDraft({ ...draft, dataClass })}
        />
        <FormatChoice value={format} onChange={setFormat} />
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

function FormatChoice({ value, onChange }: { readonly value: Format; readonly onChange: (format: Format) => void }) {
  const { t } = useTranslation('cases');
  return (
    <Radio.Group
      label={t('documents.format')}
      value={value}
      onChange={(chosen) => onChange(chosen === 'txt' ? 'txt' : 'docx')}
    >
      <Group mt="xs">
        <Radio value="docx" label={t('documents.formats.docx')} />
        <Radio value="txt" label={t('documents.formats.txt')} />
      </Group>
    </Radio.Group>
  );
}

/** Says whose facts were filled in, before it is chosen who can open the document. */
function TellsOf({ classes }: { readonly classes: readonly DataClass[] }) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  if (classes.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <Alert color="yellow" variant="light">
      {t('documents.tellsOf', { classes: list.format(classes.map((code) => labelOf('dataClass', code, language))) })}
    </Alert>
  );
}

interface TextToSave {
  readonly title: string;
  readonly text: string;
  readonly kind: string;
  readonly dataClass: DataClass;
  readonly format: Format;
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
