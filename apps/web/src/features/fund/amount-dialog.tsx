// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../lib/local-day.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DayInput, LineInput } from '../../ui/form-fields.tsx';
import { AmountInput, isAmount } from './fund-fields.tsx';
import { useFundAct, useRequestKey } from './fund-query.ts';

export interface AmountGiven {
  readonly key: string;
  readonly on: string;
  readonly amount: string;
  readonly memo?: string;
}

interface AmountDialogProps {
  readonly title: string;
  readonly currency: string;
  /** The amount that is most likely. */
  readonly proposed: string;
  readonly act: (given: AmountGiven) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks for a day and an amount that moved. */
export function AmountDialog({ title, currency, proposed, act, onClose }: AmountDialogProps) {
  const { t } = useTranslation('fund');
  const key = useRequestKey();
  const [amount, setAmount] = useState(isAmount(proposed) ? proposed : '');
  const [on, setOn] = useState(useToday());
  const [memo, setMemo] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const save = useFundAct(act, onClose);
  return (
    <FormDialog
      title={title}
      submitLabel={t('actions.record')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => {
        setWasTried(true);
        if (isAmount(amount) && on !== '')
          save.mutate({ key, on, amount, ...(memo.trim() ? { memo: memo.trim() } : {}) });
      }}
      onClose={onClose}
    >
      <AmountInput
        label={t('fields.amountIn', { currency })}
        value={amount}
        onChange={setAmount}
        error={wasTried && !isAmount(amount) ? t('fields.amountWrong') : undefined}
      />
      <DayInput label={t('fields.day')} value={on} onChange={setOn} />
      <LineInput label={t('fields.memo')} value={memo} onChange={setMemo} maxLength={500} />
    </FormDialog>
  );
}
