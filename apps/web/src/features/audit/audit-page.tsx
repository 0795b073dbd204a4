// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/address.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { readAuditFilter } from './audit-filter.ts';
import { AuditList } from './audit-list.tsx';
import { Verification } from './verification.tsx';

/** Who did what, when and why; and whether that record is whole. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const session = useSession();
  const [filter, changeAddress] = useAddress(readAuditFilter);
  const mayRead = hasRole(session, 'supervisor', 'auditor');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack gap="md">
        <Verification />
        {mayRead ? (
          <>
            <AuditFilters filter={filter} onChange={changeAddress} />
            <AuditList filter={filter} />
          </>
        ) : (
          <Empty title={t('notReader')}>{t('notReaderWhy')}</Empty>
        )}
      </Stack>
    </Page>
  );
}
