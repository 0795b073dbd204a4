// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { changeOrganisation } from '@palermo/contract';
import { Button, Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useConfirmedCall } from '../../ui/confirm-session.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { FormDialog } from './form-dialog.tsx';
import { NameField } from './name-field.tsx';
import { type Organisation, organisationsQuery } from './organisation-queries.ts';

type Act = 'rename' | 'close' | 'reopen';

interface OrganisationProps {
  readonly organisation: Organisation;
}

/** Renaming, closing and reopening an organisation. */
export function OrganisationActions({ organisation }: OrganisationProps) {
  const { t } = useTranslation('organisations');
  const [act, setAct] = useState<Act | undefined>(undefined);
  const end = () => setAct(undefined);
  return (
    <>
      <Menu withinPortal position="bottom-end">
        <Menu.Target>
          <Button variant="default">{t('organisation.actions')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAct('rename')}>{t('organisation.rename')}</Menu.Item>
          <Menu.Item onClick={() => setAct(organisation.active ? 'close' : 'reopen')}>
            {organisation.active ? t('organisation.close') : t('organisation.reopen')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {act === 'rename' ? <RenameDialog organisation={organisation} onClose={end} /> : null}
      {act === 'close' || act === 'reopen' ? <StateDialog organisation={organisation} act={act} onClose={end} /> : null}
    </>
  );
}

function useOrganisationChange({ organisation }: OrganisationProps, onDone: () => void) {
  const { t } = useTranslation('organisations');
  const queryClient = useQueryClient();
  const confirmed = useConfirmedCall();
  return useMutation({
    mutationFn: (changes: { readonly name?: string; readonly active?: boolean }) =>
      confirmed(() => api(changeOrganisation, { params: { organisationId: organisation.id }, body: changes })),
    onSuccess: async ({ name }) => {
      await queryClient.invalidateQueries({ queryKey: organisationsQuery.queryKey });
      notifyDone(t('organisation.changed', { name }));
      onDone();
    },
  });
}

interface DialogProps extends OrganisationProps {
  readonly onClose: () => void;
}

function RenameDialog({ organisation, onClose }: DialogProps) {
  const { t } = useTranslation('organisations');
  const [name, setName] = useState(organisation.name);
  const change = useOrganisationChange({ organisation }, onClose);
  return (
    <FormDialog
      opened
      title={t('organisation.rename')}
      submitLabel={t('save')}
      pending={change.isPending}
      error={change.error}
      onSubmit={() => change.mutate({ name })}
      onClose={onClose}
    >
      <NameField name={name} onChange={setName} />
    </FormDialog>
  );
}

function StateDialog({ organisation, act, onClose }: DialogProps & { readonly act: 'close' | 'reopen' }) {
  const { t } = useTranslation('organisations');
  const change = useOrganisationChange({ organisation }, onClose);
  return (
    <ConfirmDialog
      opened
      title={t(`organisation.${act}Title`, { name: organisation.name })}
      confirmLabel={t(`organisation.${act}`)}
      dangerous={act === 'close'}
      pending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ active: act === 'reopen' })}
      onClose={onClose}
    >
      {t(`organisation.${act}What`)}
    </ConfirmDialog>
  );
}
