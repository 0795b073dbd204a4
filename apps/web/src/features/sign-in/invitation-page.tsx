// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { acceptInvitation, lookAtInvitation } from '@palermo/contract';
import { Button, List, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directApi } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { CodeLabel } from '../../ui/code-label.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { NewPasswordField } from '../../ui/password-field.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';

/** Accepts an invitation. Its token stands behind `#`, so that it reaches no server log. */
export function InvitationPage() {
  const { t } = useTranslation('sign-in');
  const { hash: token } = useLocation();
  const invitation = useQuery({
    queryKey: ['sign-in', 'invitation', token],
    queryFn: ({ signal }) => directApi(lookAtInvitation, { body: { token }, signal }),
    enabled: token !== '',
    gcTime: 0,
  });
  return (
    <Page title={t('invitation.title')}>
      {token === '' ? (
        <Empty title={t('invitation.noToken')}>{t('invitation.noTokenTodo')}</Empty>
      ) : (
        <QueryState query={invitation}>
          {({ organisation, email, roles }) => (
            <Stack>
              <Text>{t('invitation.what', { organisation })}</Text>
              <List>
                {roles.map((role) => (
                  <List.Item key={role}>
                    <CodeLabel list="role" code={role} />
                  </List.Item>
                ))}
              </List>
              <Acceptance token={token} email={email} />
            </Stack>
          )}
        </QueryState>
      )}
    </Page>
  );
}

function Acceptance({ token, email }: { readonly token: string; readonly email: string }) {
  const { t } = useTranslation('sign-in');
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const acceptance = useMutation({
    mutationFn: () => directApi(acceptInvitation, { body: { token, name, password, language } }),
    onSuccess: (accepted) => navigate({ to: '/sign-in', state: { signInEmail: accepted.email }, replace: true }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    acceptance.mutate();
  };
  return (
    <Paper withBorder p="lg" radius="md">
      <form onSubmit={submit}>
        <Stack>
          <TextInput label={t('email')} value={email} readOnly autoComplete="username" dir="ltr" />
          <TextInput
            label={t('invitation.name')}
            description={t('invitation.nameHint')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            autoComplete="name"
            maxLength={120}
            required
          />
          <NewPasswordField
            label={t('invitation.password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <ProblemNotice error={acceptance.error} />
          <div>
            <Button type="submit" loading={acceptance.isPending}>
              {t('invitation.accept')}
            </Button>
          </div>
        </Stack>
      </form>
    </Paper>
  );
}
