// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect, Text } from '@mantine/core';
import {
  type InvestigationView,
  listOrganisations,
  OrganisationId,
  PassingId,
  passInvestigation,
} from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { investigationsKey, useInvestigatingPurpose, useInvestigationChange } from './investigation-query.ts';

/** Kinds that an investigation can be passed to, the usual one first. */
const kinds = ['prosecution', 'police', 'labourInspectorate'];

interface PassDialogProps {
  readonly view: InvestigationView;
  readonly onClose: () => void;
}

/** Offers the investigation to another organisation that investigates or prosecutes. */
export function PassDialog({ view, onClose }: PassDialogProps) {
  const { t } = useTranslation('investigations');
  const purpose = useInvestigatingPurpose();
  const { organisation } = useSession();
  const [id] = useState(() => PassingId.parse(crypto.randomUUID()));
  const [chosen, setChosen] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const organisations = useQuery({
    queryKey: [...investigationsKey, 'organisations'],
    queryFn: async ({ signal }) => (await api(listOrganisations, { signal })).organisations,
  });
  const fit = (organisations.data ?? [])
    .filter((each) => kinds.includes(each.kind) && each.id !== organisation.id)
    .toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
  const save = useInvestigationChange(
    view.id,
    () =>
      api(passInvestigation, {
        params: { investigationId: view.id },
        body: { id, organisationId: OrganisationId.parse(chosen), version: view.version, purpose },
      }),
    onClose,
  );
  const submit = () => {
    setWasTried(true);
    if (chosen !== '') save.mutate();
  };
  return (
    <FormDialog
      title={t('pass.title', { number: view.fileNumber })}
      submitLabel={t('pass.do')}
      isPending={save.isPending}
      error={save.error ?? organisations.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm">{t('pass.explained')}</Text>
      <NativeSelect
        label={t('pass.to')}
        data={[{ value: '', label: t('choose') }, ...fit.map((each) => ({ value: each.id, label: each.name }))]}
        value={chosen}
        error={wasTried && chosen === '' ? t('missing') : undefined}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
    </FormDialog>
  );
}
