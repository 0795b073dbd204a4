// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox, Stack, Text } from '@mantine/core';
import type { CaseView } from '@palermo/contract';
import { type DataClass, fieldsOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryState } from '../../../ui/query-state.tsx';
import { useFormDefinition } from '../form/form-definition.ts';
import { organisationsQuery } from '../releases/organisations-query.ts';
import { answeredClasses, type ReleaseDraft, suggestRelease } from '../releases/release-draft.ts';
import { ReleaseFields, type ReleaseOrganisationOption } from '../releases/release-fields.tsx';
import classes from './identification.module.css';
import type { MoveFormState } from './use-move-form.ts';

/** They tell who somebody is or where: never released about a person who does not want to be identified. */
const namingClasses: readonly DataClass[] = ['identity', 'contact', 'location'];

interface MoveReleaseProps {
  readonly form: MoveFormState;
  readonly view: CaseView;
  /** Whether nothing may be released that names the person. */
  readonly isNameless: boolean;
}

/** The release to the authority in the same step: where it has to see what happened, or is told without a name. */
export function MoveRelease({ form, view, isNameless }: MoveReleaseProps) {
  const { mustRelease } = form.circumstances;
  const organisations = useQuery(organisationsQuery);
  if (!form.mayRelease || (!mustRelease && form.chosen?.move.withoutIdentity === undefined)) return null;
  return (
    <QueryState query={organisations}>
      {(all) => <ReleaseInStep form={form} view={view} isNameless={isNameless} organisations={all} />}
    </QueryState>
  );
}

interface ReleaseInStepProps extends MoveReleaseProps {
  readonly organisations: readonly (ReleaseOrganisationOption & { readonly kind: string })[];
}

function ReleaseInStep({ form, view, isNameless, organisations }: ReleaseInStepProps) {
  const { t } = useTranslation('cases');
  const { draft, change, problems, circumstances } = form;
  const { mustRelease } = circumstances;
  const authorities = useAuthorities(organisations);
  const { suggestion, offered } = useSuggestion({ view, isNameless, authority: authorities[0], form });
  const isWanted = draft.release !== null;
  useEffect(() => {
    // The dialog opens with what has to be released already filled in.
    if (mustRelease && !isWanted) change({ release: suggestion });
  });
  const problem = releaseProblemIn(problems);
  return (
    <Stack className={classes.release ?? ''} gap="sm">
      <Text fw={600}>{t('identification.release.title')}</Text>
      <Text size="sm">{t(`identification.release.${whyOf({ isNameless, mustRelease })}`)}</Text>
      {mustRelease ? null : (
        <Checkbox
          label={t(isNameless ? 'identification.release.wanted' : 'identification.release.title')}
          checked={isWanted}
          onChange={(event) => change({ release: event.currentTarget.checked ? suggestion : null })}
        />
      )}
      {draft.release === null ? null : (
        <ReleaseFields
          draft={draft.release}
          onChange={(release) => change({ release })}
          organisations={authorities}
          classes={offered}
          isAdult={circumstances.decides}
          problem={problem}
        />
      )}
      {problems.includes('experience') ? (
        <Text size="sm" c="red" role="alert">
          {t('identification.problems.experience')}
        </Text>
      ) : null}
    </Stack>
  );
}

function whyOf({ isNameless, mustRelease }: { readonly isNameless: boolean; readonly mustRelease: boolean }) {
  if (isNameless) return 'nameless';
  return mustRelease ? 'needed' : 'agreed';
}

function useAuthorities(organisations: ReleaseInStepProps['organisations']) {
  const { pack } = useFormDefinition();
  const deciders: readonly string[] = pack.decisionMakerKinds;
  return organisations.filter(({ kind, active }) => active && deciders.includes(kind));
}

interface SuggestionProps extends MoveReleaseProps {
  readonly authority: ReleaseInStepProps['organisations'][number] | undefined;
}

/** What the release holds before anybody changes it, and the classes it may hold. */
function useSuggestion({ view, isNameless, authority, form }: SuggestionProps) {
  const { pack, sections } = useFormDefinition();
  const allowed = (code: DataClass): boolean => !isNameless || !namingClasses.includes(code);
  const offered = [...new Set(fieldsOf(sections).map(({ dataClass }) => dataClass))].filter(allowed);
  const organisation = authority?.kind === undefined ? undefined : { ...authority, kind: authority.kind };
  const usual = suggestRelease({
    pack,
    organisation,
    classes: [...new Set<DataClass>([...answeredClasses(sections, view.values), 'experience'])].filter(allowed),
    today: form.circumstances.today,
  });
  const suggestion: ReleaseDraft = { ...usual, purpose: 'identification' };
  return { suggestion, offered };
}

function releaseProblemIn(problems: MoveFormState['problems']) {
  const known = [
    'organisation',
    'dataClasses',
    'basis',
    'guardianMissing',
    'guardianSuspected',
    'decision',
    'untilMissing',
    'untilPast',
    'untilLate',
  ] as const;
  return known.find((problem) => problems.includes(problem));
}
