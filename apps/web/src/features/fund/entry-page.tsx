// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Stack, Text } from '@mantine/core';
import { type AnswerOf, getLedgerEntry, LedgerEntryId, type LedgerLine, reverseLedgerEntry } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useToday } from '../../lib/local-day.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DayInput, LineInput } from '../../ui/form-fields.tsx';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { UnknownRecord } from '../../ui/unknown-record.tsx';
import { fundKey, useFundAct, useRequestKey } from './fund-query.ts';
import { Money } from '../../ui/money.tsx';

/** One entry with its lines, where it comes from, and what took it back. */
export function EntryPage() {
  const { t } = useTranslation('fund');
  const parsed = LedgerEntryId.safeParse(useParams({ strict: false }).entryId);
  if (!parsed.success) {
    return (
      <UnknownRecord title={t('ledger.one')} what={t('unknown')} list="/fund/ledger" listLabel={t('ledger.toList')} />
    );
  }
  return <KnownEntry key={parsed.data} id={parsed.data} />;
}

function KnownEntry({ id }: { readonly id: LedgerEntryId }) {
  const { t } = useTranslation('fund');
  const [isOpen, setIsOpen] = useState(false);
  const query = useQuery({
    queryKey: [...fundKey, 'entry', id],
    queryFn: ({ signal }) => api(getLedgerEntry, { params: { entryId: id }, signal }),
  });
  const columns: DataColumn<LedgerLine>[] = [
    { id: 'account', header: t('account'), main: true, cell: ({ account }) => t(`accounts.${account}`) },
    {
      id: 'debit',
      header: t('ledger.debit'),
      numeric: true,
      cell: ({ amount, currency }) => (amount.startsWith('-') ? '' : <Money amount={amount} currency={currency} />),
    },
    {
      id: 'credit',
      header: t('ledger.credit'),
      numeric: true,
      cell: ({ amount, currency }) =>
        amount.startsWith('-') ? <Money amount={amount.slice(1)} currency={currency} /> : '',
    },
    { id: 'earmark', header: t('forWhat'), cell: ({ earmark }) => <bdi>{earmark || t('noEarmark')}</bdi> },
  ];
  return (
    <Page
      title={query.data ? `${query.data.number} · ${t(`kinds.${query.data.kind}`)}` : t('ledger.one')}
      actions={
        <ButtonLink to="/fund/ledger" variant="default">
          {t('ledger.toList')}
        </ButtonLink>
      }
    >
      <QueryState query={query}>
        {(entry) => (
          <Stack gap="md">
            <Panel
              title={t('ledger.lines')}
              lead={t('ledger.linesLead')}
              action={
                entry.canReverse ? (
                  <Button variant="default" onClick={() => setIsOpen(true)}>
                    {t('ledger.reverse')}
                  </Button>
                ) : null
              }
            >
              <DataTable
                label={t('ledger.lines')}
                rows={entry.lines}
                columns={columns}
                rowKey={({ account, currency, amount }) => `${account} ${currency} ${amount}`}
              />
              <EntryFacts entry={entry} />
              {entry.memo === null ? null : <Text dir="auto">{entry.memo}</Text>}
            </Panel>
            {isOpen ? <ReverseDialog id={id} onClose={() => setIsOpen(false)} /> : null}
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

type WholeEntry = AnswerOf<typeof getLedgerEntry>;

function EntryFacts({ entry }: { readonly entry: WholeEntry }) {
  const { t } = useTranslation('fund');
  const { formatDate, formatDateTime } = useLanguage();
  const other = (entryId: LedgerEntryId | null, label: string) =>
    entryId === null ? null : (
      <AnchorLink to="/fund/ledger/$entryId" params={{ entryId }}>
        {label}
      </AnchorLink>
    );
  return (
    <Facts
      facts={[
        [t('fields.day'), formatDate(entry.on)],
        [t('ledger.postedAt'), formatDateTime(entry.postedAt)],
        [t('ledger.postedBy'), entry.postedBy],
        [
          t('contributions.one'),
          entry.contribution === null ? null : (
            <AnchorLink
              key="c"
              to="/fund/contributions/$contributionId"
              params={{ contributionId: entry.contribution.id }}
            >
              {entry.contribution.contributor}
            </AnchorLink>
          ),
        ],
        [
          t('grants.one'),
          entry.grant === null ? null : (
            <AnchorLink key="g" to="/fund/grants/$grantId" params={{ grantId: entry.grant.id }}>
              {entry.grant.reference} {entry.grant.title}
            </AnchorLink>
          ),
        ],
        [t('ledger.reverses'), other(entry.reverses, t('ledger.open'))],
        [t('ledger.reversedBy'), other(entry.reversedBy, t('ledger.open'))],
      ]}
    />
  );
}

function ReverseDialog({ id, onClose }: { readonly id: LedgerEntryId; readonly onClose: () => void }) {
  const { t } = useTranslation('fund');
  const key = useRequestKey();
  const [on, setOn] = useState(useToday());
  const [memo, setMemo] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const save = useFundAct(() => api(reverseLedgerEntry, { params: { entryId: id }, body: { key, on, memo } }), onClose);
  return (
    <FormDialog
      title={t('ledger.reverse')}
      submitLabel={t('ledger.reverse')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => {
        setWasTried(true);
        if (memo.trim() !== '') save.mutate();
      }}
      onClose={onClose}
    >
      <Text>{t('ledger.reverseLead')}</Text>
      <DayInput label={t('fields.day')} value={on} onChange={setOn} />
      <LineInput
        label={t('fields.why')}
        value={memo}
        onChange={setMemo}
        maxLength={500}
        error={wasTried && memo.trim() === '' ? t('fields.missing') : undefined}
      />
    </FormDialog>
  );
}
