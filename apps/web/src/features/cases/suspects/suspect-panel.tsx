// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import type { SuspectView } from '@palermo/contract';
import { suspectForm } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { QueryState } from '../../../ui/query-state.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { FactList } from '../fields/fact-list.tsx';
import { SuspectForm } from './suspect-form.tsx';
import { valuesOfSuspect } from './suspect-values.ts';
import { useRemoveSuspect, useSuspects } from './use-suspects.ts';

/** The suspects of a case: what is known of each, and adding, changing and removing them. */
export function SuspectPanel({ address }: { readonly address: CaseAddress }) {
  const { t } = useTranslation('cases');
  const suspects = useSuspects(address);
  const [edited, setEdited] = useState<SuspectView | 'new' | null>(null);
  const [removed, setRemoved] = useState<SuspectView | null>(null);
  const mayEdit = suspects.data?.mayEdit ?? false;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('suspects.title')}>
      <Group justify="space-between" mb="sm" wrap="nowrap">
        <Title order={2} size="h4">
          {t('suspects.title')}
        </Title>
        {mayEdit ? (
          <Button variant="default" size="xs" onClick={() => setEdited('new')}>
            {t('suspects.add')}
          </Button>
        ) : null}
      </Group>
      <QueryState query={suspects}>
        {({ suspects: all }) => (
          <SuspectList suspects={all} mayEdit={mayEdit} onEdit={setEdited} onRemove={setRemoved} />
        )}
      </QueryState>
      <Modal
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={t(edited === 'new' ? 'suspects.addTitle' : 'suspects.changeTitle')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
        size="lg"
      >
        {edited === null ? null : (
          <SuspectForm address={address} suspect={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />
        )}
      </Modal>
      {removed ? <RemoveSuspect address={address} suspect={removed} onDone={() => setRemoved(null)} /> : null}
    </Paper>
  );
}

interface SuspectListProps {
  readonly suspects: readonly SuspectView[];
  readonly mayEdit: boolean;
  readonly onEdit: (suspect: SuspectView) => void;
  readonly onRemove: (suspect: SuspectView) => void;
}

function SuspectList({ suspects, mayEdit, onEdit, onRemove }: SuspectListProps) {
  const { t } = useTranslation('cases');
  if (suspects.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('suspects.none')}
      </Text>
    );
  }
  return (
    <Stack gap="md">
      {suspects.map((suspect, index) => {
        const name = t('suspects.one', { number: index + 1 });
        return (
          <section key={suspect.id} aria-label={name}>
            <Group justify="space-between" wrap="nowrap">
              <Title order={3} size="h5">
                {name}
              </Title>
              {mayEdit ? (
                <Group gap="xs" wrap="nowrap">
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => onEdit(suspect)}
                    aria-label={t('case.editOf', { section: name })}
                  >
                    {t('case.edit')}
                  </Button>
                  <Button
                    variant="subtle"
                    color="red"
                    size="compact-sm"
                    onClick={() => onRemove(suspect)}
                    aria-label={t('suspects.removeOf', { name })}
                  >
                    {t('suspects.remove')}
                  </Button>
                </Group>
              ) : null}
            </Group>
            <FactList fields={suspectForm} values={valuesOfSuspect(suspect)} />
          </section>
        );
      })}
    </Stack>
  );
}

interface RemoveSuspectProps {
  readonly address: CaseAddress;
  readonly suspect: SuspectView;
  readonly onDone: () => void;
}

function RemoveSuspect({ address, suspect, onDone }: RemoveSuspectProps) {
  const { t } = useTranslation('cases');
  const remove = useRemoveSuspect(address, () => {
    notifyDone(t('suspects.removed'));
    onDone();
  });
  return (
    <ConfirmDialog
      opened
      title={t('suspects.removeTitle')}
      confirmLabel={t('suspects.remove')}
      dangerous
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(suspect)}
      onClose={onDone}
    >
      {t('suspects.removeExplained')}
    </ConfirmDialog>
  );
}
