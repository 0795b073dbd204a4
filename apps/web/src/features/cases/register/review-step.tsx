// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../lib/session.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { DraftSession } from '../drafts/draft-session.ts';
import { SaveStatus } from '../drafts/save-status.tsx';
import { isAnswered } from '../../../lib/drafts/field-values.ts';
import { useFormDefinition } from '../form/form-definition.ts';
import { localDay, useToday } from '../../../lib/local-day.ts';
import { missingFields } from '../form/visible-fields.ts';
import { organisationsQuery } from '../releases/organisations-query.ts';
import {
  answeredClasses,
  type ReleaseDraft,
  releaseProblem,
  suggestedOrganisation,
  suggestRelease,
} from '../releases/release-draft.ts';
import { majorityOfValues } from '../screening/screening-subject.ts';
import classes from './register-form.module.css';
import { RegisterReleases } from './register-releases.tsx';
import { ReviewAnswers } from './review-answers.tsx';
import { useRegistration } from './use-registration.ts';

interface ReviewStepProps {
  readonly session: DraftSession;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  /** Undefined until the review was shown once. */
  readonly releases: readonly ReleaseDraft[] | undefined;
  readonly onReleases: (releases: readonly ReleaseDraft[]) => void;
  readonly onGo: (stepName: string) => void;
}

/** The last step: what was answered, who may see it, and the registration itself. */
export function ReviewStep({ session, headingRef, releases: written, onReleases, onGo }: ReviewStepProps) {
  const { t } = useTranslation('cases');
  const releases = written ?? [];
  const { pack, sections } = useFormDefinition();
  const values = useSyncExternalStore(session.store.subscribe, session.store.values);
  const { register, isPending, error } = useRegistration(session);
  const [wasTried, setWasTried] = useState(false);
  const today = useToday();
  useSuggestedRelease({ session, isSuggested: written !== undefined, onReleases });
  const missing = sections.flatMap((section) => missingFields(section, values));
  const hasAnswers = Object.values(values).some((value) => isAnswered(value));
  const problems = releases.map((draft) => releaseProblem(draft, { today, daysMax: pack.releaseDaysMax }));
  const submit = () => {
    setWasTried(true);
    if (missing.length === 0 && problems.every((problem) => problem === undefined)) register(releases);
  };
  return (
    <Stack gap="lg">
      <section className={classes.panel} aria-labelledby="step-heading">
        <Title order={2} ref={headingRef} tabIndex={-1} id="step-heading" className={classes.heading ?? ''} mb="md">
          {t('review.title')}
        </Title>
        {majorityOfValues(values, pack, today) === 'child' ? (
          <Alert color="brand" mb="md">
            {t('review.treatedAsChild')}
          </Alert>
        ) : null}
        {hasAnswers ? (
          <ReviewAnswers values={values} onGo={onGo} missing={missing} />
        ) : (
          <Text>{t('review.nothingYet')}</Text>
        )}
      </section>
      <RegisterReleases
        drafts={releases}
        onChange={onReleases}
        classes={answeredClasses(sections, values)}
        isAdult={majorityOfValues(values, pack, today) === 'adult'}
        problems={wasTried ? problems : []}
      />
      <ProblemNotice error={error} onRetry={submit} />
      {wasTried && missing.length + problems.filter(Boolean).length > 0 ? (
        <Alert color="red" role="alert">
          {t('review.notYet')}
        </Alert>
      ) : null}
      <div className={classes.buttons}>
        <Group gap="sm">
          <Button onClick={submit} loading={isPending} disabled={!hasAnswers}>
            {t('review.register')}
          </Button>
          <SaveStatus saver={session.saver} />
        </Group>
      </div>
    </Stack>
  );
}

interface SuggestedReleaseOptions {
  readonly session: DraftSession;
  readonly isSuggested: boolean;
  readonly onReleases: (releases: readonly ReleaseDraft[]) => void;
}

/** Suggests once a release to the organisation that decides identification. */
function useSuggestedRelease({ session, isSuggested, onReleases }: SuggestedReleaseOptions): void {
  const { pack, sections } = useFormDefinition();
  const { organisation: own } = useSession();
  const { data: organisations } = useQuery(organisationsQuery);
  useEffect(() => {
    if (isSuggested || !organisations) return;
    const organisation = suggestedOrganisation(organisations, own.id);
    const filled = answeredClasses(sections, session.store.values());
    onReleases(
      organisation ? [suggestRelease({ pack, organisation, classes: filled, today: localDay(new Date()) })] : [],
    );
  }, [isSuggested, organisations, own.id, pack, sections, session, onReleases]);
}
