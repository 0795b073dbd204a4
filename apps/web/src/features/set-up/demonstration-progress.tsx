// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Progress, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import type { DemonstrationState, SignInHint } from '../../lib/demonstration.ts';
import { DemonstrationSignIns } from '../../ui/demonstration-sign-ins.tsx';
import { Page } from '../../ui/page.tsx';

interface DemonstrationProgressProps {
  readonly progress: DemonstrationState;
  readonly onRestarted: () => void;
}

/** The demonstration country while it loads, and its ready-made sign-ins once it is there. */
export function DemonstrationProgress({ progress, onRestarted }: DemonstrationProgressProps) {
  const { t } = useTranslation('set-up');
  const navigate = useNavigate();
  const choose = useCallback(
    (hint: SignInHint) => void navigate({ to: '/sign-in', state: { signInEmail: hint.email } }),
    [navigate],
  );
  if (progress.state === 'failed') {
    return (
      <Page title={t('demonstration.title')}>
        <Alert color="red" role="alert" title={t('demonstration.failed')}>
          <Stack align="flex-start">
            <Text size="sm">{t('demonstration.failedTodo')}</Text>
            <Button variant="default" size="compact-sm" onClick={onRestarted}>
              {t('demonstration.lookAgain')}
            </Button>
          </Stack>
        </Alert>
      </Page>
    );
  }
  if (progress.state === 'ready') {
    return (
      <Page title={t('demonstration.readyTitle')} lead={t('demonstration.readyLead')}>
        <DemonstrationSignIns signIns={progress.signIns} onChoose={choose} />
      </Page>
    );
  }
  return (
    <Page title={t('demonstration.title')} lead={t('demonstration.lead')}>
      <LoadingBar {...progress} />
    </Page>
  );
}

function LoadingBar({ doneCount, totalCount }: DemonstrationState) {
  const { t } = useTranslation('set-up');
  const { formatNumber } = useLanguage();
  const percent = totalCount === 0 ? 0 : Math.min(100, Math.round((100 * doneCount) / totalCount));
  const label = t('demonstration.progress', { done: formatNumber(doneCount), total: formatNumber(totalCount) });
  return (
    <Stack gap="xs">
      <Progress.Root size="xl">
        <Progress.Section value={percent} aria-label={t('demonstration.title')} aria-valuetext={label} />
      </Progress.Root>
      <Text role="status">{totalCount === 0 ? t('demonstration.preparing') : label}</Text>
    </Stack>
  );
}
