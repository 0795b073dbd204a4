// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { TextInput } from '@mantine/core';
import type { DocumentView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import type { CaseAddress } from '../case/case-address.ts';
import type { DataClass } from './class-select.tsx';
import { FactFields, type SaidFacts } from './fact-fields.tsx';
import { useChangeDocument } from './use-documents.ts';

interface EditDocumentProps {
  readonly address: CaseAddress;
  readonly document: DocumentView;
  readonly offered: readonly DataClass[];
  readonly onDone: () => void;
}

/** Puts right what is said of a document: its title, what it is, what it tells about. */
export function EditDocument({ address, document, offered, onDone }: EditDocumentProps) {
  const { t } = useTranslation('cases');
  const [title, setTitle] = useState(document.title);
  const [said, setSaid] = useState<SaidFacts>({ ...document, day: document.day ?? '' });
  const change = useChangeDocument(address, document, () => {
    notifyDone(t('documents.wasEdited'));
    onDone();
  });
  const submit = () =>
    change.mutate({ ...said, title: title.trim() || document.title, day: said.day === '' ? null : said.day });
  return (
    <FormDialog
      title={t('documents.editOf', { title: document.title })}
      submitLabel={t('documents.saveEdit')}
      isPending={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onDone}
    >
      <TextInput
        label={t('documents.name')}
        value={title}
        onChange={({ currentTarget: { value } }) => setTitle(value)}
        maxLength={160}
        dir="auto"
      />
      <FactFields
        offered={offered}
        value={said}
        onChange={(changed) => setSaid((former) => ({ ...former, ...changed }))}
      />
    </FormDialog>
  );
}
