// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { signOut } from '@palermo/contract';
import { Button, Menu, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directApi } from '../lib/api.ts';
import { leaveTo } from '../lib/leave.ts';
import { hasProblemCode } from '../lib/problem.ts';
import { useSession } from '../lib/session.ts';
import { useProblemWords } from '../ui/problem.tsx';
import { notifyProblem } from '../ui/notify.ts';

/** Who is signed in, with the way to the account and out. */
export function AccountMenu() {
  const { t } = useTranslation('common');
  const { account, organisation } = useSession();
  const navigate = useNavigate();
  const wordsOf = useProblemWords();
  const [leaving, setLeaving] = useState(false);
  const end = async () => {
    setLeaving(true);
    try {
      await directApi(signOut, {});
      leaveTo('/sign-in');
    } catch (error) {
      if (hasProblemCode(error, 'session.required', 'session.ended')) return leaveTo('/sign-in');
      setLeaving(false);
      notifyProblem(t('layout.signOutFailed'), wordsOf(error).todo);
    }
  };
  return (
    <Menu position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <Button variant="default" loading={leaving} maw="14rem">
          {account.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm">{organisation.name}</Text>
          <Text size="sm" dir="ltr">
            {account.email}
          </Text>
        </Menu.Label>
        <Menu.Item onClick={() => void navigate({ to: '/account' })}>{t('layout.account')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void end()}>{t('layout.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
