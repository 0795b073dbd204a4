// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { AccountId, type ApplicationView, assignAssessor, listAssessors, removeAssessor } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { isolated } from '../../lib/language.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { callsKey, useCallsAct } from './calls-query.ts';

interface AssignedProps {
  readonly application: ApplicationView;
}

/** Who assesses one application; the officer asks one more, or takes it back from one who has not handed in. */
export function AssignedPanel({ application }: AssignedProps) {
  const { t } = useTranslation('calls');
  const isOfficer = hasRole(useSession(), 'grantsOfficer');
  const assigned = application.assignments.filter(({ state }) => state !== 'removed');
  const isOpen = application.state === 'eligible' && application.call.stage !== 'decided';
  return (
    <Panel title={t('assessors.title')} lead={t(application.scoresOpen ? 'assessors.open' : 'assessors.closed')}>
      {assigned.length === 0 ? (
        <Text size="sm">{t('assessors.nobody')}</Text>
      ) : (
        <Stack gap={4} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {assigned.map((one) => (
            <li key={one.accountId}>
              <Assigned
                application={application}
                one={one}
                canRemove={isOfficer && isOpen && (one.state === 'waiting' || one.state === 'declared')}
              />
            </li>
          ))}
        </Stack>
      )}
      {isOfficer && isOpen ? <AskAnother application={application} /> : null}
    </Panel>
  );
}

interface OneProps extends AssignedProps {
  readonly one: ApplicationView['assignments'][number];
  readonly canRemove: boolean;
}

function Assigned({ application, one, canRemove }: OneProps) {
  const { t } = useTranslation('calls');
  const { accountId, name, organisation, state } = one;
  const params = { applicationId: application.id, accountId: AccountId.parse(accountId) };
  const remove = useCallsAct(() => api(removeAssessor, { params }));
  return (
    <Group gap="xs">
      <span>
        {isolated(name)}, {isolated(organisation)}: {t(`assessors.states.${state}`)}
      </span>
      {canRemove ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('assessors.removeOf', { name })}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('assessors.remove')}
        </Button>
      ) : null}
      <ProblemNotice error={remove.error} />
    </Group>
  );
}

function AskAnother({ application }: AssignedProps) {
  const { t } = useTranslation('calls');
  const [chosen, setChosen] = useState('');
  const query = useQuery({
    queryKey: [...callsKey, 'assessors', application.callId],
    queryFn: ({ signal }) => api(listAssessors, { params: { callId: application.callId }, signal }),
  });
  const ask = useCallsAct(
    () =>
      api(assignAssessor, {
        params: { applicationId: application.id },
        body: { accountId: AccountId.parse(chosen) },
      }),
    () => setChosen(''),
  );
  const known = new Set<string>(application.assignments.map(({ accountId }) => accountId));
  const free = (query.data?.assessors ?? []).filter(({ id }) => !known.has(id));
  return (
    <Stack gap="xs">
      <ProblemNotice error={query.error ?? ask.error} onRetry={() => void query.refetch()} />
      {ask.data?.state === 'conflict' ? (
        <Text size="sm" role="status">
          {t('assessors.inConflict')}
        </Text>
      ) : null}
      <Group align="flex-end">
        <NativeSelect
          label={t('assessors.another')}
          value={chosen}
          data={[
            { value: '', label: t('assessors.choose') },
            ...free.map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation}` })),
          ]}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <Button variant="default" disabled={chosen === ''} loading={ask.isPending} onClick={() => ask.mutate()}>
          {t('assessors.ask')}
        </Button>
      </Group>
    </Stack>
  );
}
