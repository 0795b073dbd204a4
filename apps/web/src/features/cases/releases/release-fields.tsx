// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox, Radio, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { PurposeCode, ReleaseRequest } from '@palermo/contract';
import { type DataClass, labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { useSession } from '../../../lib/session.ts';
import classes from '../fields/fields.module.css';
import { useToday } from '../../../lib/local-day.ts';
import { SpokenLanguage } from '../fields/spoken-language.tsx';
import { useFormDefinition } from '../form/form-definition.ts';
import {
  dayAfter,
  purposeForKind,
  type ReleaseBasis,
  type ReleaseDraft,
  type ReleaseProblem,
} from './release-draft.ts';

export interface ReleaseOrganisationOption {
  readonly id: string;
  readonly name: string;
  readonly kind: Parameters<typeof purposeForKind>[0];
  readonly active: boolean;
}

interface ReleaseFieldsProps {
  readonly draft: ReleaseDraft;
  readonly onChange: (draft: ReleaseDraft) => void;
  readonly organisations: readonly ReleaseOrganisationOption[];
  /** Classes that hold something in this case. */
  readonly classes: readonly DataClass[];
  /** Shown once somebody tried to go on. */
  readonly problem: ReleaseProblem | undefined;
}

const bases = ReleaseRequest.shape.basis.options;

/** To whom, what, why, on which basis and until when: everything that a release says. */
export function ReleaseFields({
  draft,
  onChange,
  organisations,
  classes: offeredClasses,
  problem,
}: ReleaseFieldsProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { organisation: own } = useSession();
  const change = (changes: Partial<ReleaseDraft>) => onChange({ ...draft, ...changes });
  const said = (...problems: readonly ReleaseProblem[]) =>
    problem !== undefined && problems.includes(problem) ? t(`releases.problems.${problem}`) : undefined;
  const choices = organisations.filter(({ id, active }) => active && id !== own.id);
  const chooseOrganisation = (organisationId: string | null) => {
    const kind = choices.find(({ id }) => id === organisationId)?.kind;
    change({ organisationId, purpose: purposeForKind(kind) });
  };
  return (
    <Stack gap="md">
      <Select
        label={t('releases.organisation')}
        data={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.organisationId}
        onChange={chooseOrganisation}
        error={said('organisation')}
        placeholder={t('fields.typeToSearch')}
        nothingFoundMessage={t('fields.nothingFound')}
        searchable
        withAsterisk
        maw="30rem"
      />
      <Checkbox.Group
        label={t('releases.classes')}
        description={t('releases.classesHint')}
        value={[...draft.dataClasses]}
        onChange={(dataClasses) => change({ dataClasses: dataClasses })}
        error={said('dataClasses')}
      >
        <div className={classes.options}>
          {offeredClasses.map((code) => (
            <Checkbox
              key={code}
              value={code}
              label={labelOf('dataClass', code, language)}
              className={classes.option ?? ''}
            />
          ))}
        </div>
      </Checkbox.Group>
      <BasisChoice value={draft.basis} onChange={(basis) => change({ basis })} error={said('basis')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('releases.purpose')}
          data={PurposeCode.options.map((code) => ({ value: code, label: labelOf('purposeOfUse', code, language) }))}
          value={draft.purpose}
          onChange={(purpose) => purpose && change({ purpose })}
          allowDeselect={false}
        />
        <UntilInput draft={draft} onChange={change} error={said('untilMissing', 'untilPast', 'untilLate')} />
      </SimpleGrid>
      {draft.basis === 'consent' || draft.basis === 'assentWithGuardian' ? (
        <ExplainedIn value={draft.explainedIn} onChange={(explainedIn) => change({ explainedIn })} />
      ) : null}
    </Stack>
  );
}

interface UntilInputProps {
  readonly draft: ReleaseDraft;
  readonly onChange: (changes: Partial<ReleaseDraft>) => void;
  readonly error: string | undefined;
}

function UntilInput({ draft, onChange, error }: UntilInputProps) {
  const { t } = useTranslation('cases');
  const { pack } = useFormDefinition();
  const today = useToday();
  return (
    <TextInput
      type="date"
      label={t('releases.until')}
      min={today}
      max={dayAfter(today, pack.releaseDaysMax)}
      value={draft.until}
      onChange={(event) => onChange({ until: event.currentTarget.value })}
      error={error}
      withAsterisk
    />
  );
}

interface BasisChoiceProps {
  readonly value: ReleaseBasis | null;
  readonly onChange: (basis: ReleaseBasis) => void;
  readonly error: string | undefined;
}

function BasisChoice({ value, onChange, error }: BasisChoiceProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  return (
    <Radio.Group
      label={t('releases.basis')}
      description={t('releases.basisHint')}
      value={value}
      onChange={onChange}
      error={error}
      withAsterisk
    >
      <div className={classes.options}>
        {bases.map((code) => (
          <Radio
            key={code}
            value={code}
            label={labelOf('releaseBasis', code, language)}
            className={classes.option ?? ''}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

interface ExplainedInProps {
  readonly value: string | null;
  readonly onChange: (language: string | null) => void;
}

/** The language in which the person had the release explained. */
function ExplainedIn({ value, onChange }: ExplainedInProps) {
  const { t } = useTranslation('cases');
  return (
    <SpokenLanguage
      label={t('releases.explainedIn')}
      description={t('releases.explainedInHint')}
      value={value}
      onChange={onChange}
    />
  );
}
