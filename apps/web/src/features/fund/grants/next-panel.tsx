// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Text } from '@mantine/core';
import { closeGrant, confirmPayment, declinePayment, type GrantView, recordGrantReturn } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useToday } from '../../../lib/local-day.ts';
import { hasRole, useSession } from '../../../lib/session.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { AmountDialog } from '../amount-dialog.tsx';
import { useFundAct } from '../fund-query.ts';
import { Money } from '../../../ui/money.tsx';
import { AgreeDialog } from './agree-dialog.tsx';
import { AuditDialog } from './audit-dialog.tsx';
import { grantColours } from './grant-colours.ts';
import { PaymentDialog } from './payment-dialog.tsx';
import { ReportActs } from './report-acts.tsx';

interface GrantPart {
  readonly grant: GrantView;
}

/** Where a grant stands and the one thing to do next. */
export function NextPanel({ grant }: GrantPart) {
  const { t } = useTranslation('fund');
  const { formatDate } = useLanguage();
  const { next, state, differences, currency } = grant;
  return (
    <Panel
      roomy
      title={next === null ? t(`grants.states.${state}`) : t(`grants.steps.${next.step}`)}
      lead={
        next === null
          ? t(`grants.over.${state === 'cancelled' ? 'cancelled' : 'closed'}`)
          : t(`grants.leads.${next.step}`)
      }
      action={<StateBadge colour={grantColours[state]}>{t(`grants.states.${state}`)}</StateBadge>}
    >
      {next === null || next.dueOn === null ? null : (
        <Text fw={next.overdue ? 600 : undefined}>
          {t(next.overdue ? 'grants.wasDue' : 'grants.isDue', { day: formatDate(next.dueOn) })}
        </Text>
      )}
      <NextAct grant={grant} />
      {differences.length > 0 && next !== null && ['recordAudit', 'returnMoney', 'close'].includes(next.step) ? (
        <ul>
          {differences.map(({ key, amount }) => (
            <li key={key}>
              {t(`grants.differences.${key}`)} {amount === null ? null : <Money amount={amount} currency={currency} />}
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}

function NextAct({ grant }: GrantPart) {
  const session = useSession();
  const officer = hasRole(session, 'grantsOfficer');
  const step = grant.next?.step;
  if (step === 'confirmPayment') return <ConfirmAct grant={grant} />;
  if (!officer || step === undefined) return null;
  if (step === 'waitForReport' || step === 'recordReport' || step === 'decideReport')
    return <ReportActs grant={grant} />;
  if (step === 'close') return <CloseAct grant={grant} />;
  return <DialogAct grant={grant} step={step} />;
}

function DialogAct({
  grant,
  step,
}: GrantPart & { readonly step: 'agree' | 'proposePayment' | 'recordAudit' | 'returnMoney' }) {
  const { t } = useTranslation('fund');
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <Group>
      <Button onClick={() => setIsOpen(true)}>{t(`grants.steps.${step}`)}</Button>
      {isOpen && step === 'agree' ? <AgreeDialog grant={grant} onClose={close} /> : null}
      {isOpen && step === 'proposePayment' ? <PaymentDialog grant={grant} onClose={close} /> : null}
      {isOpen && step === 'recordAudit' ? <AuditDialog grant={grant} onClose={close} /> : null}
      {isOpen && step === 'returnMoney' ? (
        <AmountDialog
          title={t('grants.steps.returnMoney')}
          currency={grant.currency}
          proposed={grant.sums.unspent ?? ''}
          act={(body) => api(recordGrantReturn, { params: { grantId: grant.id }, body })}
          onClose={close}
        />
      ) : null}
    </Group>
  );
}

function ConfirmAct({ grant }: GrantPart) {
  const { t } = useTranslation('fund');
  const session = useSession();
  const payment = grant.tranches.flatMap(({ payments }) => payments).find(({ state }) => state === 'proposed');
  const tranche = grant.tranches.find(({ state }) => state === 'proposed');
  const nothing = () => {};
  const params = { grantId: grant.id, paymentId: payment?.id as NonNullable<typeof payment>['id'] };
  const confirm = useFundAct(() => api(confirmPayment, { params }), nothing);
  const decline = useFundAct(
    () => api(declinePayment, { params, body: { reason: t(payment?.own ? 'payment.takenBack' : 'payment.declined') } }),
    nothing,
  );
  if (!payment || !tranche || !hasRole(session, 'grantsOfficer', 'trustee')) return null;
  return (
    <>
      <Text>
        {payment.proposedBy === null ? t('payment.proposed') : t('payment.proposedBy', { name: payment.proposedBy })}{' '}
        <Money amount={tranche.amount} currency={grant.currency} />
      </Text>
      {payment.own ? <Text>{t('payment.own')}</Text> : null}
      <Group>
        {payment.own ? null : (
          <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {t('grants.steps.confirmPayment')}
          </Button>
        )}
        <Button variant="default" loading={decline.isPending} onClick={() => decline.mutate()}>
          {t(payment.own ? 'payment.takeBack' : 'payment.decline')}
        </Button>
      </Group>
      <ProblemNotice error={confirm.error ?? decline.error} />
    </>
  );
}

function CloseAct({ grant }: GrantPart) {
  const { t } = useTranslation('fund');
  const today = useToday();
  const close = useFundAct(
    () => api(closeGrant, { params: { grantId: grant.id }, body: { on: today, version: grant.version } }),
    () => {},
  );
  return (
    <>
      <div>
        <Button loading={close.isPending} onClick={() => close.mutate()}>
          {t('grants.steps.close')}
        </Button>
      </div>
      <ProblemNotice error={close.error} />
    </>
  );
}
