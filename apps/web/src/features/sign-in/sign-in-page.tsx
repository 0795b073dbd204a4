// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { confirmSecondFactor, startSecondFactor } from '@palermo/contract';
import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directApi } from '../../lib/api.ts';
import { demonstrationQuery, type SignInHint } from '../../lib/demonstration.ts';
import { nodeStateQuery } from '../../lib/node-state.ts';
import { sessionQuery } from '../../lib/session.ts';
import { DemonstrationSignIns } from '../../ui/demonstration-sign-ins.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { SecondFactorSetup } from '../../ui/second-factor-setup.tsx';
import { OpenCalls } from './open-calls.tsx';
import { type Credentials, SignInForm } from './sign-in-form.tsx';

/** Where to go after sign-in: a page of this application and of nothing else. */
function pageAfterSignIn(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
}

/** Sign-in; also where an account without a second factor sets it up before anything else. */
export function SignInPage() {
  const { next } = useSearch({ strict: false });
  const router = useRouter();
  const queryClient = useQueryClient();
  const session = useQuery(sessionQuery);
  const state = session.data?.state;
  const goOn = useCallback(() => {
    queryClient.removeQueries({ queryKey: sessionQuery.queryKey });
    router.history.replace(pageAfterSignIn(next));
  }, [queryClient, router, next]);
  useEffect(() => {
    if (state === 'active') goOn();
  }, [state, goOn]);
  if (session.isPending || state === 'active') return <Loading />;
  if (state === 'enrolling') return <EnrolPage onDone={goOn} />;
  return <SignIn onSignedIn={(signedIn) => queryClient.setQueryData(sessionQuery.queryKey, signedIn)} />;
}

function EnrolPage({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('sign-in');
  const start = useCallback(() => directApi(startSecondFactor, {}), []);
  const confirm = useCallback((code: string) => directApi(confirmSecondFactor, { body: { code } }), []);
  return (
    <Page title={t('enrolTitle')} lead={t('enrolWhy')}>
      <Paper withBorder p="lg" radius="md">
        <SecondFactorSetup start={start} confirm={confirm} onDone={onDone} />
      </Paper>
    </Page>
  );
}

/** What the form starts with; each choice of an account starts it anew. */
interface Filled {
  readonly first: Credentials;
  readonly choice: number;
}

function SignIn({ onSignedIn }: Pick<Parameters<typeof SignInForm>[0], 'onSignedIn'>) {
  const { t } = useTranslation('sign-in');
  const { state } = useLocation();
  const [{ first, choice }, setFilled] = useState<Filled>({
    first: { email: state.signInEmail ?? '', password: '' },
    choice: 0,
  });
  const node = useQuery({ ...nodeStateQuery, staleTime: 0 });
  const demonstration = useQuery({ ...demonstrationQuery, enabled: node.data?.demonstration === true });
  const choose = useCallback((hint: SignInHint) => {
    const { email, password } = hint;
    setFilled((former) => ({ first: { email, password }, choice: former.choice + 1 }));
    window.scrollTo({ top: 0 });
  }, []);
  const signIns = demonstration.data?.signIns ?? [];
  const invited = state.signInEmail;
  const password = signIns.find((hint) => hint.email === invited)?.password;
  useEffect(() => {
    if (invited === undefined || password === undefined) return;
    setFilled((former) => ({ first: { email: invited, password }, choice: former.choice + 1 }));
  }, [invited, password]);
  return (
    <Page title={t('title')} lead={node.data?.name ?? undefined}>
      <Stack gap="xl">
        <Paper withBorder p="lg" radius="md">
          <SignInForm key={choice} first={first} onSignedIn={onSignedIn} />
        </Paper>
        <OpenCalls />
        {signIns.length === 0 ? null : (
          <Stack gap="sm">
            <Title order={2} size="h4">
              {t('demonstrationTitle')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('demonstrationWhy')}
            </Text>
            <DemonstrationSignIns signIns={signIns} onChoose={choose} />
          </Stack>
        )}
      </Stack>
    </Page>
  );
}
