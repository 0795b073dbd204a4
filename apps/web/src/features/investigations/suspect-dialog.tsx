// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect, Text } from '@mantine/core';
import {
  addInvestigationSuspect,
  CaseId,
  listSuspects,
  SuspectId,
  type InvestigationView,
  type SuspectView,
} from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { CodeSelect } from './code-select.tsx';
import { useInvestigatingPurpose, useInvestigationChange } from './investigation-query.ts';

interface DialogProps {
  readonly view: InvestigationView;
  readonly onClose: () => void;
}

/** The suspects of a case that are not in the investigation yet; none where its justice data are not open. */
function useKnownSuspects(caseId: CaseId | undefined, view: InvestigationView) {
  const purpose = useInvestigatingPurpose();
  const known = useQuery({
    queryKey: ['investigations', 'suspects', caseId ?? '', purpose],
    queryFn: ({ signal }) =>
      api(listSuspects, { params: { caseId: CaseId.parse(caseId) }, query: { purpose }, signal }).then(
        ({ suspects }) => suspects,
      ),
    enabled: caseId !== undefined,
    retry: false,
  });
  return (known.data ?? []).filter(({ id }) => !view.suspects.some((suspect) => suspect.id === id));
}

/** Adds a suspect: one that the case has already, or a new one by codes. */
export function SuspectDialog({ view, onClose }: DialogProps) {
  const { t } = useTranslation('investigations');
  const purpose = useInvestigatingPurpose();
  const seen = view.cases.filter(({ reference }) => reference !== null);
  const [caseId, setCaseId] = useState<string>(seen[0]?.id ?? '');
  const [which, setWhich] = useState('');
  const [sex, setSex] = useState('');
  const [ageGroup, setAgeGroup] = useState('');
  const [citizenship, setCitizenship] = useState('');
  const ofCase = CaseId.safeParse(caseId).data;
  const known = useKnownSuspects(ofCase, view);
  const listOf = (code: string): string[] => (code === '' ? [] : [code]);
  const save = useInvestigationChange(
    view.id,
    () =>
      api(addInvestigationSuspect, {
        params: { investigationId: view.id },
        body: {
          id: SuspectId.parse(which === '' ? crypto.randomUUID() : which),
          caseId: CaseId.parse(caseId),
          sex: listOf(sex),
          ageGroup: listOf(ageGroup),
          citizenship: listOf(citizenship),
          purpose,
        },
      }),
    onClose,
  );
  return (
    <FormDialog
      title={t('addSuspect')}
      submitLabel={t('addSuspect')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      {seen.length > 1 ? (
        <NativeSelect
          label={t('ofCaseLabel')}
          data={seen.map(({ id, reference }) => ({ value: id, label: reference ?? '' }))}
          value={caseId}
          onChange={({ currentTarget }) => {
            setCaseId(currentTarget.value);
            setWhich('');
          }}
        />
      ) : null}
      <WhichSuspect known={known} value={which} onChange={setWhich} />
      {which === '' ? (
        <>
          <Text size="sm">{t('noNames')}</Text>
          <CodeSelect list="sex" label={t('sex')} value={sex} onChange={setSex} isOptional />
          <CodeSelect list="perpetratorAgeGroup" label={t('age')} value={ageGroup} onChange={setAgeGroup} isOptional />
          <CodeSelect
            list="country"
            label={t('citizenship')}
            value={citizenship}
            onChange={setCitizenship}
            isOptional
          />
        </>
      ) : null}
    </FormDialog>
  );
}

interface WhichSuspectProps {
  readonly known: readonly SuspectView[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function WhichSuspect({ known, value, onChange }: WhichSuspectProps) {
  const { t } = useTranslation('investigations');
  const { language } = useLanguage();
  if (known.length === 0) return null;
  const labelOfSuspect = ({ sex, role }: SuspectView, at: number) =>
    [
      t('suspectOfCase', { number: at + 1 }),
      ...sex.map((code) => labelOf('sex', code, language)),
      ...role.map((code) => labelOf('perpetratorRole', code, language)),
    ].join(' · ');
  return (
    <NativeSelect
      label={t('which')}
      data={[
        { value: '', label: t('newSuspect') },
        ...known.map((suspect, at) => ({ value: suspect.id, label: labelOfSuspect(suspect, at) })),
      ]}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
