// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type PrivacyLedgerView, settlePrivacyLedger, type YearSpent } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { ledgerQuery } from '../publication-query.ts';

/** What the people of each year have spent on privacy, and what is left. */
export function LedgerSection() {
  const { t } = useTranslation('publications');
  const ledger = useQuery(ledgerQuery);
  return (
    <Panel title={t('ledger.title')} lead={t('ledger.lead')}>
      <QueryState query={ledger}>
        {(view) => (
          <Stack gap="sm">
            {view.held === null ? null : <Held held={view.held} maySettle={view.may.settle} />}
            <YearTable years={view.years} rules={view.rules} />
          </Stack>
        )}
      </QueryState>
    </Panel>
  );
}

function YearTable({ years, rules }: Pick<PrivacyLedgerView, 'years' | 'rules'>) {
  const { t } = useTranslation('publications');
  const { formatNumber } = useLanguage();
  const columns = useMemo((): readonly DataColumn<YearSpent>[] => {
    const rounded = (number: number): string => formatNumber(Math.round(number * 100) / 100);
    return [
      { id: 'year', header: t('ledger.year'), main: true, cell: ({ year }) => year },
      { id: 'spent', header: t('ledger.spent'), numeric: true, cell: ({ epsilon }) => rounded(epsilon) },
      { id: 'left', header: t('ledger.left'), numeric: true, cell: ({ left }) => rounded(left) },
      { id: 'budget', header: t('ledger.budget'), numeric: true, cell: ({ budget }) => rounded(budget) },
      {
        id: 'publications',
        header: t('ledger.publications'),
        numeric: true,
        cell: ({ publications }) => formatNumber(publications),
      },
    ];
  }, [t, formatNumber]);
  if (years.length === 0) {
    return <Text size="sm">{t('ledger.none', { budget: formatNumber(rules.privacyBudget) })}</Text>;
  }
  return <DataTable label={t('ledger.title')} rows={years} columns={columns} rowKey={({ year }) => String(year)} />;
}

interface HeldProps {
  readonly held: NonNullable<PrivacyLedgerView['held']>;
  readonly maySettle: boolean;
}

/** After a restore nobody knows what was spent since the backup: what that means, and what an administrator declares. */
function Held({ held, maySettle }: HeldProps) {
  const { t } = useTranslation('publications');
  const queryClient = useQueryClient();
  const confirmed = useConfirmedCall();
  const [statement, setStatement] = useState('');
  const settle = useMutation({
    mutationFn: () => confirmed(() => api(settlePrivacyLedger, { body: { statement: statement.trim() } })),
    onSuccess: (view) => {
      queryClient.setQueryData(ledgerQuery.queryKey, view);
      notifyDone(t('ledger.settled'));
    },
  });
  return (
    <Alert color="yellow" title={t('ledger.held')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {t('ledger.heldBackup')} <DateText value={held.backupMadeAt} withTime />
        </Text>
        <Text size="sm" maw="75ch">
          {t('ledger.heldWhat')}
        </Text>
        {maySettle ? (
          <Group align="flex-end" gap="sm">
            <TextInput
              label={t('ledger.statement')}
              value={statement}
              maxLength={500}
              miw="20rem"
              onChange={(event) => setStatement(event.currentTarget.value)}
            />
            <Button
              variant="default"
              disabled={statement.trim() === ''}
              loading={settle.isPending}
              onClick={() => settle.mutate()}
            >
              {t('ledger.settle')}
            </Button>
          </Group>
        ) : null}
        <ProblemNotice error={settle.error} />
      </Stack>
    </Alert>
  );
}
