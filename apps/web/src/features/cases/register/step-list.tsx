// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Collapse, Progress, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { useFormDefinition } from '../form/form-definition.ts';
import { useFormSelection } from '../form/use-form-store.ts';
import { answeredCount } from '../form/visible-fields.ts';
import classes from './register-form.module.css';
import { type RegisterStep, reviewKey } from './register-steps.ts';

interface StepListProps {
  readonly steps: readonly RegisterStep[];
  readonly index: number;
  readonly onGo: (index: number) => void;
}

/** Where one is and what is answered. Every step can be visited at any time, in any order. */
export function StepList(props: StepListProps) {
  const { t } = useTranslation('cases');
  return (
    <>
      <nav aria-label={t('register.steps')} className={classes.steps}>
        <StepEntries {...props} />
      </nav>
      <PhoneSteps {...props} />
    </>
  );
}

/** On a phone the list is folded under a line that says where one is. */
function PhoneSteps(props: StepListProps) {
  const { t } = useTranslation('cases');
  const [opened, setOpened] = useState(false);
  const { steps, index, onGo } = props;
  return (
    <nav aria-label={t('register.steps')} className={classes.phoneSteps}>
      <UnstyledButton className={classes.stepButton} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <span>{t('register.stepOf', { step: index + 1, total: steps.length })}</span>
        <span className={classes.stepCount}>{opened ? t('register.hideSteps') : t('register.showSteps')}</span>
      </UnstyledButton>
      <Progress value={((index + 1) / steps.length) * 100} size="sm" aria-hidden />
      <Collapse expanded={opened}>
        <StepEntries
          steps={steps}
          index={index}
          onGo={(chosen) => {
            setOpened(false);
            onGo(chosen);
          }}
        />
      </Collapse>
    </nav>
  );
}

function StepEntries({ steps, index, onGo }: StepListProps) {
  const { t } = useTranslation('cases');
  const current = steps[index];
  const sections = steps.flatMap((step, at) =>
    step.kind === 'part' && step.part === 1 ? [{ section: step.section, at }] : [],
  );
  return (
    <Stack gap={2} component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
      {sections.map(({ section, at }) => (
        <li key={section.key}>
          <SectionEntry
            sectionKey={section.key}
            isCurrent={current?.kind === 'part' && current.section.key === section.key}
            onGo={() => onGo(at)}
          />
        </li>
      ))}
      <li>
        <UnstyledButton
          className={classes.stepButton}
          onClick={() => onGo(steps.length - 1)}
          aria-current={current?.kind === reviewKey ? 'step' : undefined}
        >
          <span className={classes.mark} aria-hidden />
          {t('register.reviewAndRegister')}
        </UnstyledButton>
      </li>
    </Stack>
  );
}

interface SectionEntryProps {
  readonly sectionKey: string;
  readonly isCurrent: boolean;
  readonly onGo: () => void;
}

function SectionEntry({ sectionKey, isCurrent, onGo }: SectionEntryProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { sections } = useFormDefinition();
  const section = sections.find(({ key }) => key === sectionKey);
  const count = useFormSelection((store) => (section ? answeredCount(section, store.values()) : 0));
  if (!section) return null;
  return (
    <UnstyledButton className={classes.stepButton} onClick={onGo} aria-current={isCurrent ? 'step' : undefined}>
      <span className={classes.mark} data-state={count > 0 ? 'answered' : undefined} aria-hidden>
        {count > 0 ? '✓' : ''}
      </span>
      {section.label[language]}
      {count > 0 ? (
        <Text span className={classes.stepCount ?? ''}>
          <span aria-hidden>{count}</span>
          <VisuallyHidden>{t('register.answers', { count })}</VisuallyHidden>
        </Text>
      ) : null}
    </UnstyledButton>
  );
}
