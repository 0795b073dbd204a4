// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group } from '@mantine/core';
import { type IndicatorValueId, type IndicatorView, type MeasureId, reportIndicatorValue } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayInput } from '../../../ui/form-fields.tsx';
import { usePlanChange } from '../plan-queries.ts';
import { EvidenceFields, useEvidence } from './evidence-fields.tsx';
import { NumberField, numberOf } from './number-field.tsx';

interface ReportValueProps {
  readonly measureId: MeasureId;
  readonly indicator: IndicatorView;
  readonly onClose: () => void;
}

/** Reports the value of an indicator on a day, and what shows it. */
export function ReportValue({ measureId, indicator, onClose }: ReportValueProps) {
  const { t } = useTranslation('plan');
  const today = useToday();
  const [id] = useState(() => crypto.randomUUID() as IndicatorValueId);
  const [value, setValue] = useState('');
  const [on, setOn] = useState(today);
  const [wasTried, setWasTried] = useState(false);
  const evidence = useEvidence(measureId, { words: '', link: '' });
  const number = numberOf(value);
  const save = usePlanChange(async () => {
    if (number === undefined) throw new Error('The dialog asks for the number.');
    const shown = await evidence.send(null);
    return api(reportIndicatorValue, {
      params: { measureId, indicatorId: indicator.id },
      body: { id, on, value: number, ...shown },
    });
  }, onClose);
  const submit = () => {
    setWasTried(true);
    if (number !== undefined && on !== '' && !evidence.isIncomplete) save.mutate();
  };
  return (
    <FormDialog
      title={t('indicators.reportOf', { title: indicator.title })}
      submitLabel={t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Group grow align="flex-start">
        <NumberField
          label={t('indicators.value')}
          value={value}
          onChange={setValue}
          error={wasTried && number === undefined ? t('missing') : undefined}
        />
        <DayInput
          label={t('indicators.on')}
          value={on}
          max={today}
          onChange={setOn}
          error={wasTried && on === '' ? t('missing') : undefined}
        />
      </Group>
      <EvidenceFields evidence={evidence} wasTried={wasTried} />
    </FormDialog>
  );
}
