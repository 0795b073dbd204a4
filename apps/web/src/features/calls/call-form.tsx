// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Textarea,
  type TextareaProps,
  TextInput,
} from '@mantine/core';
import { type CallBody, type CallView, changeCall, createCall, FundCallId } from '@palermo/contract';
import { currencyCodes } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useCodeOptions } from '../../lib/code-options.ts';
import { useCountryOptions } from '../../lib/countries.ts';
import { useLanguage } from '../../lib/language.ts';
import { useToday } from '../../lib/local-day.ts';
import { DayInput } from '../../ui/form-fields.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { type CallDraft, draftOfCall, newCallDraft, writeCall } from './call-draft.ts';
import { useCallsAct } from './calls-query.ts';

interface CallFormProps {
  /** The call in preparation that is changed; a new one where absent. */
  readonly call?: CallView;
  readonly onDone: (call: CallView) => void;
  readonly onClose: () => void;
}

const tieRules: readonly CallBody['tieRule'][] = ['spread', 'amount', 'earlier'];

/** Writes a call: what for, who may apply, what is asked and how it is scored. */
export function CallForm({ call, onDone, onClose }: CallFormProps) {
  const { t } = useTranslation('calls');
  const { language } = useLanguage();
  const today = useToday();
  const [id] = useState(() => call?.id ?? FundCallId.parse(crypto.randomUUID()));
  const [draft, setDraft] = useState(() =>
    call === undefined
      ? newCallDraft(today, {
          questions: t('form.questionsProposed'),
          sheet: t('form.sheetProposed'),
          declarations: t('form.declarationsProposed'),
        })
      : draftOfCall(call, language),
  );
  const set = (change: Partial<CallDraft>): void => setDraft((before) => ({ ...before, ...change }));
  const act = useCallsAct(() => {
    const body = writeCall(draft, language, call);
    return call === undefined
      ? api(createCall, { body: { ...body, id } })
      : api(changeCall, { params: { callId: id }, body: { ...body, version: call.version } });
  }, onDone);
  return (
    <Panel
      title={t(call === undefined ? 'form.title' : 'form.change')}
      lead={t(call === undefined ? 'form.lead' : 'form.changeLead')}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate();
        }}
      >
        <Stack gap="md">
          <Words draft={draft} set={set} />
          <Terms draft={draft} set={set} />
          <Rules draft={draft} set={set} />
          <Scoring draft={draft} set={set} />
          <ProblemNotice error={act.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('close')}
            </Button>
            <Button
              type="submit"
              loading={act.isPending}
              disabled={draft.title.trim() === '' || draft.summary.trim() === ''}
            >
              {t('form.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

interface PartProps {
  readonly draft: CallDraft;
  readonly set: (change: Partial<CallDraft>) => void;
}

type KeyOf<Value> = { [Key in keyof CallDraft]: CallDraft[Key] extends Value ? Key : never }[keyof CallDraft];

interface FieldProps<Key extends keyof CallDraft> extends PartProps {
  readonly of: Key;
  readonly label: string;
  readonly description?: string;
}

/** Words of several lines. */
function Lines({
  of,
  draft,
  set,
  ...rest
}: FieldProps<'declarations' | 'questions' | 'sheet' | 'summary'> & TextareaProps) {
  return (
    <Textarea
      value={draft[of]}
      autosize
      minRows={3}
      dir="auto"
      onChange={(event) => set({ [of]: event.currentTarget.value })}
      {...rest}
    />
  );
}

/** A whole number. */
function Count({
  of,
  draft,
  set,
  ...rest
}: FieldProps<KeyOf<number>> & { readonly min: number; readonly max: number }) {
  return (
    <NumberInput value={draft[of]} allowDecimal={false} onChange={(next) => set({ [of]: Number(next) })} {...rest} />
  );
}

function Terms({ draft, set }: PartProps) {
  const { t } = useTranslation('calls');
  const amount = (key: 'amountMin' | 'amountMax' | 'budget', required: boolean) => (
    <TextInput
      label={t(`form.${key}`)}
      value={draft[key]}
      inputMode="decimal"
      dir="ltr"
      required={required}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
    />
  );
  const count = (of: 'monthsMin' | 'monthsMax' | 'assessorCount' | 'trusteeCount', max: number) => (
    <Count of={of} label={t(`form.${of}`)} min={1} max={max} draft={draft} set={set} />
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
      <DayInput label={t('form.opensOn')} value={draft.opensOn} onChange={(opensOn) => set({ opensOn })} />
      <DayInput
        label={t('form.closesOn')}
        value={draft.closesOn}
        min={draft.opensOn}
        onChange={(closesOn) => set({ closesOn })}
      />
      <NativeSelect
        label={t('form.currency')}
        value={draft.currency}
        data={[...currencyCodes]}
        onChange={(event) => set({ currency: event.currentTarget.value })}
      />
      {amount('budget', false)}
      {amount('amountMin', true)}
      {amount('amountMax', true)}
      {count('monthsMin', 120)}
      {count('monthsMax', 120)}
      {count('assessorCount', 7)}
      {count('trusteeCount', 9)}
    </SimpleGrid>
  );
}

function Rules(part: PartProps) {
  const { draft, set } = part;
  const { t } = useTranslation('calls');
  const kinds = useCodeOptions('applicantKind');
  const countries = useCountryOptions();
  return (
    <Stack gap="sm">
      <MultiSelect
        label={t('form.kinds')}
        description={t('form.emptyForAll')}
        data={kinds}
        value={[...draft.kinds]}
        onChange={(next) => set({ kinds: next })}
      />
      <MultiSelect
        label={t('form.countries')}
        description={t('form.emptyForAll')}
        data={countries}
        searchable
        value={[...draft.countries]}
        onChange={(next) => set({ countries: next })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Count
          {...part}
          of="yearsMin"
          label={t('form.years')}
          description={t('form.noughtForNone')}
          min={0}
          max={100}
        />
        <Count
          {...part}
          of="shareMax"
          label={t('form.share')}
          description={t('form.noughtForNone')}
          min={0}
          max={1000}
        />
      </SimpleGrid>
      <Lines {...part} of="declarations" label={t('form.declarations')} description={t('form.linesHint')} />
    </Stack>
  );
}

function Scoring(part: PartProps) {
  const { draft, set } = part;
  const { t } = useTranslation('calls');
  return (
    <>
      <Lines {...part} of="questions" label={t('form.questions')} description={t('form.linesHint')} />
      <Lines {...part} of="sheet" label={t('form.sheet')} description={t('form.sheetHint')} required />
      <Checkbox
        label={t('form.blind')}
        checked={draft.blind}
        onChange={(event) => set({ blind: event.currentTarget.checked })}
      />
      <NativeSelect
        label={t('form.ties')}
        maw="24rem"
        value={draft.tieRule}
        data={tieRules.map((value) => ({ value, label: t(`form.tieRules.${value}`) }))}
        onChange={(event) => set({ tieRule: event.currentTarget.value as CallBody['tieRule'] })}
      />
    </>
  );
}

function Words(part: PartProps) {
  const { draft, set } = part;
  const { t } = useTranslation('calls');
  return (
    <>
      <TextInput
        label={t('form.name')}
        value={draft.title}
        maxLength={160}
        required
        dir="auto"
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Lines {...part} of="summary" label={t('form.summary')} maxLength={4000} required />
    </>
  );
}
