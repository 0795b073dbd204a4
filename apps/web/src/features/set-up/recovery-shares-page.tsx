// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AnswerOf, setUpNode } from '@palermo/contract';
import { Alert, Button, Checkbox, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Page } from '../../ui/page.tsx';
import { printSheet, saveTextFile } from '../../ui/print-sheet.ts';

interface RecoverySharesPageProps {
  readonly shares: AnswerOf<typeof setUpNode>;
}

/** The recovery shares, shown once: each to be printed or saved by itself and given to a different person. */
export function RecoverySharesPage({ shares: { shares, needed } }: RecoverySharesPageProps) {
  const { t } = useTranslation('set-up');
  const navigate = useNavigate();
  const [handedOver, setHandedOver] = useState<ReadonlySet<number>>(new Set());
  const allHandedOver = handedOver.size === shares.length;
  const mark = (index: number, done: boolean) =>
    setHandedOver((former) => {
      const next = new Set(former);
      if (done) next.add(index);
      else next.delete(index);
      return next;
    });
  return (
    <Page title={t('shares.title')} lead={t('shares.lead', { count: shares.length })}>
      <Alert color="yellow" title={t('shares.onceTitle')}>
        <Text size="sm">{t('shares.why', { needed, count: shares.length })}</Text>
      </Alert>
      <Stack component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
        {shares.map((share, index) => (
          <ShareCard
            key={share}
            share={share}
            number={index + 1}
            count={shares.length}
            needed={needed}
            done={handedOver.has(index)}
            onDone={(done) => mark(index, done)}
          />
        ))}
      </Stack>
      <StayUntilKept />
      <Stack gap="xs" align="flex-start">
        <Text role="status">{t('shares.keptCount', { done: handedOver.size, count: shares.length })}</Text>
        <Button
          disabled={!allHandedOver}
          onClick={() => void navigate({ to: '/sign-in', replace: true, ignoreBlocker: true })}
        >
          {t('shares.continue')}
        </Button>
      </Stack>
    </Page>
  );
}

/** Asks before the page is left, closed or reloaded, because the shares cannot be shown again. */
function StayUntilKept() {
  const { t } = useTranslation('set-up');
  const blocker = useBlocker({ shouldBlockFn: () => true, enableBeforeUnload: true, withResolver: true });
  return (
    <ConfirmDialog
      opened={blocker.status === 'blocked'}
      title={t('shares.leaveTitle')}
      confirmLabel={t('shares.leave')}
      dangerous
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      {t('shares.leaveWhat')}
    </ConfirmDialog>
  );
}

interface ShareCardProps {
  readonly share: string;
  readonly number: number;
  readonly count: number;
  readonly needed: number;
  readonly done: boolean;
  readonly onDone: (done: boolean) => void;
}

function ShareCard({ share, number, count, needed, done, onDone }: ShareCardProps) {
  const { t } = useTranslation('set-up');
  const title = t('shares.share', { number, count });
  const explanation = t('shares.sheet', { needed, count });
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Code block dir="ltr" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {share}
        </Code>
        <Group>
          <Button
            variant="default"
            aria-label={t('shares.printOne', { number })}
            onClick={() => printSheet({ title, explanation, lines: [share] })}
          >
            {t('shares.print')}
          </Button>
          <Button
            variant="default"
            aria-label={t('shares.saveOne', { number })}
            onClick={() => saveTextFile(`palermo-recovery-share-${number}.txt`, [title, explanation, '', share])}
          >
            {t('shares.save')}
          </Button>
          <Checkbox
            label={t('shares.kept', { number })}
            checked={done}
            onChange={(event) => onDone(event.currentTarget.checked)}
          />
        </Group>
      </Stack>
    </Paper>
  );
}
