// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox, Group, NativeSelect } from '@mantine/core';
import {
  addIndicator,
  changeIndicator,
  type IndicatorDetails,
  type IndicatorFormula,
  type IndicatorId,
  type IndicatorView,
  type MeasureId,
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
import { NumberField, numberOf } from './number-field.tsx';

const byHand = 'byHand';
const asItIs = 'asItIs';

/** What the form holds: text as it is typed. */
interface Typed {
  readonly preset: string;
  readonly title: string;
  readonly scale: 'percent' | 'number';
  readonly baseline: string;
  readonly baselineOn: string;
  readonly target: string;
  readonly targetOn: string;
  readonly staleAfter: string;
  readonly struck: boolean;
}

function isSame(one: object, other: object): boolean {
  const sorted = (formula: object) =>
    JSON.stringify(Object.entries(formula).toSorted(([a], [b]) => a.localeCompare(b)));
  return sorted(one) === sorted(other);
}

function presetOf(formula: IndicatorFormula | null): string {
  if (formula === null) return byHand;
  return indicatorPresets.find((preset) => isSame(formula, preset.formula))?.key ?? asItIs;
}

function typedOf(indicator: IndicatorView | null, today: string, until: string): Typed {
  return {
    preset: indicator ? presetOf(indicator.formula) : byHand,
    title: indicator?.title ?? '',
    scale: indicator?.scale ?? 'number',
    baseline: String(indicator?.baseline ?? 0),
    baselineOn: indicator?.baselineOn ?? today,
    target: indicator ? String(indicator.target) : '',
    targetOn: indicator?.targetOn ?? until,
    staleAfter: String(indicator?.staleAfterDays ?? 365),
    struck: false,
  };
}

/** The details that were typed; undefined where something lacks or cannot be used. */
function detailsOf(typed: Typed, indicator: IndicatorView | null, nameOfPreset: string): IndicatorDetails | undefined {
  const title = typed.title.trim() || nameOfPreset;
  const [baseline, target, staleAfterDays] = [typed.baseline, typed.target, typed.staleAfter].map(numberOf);
  const { baselineOn, targetOn } = typed;
  if (baseline === undefined || target === undefined || baseline === target) return undefined;
  if (title === '' || baselineOn === '' || targetOn === '' || !isDays(staleAfterDays)) return undefined;
  const chosen = indicatorPresets.find(({ key }) => key === typed.preset);
  const kept = typed.preset === asItIs ? (indicator?.formula ?? null) : null;
  const formula = chosen ? (chosen.formula as IndicatorFormula) : kept;
  const scale = chosen?.scale ?? (kept ? (indicator?.scale ?? typed.scale) : typed.scale);
  return { title, scale, formula, baseline, baselineOn, target, targetOn, staleAfterDays };
}

function isDays(days: number | undefined): days is number {
  return days !== undefined && Number.isInteger(days) && days >= 1 && days <= 3650;
}

interface IndicatorDialogProps {
  readonly measureId: MeasureId;
  /** The indicator to change or to strike out; null for a new one. */
  readonly indicator: IndicatorView | null;
  /** The last day of the measure. */
  readonly until: string;
  readonly onClose: () => void;
}

/** Adds an indicator, one that the node can count or one that is reported by hand; changes one, or strikes it out. */
export function IndicatorDialog({ measureId, indicator, until, onClose }: IndicatorDialogProps) {
  const { t } = useTranslation('plan');
  const { language } = useLanguage();
  const today = useToday();
  const [id] = useState(() => indicator?.id ?? (crypto.randomUUID() as IndicatorId));
  const [typed, setTyped] = useState(() => typedOf(indicator, today, until));
  const [wasTried, setWasTried] = useState(false);
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const nameOfPreset = indicatorPresets.find(({ key }) => key === typed.preset)?.label[language] ?? '';
  const name = typed.title === '' ? nameOfPreset : typed.title;
  const details = detailsOf(typed, indicator, nameOfPreset);
  const save = usePlanChange(async (given: IndicatorDetails) => {
    if (!indicator) return api(addIndicator, { params: { measureId }, body: { ...given, id } });
    const body = { ...given, version: indicator.version, struck: typed.struck };
    return api(changeIndicator, { params: { measureId, indicatorId: id }, body });
  }, onClose);
  const submit = () => {
    setWasTried(true);
    if (details) save.mutate(details);
  };
  return (
    <FormDialog
      title={indicator ? t('indicators.editOf', { title: indicator.title }) : t('indicators.add')}
      submitLabel={typed.struck ? t('strike') : t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <HowKnown
        mayKeep={indicator !== null && presetOf(indicator.formula) === asItIs}
        preset={typed.preset}
        onPreset={(preset) => change({ preset })}
        scale={typed.scale}
        onScale={(scale) => change({ scale })}
      >
        <LineInput
          label={t('indicators.name')}
          value={name}
          onChange={(title) => change({ title })}
          maxLength={200}
          error={wasTried && name.trim() === '' ? t('missing') : undefined}
        />
      </HowKnown>
      <WayFields typed={typed} onChange={change} wasTried={wasTried} />
      {indicator ? (
        <Checkbox
          label={t('indicators.strikeOut')}
          description={t('strikeHint')}
          checked={typed.struck}
          onChange={({ currentTarget }) => change({ struck: currentTarget.checked })}
        />
      ) : null}
    </FormDialog>
  );
}

interface WayFieldsProps {
  readonly typed: Typed;
  readonly onChange: (part: Partial<Typed>) => void;
  readonly wasTried: boolean;
}

/** From what to what, by when, and how old a report may be. */
function WayFields({ typed, onChange, wasTried }: WayFieldsProps) {
  const { t } = useTranslation('plan');
  const [from, to] = [numberOf(typed.baseline), numberOf(typed.target)];
  const numberError = (value: number | undefined) =>
    wasTried && (value === undefined || from === to) ? t('indicators.badNumber') : undefined;
  const missing = (day: string) => (wasTried && day === '' ? t('missing') : undefined);
  const isStaleBad = wasTried && !isDays(numberOf(typed.staleAfter));
  return (
    <>
      <Group grow align="flex-start">
        <NumberField
          label={t('indicators.baseline')}
          value={typed.baseline}
          onChange={(baseline) => onChange({ baseline })}
          error={numberError(from)}
        />
        <DayInput
          label={t('indicators.baselineOn')}
          value={typed.baselineOn}
          onChange={(baselineOn) => onChange({ baselineOn })}
          error={missing(typed.baselineOn)}
        />
      </Group>
      <Group grow align="flex-start">
        <NumberField
          label={t('indicators.target')}
          value={typed.target}
          onChange={(target) => onChange({ target })}
          error={numberError(to)}
        />
        <DayInput
          label={t('indicators.targetOn')}
          value={typed.targetOn}
          onChange={(targetOn) => onChange({ targetOn })}
          error={missing(typed.targetOn)}
        />
      </Group>
      {typed.preset === byHand ? (
        <NumberField
          label={t('indicators.staleAfter')}
          value={typed.staleAfter}
          onChange={(staleAfter) => onChange({ staleAfter })}
          error={isStaleBad ? t('indicators.badDays') : undefined}
        />
      ) : null}
    </>
  );
}

interface HowKnownProps {
  /** The formula is none of the presets, and stays as it is unless another is chosen. */
  readonly mayKeep: boolean;
  readonly preset: string;
  readonly onPreset: (preset: string) => void;
  readonly scale: 'percent' | 'number';
  readonly onScale: (scale: 'percent' | 'number') => void;
  /** The name of the indicator, between the two. */
  readonly children: ReactNode;
}

/** Whether the node counts an indicator, and what; the scale of one that is reported by hand. */
function HowKnown({ mayKeep, preset, onPreset, scale, onScale, children }: HowKnownProps) {
  const { t } = useTranslation('plan');
  const { language } = useLanguage();
  return (
    <>
      <NativeSelect
        label={t('indicators.how')}
        data={[
          { value: byHand, label: t('indicators.byHand') },
          ...(mayKeep ? [{ value: asItIs, label: t('indicators.asItIs') }] : []),
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
