// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Divider, Group, Stack, Text, Title } from '@mantine/core';
import type { DataClass } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../lib/session.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { useFormDefinition } from '../form/form-definition.ts';
import { useToday } from '../../../lib/local-day.ts';
import { organisationsQuery } from '../releases/organisations-query.ts';
import { type ReleaseDraft, type ReleaseProblem, suggestRelease } from '../releases/release-draft.ts';
import { ReleaseFields } from '../releases/release-fields.tsx';
import classes from './register-form.module.css';

interface RegisterReleasesProps {
  readonly drafts: readonly ReleaseDraft[];
  readonly onChange: (drafts: readonly ReleaseDraft[]) => void;
  readonly classes: readonly DataClass[];
  readonly isAdult: boolean;
  readonly problems: readonly (ReleaseProblem | undefined)[];
}

/** Who else may see the case from the start. Nobody is an answer too. */
export function RegisterReleases({ drafts, onChange, classes: filled, isAdult, problems }: RegisterReleasesProps) {
  const { t } = useTranslation('cases');
  const { organisation: own } = useSession();
  const { pack } = useFormDefinition();
  const today = useToday();
  const organisations = useQuery(organisationsQuery);
  const add = () => onChange([...drafts, suggestRelease({ pack, organisation: undefined, classes: filled, today })]);
  return (
    <section className={classes.panel} aria-labelledby="releases-heading">
      <Title order={2} id="releases-heading" className={classes.heading ?? ''}>
        {t('review.whoMaySee')}
      </Title>
      <Text my="xs">{t('review.ownOrganisation', { organisation: own.name })}</Text>
      <ProblemNotice error={organisations.error} onRetry={() => void organisations.refetch()} />
      <Stack gap="lg" mt="md">
        {drafts.map((draft, at) => (
          <div key={at}>
            {at === 0 ? null : <Divider mb="lg" />}
            <ReleaseFields
              draft={draft}
              onChange={(changed) => onChange(drafts.map((each, index) => (index === at ? changed : each)))}
              organisations={organisations.data ?? []}
              classes={filled}
              isAdult={isAdult}
              problem={problems[at]}
            />
            <Button
              variant="subtle"
              color="red"
              size="xs"
              mt="sm"
              onClick={() => onChange(drafts.filter((_, index) => index !== at))}
            >
              {t('review.doNotRelease')}
            </Button>
          </div>
        ))}
        <Group>
          <Button variant="default" onClick={add}>
            {drafts.length === 0 ? t('review.addOrganisation') : t('review.addAnother')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
