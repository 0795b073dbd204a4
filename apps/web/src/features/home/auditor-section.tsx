// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/panel.tsx';

/** The audit trail. */
export function AuditorSection() {
  const { t } = useTranslation('home');
  return (
    <Panel
      roomy
      title={t('auditor.title')}
      lead={t('auditor.explanation')}
      action={
        <ButtonLink to="/audit" size="md">
          {t('auditor.open')}
        </ButtonLink>
      }
    />
  );
}
