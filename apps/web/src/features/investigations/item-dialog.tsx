// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import {
  addInvestigationItem,
  CaseId,
  type InvestigationItemDetails,
  type InvestigationItemKind,
  InvestigationItemId,
  type InvestigationView,
  SuspectId,
} from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useToday } from '../../lib/local-day.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DayInput } from '../../ui/form-fields.tsx';
import { CodeSelect } from './code-select.tsx';
import { useInvestigatingPurpose, useInvestigationChange } from './investigation-query.ts';

interface ItemDialogProps {
  readonly view: InvestigationView;
  readonly kind: InvestigationItemKind;
  readonly onClose: () => void;
}

interface Draft {
  readonly suspectId: string;
  readonly caseId: string;
  readonly offence: string;
  readonly on: string;
  readonly sentence: string;
  readonly months: number | null;
  readonly amount: number | null;
  readonly currency: string;
  readonly shared: boolean;
}

const currencyCode = /^[A-Z]{3}$/;

/** What a kind of item asks for and is not there yet. */
function missingIn(kind: InvestigationItemKind, draft: Draft): ReadonlySet<keyof Draft> {
  const missing = new Set<keyof Draft>();
  if (draft.on === '') missing.add('on');
  if (kind === 'compensation') {
    if (draft.caseId === '') missing.add('caseId');
    if (draft.amount !== null && !currencyCode.test(draft.currency)) missing.add('currency');
    return missing;
  }
  if (draft.suspectId === '') missing.add('suspectId');
  if (draft.offence === '') missing.add('offence');
  if (kind === 'conviction' && draft.sentence === '') missing.add('sentence');
  return missing;
}

/** What is sent of a draft: each kind of item keeps its own answers alone. */
function detailsOf(kind: InvestigationItemKind, draft: Draft): InvestigationItemDetails {
  const { on, shared, amount, currency, offence, sentence, months } = draft;
  if (kind === 'compensation') {
    const none = { suspectId: null, offence: null, sentence: null, months: null };
    return {
      ...none,
      kind,
      caseId: CaseId.parse(draft.caseId),
      on,
      shared,
      amount,
      currency: amount === null ? null : currency,
    };
  }
  const judged = kind === 'conviction' ? { sentence, months } : { sentence: null, months: null };
  const suspectId = SuspectId.parse(draft.suspectId);
  return { ...judged, kind, suspectId, caseId: null, offence, on, shared, amount: null, currency: null };
}

/** What a suspect was charged with last, as the first guess of what they are judged for. */
function chargedWith({ items }: InvestigationView, suspectId: string): string {
  return items.findLast((item) => item.kind === 'charge' && item.suspectId === suspectId)?.offence ?? '';
}

/** Records a charge, a judgment or an order of compensation. */
export function ItemDialog({ view, kind, onClose }: ItemDialogProps) {
  const { t } = useTranslation('investigations');
  const purpose = useInvestigatingPurpose();
  const today = useToday();
  const onlySuspect = view.suspects.length === 1 ? (view.suspects[0]?.id ?? '') : '';
  const [draft, setDraft] = useState<Draft>({
    suspectId: onlySuspect,
    caseId: view.cases[0]?.id ?? '',
    offence: chargedWith(view, onlySuspect),
    on: today,
    sentence: '',
    months: null,
    amount: null,
    currency: '',
    shared: true,
  });
  const [wasTried, setWasTried] = useState(false);
  const [id] = useState(() => InvestigationItemId.parse(crypto.randomUUID()));
  const change = (changes: Partial<Draft>) => setDraft((former) => ({ ...former, ...changes }));
  const missing = missingIn(kind, draft);
  const errorOf = (key: keyof Draft) => (wasTried && missing.has(key) ? t('missing') : undefined);
  const isCompensation = kind === 'compensation';
  const save = useInvestigationChange(
    view.id,
    () =>
      api(addInvestigationItem, {
        params: { investigationId: view.id },
        body: { id, ...detailsOf(kind, draft), purpose },
      }),
    onClose,
  );
  const submit = () => {
    setWasTried(true);
    if (missing.size === 0) save.mutate();
  };
  return (
    <FormDialog
      title={t(`add.${kind}`)}
      submitLabel={t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {isCompensation ? (
        <Compensation view={view} draft={draft} change={change} errorOf={errorOf} />
      ) : (
        <Charge view={view} kind={kind} draft={draft} change={change} errorOf={errorOf} />
      )}
      <DayInput
        label={t('on')}
        value={draft.on}
        min={view.openedOn}
        max={today}
        onChange={(on) => change({ on })}
        error={errorOf('on')}
      />
      <Checkbox
        label={t('shareLabel')}
        description={t('shareHint')}
        checked={draft.shared}
        onChange={({ currentTarget }) => change({ shared: currentTarget.checked })}
      />
    </FormDialog>
  );
}

interface PartProps {
  readonly view: InvestigationView;
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  readonly errorOf: (key: keyof Draft) => string | undefined;
}

function numberOf(written: string | number): number | null {
  return written === '' ? null : Number(written);
}

function Charge({ view, kind, draft, change, errorOf }: PartProps & { readonly kind: InvestigationItemKind }) {
  const { t } = useTranslation('investigations');
  return (
    <>
      <NativeSelect
        label={t('whom')}
        data={[
          ...(draft.suspectId === '' ? [{ value: '', label: t('choose') }] : []),
          ...view.suspects.map(({ id, number }) => ({ value: id, label: t('suspect', { number }) })),
        ]}
        value={draft.suspectId}
        onChange={({ currentTarget: { value } }) => change({ suspectId: value, offence: chargedWith(view, value) })}
        error={errorOf('suspectId')}
      />
      <CodeSelect
        list="offence"
        label={t('offence')}
        value={draft.offence}
        onChange={(offence) => change({ offence })}
        error={errorOf('offence')}
      />
      {kind === 'conviction' ? (
        <>
          <CodeSelect
            list="sentence"
            label={t('sentence')}
            value={draft.sentence}
            onChange={(sentence) => change({ sentence })}
            error={errorOf('sentence')}
          />
          <NumberInput
            label={t('monthsLabel')}
            value={draft.months ?? ''}
            onChange={(written) => change({ months: numberOf(written) })}
            min={0}
            max={1200}
            allowDecimal={false}
            maw="14rem"
          />
        </>
      ) : null}
    </>
  );
}

function Compensation({ view, draft, change, errorOf }: PartProps) {
  const { t } = useTranslation('investigations');
  return (
    <>
      <NativeSelect
        label={t('forVictim')}
        data={view.cases.map(({ id, reference }) => ({ value: id, label: reference ?? t('notReleased') }))}
        value={draft.caseId}
        onChange={({ currentTarget }) => change({ caseId: currentTarget.value })}
        error={errorOf('caseId')}
      />
      <NumberInput
        label={t('amount')}
        value={draft.amount ?? ''}
        onChange={(written) => change({ amount: numberOf(written) })}
        min={0}
        max={999_999_999}
        decimalScale={2}
        maw="14rem"
      />
      <TextInput
        label={t('currency')}
        description={t('currencyHint')}
        value={draft.currency}
        onChange={({ currentTarget }) => change({ currency: currentTarget.value.toUpperCase() })}
        error={errorOf('currency')}
        maxLength={3}
        dir="ltr"
        maw="14rem"
      />
    </>
  );
}
