// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import { listReferrals, type ReferralLine } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useToday } from '../../lib/local-day.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { DueText } from '../../ui/task-words.tsx';
import classes from './work.module.css';

const shownMax = 5;

/** What other organisations ask of one's own and nobody has answered, the next to lapse first; nothing where nothing waits. */
export function ReferralsWaiting() {
  const { t } = useTranslation('work');
  const referrals = useQuery({
    queryKey: ['referrals', 'waiting'],
    queryFn: ({ signal }) => api(listReferrals, { query: { direction: 'received', state: 'open' }, signal }),
  });
  return (
    <QueryState query={referrals}>
      {(answer) => {
        const waiting = answer.referrals
          .filter(({ state }) => state === 'waiting' || state === 'asked')
          .toSorted((one, other) => (one.answerBy < other.answerBy ? -1 : 1));
        if (waiting.length === 0) return null;
        return (
          <Panel
            title={t('referrals.title')}
            lead={t('referrals.lead')}
            action={<ButtonLink to="/referrals">{t('referrals.all')}</ButtonLink>}
          >
            <ul className={classes.tasks}>
              {waiting.slice(0, shownMax).map((referral) => (
                <li key={referral.id}>
                  <ReferralWaiting referral={referral} />
                </li>
              ))}
            </ul>
          </Panel>
        );
      }}
    </QueryState>
  );
}

function ReferralWaiting({ referral }: { readonly referral: ReferralLine }) {
  const { t } = useTranslation('work');
  const today = useToday();
  return (
    <>
      <Text fw={600}>{t(`referrals.${referral.asks}`)}</Text>
      <Text size="sm">
        <bdi>{t('referrals.from', { organisation: referral.from.name })}</bdi>
        {' · '}
        {t('referrals.answerBy')} <DueText day={referral.answerBy.slice(0, 10)} today={today} />
      </Text>
    </>
  );
}
