// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack } from '@mantine/core';
import { type CaseView, createRelease, type HeldRelease } from '@palermo/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useFormDefinition } from '../form/form-definition.ts';
import { useToday } from '../../../lib/local-day.ts';
import { organisationsQuery } from '../releases/organisations-query.ts';
import {
  answeredClasses,
  followRelease,
  type ReleaseDraft,
  releaseProblem,
  suggestRelease,
} from '../releases/release-draft.ts';
import { ReleaseFields } from '../releases/release-fields.tsx';
import { releaseRequest } from '../releases/release-request.ts';
import type { CaseAddress } from './case-address.ts';
import { useCaseChanged } from './use-case-changed.ts';

interface NewReleaseProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
  /** Whether the person decides for themselves, as the node reckons their age. */
  readonly isAdult: boolean;
  /** The release that the new one goes on with. */
  readonly followed?: HeldRelease | undefined;
  readonly onDone: () => void;
}

/** Releases parts of the case to another organisation. */
export function NewRelease({ address, view, isAdult, followed, onDone }: NewReleaseProps) {
  const { t } = useTranslation('cases');
  const { pack, sections } = useFormDefinition();
  const showChanged = useCaseChanged(address);
  const organisations = useQuery(organisationsQuery);
  const today = useToday();
  const filled = answeredClasses(sections, view.values);
  const [draft, setDraft] = useState((): ReleaseDraft => {
    const fresh = suggestRelease({ pack, organisation: undefined, classes: filled, today });
    return followed ? followRelease(fresh, followed) : fresh;
  });
  const [wasTried, setWasTried] = useState(false);
  const problem = releaseProblem(draft, { today, daysMax: pack.releaseDaysMax });
  const release = useMutation({
    mutationFn: () => api(createRelease, { params: { caseId: address.caseId }, body: releaseRequest(draft) }),
    onSuccess: async () => {
      notifyDone(t('releases.made'));
      onDone();
      await showChanged();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (problem === undefined) release.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <QueryState query={organisations}>
          {(all) => (
            <ReleaseFields
              draft={draft}
              onChange={setDraft}
              organisations={all}
              classes={view.dataClasses}
              isAdult={isAdult}
              problem={wasTried ? problem : undefined}
            />
          )}
        </QueryState>
        <ProblemNotice error={release.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={release.isPending}>
            {t('releases.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
