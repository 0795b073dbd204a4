// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { changeAccount, getAccountWork, type RoleCode } from '@palermo/contract';
import { Alert, Button, Menu, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useConfirmedCall } from '../../ui/confirm-session.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { FormDialog } from './form-dialog.tsx';
import { type Account, accountsQuery } from './organisation-queries.ts';
import { RoleChoice } from './role-choice.tsx';

type Act = 'roles' | 'close' | 'reopen' | 'reset';
type Changes = { readonly roles?: RoleCode[]; readonly active?: boolean; readonly resetSecondFactor?: true };

/** What an administrator can do with one account. */
export function AccountActions({ account }: { readonly account: Account }) {
  const { t } = useTranslation('organisations');
  const [act, setAct] = useState<Act | undefined>(undefined);
  const close = () => setAct(undefined);
  return (
    <>
      <Menu withinPortal position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="default" aria-label={t('account.actionsFor', { name: account.name })}>
            {t('account.actions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAct('roles')}>{t('account.changeRoles')}</Menu.Item>
          {account.secondFactor ? <Menu.Item onClick={() => setAct('reset')}>{t('account.reset')}</Menu.Item> : null}
          <Menu.Item onClick={() => setAct(account.active ? 'close' : 'reopen')}>
            {account.active ? t('account.close') : t('account.reopen')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {act === 'roles' ? <RolesDialog account={account} onClose={close} /> : null}
      {act !== undefined && act !== 'roles' ? <ActDialog account={account} act={act} onClose={close} /> : null}
    </>
  );
}

function useAccountChange(account: Account, onDone: () => void) {
  const { t } = useTranslation('organisations');
  const queryClient = useQueryClient();
  const confirmed = useConfirmedCall();
  return useMutation({
    mutationFn: (changes: Changes) =>
      confirmed(() => api(changeAccount, { params: { accountId: account.id }, body: changes })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: accountsQuery(account.organisationId).queryKey });
      notifyDone(t('account.changed', { name: account.name }));
      onDone();
    },
  });
}

interface DialogProps {
  readonly account: Account;
  readonly onClose: () => void;
}

function RolesDialog({ account, onClose }: DialogProps) {
  const { t } = useTranslation('organisations');
  const [roles, setRoles] = useState<RoleCode[]>([...account.roles]);
  const [missing, setMissing] = useState(false);
  const change = useAccountChange(account, onClose);
  return (
    <FormDialog
      opened
      title={t('account.rolesOf', { name: account.name })}
      submitLabel={t('save')}
      pending={change.isPending}
      error={change.error}
      onSubmit={() => (roles.length === 0 ? setMissing(true) : change.mutate({ roles }))}
      onClose={onClose}
    >
      <RoleChoice
        roles={roles}
        onChange={(chosen) => {
          setRoles(chosen);
          setMissing(false);
        }}
      />
      {missing ? (
        <Text role="alert" c="var(--mantine-color-error)" size="sm">
          {t('roles.missing')}
        </Text>
      ) : null}
      <Text size="sm" c="dimmed">
        {t('account.sessionsEnd')}
      </Text>
    </FormDialog>
  );
}

const changesOf: Readonly<Record<Exclude<Act, 'roles'>, Changes>> = {
  close: { active: false },
  reopen: { active: true },
  reset: { resetSecondFactor: true },
};

function ActDialog({ account, act, onClose }: DialogProps & { readonly act: Exclude<Act, 'roles'> }) {
  const { t } = useTranslation('organisations');
  const change = useAccountChange(account, onClose);
  return (
    <ConfirmDialog
      opened
      title={t(`account.${act}Title`, { name: account.name })}
      confirmLabel={t(`account.${act}`)}
      dangerous={act !== 'reopen'}
      pending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate(changesOf[act])}
      onClose={onClose}
    >
      {t(`account.${act}What`)}
      {act === 'close' ? <WorkLeft account={account} /> : null}
    </ConfirmDialog>
  );
}

/** What an account that is about to be closed still has, with the way to handing it over for those who supervise. */
function WorkLeft({ account }: { readonly account: Account }) {
  const { t } = useTranslation('organisations');
  const { formatNumber } = useLanguage();
  const session = useSession();
  const { data } = useQuery({
    queryKey: ['organisations', 'work', account.id],
    queryFn: ({ signal }) => api(getAccountWork, { params: { accountId: account.id }, signal }),
    staleTime: 0,
  });
  if (!data || data.caseCount + data.taskCount === 0) return null;
  const supervises = hasRole(session, 'supervisor') && session.organisation.id === account.organisationId;
  return (
    <Alert color="orange" mt="sm">
      <Text size="sm">
        {t('account.closeWork.has', { cases: formatNumber(data.caseCount), tasks: formatNumber(data.taskCount) })}
      </Text>
      {supervises ? <AnchorLink to="/workload">{t('account.closeWork.handOver')}</AnchorLink> : null}
    </Alert>
  );
}
