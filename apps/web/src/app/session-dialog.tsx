// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { signIn } from '@palermo/contract';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directApi } from '../lib/api.ts';
import { leaveTo } from '../lib/leave.ts';
import { announceAccount } from '../lib/other-tabs.ts';
import { sessionQuery, useSession } from '../lib/session.ts';
import { registerSignInAsker } from '../lib/sign-in-gate.ts';
import { PasswordField } from '../ui/password-field.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { SecondFactorField } from '../ui/second-factor-field.tsx';

/** When the session has ended: a sign-in over the page, which stays as it is, but cannot be read meanwhile. */
export function SessionDialog() {
  const { t } = useTranslation('common');
  const [opened, setOpened] = useState(false);
  const settle = useRef<((signedIn: boolean) => void) | undefined>(undefined);
  useEffect(
    () =>
      registerSignInAsker(
        () =>
          new Promise((resolve) => {
            settle.current = resolve;
            setOpened(true);
          }),
      ),
    [],
  );
  const finish = () => {
    setOpened(false);
    settle.current?.(true);
    settle.current = undefined;
  };
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('sessionDialog.title')}
      overlayProps={{ blur: 12, backgroundOpacity: 0.6 }}
      centered
      zIndex={400}
    >
      <SignInAgain onSignedIn={finish} />
    </Modal>
  );
}

function SignInAgain({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation('common');
  const { account } = useSession();
  const queryClient = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setPending(true);
    setError(null);
    try {
      const body = { email: account.email, password, ...(needsCode ? { code } : {}) };
      const answer = await directApi(signIn, { body });
      if (answer.next === 'secondFactor') return setNeedsCode(true);
      announceAccount(answer.session.account.id);
      if (answer.session.state === 'enrolling') return leaveTo('/sign-in');
      queryClient.setQueryData(sessionQuery.queryKey, answer.session);
      onSignedIn();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text>{t('sessionDialog.why')}</Text>
        <TextInput label={t('sessionDialog.email')} value={account.email} readOnly autoComplete="username" dir="ltr" />
        <PasswordField
          label={t('sessionDialog.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
          data-autofocus
        />
        {needsCode ? (
          <SecondFactorField
            label={t('confirmSession.code')}
            hint={t('confirmSession.codeHint')}
            email={account.email}
            value={code}
            onChange={setCode}
          />
        ) : null}
        <ProblemNotice error={error} />
        <Group justify="space-between">
          <Button variant="subtle" onClick={() => leaveTo('/sign-in')}>
            {t('sessionDialog.leave')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('sessionDialog.signIn')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
