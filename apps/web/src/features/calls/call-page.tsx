// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { type CallView, findAllEligible, FundCallId, getCall } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { Facts } from '../../ui/facts.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Money } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { UnknownRecord } from '../../ui/unknown-record.tsx';
import { ApplicationsPanel } from './applications-panel.tsx';
import { AssessorsPanel } from './assessors-panel.tsx';
import { CallActs } from './call-acts.tsx';
import { CallForm } from './call-form.tsx';
import { callsKey, useCallsAct, useCallTitle } from './calls-query.ts';
import { CallStageBadge } from './stage-badge.tsx';

/** One call: where it stands, its applications, and who assesses them. */
export function CallPage() {
  const { t } = useTranslation('calls');
  const parsed = FundCallId.safeParse(useParams({ strict: false }).callId);
  if (!parsed.success) {
    return <UnknownRecord title={t('one')} what={t('unknown')} list="/fund/calls" listLabel={t('toList')} />;
  }
  return <KnownCall key={parsed.data} id={parsed.data} />;
}

function KnownCall({ id }: { readonly id: FundCallId }) {
  const { t } = useTranslation('calls');
  const [isWriting, setIsWriting] = useState(false);
  const stop = (): void => setIsWriting(false);
  const titleOf = useCallTitle();
  const session = useSession();
  const query = useQuery({
    queryKey: [...callsKey, 'call', id],
    queryFn: ({ signal }) => api(getCall, { params: { callId: id }, signal }),
  });
  return (
    <Page
      title={query.data ? titleOf(query.data) : t('one')}
      actions={
        <ButtonLink to="/fund/calls" variant="default">
          {t('toList')}
        </ButtonLink>
      }
    >
      <QueryState query={query}>
        {(call) => (
          <Stack gap="md">
            {isWriting ? <CallForm call={call} onDone={stop} onClose={stop} /> : null}
            {isWriting ? null : <StandPanel call={call} onChange={() => setIsWriting(true)} />}
            {call.stage === 'draft' || !hasRole(session, 'grantsOfficer', 'trustee') ? null : (
              <>
                <NextPanel call={call} />
                <ApplicationsPanel call={call} />
                {hasRole(session, 'grantsOfficer') && call.stage !== 'decided' ? <AssessorsPanel call={call} /> : null}
              </>
            )}
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

interface StandProps {
  readonly call: CallView;
  readonly onChange: () => void;
}

function StandPanel({ call, onChange }: StandProps) {
  const { t } = useTranslation('calls');
  const { formatDate, formatNumber } = useLanguage();
  const isOfficer = hasRole(useSession(), 'grantsOfficer');
  const { currency, stage } = call;
  return (
    <Panel title={t('stand.title')} lead={t(`stand.leads.${stage}`)} action={<CallStageBadge stage={stage} />}>
      <Facts
        facts={[
          [t('form.opensOn'), formatDate(call.opensOn)],
          [t('form.closesOn'), formatDate(call.closesOn)],
          [t('form.amountMin'), <Money key="min" amount={call.amountMin} currency={currency} />],
          [t('form.amountMax'), <Money key="max" amount={call.amountMax} currency={currency} />],
          [
            t('form.budget'),
            call.budget === null ? null : <Money key="all" amount={call.budget} currency={currency} />,
          ],
          [t('form.assessorCount'), formatNumber(call.assessorCount)],
          [t('form.trusteeCount'), formatNumber(call.trusteeCount)],
          [t('form.blind'), t(call.blind ? 'yes' : 'no')],
        ]}
      />
      {isOfficer ? <CallActs call={call} onChange={onChange} /> : null}
    </Panel>
  );
}

/** The one next step of a published call. */
function NextPanel({ call }: { readonly call: CallView }) {
  const { t } = useTranslation('calls');
  const isOfficer = hasRole(useSession(), 'grantsOfficer');
  const [passed, setPassed] = useState<number>();
  const pass = useCallsAct(
    () => api(findAllEligible, { params: { callId: call.id } }),
    (result) => setPassed(result.passed),
  );
  const waiting = call.counts['submitted'] ?? 0;
  return (
    <Panel title={t('next.title')}>
      <Text>{waiting > 0 ? t('next.checks', { count: waiting }) : t('next.noChecks')}</Text>
      {passed === undefined ? null : <Text size="sm">{t('next.passed', { count: passed })}</Text>}
      <ProblemNotice error={pass.error} />
      <Group>
        {isOfficer && waiting > 0 && call.stage !== 'decided' ? (
          <Button loading={pass.isPending} onClick={() => pass.mutate()}>
            {t('next.passAll')}
          </Button>
        ) : null}
        <ButtonLink
          to="/fund/calls/$callId/decision"
          params={{ callId: call.id }}
          variant={waiting > 0 ? 'default' : 'filled'}
        >
          {t('next.decision')}
        </ButtonLink>
      </Group>
    </Panel>
  );
}
