// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { addInvestigationSuspect, CaseId, listSuspects, SuspectId, type InvestigationView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CodeSelect } from './code-select.tsx';
import { useInvestigatingPurpose, useInvestigationChange } from './investigation-query.ts';
import type { InvestigationPartProps } from './investigation-page.tsx';

/** The suspects by number, with how far proceedings against each have come. */
export function SuspectsPanel({ view }: InvestigationPartProps) {
  const { t } = useTranslation('investigations');
  const { language } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const mayAdd = view.mayEdit && view.cases.some(({ reference }) => reference !== null);
  return (
    <Panel
      title={t('suspects')}
      lead={t('suspectsLead')}
      action={
        mayAdd ? (
          <Button variant={view.suspects.length === 0 ? 'filled' : 'default'} onClick={() => setIsOpen(true)}>
            {t('addSuspect')}
          </Button>
        ) : null
      }
    >
      {view.suspects.length === 0 ? <Text size="sm">{t('noSuspects')}</Text> : null}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {view.suspects.map((suspect) => {
          const known = [
            ...suspect.sex.map((code) => labelOf('sex', code, language)),
            ...suspect.ageGroup.map((code) => labelOf('perpetratorAgeGroup', code, language)),
            ...suspect.citizenship.map((code) => labelOf('country', code, language)),
          ];
          return (
            <Paper withBorder p="sm" key={suspect.id} component="li">
              <Group justify="space-between" gap="xs">
                <Text fw={600}>{t('suspect', { number: suspect.number })}</Text>
                <Badge variant="light" tt="none" color={suspect.stage === 'acquitted' ? 'gray' : 'blue'}>
                  {labelOf('perpetratorStage', suspect.stage, language)}
                </Badge>
              </Group>
              {known.length === 0 ? null : (
                <Text size="sm" c="dimmed">
                  {new Intl.ListFormat(language, { type: 'unit' }).format(known)}
                </Text>
              )}
            </Paper>
          );
        })}
      </Stack>
      {isOpen ? <SuspectDialog view={view} onClose={() => setIsOpen(false)} /> : null}
    </Panel>
  );
}

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

function SuspectDialog({ view, onClose }: DialogProps) {
  const { t } = useTranslation('investigations');
  const { language } = useLanguage();
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
      {known.length > 0 ? (
        <NativeSelect
          label={t('which')}
          data={[
            { value: '', label: t('newSuspect') },
            ...known.map(({ id, sex: sexes, role }, at) => ({
              value: id,
              label: [
                t('suspectOfCase', { number: at + 1 }),
                ...sexes.map((code) => labelOf('sex', code, language)),
                ...role.map((code) => labelOf('perpetratorRole', code, language)),
              ].join(' · '),
            })),
          ]}
          value={which}
          onChange={({ currentTarget }) => setWhich(currentTarget.value)}
        />
      ) : null}
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
