// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type PlanId, type PlanView, savePlan } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useToday } from '../../lib/local-day.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DayInput, LineInput } from '../../ui/form-fields.tsx';
import { usePlanChange } from './plan-queries.ts';

/** Begins a plan, or changes the title and the dates of the one there is. */
export function PlanDialog({ plan, onClose }: { readonly plan: PlanView | null; readonly onClose: () => void }) {
  const { t } = useTranslation('plan');
  const year = useToday().slice(0, 4);
  const [id] = useState(() => plan?.id ?? (crypto.randomUUID() as PlanId));
  const [title, setTitle] = useState(plan?.title ?? '');
  const [startsOn, setStartsOn] = useState(plan?.startsOn ?? `${year}-01-01`);
  const [endsOn, setEndsOn] = useState(plan?.endsOn ?? `${Number(year) + 4}-12-31`);
  const [wasTried, setWasTried] = useState(false);
  const save = usePlanChange(
    () => api(savePlan, { body: { id, title: title.trim(), startsOn, endsOn, version: plan?.version ?? null } }),
    onClose,
  );
  const missing = (value: string) => (wasTried && value.trim() === '' ? t('missing') : undefined);
  const submit = () => {
    setWasTried(true);
    if (title.trim() !== '' && startsOn !== '' && endsOn !== '') save.mutate();
  };
  return (
    <FormDialog
      title={plan ? t('changePlan') : t('begin')}
      submitLabel={t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineInput label={t('planTitle')} value={title} onChange={setTitle} maxLength={160} error={missing(title)} />
      <DayInput label={t('startsOn')} value={startsOn} onChange={setStartsOn} error={missing(startsOn)} />
      <DayInput label={t('endsOn')} value={endsOn} min={startsOn} onChange={setEndsOn} error={missing(endsOn)} />
    </FormDialog>
  );
}
