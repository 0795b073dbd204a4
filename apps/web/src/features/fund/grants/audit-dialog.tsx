// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect } from '@mantine/core';
import { AuditOpinion, type GrantView, recordGrantAudit } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayInput, LineInput, WordsInput } from '../../../ui/form-fields.tsx';
import { AmountInput, amountPattern } from '../fund-fields.tsx';
import { useFundAct, useRequestKey } from '../fund-query.ts';

/** Keeps what an auditor found of a grant. */
export function AuditDialog({ grant, onClose }: { readonly grant: GrantView; readonly onClose: () => void }) {
  const { t } = useTranslation('fund');
  const key = useRequestKey();
  const [auditor, setAuditor] = useState('');
  const [on, setOn] = useState(useToday());
  const [opinion, setOpinion] = useState<AuditOpinion>('unqualified');
  const [questioned, setQuestioned] = useState('0');
  const [findings, setFindings] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const isWhole = auditor.trim() !== '' && amountPattern.test(questioned);
  const body = { key, auditor, on, opinion, questioned, findings: findings.trim() || null };
  const save = useFundAct(() => api(recordGrantAudit, { params: { grantId: grant.id }, body }), onClose);
  return (
    <FormDialog
      title={t('grants.steps.recordAudit')}
      submitLabel={t('actions.save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={() => {
        setWasTried(true);
        if (isWhole) save.mutate();
      }}
      onClose={onClose}
    >
      <LineInput
        label={t('audit.auditor')}
        value={auditor}
        onChange={setAuditor}
        maxLength={160}
        error={wasTried && auditor.trim() === '' ? t('fields.missing') : undefined}
      />
      <DayInput label={t('fields.day')} value={on} onChange={setOn} />
      <NativeSelect
        label={t('audit.opinion')}
        data={AuditOpinion.options.map((value) => ({ value, label: t(`audit.opinions.${value}`) }))}
        value={opinion}
        onChange={({ currentTarget }) => setOpinion(AuditOpinion.parse(currentTarget.value))}
      />
      <AmountInput
        label={t('audit.questionedIn', { currency: grant.currency })}
        description={t('audit.questionedHint')}
        value={questioned}
        onChange={setQuestioned}
        error={wasTried && !amountPattern.test(questioned) ? t('fields.amountWrong') : undefined}
      />
      <WordsInput label={t('audit.findings')} value={findings} onChange={setFindings} maxLength={4000} />
    </FormDialog>
  );
}
