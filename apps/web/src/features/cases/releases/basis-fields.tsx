// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Radio, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import classes from '../fields/fields.module.css';
import { SpokenLanguage } from '../fields/spoken-language.tsx';
import { basesFor, type ReleaseDraft, type ReleaseProblem } from './release-draft.ts';

interface BasisFieldsProps {
  readonly draft: ReleaseDraft;
  readonly onChange: (changes: Partial<ReleaseDraft>) => void;
  /** False for a child, and where the age is in doubt or not known. */
  readonly isAdult: boolean;
  readonly problem: ReleaseProblem | undefined;
}

/** On what a release rests, and what that asks for: an explanation, a guardian, or a decision. */
export function BasisFields({ draft, onChange, isAdult, problem }: BasisFieldsProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { basis } = draft;
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('releases.basis')}
        description={t(isAdult ? 'releases.basisHint' : 'releases.basisHintChild')}
        value={basis}
        onChange={(chosen) => onChange({ basis: basesFor(isAdult).find((each) => each === chosen) ?? null })}
        error={problem === 'basis' ? t('releases.problems.basis') : undefined}
        withAsterisk
      >
        <div className={classes.options}>
          {basesFor(isAdult).map((code) => (
            <Radio
              key={code}
              value={code}
              label={labelOf('releaseBasis', code, language)}
              className={classes.option ?? ''}
            />
          ))}
        </div>
      </Radio.Group>
      {basis === 'assentWithGuardian' ? <GuardianFields draft={draft} onChange={onChange} problem={problem} /> : null}
      {basis === 'bestInterests' ? <DecisionFields draft={draft} onChange={onChange} problem={problem} /> : null}
      {basis === 'consent' || basis === 'assentWithGuardian' ? (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SpokenLanguage
            label={t('releases.explainedIn')}
            description={t('releases.explainedInHint')}
            value={draft.explainedIn}
            onChange={(explainedIn) => onChange({ explainedIn })}
          />
          <TextInput
            label={t('releases.interpreter')}
            description={t('releases.interpreterHint')}
            value={draft.interpreter}
            onChange={(event) => onChange({ interpreter: event.currentTarget.value })}
            maxLength={200}
            dir="auto"
            autoComplete="off"
          />
        </SimpleGrid>
      ) : null}
    </Stack>
  );
}

type PartProps = Omit<BasisFieldsProps, 'isAdult'>;

/** Who agrees for the child. A guardian who is suspected, or of a suspect's household, cannot. */
function GuardianFields({ draft: { guardian }, onChange, problem }: PartProps) {
  const { t } = useTranslation('cases');
  const change = (changes: Partial<ReleaseDraft['guardian']>) => onChange({ guardian: { ...guardian, ...changes } });
  const suspected = guardian.suspected === null ? null : guardian.suspected ? 'yes' : 'no';
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {(['name', 'relation'] as const).map((part) => (
          <TextInput
            key={part}
            label={t(`releases.guardian.${part}`)}
            value={guardian[part]}
            onChange={(event) => change({ [part]: event.currentTarget.value })}
            maxLength={part === 'name' ? 200 : 100}
            dir="auto"
            autoComplete="off"
            withAsterisk
          />
        ))}
      </SimpleGrid>
      <Radio.Group
        label={t('releases.guardian.suspected')}
        value={suspected}
        onChange={(chosen) => change({ suspected: chosen === 'yes' })}
        withAsterisk
      >
        <div className={classes.options}>
          <Radio value="no" label={t('fields.no')} className={classes.option ?? ''} />
          <Radio value="yes" label={t('fields.yes')} className={classes.option ?? ''} />
        </div>
      </Radio.Group>
      {guardian.suspected === true || problem === 'guardianMissing' ? (
        <Text size="sm" c="red" role="alert">
          {t(`releases.problems.${guardian.suspected === true ? 'guardianSuspected' : 'guardianMissing'}`)}
        </Text>
      ) : null}
    </Stack>
  );
}

function DecisionFields({ draft: { decision }, onChange, problem }: PartProps) {
  const { t } = useTranslation('cases');
  const change = (changes: Partial<ReleaseDraft['decision']>) => onChange({ decision: { ...decision, ...changes } });
  const error = problem === 'decision' ? t('releases.problems.decision') : undefined;
  return (
    <Stack gap="sm">
      <Textarea
        label={t('releases.decision.reason')}
        value={decision.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={decision.reason.trim() === '' ? error : undefined}
        maxLength={4000}
        autosize
        minRows={2}
        dir="auto"
        spellCheck={false}
        withAsterisk
      />
      <TextInput
        label={t('releases.decision.participants')}
        value={decision.participants}
        onChange={(event) => change({ participants: event.currentTarget.value })}
        error={decision.participants.trim() === '' ? error : undefined}
        maxLength={400}
        dir="auto"
        autoComplete="off"
        withAsterisk
      />
    </Stack>
  );
}
