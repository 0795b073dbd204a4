// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Badge, Button, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeLabel } from '../../ui/code-label.tsx';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { useSession } from '../../lib/session.ts';
import { AccountActions } from './account-actions.tsx';
import { administersNode } from './administration.ts';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { OrganisationActions } from './organisation-actions.tsx';
import { type Account, accountsQuery, type Organisation, organisationsQuery } from './organisation-queries.ts';
import { RoleNames } from './role-names.tsx';

/** One organisation: its accounts, its open invitations, and what can be done with them. */
export function OrganisationDetail({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation('organisations');
  const organisations = useQuery(organisationsQuery);
  const organisation = organisations.data?.organisations.find(({ id }) => id === organisationId);
  if (organisation) return <Detail organisation={organisation} />;
  return (
    <Page title={t('list.title')}>
      <ProblemNotice error={organisations.error} onRetry={() => void organisations.refetch()} />
      {organisations.isPending ? <Loading /> : null}
      {organisations.data ? (
        <Empty title={t('detail.unknown')} action={<AnchorLink to="/organisations">{t('detail.back')}</AnchorLink>} />
      ) : null}
    </Page>
  );
}

function Detail({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  const ofNode = administersNode(useSession());
  const accounts = useQuery(accountsQuery(organisation.id));
  const [inviting, dialog] = useDisclosure(false);
  return (
    <Page
      title={organisation.name}
      lead={<CodeLabel list="organisationKind" code={organisation.kind} />}
      actions={
        <>
          {organisation.active ? <Button onClick={dialog.open}>{t('detail.invite')}</Button> : null}
          {ofNode ? <OrganisationActions organisation={organisation} /> : null}
        </>
      }
    >
      {ofNode ? <AnchorLink to="/organisations">{t('detail.back')}</AnchorLink> : null}
      {organisation.active ? null : <Alert color="gray">{t('detail.closed')}</Alert>}
      <QueryState query={accounts}>
        {({ accounts: all, invitations }) => (
          <Stack gap="lg">
            <Stack gap="sm">
              <Title order={2} size="h4">
                {t('detail.accounts')}
              </Title>
              {all.length === 0 ? (
                <Empty title={t('detail.noAccounts')}>{organisation.active ? t('detail.noAccountsTodo') : null}</Empty>
              ) : (
                <AccountTable accounts={all} />
              )}
            </Stack>
            <InvitationList organisationId={organisation.id} invitations={invitations} />
          </Stack>
        )}
      </QueryState>
      <InviteDialog organisation={organisation} opened={inviting} onClose={dialog.close} />
    </Page>
  );
}

function AccountTable({ accounts }: { readonly accounts: readonly Account[] }) {
  const { t } = useTranslation('organisations');
  const columns = useMemo(
    (): readonly DataColumn<Account>[] => [
      { id: 'name', header: t('account.name'), main: true, sortValue: ({ name }) => name, cell: ({ name }) => name },
      {
        id: 'email',
        header: t('account.email'),
        sortValue: ({ email }) => email,
        cell: ({ email }) => <span dir="ltr">{email}</span>,
      },
      { id: 'roles', header: t('account.roles'), cell: ({ roles }) => <RoleNames roles={roles} /> },
      {
        id: 'secondFactor',
        header: t('account.secondFactor'),
        cell: ({ secondFactor }) => (secondFactor ? t('account.secondFactorOn') : t('account.secondFactorOff')),
      },
      {
        id: 'lastSeen',
        header: t('account.lastSeen'),
        sortValue: ({ lastSeenAt }) => lastSeenAt,
        cell: ({ lastSeenAt }) => (lastSeenAt === null ? t('account.never') : <DateText value={lastSeenAt} withTime />),
      },
      {
        id: 'state',
        header: t('list.state'),
        sortValue: ({ active }) => (active ? 0 : 1),
        cell: ({ active }) => (
          <Badge color={active ? 'teal' : 'gray'} variant="light">
            {active ? t('account.open') : t('account.closed')}
          </Badge>
        ),
      },
      { id: 'actions', header: t('account.action'), cell: (account) => <AccountActions account={account} /> },
    ],
    [t],
  );
  return (
    <DataTable
      label={t('detail.accounts')}
      rows={accounts}
      columns={columns}
      rowKey={({ id }) => id}
      sort={{ id: 'name', order: 'ascending' }}
    />
  );
}
