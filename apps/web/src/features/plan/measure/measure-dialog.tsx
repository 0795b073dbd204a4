// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox, Group, MultiSelect, NativeSelect, Select, TextInput } from '@mantine/core';
import {
  changeMeasure,
  createMeasure,
  MeasureDetails,
  type MeasureId,
  type MeasureView,
  OrganisationId,
  PillarCode,
  type PlanView,
  TargetGroupCode,
} from '@palermo/contract';
import { currencyCodes } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useCodeOptions } from '../../../lib/code-options.ts';
import { useLanguage } from '../../../lib/language.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayInput, LineInput, WordsInput } from '../../../ui/form-fields.tsx';
import { wordsIn } from '../coverage-table.tsx';
import { useCoverage, useOrganisations, usePlanChange } from '../plan-queries.ts';

/** What the form holds: text as it is typed. */
interface Typed {
  readonly title: string;
  readonly description: string;
  readonly pillar: PillarCode;
  readonly answers: string[];
  readonly leadId: string | null;
  readonly partnerIds: string[];
  readonly otherPartners: string;
  readonly targetGroups: string[];
  readonly budget: string;
  readonly currency: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly public: boolean;
  readonly droppedBecause: string;
}

function typedOf(plan: Pick<PlanView, 'startsOn' | 'endsOn'>, measure: MeasureView | null): Typed {
  return {
    title: measure?.title ?? '',
    description: measure?.description ?? '',
    pillar: measure?.pillar ?? 'prevention',
    answers: [...(measure?.answers ?? [])],
    leadId: measure?.leadId ?? null,
    partnerIds: [...(measure?.partnerIds ?? [])],
    otherPartners: measure?.otherPartners ?? '',
    targetGroups: [...(measure?.targetGroups ?? [])],
    budget: measure?.budget ?? '',
    currency: measure?.currency ?? 'USD',
    startsOn: measure?.startsOn ?? plan.startsOn,
    endsOn: measure?.endsOn ?? plan.endsOn,
    public: measure?.public ?? false,
    droppedBecause: measure?.droppedBecause ?? '',
  };
}

/** The details that were typed; undefined where something lacks or cannot be used. */
function detailsOf(typed: Typed): MeasureDetails | undefined {
  const budget = typed.budget.trim();
  return MeasureDetails.safeParse({
    ...typed,
    description: typed.description.trim() || null,
    otherPartners: typed.otherPartners.trim() || null,
    budget: budget === '' ? null : budget,
    currency: budget === '' ? null : typed.currency,
    targetGroups: typed.targetGroups.filter((code) => TargetGroupCode.safeParse(code).success),
  }).data;
}

interface MeasureDialogProps {
  readonly plan: Pick<PlanView, 'startsOn' | 'endsOn'>;
  /** The measure to change; null for a new one. */
  readonly measure: MeasureView | null;
  readonly onClose: () => void;
}

/** Adds a measure or changes one. */
export function MeasureDialog({ plan, measure, onClose }: MeasureDialogProps) {
  const { t } = useTranslation('plan');
  const [id] = useState(() => measure?.id ?? (crypto.randomUUID() as MeasureId));
  const [typed, setTyped] = useState(() => typedOf(plan, measure));
  const [wasTried, setWasTried] = useState(false);
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const details = detailsOf(typed);
  const save = usePlanChange(async (given: MeasureDetails) => {
    if (!measure) return api(createMeasure, { body: { ...given, id } });
    const body = { ...given, version: measure.version, droppedBecause: typed.droppedBecause.trim() || null };
    return api(changeMeasure, { params: { measureId: id }, body });
  }, onClose);
  const submit = () => {
    setWasTried(true);
    if (details) save.mutate(details);
  };
  const missing = (isMissing: boolean) => (wasTried && isMissing ? t('missing') : undefined);
  return (
    <FormDialog
      title={measure ? t('changeMeasure') : t('addMeasure')}
      submitLabel={t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineInput
        label={t('fields.title')}
        value={typed.title}
        onChange={(title) => change({ title })}
        maxLength={200}
        error={missing(typed.title.trim() === '')}
      />
      <WordsInput
        label={t('fields.description')}
        value={typed.description}
        onChange={(description) => change({ description })}
        maxLength={4000}
      />
      <WhatFor typed={typed} onChange={change} />
      <Who typed={typed} onChange={change} leadError={missing(typed.leadId === null)} />
      <MoneyAndTime typed={typed} onChange={change} missing={missing} />
      <Checkbox
        label={t('fields.public')}
        checked={typed.public}
        onChange={({ currentTarget }) => change({ public: currentTarget.checked })}
      />
      {measure ? (
        <WordsInput
          label={t('fields.dropped')}
          description={t('fields.droppedHint')}
          value={typed.droppedBecause}
          onChange={(droppedBecause) => change({ droppedBecause })}
          maxLength={1000}
        />
      ) : null}
    </FormDialog>
  );
}

interface PartProps {
  readonly typed: Typed;
  readonly onChange: (part: Partial<Typed>) => void;
}

function WhatFor({ typed, onChange }: PartProps) {
  const { t } = useTranslation('plan');
  const { language } = useLanguage();
  const coverage = useCoverage({});
  const known = coverage.data?.commitments ?? [];
  const lost = typed.answers.filter((ref) => known.every((each) => each.ref !== ref));
  return (
    <>
      <NativeSelect
        label={t('pillar')}
        data={useCodeOptions('pillar')}
        value={typed.pillar}
        onChange={({ currentTarget }) => onChange({ pillar: PillarCode.parse(currentTarget.value) })}
      />
      <MultiSelect
        label={t('fields.answers')}
        data={[
          ...known.map(({ ref, paraphrase }) => ({ value: ref, label: `${ref}: ${wordsIn(paraphrase, language)}` })),
          ...lost.map((ref) => ({ value: ref, label: ref })),
        ]}
        value={typed.answers}
        onChange={(answers) => onChange({ answers })}
        searchable
        limit={60}
        maxValues={40}
      />
      <MultiSelect
        label={t('fields.targetGroups')}
        data={useCodeOptions('planTargetGroup')}
        value={typed.targetGroups}
        onChange={(targetGroups) => onChange({ targetGroups })}
      />
    </>
  );
}

function Who({ typed, onChange, leadError }: PartProps & { readonly leadError: string | undefined }) {
  const { t } = useTranslation('plan');
  const organisations = useOrganisations().data ?? [];
  const options = organisations.map(({ id, name }) => ({ value: id as string, label: name }));
  return (
    <>
      <Select
        label={t('fields.lead')}
        data={options}
        value={typed.leadId}
        onChange={(leadId) => onChange({ leadId: OrganisationId.safeParse(leadId).data ?? null })}
        searchable
        error={leadError}
      />
      <MultiSelect
        label={t('fields.partners')}
        data={options}
        value={typed.partnerIds}
        onChange={(partnerIds) => onChange({ partnerIds })}
        searchable
        maxValues={40}
      />
      <LineInput
        label={t('fields.otherPartners')}
        value={typed.otherPartners}
        onChange={(otherPartners) => onChange({ otherPartners })}
        maxLength={500}
      />
    </>
  );
}

interface MoneyAndTimeProps extends PartProps {
  readonly missing: (isMissing: boolean) => string | undefined;
}

function MoneyAndTime({ typed, onChange, missing }: MoneyAndTimeProps) {
  const { t } = useTranslation('plan');
  const budget = typed.budget.trim();
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label={t('fields.budget')}
          inputMode="decimal"
          value={typed.budget}
          onChange={({ currentTarget }) => onChange({ budget: currentTarget.value })}
          error={missing(budget !== '' && !/^\d{1,13}(\.\d{1,2})?$/.test(budget))}
        />
        <NativeSelect
          label={t('fields.currency')}
          data={[...currencyCodes]}
          value={typed.currency}
          onChange={({ currentTarget }) => onChange({ currency: currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <DayInput
          label={t('startsOn')}
          value={typed.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
          error={missing(typed.startsOn === '')}
        />
        <DayInput
          label={t('endsOn')}
          value={typed.endsOn}
          min={typed.startsOn}
          onChange={(endsOn) => onChange({ endsOn })}
          error={missing(typed.endsOn === '')}
        />
      </Group>
    </>
  );
}
