// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { listPublicCalls } from '@palermo/contract';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directApi } from '../../lib/api.ts';
import { AnchorLink } from '../../ui/links.tsx';

/** The way to the calls of the fund, for organisations that have no account; there while one is open. */
export function OpenCalls() {
  const { t } = useTranslation('sign-in');
  const { data } = useQuery({
    queryKey: ['sign-in', 'calls'],
    queryFn: ({ signal }) => directApi(listPublicCalls, { query: {}, signal }),
  });
  const open = data?.calls.filter(({ stage }) => stage === 'open') ?? [];
  if (open.length === 0) return null;
  return (
    <Text>
      {t('callsWhy')}{' '}
      <AnchorLink to="/public/calls" inline>
        {t('calls', { count: open.length })}
      </AnchorLink>
    </Text>
  );
}
