// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Group, NativeSelect, TextInput } from '@mantine/core';
import {
  addIndicator,
  type IndicatorFormula,
  type IndicatorId,
  type IndicatorValueId,
  type IndicatorView,
  type MeasureId,
  reportIndicatorValue,
} from '@palermo/contract';
import { indicatorPresets } from '@palermo/terms';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useToday } from '../../../lib/local-day.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayInput, LineInput } from '../../../ui/form-fields.tsx';
import { usePlanChange } from '../plan-queries.ts';
import { EvidenceFields, useEvidence } from './evidence-fields.tsx';

interface DialogProps {
  readonly measureId: MeasureId;
  readonly onClose: () => void;
}

interface NumberInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

function NumberField({ onChange, ...rest }: NumberInputProps) {
  return <TextInput inputMode="decimal" onChange={({ currentTarget }) => onChange(currentTarget.value)} {...rest} />;
}

function numberOf(text: string): number | undefined {
  return /^-?\d{1,10}([.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined;
}

const byHand = 'byHand';

/** Adds an indicator: one of those that the node can count, or one that is reported by hand. */
export function NewIndicator({ measureId, until, onClose }: DialogProps & { readonly until: string }) {
  const { t } = useTranslation('plan');
  const { language } = useLanguage();
  const today = useToday();
  const [id] = useState(() => crypto.randomUUID() as IndicatorId);
  const [preset, setPreset] = useState(byHand);
  const [title, setTitle] = useState('');
  const [ownScale, setScale] = useState<'percent' | 'number'>('number');
  const [baseline, setBaseline] = useState('0');
  const [baselineOn, setBaselineOn] = useState(today);
  const [target, setTarget] = useState('');
  const [targetOn, setTargetOn] = useState(until);
  const [wasTried, setWasTried] = useState(false);
  const chosen = indicatorPresets.find(({ key }) => key === preset);
  const name = title.trim() || (chosen?.label[language] ?? '');
  const [from, to] = [numberOf(baseline), numberOf(target)];
  const save = usePlanChange(() => {
    if (from === undefined || to === undefined) throw new Error('The dialog asks for both numbers.');
    const formula = chosen ? (chosen.formula as IndicatorFormula) : null;
    const scale = chosen?.scale ?? ownScale;
    const details = { title: name, scale, formula, baseline: from, baselineOn, target: to, targetOn };
    return api(addIndicator, { params: { measureId }, body: { id, ...details, staleAfterDays: 365 } });
  }, onClose);
  const numberError = (value: number | undefined) =>
    wasTried && (value === undefined || from === to) ? t('indicators.badNumber') : undefined;
  const submit = () => {
    setWasTried(true);
    const isComplete = name !== '' && from !== undefined && to !== undefined && from !== to;
    if (isComplete && baselineOn !== '' && targetOn !== '') save.mutate();
  };
  return (
    <FormDialog
      title={t('indicators.add')}
      submitLabel={t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <HowKnown preset={preset} onPreset={setPreset} scale={ownScale} onScale={setScale}>
        <LineInput
          label={t('indicators.name')}
          value={title === '' ? (chosen?.label[language] ?? '') : title}
          onChange={setTitle}
          maxLength={200}
          error={wasTried && name === '' ? t('missing') : undefined}
        />
      </HowKnown>
      <Group grow align="flex-start">
        <NumberField
          label={t('indicators.baseline')}
          value={baseline}
          onChange={setBaseline}
          error={numberError(from)}
        />
        <DayInput label={t('indicators.baselineOn')} value={baselineOn} onChange={setBaselineOn} />
      </Group>
      <Group grow align="flex-start">
        <NumberField label={t('indicators.target')} value={target} onChange={setTarget} error={numberError(to)} />
        <DayInput label={t('indicators.targetOn')} value={targetOn} onChange={setTargetOn} />
      </Group>
    </FormDialog>
  );
}

interface HowKnownProps {
  readonly preset: string;
  readonly onPreset: (preset: string) => void;
  readonly scale: 'percent' | 'number';
  readonly onScale: (scale: 'percent' | 'number') => void;
  /** The name of the indicator, between the two. */
  readonly children: ReactNode;
}

/** Whether the node counts an indicator, and what; the scale of one that is reported by hand. */
function HowKnown({ preset, onPreset, scale, onScale, children }: HowKnownProps) {
  const { t } = useTranslation('plan');
  const { language } = useLanguage();
  return (
    <>
      <NativeSelect
        label={t('indicators.how')}
        data={[
          { value: byHand, label: t('indicators.byHand') },
          {
            group: t('indicators.counted'),
            items: indicatorPresets.map(({ key, label }) => ({ value: key, label: label[language] })),
          },
        ]}
        value={preset}
        onChange={({ currentTarget }) => onPreset(currentTarget.value)}
      />
      {children}
      {preset === byHand ? (
        <NativeSelect
          label={t('indicators.scale')}
          data={[
            { value: 'number', label: t('indicators.count') },
            { value: 'percent', label: t('indicators.percent') },
          ]}
          value={scale}
          onChange={({ currentTarget }) => onScale(currentTarget.value === 'percent' ? 'percent' : 'number')}
        />
      ) : null}
    </>
  );
}

/** Reports the value of an indicator on a day, and what shows it. */
export function ReportValue({ measureId, indicator, onClose }: DialogProps & { readonly indicator: IndicatorView }) {
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
