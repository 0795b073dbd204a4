// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links.tsx';
import { HomeSection } from './home-section.tsx';

/** Organisations and invitations. */
export function AdministratorSection() {
  const { t } = useTranslation('home');
  return (
    <HomeSection
      title={t('administrator.title')}
      explanation={t('administrator.explanation')}
      action={
        <ButtonLink to="/organisations" size="md">
          {t('administrator.open')}
        </ButtonLink>
      }
    />
  );
}
