// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect } from '@mantine/core';
import { ContributorKind, recordContribution } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayInput, LineInput } from '../../../ui/form-fields.tsx';
import { AmountInput, CurrencyInput, isAmount } from '../fund-fields.tsx';
import { useFundAct, useRequestKey } from '../fund-query.ts';

/** Records what somebody promised to give. */
export function PledgeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('fund');
  const key = useRequestKey();
  const [contributor, setContributor] = useState('');
  const [kind, setKind] = useState<ContributorKind>('state');
  const [currency, setCurrency] = useState('USD');
  const [amount, setAmount] = useState('');
  const [earmark, setEarmark] = useState('');
  const [pledgedOn, setPledgedOn] = useState(useToday());
  const [wasTried, setWasTried] = useState(false);
  const isIncomplete = contributor.trim() === '' || !isAmount(amount) || pledgedOn === '';
  const body = { key, contributor, kind, country: null, currency, amount, earmark, pledgedOn, note: null };
  const save = useFundAct(() => api(recordContribution, { body }), onClose);
  return (
    <FormDialog
      title={t('contributions.add')}
      submitLabel={t('actions.save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => {
        setWasTried(true);
        if (!isIncomplete) save.mutate();
      }}
      onClose={onClose}
    >
      <LineInput
        label={t('contributions.contributor')}
        value={contributor}
        onChange={setContributor}
        maxLength={160}
        error={wasTried && contributor.trim() === '' ? t('fields.missing') : undefined}
      />
      <NativeSelect
        label={t('contributions.kind')}
        data={ContributorKind.options.map((value) => ({ value, label: t(`contributions.kinds.${value}`) }))}
        value={kind}
        onChange={({ currentTarget }) => setKind(ContributorKind.parse(currentTarget.value))}
      />
      <AmountInput
        label={t('fields.amount')}
        value={amount}
        onChange={setAmount}
        error={wasTried && !isAmount(amount) ? t('fields.amountWrong') : undefined}
      />
      <CurrencyInput label={t('currency')} value={currency} onChange={setCurrency} />
      <LineInput
        label={t('forWhat')}
        description={t('contributions.earmarkHint')}
        value={earmark}
        onChange={setEarmark}
        maxLength={80}
      />
      <DayInput label={t('contributions.pledgedOn')} value={pledgedOn} onChange={setPledgedOn} />
    </FormDialog>
  );
}
