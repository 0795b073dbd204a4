// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { changeFund, type FundOverview } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LineInput } from '../../../ui/form-fields.tsx';
import { CurrencyInput } from '../fund-fields.tsx';
import { useFundAct } from '../fund-query.ts';

/** What the fund is called, in which currency it accounts, and how IATI knows it. */
export function SettingsDialog({ fund, onClose }: { readonly fund: FundOverview; readonly onClose: () => void }) {
  const { t } = useTranslation('fund');
  const [name, setName] = useState(fund.name);
  const [currency, setCurrency] = useState(fund.currency);
  const [iatiRef, setIatiRef] = useState(fund.iatiRef ?? '');
  const [iatiType, setIatiType] = useState(fund.iatiType ?? '');
  const save = useFundAct(
    () =>
      api(changeFund, {
        body: { name, currency, iatiRef: iatiRef || null, iatiType: iatiType || null, version: fund.version },
      }),
    onClose,
  );
  return (
    <FormDialog
      title={t('settings.title')}
      submitLabel={t('actions.save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <LineInput label={t('settings.name')} value={name} onChange={setName} maxLength={160} />
      <CurrencyInput label={t('settings.currency')} value={currency} onChange={setCurrency} />
      <LineInput
        label={t('settings.iatiRef')}
        description={t('settings.iatiRefHint')}
        value={iatiRef}
        onChange={setIatiRef}
        maxLength={90}
      />
      <LineInput
        label={t('settings.iatiType')}
        description={t('settings.iatiTypeHint')}
        value={iatiType}
        onChange={setIatiType}
        maxLength={2}
      />
    </FormDialog>
  );
}
