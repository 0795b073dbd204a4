// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack } from '@mantine/core';
import type { EntryView } from '@palermo/contract';
import type { EntryKind } from '@palermo/terms';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { FieldInput } from '../fields/field-input.tsx';
import { createFormStore } from '../form/form-store.ts';
import { FormStoreProvider } from '../form/use-form-store.ts';
import { missingFields } from '../form/visible-fields.ts';
import { answersOf } from './arrange-entries.ts';
import { MissingAnswers } from './missing-answers.tsx';
import { useSaveEntry } from './use-entries.ts';

interface EntryFormProps {
  readonly address: CaseAddress;
  readonly kind: EntryKind;
  /** The entry that is changed; null for a new one. */
  readonly entry: EntryView | null;
  readonly onDone: () => void;
}

/** The questions of one entry. What was typed stays until it is saved, whatever the node answers. */
export function EntryForm({ address, kind, entry, onDone }: EntryFormProps) {
  const { t } = useTranslation('cases');
  const [store] = useState(() => createFormStore(entry?.values ?? {}));
  const [missing, setMissing] = useState<EntryKind['fields']>([]);
  const save = useSaveEntry(address, kind.key, entry, () => {
    notifyDone(t('entries.saved'));
    onDone();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const lacking = missingFields({ key: kind.key, label: kind.label, fields: kind.fields }, store.values());
    setMissing(lacking);
    if (lacking.length === 0) save.mutate(answersOf(kind, store.values()));
  };
  return (
    <FormStoreProvider value={store}>
      <form onSubmit={submit} autoComplete="off" noValidate>
        <Stack gap="lg">
          {kind.fields.map((field) => (
            <FieldInput key={field.key} field={field} />
          ))}
          <MissingAnswers fields={missing} />
          <ProblemNotice error={save.error} />
          <Group gap="sm">
            <Button type="submit" loading={save.isPending}>
              {t('case.save')}
            </Button>
            <Button variant="default" onClick={onDone}>
              {t('actions.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormStoreProvider>
  );
}
