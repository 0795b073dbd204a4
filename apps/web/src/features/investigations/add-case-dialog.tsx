// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect, Text } from '@mantine/core';
import { CaseId, type InvestigationView, linkInvestigationCase, listCases } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { investigationsKey, useInvestigatingPurpose, useInvestigationChange } from './investigation-query.ts';

const listedMax = 100;

interface AddCaseDialogProps {
  readonly view: InvestigationView;
  readonly onClose: () => void;
}

/** Adds a case that was released for it to the investigation: another victim of the same suspects. */
export function AddCaseDialog({ view, onClose }: AddCaseDialogProps) {
  const { t } = useTranslation('investigations');
  const purpose = useInvestigatingPurpose();
  const [chosen, setChosen] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const cases = useQuery({
    queryKey: [...investigationsKey, 'cases'],
    queryFn: async ({ signal }) => (await api(listCases, { query: { limit: listedMax }, signal })).cases,
  });
  const open = (cases.data ?? []).filter(({ id }) => !view.cases.some((linked) => linked.id === id));
  const save = useInvestigationChange(
    view.id,
    () =>
      api(linkInvestigationCase, {
        params: { investigationId: view.id },
        body: { caseId: CaseId.parse(chosen), purpose },
      }),
    onClose,
  );
  const submit = () => {
    setWasTried(true);
    if (chosen !== '') save.mutate();
  };
  return (
    <FormDialog
      title={t('addCase.title')}
      submitLabel={t('addCase.do')}
      isPending={save.isPending}
      error={save.error ?? cases.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm">{cases.data && open.length === 0 ? t('addCase.none') : t('addCase.explained')}</Text>
      <NativeSelect
        label={t('addCase.which')}
        data={[
          { value: '', label: t('choose') },
          ...open.map(({ id, reference, name }) => ({
            value: id,
            label: name === null ? reference : `${reference} · ${name}`,
          })),
        ]}
        value={chosen}
        error={wasTried && chosen === '' ? t('missing') : undefined}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
    </FormDialog>
  );
}
