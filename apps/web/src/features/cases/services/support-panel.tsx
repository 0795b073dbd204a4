// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { resumeSupport, type SupportView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useToday } from '../../../lib/local-day.ts';
import { QueryState } from '../../../ui/query-state.tsx';
import { DeliveredSection } from './delivered-section.tsx';
import { FollowUpSection } from './follow-up-section.tsx';
import { NeedSection } from './need-section.tsx';
import { NextStepNotice } from './next-step-notice.tsx';
import { ReferralSection } from './referral-section.tsx';
import { supportQuery, useSupportChange } from './use-support.ts';
import type { SupportPartProps, SupportProps } from './support-props.ts';

/** The plan of a person's support: one next step, needs, who was asked, what was delivered, follow-ups and the end. */
export function SupportPanel({ address, view }: SupportProps) {
  const support = useQuery(supportQuery(address));
  return (
    <QueryState query={support}>
      {(now) => {
        const parts = { address, view, support: now };
        return (
          <Stack gap="md">
            {now.ended ? <Ended {...parts} ended={now.ended} /> : <NextStepNotice {...parts} />}
            {now.needs === null ? null : <NeedSection {...parts} needs={now.needs} />}
            {now.holder || now.referrals.length > 0 ? <ReferralSection {...parts} /> : null}
            {now.delivered === null ? null : <DeliveredSection {...parts} delivered={now.delivered} />}
            {now.followUps === null ? null : <FollowUpSection {...parts} followUps={now.followUps} />}
          </Stack>
        );
      }}
    </QueryState>
  );
}

function Ended({ address, support, ended }: SupportPartProps & { readonly ended: NonNullable<SupportView['ended']> }) {
  const { t } = useTranslation('services');
  const { language, formatDate } = useLanguage();
  const on = useToday();
  const { caseId, purpose } = address;
  const resume = useSupportChange(
    address,
    () => api(resumeSupport, { params: { caseId }, body: { on, purpose } }),
    () => {},
  );
  return (
    <Alert
      color="gray"
      title={t('support.ended', {
        day: formatDate(ended.on),
        outcome: labelOf('supportOutcome', ended.outcome, language),
      })}
    >
      <Group>
        {ended.note === null ? null : <Text dir="auto">{ended.note}</Text>}
        {support.holder && support.mayRecord ? (
          <Button variant="default" loading={resume.isPending} onClick={() => resume.mutate(undefined)}>
            {t('support.resume')}
          </Button>
        ) : null}
      </Group>
    </Alert>
  );
}
