// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Select, TextInput } from '@mantine/core';
import { setOwnState, StateCode } from '@palermo/contract';
import { countries, countryName } from '@palermo/terms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';

const invented = 'XA';

/** Says whose node this is: a country, or an invented one by its name. */
export function OwnStateDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('treaties');
  const { language } = useLanguage();
  const queryClient = useQueryClient();
  const [state, setState] = useState('');
  const [name, setName] = useState('');
  const keep = useMutation({
    mutationFn: () =>
      api(setOwnState, { body: { state: StateCode.parse(state), name: state === invented ? name.trim() : null } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['treaties'] });
      onClose();
    },
  });
  const choices = useMemo(
    () => [
      ...countries
        .map(({ alpha2 }) => ({ value: alpha2, label: countryName(alpha2, language) }))
        .toSorted((one, other) => one.label.localeCompare(other.label, language)),
      { value: invented, label: t('own.invented') },
    ],
    [language, t],
  );
  return (
    <FormDialog
      title={t('own.title')}
      submitLabel={t('own.act')}
      isPending={keep.isPending}
      error={keep.error}
      onSubmit={() => {
        if (state !== '' && (state !== invented || name.trim() !== '')) keep.mutate();
      }}
      onClose={onClose}
    >
      <Select
        label={t('own.state')}
        data={choices}
        value={state}
        searchable
        onChange={(chosen) => setState(chosen ?? '')}
      />
      {state === invented ? (
        <TextInput
          label={t('own.name')}
          value={name}
          maxLength={120}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      ) : null}
    </FormDialog>
  );
}
