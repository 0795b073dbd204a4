// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links.tsx';
import { HomeSection } from './home-section.tsx';

/** The audit trail. */
export function AuditorSection() {
  const { t } = useTranslation('home');
  return (
    <HomeSection
      title={t('auditor.title')}
      explanation={t('auditor.explanation')}
      action={
        <ButtonLink to="/audit" size="md">
          {t('auditor.open')}
        </ButtonLink>
      }
    />
  );
}
