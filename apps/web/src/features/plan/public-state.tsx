// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Text } from '@mantine/core';
import { publishPlan, withdrawPlan } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useConfirmedCall } from '../../ui/confirm-session.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { usePlanChange } from './plan-queries.ts';

interface PublicStateProps {
  readonly publishedAt: string | null;
  readonly mayEdit: boolean;
}

/** Since when the plan is public, and for the coordinator the two acts that change it. */
export function PublicState({ publishedAt, mayEdit }: PublicStateProps) {
  const { t } = useTranslation('plan');
  const { formatDate } = useLanguage();
  const confirmed = useConfirmedCall();
  const [isAsked, setIsAsked] = useState(false);
  const close = () => setIsAsked(false);
  const publish = usePlanChange(() => confirmed(() => api(publishPlan, {})), close);
  const withdraw = usePlanChange(() => api(withdrawPlan, {}), close);
  if (publishedAt === null && !mayEdit) return null;
  return (
    <Group gap="sm">
      {publishedAt === null ? null : (
        <>
          <Text size="sm">{t('publish.since', { day: formatDate(publishedAt) })}</Text>
          <AnchorLink to="/public/plan">{t('publish.look')}</AnchorLink>
        </>
      )}
      {mayEdit ? (
        <Button variant="default" size="compact-md" onClick={() => setIsAsked(true)}>
          {publishedAt === null ? t('publish.make') : t('publish.again')}
        </Button>
      ) : null}
      {mayEdit && publishedAt !== null ? (
        <Button variant="default" size="compact-md" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('publish.withdraw')}
        </Button>
      ) : null}
      <ConfirmDialog
        opened={isAsked}
        title={t('publish.make')}
        confirmLabel={t('publish.make')}
        pending={publish.isPending}
        error={publish.error}
        onConfirm={() => publish.mutate()}
        onClose={close}
      >
        {t('publish.what')}
      </ConfirmDialog>
    </Group>
  );
}
