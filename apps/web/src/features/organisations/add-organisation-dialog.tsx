// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createOrganisation, OrganisationKindCode } from '@palermo/contract';
import { codeListOf } from '@palermo/terms';
import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useConfirmedCall } from '../../ui/confirm-session.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { FormDialog } from './form-dialog.tsx';
import { NameField } from './name-field.tsx';
import { organisationsQuery } from './organisation-queries.ts';

interface AddOrganisationDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function AddOrganisationDialog({ opened, onClose }: AddOrganisationDialogProps) {
  const { t } = useTranslation('organisations');
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const confirmed = useConfirmedCall();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<OrganisationKindCode>('serviceProvider');
  const creation = useMutation({
    mutationFn: () => confirmed(() => api(createOrganisation, { body: { name, kind } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: organisationsQuery.queryKey });
      notifyDone(t('add.done', { name }));
      setName('');
      onClose();
    },
  });
  return (
    <FormDialog
      opened={opened}
      title={t('add.title')}
      submitLabel={t('add.submit')}
      pending={creation.isPending}
      error={creation.error}
      onSubmit={() => creation.mutate()}
      onClose={onClose}
    >
      <NameField name={name} onChange={setName} />
      <NativeSelect
        label={t('add.kind')}
        description={t('add.kindHint')}
        value={kind}
        data={codeListOf('organisationKind').codes.map(({ code, label }) => ({ value: code, label: label[language] }))}
        onChange={(event) => setKind(OrganisationKindCode.parse(event.currentTarget.value))}
      />
    </FormDialog>
  );
}
