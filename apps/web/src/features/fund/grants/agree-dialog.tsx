// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, Fieldset, Group, NativeSelect, Text } from '@mantine/core';
import { agreeGrant, type GrantView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayInput } from '../../../ui/form-fields.tsx';
import { AmountInput } from '../fund-fields.tsx';
import { useFundAct, useRequestKey } from '../fund-query.ts';
import { type AgreementDraft, proposeAgreement } from './propose-agreement.ts';

/** Signs the agreement of a grant: when money is paid, and against which reports. */
export function AgreeDialog({ grant, onClose }: { readonly grant: GrantView; readonly onClose: () => void }) {
  const { t } = useTranslation('fund');
  const key = useRequestKey();
  const [on, setOn] = useState(useToday());
  const [needsAudit, setNeedsAudit] = useState(true);
  const [draft, setDraft] = useState(() => proposeAgreement(grant));
  const save = useFundAct(
    () =>
      api(agreeGrant, {
        params: { grantId: grant.id },
        body: {
          key,
          on,
          needsAudit,
          version: grant.version,
          reports: [...draft.reports],
          tranches: [...draft.tranches],
        },
      }),
    onClose,
  );
  return (
    <FormDialog
      title={t('grants.steps.agree')}
      submitLabel={t('agreement.sign')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('agreement.lead')}</Text>
      <DayInput label={t('agreement.on')} value={on} onChange={setOn} />
      <ReportFields draft={draft} onChange={setDraft} />
      <TrancheFields draft={draft} currency={grant.currency} onChange={setDraft} />
      <Checkbox
        label={t('agreement.needsAudit')}
        checked={needsAudit}
        onChange={({ currentTarget }) => setNeedsAudit(currentTarget.checked)}
      />
    </FormDialog>
  );
}

interface PartProps {
  readonly draft: AgreementDraft;
  readonly onChange: (draft: AgreementDraft) => void;
}

function ReportFields({ draft, onChange }: PartProps) {
  const { t } = useTranslation('fund');
  const change = (at: number, changes: Partial<AgreementDraft['reports'][number]>) =>
    onChange({
      ...draft,
      reports: draft.reports.map((report, place) => (place === at ? { ...report, ...changes } : report)),
    });
  return (
    <Fieldset legend={t('agreement.reports')}>
      {draft.reports.map((report, at) => (
        <Group key={report.from + String(at)} gap="sm" mb="sm">
          <DayInput
            label={t('agreement.reportTo', { number: at + 1 })}
            value={report.to}
            onChange={(to) => change(at, { to })}
          />
          <DayInput label={t('agreement.dueOn')} value={report.dueOn} onChange={(dueOn) => change(at, { dueOn })} />
        </Group>
      ))}
    </Fieldset>
  );
}

function TrancheFields({ draft, onChange, currency }: PartProps & { readonly currency: string }) {
  const { t } = useTranslation('fund');
  const put = (tranches: AgreementDraft['tranches']) => onChange({ ...draft, tranches });
  const change = (at: number, changes: Partial<AgreementDraft['tranches'][number]>) =>
    put(draft.tranches.map((tranche, place) => (place === at ? { ...tranche, ...changes } : tranche)));
  const last = draft.tranches.at(-1);
  return (
    <Fieldset legend={t('agreement.tranches')}>
      {draft.tranches.map((tranche, at) => (
        <Group key={at} gap="sm" mb="sm">
          <AmountInput
            label={t('agreement.trancheIn', { number: at + 1, currency })}
            value={tranche.amount}
            onChange={(amount) => change(at, { amount })}
          />
          <DayInput label={t('agreement.dueOn')} value={tranche.dueOn} onChange={(dueOn) => change(at, { dueOn })} />
          <NativeSelect
            label={t('agreement.after')}
            data={[
              { value: '', label: t('agreement.atOnce') },
              ...draft.reports.map((_, place) => ({
                value: String(place + 1),
                label: t('agreement.afterReport', { number: place + 1 }),
              })),
            ]}
            value={tranche.afterReport === null ? '' : String(tranche.afterReport)}
            onChange={({ currentTarget }) =>
              change(at, { afterReport: currentTarget.value === '' ? null : Number(currentTarget.value) })
            }
          />
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() => put([...draft.tranches, { amount: '', dueOn: last?.dueOn ?? '', afterReport: null }])}
        >
          {t('agreement.addTranche')}
        </Button>
        {draft.tranches.length > 1 ? (
          <Button variant="default" onClick={() => put(draft.tranches.slice(0, -1))}>
            {t('agreement.removeTranche')}
          </Button>
        ) : null}
      </Group>
    </Fieldset>
  );
}
