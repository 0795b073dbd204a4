// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { labelOf } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import type { ReferralLine } from '../../../lib/services.ts';
import { ReferralBadge } from '../../../ui/referral-badge.tsx';
import { ReferralPreview } from '../../../ui/referral-preview.tsx';
import { ReferralHistory } from './referral-history.tsx';
import { type Step, StepDialog } from './step-dialog.tsx';

/** One referral: what is asked, by when, what will be seen, and what can be done now. */
export function ReferralCard({ referral }: { readonly referral: ReferralLine }) {
  const { t } = useTranslation('services');
  const { language, formatDateTime } = useLanguage();
  const [step, setStep] = useState<Step | null>(null);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const { asks, direction, kind, service, from, to, state, answerBy, forRole, offers } = referral;
  const title = asks === 'handOver' || kind === null ? t('referrals.handOver') : labelOf('serviceKind', kind, language);
  const other =
    direction === 'received'
      ? t('referrals.from', { organisation: from.name })
      : t('referrals.to', { organisation: to.name });
  const isOpen = state === 'waiting' || state === 'asked';
  // What the other side wrote with its question, and the way to an accepted case, nobody should have to look for.
  const showsHistory = chosen ?? (state === 'asked' || state === 'accepted' || (isOpen && direction === 'received'));
  return (
    <Paper withBorder p="md" radius="md">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" gap="xs">
          <div>
            <Text fw={600}>
              {title}
              {service ? (
                <>
                  {' · '}
                  <bdi>{service.name}</bdi>
                </>
              ) : null}
            </Text>
            <Text size="sm">
              <bdi>{other}</bdi>
              {isOpen ? ` · ${t('referrals.answerBy')} ${formatDateTime(answerBy)}` : null}
              {forRole === null ? null : ` · ${t(`referrals.${forRole}Only`)}`}
            </Text>
          </div>
          <ReferralBadge state={state} />
        </Group>
        <ReferralPreview kind={kind} preview={referral} />
        <Offered referral={referral} />
        <Group gap="xs">
          {offers.map((offered) =>
            isStep(offered) ? (
              <Button
                key={offered}
                size="sm"
                variant={offered === 'accept' || offered === 'answer' ? 'filled' : 'default'}
                aria-label={t('referrals.actOf', { act: t(`referrals.act.${offered}`), what: title })}
                onClick={() => setStep(offered)}
              >
                {t(`referrals.act.${offered}`)}
              </Button>
            ) : null,
          )}
          <Button
            size="sm"
            variant="subtle"
            aria-expanded={showsHistory}
            aria-label={t('referrals.actOf', { act: t('referrals.history'), what: title })}
            onClick={() => setChosen(!showsHistory)}
          >
            {t('referrals.history')}
          </Button>
        </Group>
        {showsHistory ? <ReferralHistory referralId={referral.id} /> : null}
        <StepDialog referral={referral} step={step} title={title} onClose={() => setStep(null)} />
      </Stack>
    </Paper>
  );
}

const steps: readonly string[] = ['accept', 'reject', 'ask', 'answer', 'withdraw', 'finish'];
function isStep(offered: string): offered is Step {
  return steps.includes(offered);
}

/** What of the case the recipient sees once it accepts. */
function Offered({ referral }: { readonly referral: ReferralLine }) {
  const { t } = useTranslation('services');
  const { language, formatDate } = useLanguage();
  const { asks, offeredClasses, offeredUntil } = referral;
  if (asks === 'handOver') return <Text size="sm">{t('referrals.offeredCase')}</Text>;
  if (offeredClasses.length === 0 || offeredUntil === null) {
    return <Text size="sm">{t('referrals.offeredNone')}</Text>;
  }
  const classes = offeredClasses.map((code) => labelOf('dataClass', code, language)).join(t('separator'));
  return <Text size="sm">{t('referrals.offered', { classes, until: formatDate(offeredUntil) })}</Text>;
}
