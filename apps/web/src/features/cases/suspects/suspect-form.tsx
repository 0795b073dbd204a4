// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import type { SuspectView } from '@palermo/contract';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { FieldInput } from '../fields/field-input.tsx';
import { createFormStore } from '../form/form-store.ts';
import { FormStoreProvider } from '../form/use-form-store.ts';
import { answersOf, isUnanswered, offeredFields, valuesOfSuspect } from './suspect-values.ts';
import { useSaveSuspect } from './use-suspects.ts';

interface SuspectFormProps {
  readonly address: CaseAddress;
  /** The suspect that is changed; null for a new one. */
  readonly suspect: SuspectView | null;
  readonly onDone: () => void;
}

/** The questions about one suspect. */
export function SuspectForm({ address, suspect, onDone }: SuspectFormProps) {
  const { t } = useTranslation('cases');
  const [present] = useState(() => (suspect ? valuesOfSuspect(suspect) : {}));
  const [fields] = useState(() => offeredFields(present));
  const [store] = useState(() => createFormStore(present));
  const [isEmpty, setIsEmpty] = useState(false);
  const save = useSaveSuspect(address, suspect, () => {
    notifyDone(t(suspect ? 'suspects.changed' : 'suspects.added'));
    onDone();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const answers = answersOf(store.values());
    setIsEmpty(isUnanswered(answers));
    if (!isUnanswered(answers)) save.mutate(answers);
  };
  return (
    <FormStoreProvider value={store}>
      <form onSubmit={submit} autoComplete="off" noValidate>
        <Stack gap="lg">
          {fields.map((field) => (
            <FieldInput key={field.key} field={field} />
          ))}
          {isEmpty ? (
            <Text c="red" role="alert">
              {t('suspects.empty')}
            </Text>
          ) : null}
          <ProblemNotice error={save.error} />
          <Group gap="sm">
            <Button type="submit" loading={save.isPending}>
              {t('suspects.save')}
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
