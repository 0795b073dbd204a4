// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import {
  type CallView,
  cancelCall,
  extendCall,
  findAllEligible,
  FundCallId,
  getCall,
  publishCall,
} from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { DayInput } from '../../ui/form-fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Money } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { UnknownRecord } from '../../ui/unknown-record.tsx';
import { ApplicationsPanel } from './applications-panel.tsx';
import { AssessorsPanel } from './assessors-panel.tsx';
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
            <StandPanel call={call} />
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

function StandPanel({ call }: { readonly call: CallView }) {
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
      {isOfficer ? <CallActs call={call} /> : null}
    </Panel>
  );
}

type Asked = 'publish' | 'cancel' | 'extend' | null;

function CallActs({ call }: { readonly call: CallView }) {
  const { t } = useTranslation('calls');
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>(null);
  const [closesOn, setClosesOn] = useState('');
  const close = (): void => setAsked(null);
  const params = { callId: call.id };
  const { version, stage } = call;
  const publish = useCallsAct(() => api(publishCall, { params, body: { version } }), close);
  const cancel = useCallsAct(
    () => api(cancelCall, { params, body: { version } }),
    ({ discarded }) => {
      close();
      if (discarded) void navigate({ to: '/fund/calls' });
    },
  );
  const extend = useCallsAct(() => api(extendCall, { params, body: { version, closesOn } }), close);
  const isPublished = stage === 'coming' || stage === 'open' || stage === 'closed';
  return (
    <Group>
      {stage === 'draft' ? <Button onClick={() => setAsked('publish')}>{t('acts.publish')}</Button> : null}
      {isPublished ? (
        <Button variant="default" onClick={() => setAsked('extend')}>
          {t('acts.extend')}
        </Button>
      ) : null}
      {isPublished || stage === 'draft' ? (
        <Button variant="default" onClick={() => setAsked('cancel')}>
          {t(stage === 'draft' ? 'acts.discard' : 'acts.cancel')}
        </Button>
      ) : null}
      <ConfirmDialog
        opened={asked === 'publish'}
        title={t('acts.publish')}
        confirmLabel={t('acts.publish')}
        pending={publish.isPending}
        error={publish.error}
        onConfirm={() => publish.mutate()}
        onClose={close}
      >
        {t('acts.publishLead')}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'cancel'}
        title={t(stage === 'draft' ? 'acts.discard' : 'acts.cancel')}
        confirmLabel={t(stage === 'draft' ? 'acts.discard' : 'acts.cancel')}
        dangerous
        pending={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate()}
        onClose={close}
      >
        {t('acts.cancelLead')}
      </ConfirmDialog>
      {asked === 'extend' ? (
        <FormDialog
          title={t('acts.extend')}
          submitLabel={t('acts.extend')}
          isPending={extend.isPending}
          error={extend.error}
          onSubmit={() => extend.mutate()}
          onClose={close}
        >
          <DayInput label={t('form.closesOn')} value={closesOn} min={call.closesOn} onChange={setClosesOn} />
        </FormDialog>
      ) : null}
    </Group>
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
