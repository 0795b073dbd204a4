// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Text } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.tsx';
import { ProblemNotice } from '../ui/problem.tsx';
import { leaveTo } from '../lib/leave.ts';
import { useNewerVersion } from '../lib/newer-version.ts';
import { PublicShell } from './public-layout.tsx';

/** A page that could not be shown: what to do, never how it failed inside. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('common');
  const router = useRouter();
  const isNewer = useNewerVersion();
  const tryAgain = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t(isNewer ? 'newerVersion.title' : 'errorPage.title')}>
      {isNewer ? <Text>{t('newerVersion.explained')}</Text> : <ProblemNotice error={error} />}
      <Group>
        {isNewer ? (
          <Button onClick={() => window.location.reload()}>{t('newerVersion.reload')}</Button>
        ) : (
          <Button onClick={tryAgain}>{t('actions.tryAgain')}</Button>
        )}
        <Button variant="default" onClick={() => leaveTo('/')}>
          {t('layout.toHome')}
        </Button>
      </Group>
    </Page>
  );
}

/** The same where the layout around the page could not be shown either. */
export function WholeErrorPage(props: ErrorComponentProps) {
  return (
    <PublicShell>
      <ErrorPage {...props} />
    </PublicShell>
  );
}
