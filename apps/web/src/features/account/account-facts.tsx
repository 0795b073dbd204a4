// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { useSession } from '../../lib/session.ts';
import { Panel } from '../../ui/panel.tsx';
import classes from './account.module.css';

/** Name, address, organisation and roles, as the administrator set them. */
export function AccountFacts() {
  const { t } = useTranslation('account');
  const { language } = useLanguage();
  const { account, organisation } = useSession();
  const roles = account.roles.map((role) => labelOf('role', role, language));
  return (
    <Panel roomy title={t('facts.title')} lead={t('facts.explanation')}>
      <dl className={classes.facts}>
        <dt>{t('facts.name')}</dt>
        <dd>{account.name}</dd>
        <dt>{t('facts.email')}</dt>
        <dd>
          <span dir="ltr">{account.email}</span>
        </dd>
        <dt>{t('facts.organisation')}</dt>
        <dd>{organisation.name}</dd>
        <dt>{t('facts.roles')}</dt>
        <dd>{new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(roles)}</dd>
      </dl>
    </Panel>
  );
}
