// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { List, Stack, Text } from '@mantine/core';
import { getReferral } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { isolated, useLanguage } from '../../../lib/language.ts';
import { type Referral, servicesKey } from '../../../lib/services.ts';
import { AnchorLink } from '../../../ui/links.tsx';
import { QueryState } from '../../../ui/query-state.tsx';

/** Who did what with a referral and when, with what was asked and answered; and the way to the case, for those who see it. */
export function ReferralHistory({ referralId }: { readonly referralId: Referral['id'] }) {
  const { t } = useTranslation('services');
  const { language, formatDateTime } = useLanguage();
  const referral = useQuery({
    queryKey: [...servicesKey, 'referral', referralId],
    queryFn: ({ signal }) => api(getReferral, { params: { referralId }, signal }),
  });
  return (
    <QueryState query={referral}>
      {({ steps, case: about, direction, state, offeredClasses, from }) => (
        <Stack gap="xs">
          <List listStyleType="none" spacing={4} size="sm" aria-label={t('referrals.history')}>
            {steps.map(({ step, at, organisation, account, reason, words }) => (
              <List.Item key={`${step} ${at}`}>
                <Text size="sm">
                  {formatDateTime(at)} · <bdi>{account ?? organisation}</bdi> · {t(`referrals.did.${step}`)}
                  {reason === null ? null : ` · ${labelOf('referralRejection', reason, language)}`}
                </Text>
                {words === null ? null : (
                  <Text size="sm" component="blockquote" m={0} ps="md" dir="auto">
                    {words}
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
          {about ? (
            <AnchorLink to="/cases/$caseId" params={{ caseId: about.id }} search={{ tab: 'services' }} fw={600}>
              {t('referrals.openCase', { reference: about.reference })}
            </AnchorLink>
          ) : null}
          {!about && direction === 'received' && state === 'accepted' && offeredClasses.length > 0 ? (
            <Text size="sm">{t('referrals.notOpen', { organisation: isolated(from.name) })}</Text>
          ) : null}
        </Stack>
      )}
    </QueryState>
  );
}
