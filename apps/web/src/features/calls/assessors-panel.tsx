// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { type AccountId, assignAssessors, type CallView, listAssessors } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { isolated } from '../../lib/language.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { callsKey, useCallsAct } from './calls-query.ts';

/** Who assesses the applications of a call, and how far they are. */
export function AssessorsPanel({ call }: { readonly call: CallView }) {
  const { t } = useTranslation('calls');
  const params = { callId: call.id };
  const [left, setLeft] = useState<readonly AccountId[]>([]);
  const query = useQuery({
    queryKey: [...callsKey, 'assessors', call.id],
    queryFn: ({ signal }) => api(listAssessors, { params, signal }),
  });
  const chosen = (query.data?.assessors ?? []).map(({ id }) => id).filter((id) => !left.includes(id));
  const share = useCallsAct(() => api(assignAssessors, { params, body: { accountIds: chosen } }));
  return (
    <Panel title={t('assessors.title')} lead={t('assessors.lead', { count: call.assessorCount })}>
      <QueryState query={query}>
        {({ assessors, unassigned }) =>
          assessors.length === 0 ? (
            <Empty title={t('assessors.none')}>{t('assessors.noneTodo')}</Empty>
          ) : (
            <Stack gap="sm">
              {assessors.map(({ id, name, organisation, waiting, submitted, conflicts }) => (
                <Checkbox
                  key={id}
                  label={`${isolated(name)}, ${isolated(organisation)}`}
                  description={t('assessors.progress', { waiting, submitted, conflicts })}
                  checked={!left.includes(id)}
                  onChange={(event) => {
                    const isIn = event.currentTarget.checked;
                    setLeft((before) => (isIn ? before.filter((one) => one !== id) : [...before, id]));
                  }}
                />
              ))}
              <Text size="sm">{t('assessors.unassigned', { count: unassigned })}</Text>
              {share.data ? (
                <Text size="sm" role="status">
                  {t('assessors.shared', share.data)}
                </Text>
              ) : null}
              <ProblemNotice error={share.error} />
              <Group>
                <Button
                  disabled={chosen.length === 0 || unassigned === 0}
                  loading={share.isPending}
                  onClick={() => share.mutate()}
                >
                  {t('assessors.share')}
                </Button>
              </Group>
            </Stack>
          )
        }
      </QueryState>
    </Panel>
  );
}
