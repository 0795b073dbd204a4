// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/panel.tsx';

/** Organisations and invitations. */
export function AdministratorSection() {
  const { t } = useTranslation('home');
  return (
    <Panel
      roomy
      title={t('administrator.title')}
      lead={t('administrator.explanation')}
      action={
        <ButtonLink to="/organisations" size="md">
          {t('administrator.open')}
        </ButtonLink>
      }
    />
  );
}
