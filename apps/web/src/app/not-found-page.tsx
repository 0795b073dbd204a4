// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/links.tsx';
import { Page } from '../ui/page.tsx';
import { PublicShell } from './public-layout.tsx';

/** An address where there is nothing. */
export function NotFoundPage() {
  const { t } = useTranslation('common');
  return (
    <PublicShell>
      <Page title={t('notFound.title')}>
        <Text>{t('notFound.explanation')}</Text>
        <div>
          <ButtonLink to="/">{t('layout.toHome')}</ButtonLink>
        </div>
      </Page>
    </PublicShell>
  );
}
