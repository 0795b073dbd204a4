// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import { type GrantView, proposePayment } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayInput } from '../../../ui/form-fields.tsx';
import { useFundAct, useRequestKey } from '../fund-query.ts';
import { Money } from '../../../ui/money.tsx';

/** Proposes that the tranche that is ready is paid. */
export function PaymentDialog({ grant, onClose }: { readonly grant: GrantView; readonly onClose: () => void }) {
  const { t } = useTranslation('fund');
  const key = useRequestKey();
  const [on, setOn] = useState(useToday());
  const tranche = grant.tranches.find(({ state }) => state === 'ready');
  const save = useFundAct(async () => {
    if (!tranche) return;
    await api(proposePayment, { params: { grantId: grant.id }, body: { key, trancheId: tranche.id, on } });
  }, onClose);
  return (
    <FormDialog
      title={t('grants.steps.proposePayment')}
      submitLabel={t('payment.propose')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <Text>
        {t('tranches.number', { number: tranche?.number ?? 0 })}:{' '}
        <Money amount={tranche?.amount ?? null} currency={grant.currency} />
      </Text>
      <DayInput label={t('payment.valueOn')} value={on} onChange={setOn} />
      <Text size="sm">{t('payment.second')}</Text>
    </FormDialog>
  );
}
