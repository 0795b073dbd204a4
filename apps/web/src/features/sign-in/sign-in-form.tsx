// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { signIn } from '@palermo/contract';
import type { SessionView } from '@palermo/contract';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directApi } from '../../lib/api.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { SecondFactorField } from '../../ui/second-factor-field.tsx';
import { useSlowDown } from './use-slow-down.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface SignInFormProps {
  readonly first: Credentials;
  readonly onSignedIn: (session: SessionView) => void;
}

/** E-mail address and password, then the code of the second factor where the account has one. */
export function SignInForm({ first, onSignedIn }: SignInFormProps) {
  const [credentials, setCredentials] = useState(first);
  const [step, setStep] = useState<'password' | 'code'>('password');
  const attempt = useMutation({
    mutationFn: (code: string | undefined) =>
      directApi(signIn, { body: code === undefined ? { ...credentials } : { ...credentials, code } }),
    onSuccess: (answer) => (answer.next === 'signedIn' ? onSignedIn(answer.session) : setStep('code')),
  });
  const waitSeconds = useSlowDown(attempt.error);
  const shared = {
    error: attempt.error,
    pending: attempt.isPending,
    waitSeconds,
  };
  if (step === 'code') {
    return (
      <CodeStep
        {...shared}
        email={credentials.email}
        onSubmit={(code) => attempt.mutate(code)}
        onBack={() => {
          attempt.reset();
          setStep('password');
        }}
      />
    );
  }
  return (
    <PasswordStep
      {...shared}
      credentials={credentials}
      onChange={setCredentials}
      onSubmit={() => attempt.mutate(undefined)}
    />
  );
}

interface StepProps {
  readonly error: unknown;
  readonly pending: boolean;
  readonly waitSeconds: number;
}

function AttemptButton({
  label,
  pending,
  waitSeconds,
}: Pick<StepProps, 'pending' | 'waitSeconds'> & { readonly label: string }) {
  const { t } = useTranslation('sign-in');
  return (
    <Button type="submit" loading={pending} disabled={waitSeconds > 0}>
      {waitSeconds > 0 ? t('waitSeconds', { count: waitSeconds }) : label}
    </Button>
  );
}

interface PasswordStepProps extends StepProps {
  readonly credentials: Credentials;
  readonly onChange: (credentials: Credentials) => void;
  readonly onSubmit: () => void;
}

function PasswordStep({ credentials, onChange, onSubmit, error, pending, waitSeconds }: PasswordStepProps) {
  const { t } = useTranslation('sign-in');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('email')}
          type="email"
          value={credentials.email}
          onChange={(event) => onChange({ ...credentials, email: event.currentTarget.value })}
          autoComplete="username"
          dir="ltr"
          required
        />
        <PasswordField
          label={t('password')}
          value={credentials.password}
          onChange={(event) => onChange({ ...credentials, password: event.currentTarget.value })}
          autoComplete="current-password"
          required
        />
        <ProblemNotice error={error} />
        <Group>
          <AttemptButton label={t('signIn')} pending={pending} waitSeconds={waitSeconds} />
        </Group>
        <Text size="sm" c="dimmed">
          {t('forgotten')}
        </Text>
      </Stack>
    </form>
  );
}

interface CodeStepProps extends StepProps {
  readonly email: string;
  readonly onSubmit: (code: string) => void;
  readonly onBack: () => void;
}

function CodeStep({ email, onSubmit, onBack, error, pending, waitSeconds }: CodeStepProps) {
  const { t } = useTranslation('sign-in');
  const [code, setCode] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit(code.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{t('codeWhy')}</Text>
        <SecondFactorField label={t('code')} hint={t('codeHint')} email={email} value={code} onChange={setCode} />
        <ProblemNotice error={error} />
        <Group>
          <Button variant="default" onClick={onBack}>
            {t('back')}
          </Button>
          <AttemptButton label={t('signIn')} pending={pending} waitSeconds={waitSeconds} />
        </Group>
        <Text size="sm" c="dimmed">
          {t('codeLost')}
        </Text>
      </Stack>
    </form>
  );
}
