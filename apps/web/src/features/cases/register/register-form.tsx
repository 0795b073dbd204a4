// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Box, Button, Group, Text } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../../lib/address.ts';
import type { DraftSession } from '../drafts/draft-session.ts';
import { useSaveState } from '../../../lib/drafts/use-save-state.ts';
import { LeaveDialog } from '../../../ui/leave-dialog.tsx';
import { SaveStatus } from '../drafts/save-status.tsx';
import { isAnswered } from '../../../lib/drafts/field-values.ts';
import { useFormDefinition } from '../form/form-definition.ts';
import { steady } from '../form/steady.ts';
import { useFormSelection } from '../form/use-form-store.ts';
import { PartStep } from './part-step.tsx';
import classes from './register-form.module.css';
import { registerSteps, stepIndex, stepName, stepsKey } from './register-steps.ts';
import type { ReleaseDraft } from '../releases/release-draft.ts';
import { ReviewStep } from './review-step.tsx';
import { StepList } from './step-list.tsx';

/** The registration: the list of steps, the questions of the current one, and the way on. */
export function RegisterForm({ session }: { readonly session: DraftSession }) {
  const { steps, index, go } = useSteps(session);
  const step = steps[index] ?? { kind: 'review' as const };
  const [releases, setReleases] = useState<readonly ReleaseDraft[]>();
  const heading = useStepFocus(stepName(step));
  const next = (event: SubmitEvent) => {
    event.preventDefault();
    go(index + 1);
  };
  return (
    <div className={classes.columns}>
      <StepList steps={steps} index={index} onGo={go} />
      <Box className={classes.main}>
        <LineWarning session={session} />
        {step.kind === 'review' ? (
          <ReviewStep
            session={session}
            headingRef={heading}
            releases={releases}
            onReleases={setReleases}
            onGo={(name) => go(stepIndex(steps, name))}
          />
        ) : (
          <form onSubmit={next} autoComplete="off" noValidate>
            <PartStep key={stepName(step)} step={step} headingRef={heading} />
            <StepButtons
              index={index}
              onGo={go}
              onReview={() => go(steps.length - 1)}
              status={<SaveStatus saver={session.saver} />}
            />
          </form>
        )}
      </Box>
      <LeaveDialog saver={session.saver} />
    </div>
  );
}

/** The steps that apply to the answers so far; which one is shown is in the address. */
function useSteps({ store }: DraftSession) {
  const { sections } = useFormDefinition();
  const [name, changeAddress] = useAddress((values) => values['step']);
  const stepsNow = useMemo(() => steady(() => registerSteps(sections, store.values()), stepsKey), [sections, store]);
  const steps = useSyncExternalStore(store.subscribe, stepsNow);
  const go = (index: number) => {
    const step = steps[index];
    if (step) changeAddress({ step: index === 0 ? undefined : stepName(step) });
    window.scrollTo({ top: 0 });
  };
  return { steps, index: stepIndex(steps, name), go };
}

/** Puts the focus on the heading of a step that one went to, not on that of the first one shown. */
function useStepFocus(name: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(name);
  useEffect(() => {
    if (shown.current === name) return;
    shown.current = name;
    heading.current?.focus();
  }, [name]);
  return heading;
}

interface StepButtonsProps {
  readonly index: number;
  readonly onGo: (index: number) => void;
  readonly onReview: () => void;
  readonly status: ReactNode;
}

function StepButtons({ index, onGo, onReview, status }: StepButtonsProps) {
  const { t } = useTranslation('cases');
  const hasAnswers = useFormSelection((store) => Object.values(store.values()).some((value) => isAnswered(value)));
  return (
    <div className={classes.buttons}>
      <Group gap="sm">
        <Button type="submit">{t('register.next')}</Button>
        {index === 0 ? null : (
          <Button variant="default" onClick={() => onGo(index - 1)}>
            {t('register.back')}
          </Button>
        )}
        {hasAnswers ? (
          <Button variant="light" onClick={onReview}>
            {t('register.reviewAndRegister')}
          </Button>
        ) : null}
      </Group>
      {status}
    </div>
  );
}

/** Says plainly when nothing of what is typed could reach the node and the device cannot keep it. */
function LineWarning({ session }: { readonly session: DraftSession }) {
  const { t } = useTranslation('cases');
  const state = useSaveState(session.saver);
  if (state.kind !== 'unsent' || state.keptOnDevice) return null;
  return (
    <Alert color="orange" mb="md" role="alert" title={t('saving.noLineTitle')}>
      <Text size="sm">{t('saving.noLine')}</Text>
    </Alert>
  );
}
