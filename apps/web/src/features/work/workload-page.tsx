// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { getWorkload, type WorkerLoad } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { api } from '../../lib/api.ts';
import { tasksKey } from '../../lib/tasks.ts';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { WorkerCard } from './worker-card.tsx';
import classes from './work.module.css';

type Shown = 'all' | 'overdue' | 'left';

function readShown({ show }: AddressValues): Shown {
  return show === 'overdue' || show === 'left' ? show : 'all';
}

const isShown: Readonly<Record<Shown, (load: WorkerLoad) => boolean>> = {
  all: () => true,
  overdue: ({ tasks }) => tasks.overdue > 0,
  left: ({ account }) => account !== null && !account.isActive,
};

/** How much each colleague has to do, by name: for sharing work fairly, not for comparing people. */
export function WorkloadPage() {
  const { t } = useTranslation('work');
  const [shown, changeAddress] = useAddress(readShown);
  const workload = useQuery({
    queryKey: [...tasksKey, 'workload'],
    queryFn: ({ signal }) => api(getWorkload, { signal }),
  });
  return (
    <Page title={t('load.title')} lead={t('load.lead')}>
      <Stack gap="md">
        <Group>
          <SegmentedControl
            aria-label={t('load.show')}
            value={shown}
            onChange={(chosen) => changeAddress({ show: chosen === 'all' ? undefined : chosen })}
            data={(['all', 'overdue', 'left'] as const).map((value) => ({ value, label: t(`load.shows.${value}`) }))}
          />
        </Group>
        <QueryState query={workload}>{({ workers }) => <Workers workers={workers} shown={shown} />}</QueryState>
      </Stack>
    </Page>
  );
}

interface WorkersProps {
  readonly workers: readonly WorkerLoad[];
  readonly shown: Shown;
}

function Workers({ workers, shown }: WorkersProps) {
  const { t } = useTranslation('work');
  const [leaving, setLeaving] = useState<NonNullable<WorkerLoad['account']> | null>(null);
  const some = workers.filter(isShown[shown]);
  // One scale for all people, so that bars can be read beside each other; what nobody has may be far more.
  const people = workers.filter(({ account }) => account !== null);
  const most = Math.max(1, ...people.flatMap(({ caseCount, tasks }) => [caseCount, sumOf(tasks)]));
  return (
    <>
      {some.length === 0 ? <Text c="dimmed">{t('load.none')}</Text> : null}
      <ul className={classes.tasks}>
        {some.map((load) => (
          <li key={load.account?.id ?? 'nobody'}>
            <WorkerCard load={load} most={most} onHandOver={() => setLeaving(load.account)} />
          </li>
        ))}
      </ul>
      {leaving ? <HandOverDialog account={leaving} onClose={() => setLeaving(null)} /> : null}
    </>
  );
}

function sumOf({ overdue, soon, later }: WorkerLoad['tasks']): number {
  return overdue + soon + later;
}
