// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { useSession } from '../../lib/session.ts';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';

/** Name, address, organisation and roles, as the administrator set them. */
export function AccountFacts() {
  const { t } = useTranslation('account');
  const { language } = useLanguage();
  const { account, organisation } = useSession();
  const roles = account.roles.map((role) => labelOf('role', role, language));
  return (
    <Panel roomy title={t('facts.title')} lead={t('facts.explanation')}>
      <Facts
        facts={[
          [t('facts.name'), account.name],
          [
            t('facts.email'),
            <span key="email" dir="ltr">
              {account.email}
            </span>,
          ],
          [t('facts.organisation'), organisation.name],
          [t('facts.roles'), new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(roles)],
        ]}
      />
    </Panel>
  );
}
