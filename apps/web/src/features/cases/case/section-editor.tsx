// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack } from '@mantine/core';
import type { CaseView } from '@palermo/contract';
import type { FormSection } from '@palermo/terms';
import { useBlocker } from '@tanstack/react-router';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { FieldInput } from '../fields/field-input.tsx';
import { createFormStore } from '../form/form-store.ts';
import { FormStoreProvider } from '../form/use-form-store.ts';
import { ScreeningResult } from '../screening/screening-result.tsx';
import { isScreeningField } from '../screening/screening-subject.ts';
import type { CaseAddress } from './case-address.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { sectionChanges } from './section-changes.ts';
import { leavesTab } from './tabs/leaves-tab.ts';
import { useCaseChanges } from './use-case-changes.ts';

interface SectionEditorProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
  /** The section with the questions that one may read. */
  readonly section: FormSection;
  readonly onDone: () => void;
}

/** Edits one section in its place. What it starts from stays as it was, so that the node can tell who changed what meanwhile. */
export function SectionEditor({ address, view, section, onDone }: SectionEditorProps) {
  const { t } = useTranslation('cases');
  const [base] = useState(view.values);
  const [store] = useState(() => createFormStore(view.values));
  const form = useRef<HTMLFormElement>(null);
  const changesNow = () => sectionChanges(section, base, store.values());
  const done = () => {
    notifyDone(t('case.saved'));
    onDone();
  };
  const { save, resolve, abandon, conflicts, isPending, error } = useCaseChanges(address, done);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => leavesTab(current, next) && changesNow().length > 0,
    enableBeforeUnload: () => changesNow().length > 0,
    withResolver: true,
  });
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const changes = changesNow();
    if (changes.length === 0) onDone();
    else save(changes);
  };
  return (
    <FormStoreProvider value={store}>
      <form ref={form} onSubmit={submit} autoComplete="off" noValidate>
        <Stack gap="lg">
          {section.fields.map((field) => (
            <FieldInput key={field.key} field={field} />
          ))}
          {section.fields.some(isScreeningField) ? <ScreeningResult /> : null}
          <ProblemNotice error={error} />
          <Group gap="sm">
            <Button type="submit" loading={isPending}>
              {t('case.save')}
            </Button>
            <Button variant="default" onClick={onDone}>
              {t('actions.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
      {conflicts ? (
        <ConflictDialog conflicts={conflicts} isPending={isPending} onResolve={resolve} onClose={abandon} />
      ) : null}
      <ConfirmDialog
        opened={blocker.status === 'blocked'}
        title={t('leave.title')}
        confirmLabel={t('leave.leave')}
        dangerous
        onConfirm={() => blocker.proceed?.()}
        onClose={() => blocker.reset?.()}
      >
        {t('leave.unsavedEdit')}
      </ConfirmDialog>
    </FormStoreProvider>
  );
}
