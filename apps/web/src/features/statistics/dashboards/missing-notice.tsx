// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What a dashboard cannot tell yet, why, and who records it. */
export function MissingNotice({ id }: { readonly id: string }) {
  const { t } = useTranslation('statistics');
  return (
    <Alert color="gray" variant="light" title={t(`missing.${id}.what`)}>
      <Text size="sm">{t(`missing.${id}.who`)}</Text>
    </Alert>
  );
}
