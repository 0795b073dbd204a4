// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { type DeliveredView, type NeedView, recordDelivered, changeDelivered } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import { CodeField, DayField, RadioField, WordsField } from './fields.tsx';
import { DialogForm, FormDialog } from './form-dialog.tsx';
import type { SupportPartProps } from './support-props.ts';
import { useSupportChange } from './use-support.ts';

interface DeliveredDialogProps extends SupportPartProps {
  readonly isOpen: boolean;
  readonly need?: NeedView;
  /** What is changed; something new where absent. */
  readonly delivered?: DeliveredView;
  readonly onClose: () => void;
}

/** Records what a person got, did not want or could not get. */
export function DeliveredDialog({ isOpen, ...props }: DeliveredDialogProps) {
  const { t } = useTranslation('services');
  return (
    <FormDialog isOpen={isOpen} title={t('support.record')} onClose={props.onClose}>
      <DeliveredForm {...props} />
    </FormDialog>
  );
}

function DeliveredForm({ address, support, need, delivered, onClose }: Omit<DeliveredDialogProps, 'isOpen'>) {
  const { t } = useTranslation('services');
  const today = useToday();
  const [kind, setKind] = useState<DeliveredView['kind'] | null>(delivered?.kind ?? need?.kind ?? null);
  const [result, setResult] = useState<DeliveredView['result']>(delivered?.result ?? 'delivered');
  const [from, setFrom] = useState(delivered?.from ?? today);
  const [to, setTo] = useState(delivered?.to ?? '');
  const [outcome, setOutcome] = useState<DeliveredView['outcome']>(delivered?.outcome ?? null);
  const [details, setDetails] = useState(delivered?.details ?? {});
  const [note, setNote] = useState(delivered?.note ?? '');
  const [wasTried, setWasTried] = useState(false);
  const draft = { result, from, to, outcome, details, note: note.trim() };
  const save = useDeliveredSaving({ address, support, need, delivered, onClose }, draft);
  const submit = () => {
    setWasTried(true);
    if (kind !== null && from !== '') save.mutate(kind);
  };
  return (
    <DialogForm
      submitLabel={t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {need || delivered ? null : (
        <CodeField
          list="serviceKind"
          label={t('support.kind')}
          value={kind}
          onChange={setKind}
          error={wasTried && kind === null ? t('support.missing') : undefined}
        />
      )}
      <RadioField list="serviceResult" label={t('support.result')} value={result} onChange={setResult} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {delivered ? null : (
          <DayField
            label={t('support.fromDay')}
            value={from}
            onChange={setFrom}
            error={wasTried && from === '' ? t('support.dayMissing') : undefined}
          />
        )}
        <DayField label={t('support.toDay')} value={to} min={from} onChange={setTo} />
      </SimpleGrid>
      {result === 'delivered' ? (
        <CodeField list="serviceOutcome" label={t('support.outcome')} value={outcome} onChange={setOutcome} />
      ) : null}
      <DetailFields kind={kind} details={details} onChange={setDetails} />
      <WordsField label={t('support.note')} value={note} onChange={setNote} />
    </DialogForm>
  );
}

interface DeliveredDraft extends Pick<DeliveredView, 'result' | 'outcome' | 'details'> {
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

type Saving = Pick<DeliveredDialogProps, 'address' | 'support' | 'onClose'> & {
  readonly need: NeedView | undefined;
  readonly delivered: DeliveredView | undefined;
};

/** Records something new, with the referral that led to it; or changes what is recorded. */
function useDeliveredSaving({ address, support, need, delivered, onClose }: Saving, draft: DeliveredDraft) {
  const { caseId, purpose } = address;
  const { result, from, to, outcome, details, note } = draft;
  const answered = support.referrals.find(
    ({ needId, state }) => needId === need?.id && (state === 'accepted' || state === 'done'),
  );
  return useSupportChange(
    address,
    (chosen: DeliveredView['kind']) => {
      if (delivered) {
        const { id: deliveredId, version } = delivered;
        const body = { result, to: to || null, outcome, details, note: note || null, version, purpose };
        return api(changeDelivered, { params: { caseId, deliveredId }, body });
      }
      return api(recordDelivered, {
        params: { caseId },
        body: {
          kind: chosen,
          result,
          from,
          details,
          purpose,
          ...(to === '' ? {} : { to }),
          ...(outcome === null ? {} : { outcome }),
          ...(note === '' ? {} : { note }),
          ...(need ? { needId: need.id } : {}),
          ...(answered ? { referralId: answered.id, providerId: answered.to.id } : {}),
        },
      });
    },
    onClose,
  );
}

type Details = DeliveredView['details'];

interface DetailFieldsProps {
  readonly kind: DeliveredView['kind'] | null;
  readonly details: Details;
  readonly onChange: (details: Details) => void;
}

/** What compensation, residence and return have besides. */
function DetailFields({ kind, details, onChange }: DetailFieldsProps) {
  const { t } = useTranslation('services');
  const change = (changes: Details) => onChange({ ...details, ...changes });
  if (kind === 'Compensation') {
    return (
      <>
        <MoneyFields label={t('support.claimed')} money={details.claimed} onChange={(claimed) => change({ claimed })} />
        <MoneyFields label={t('support.paid')} money={details.paid} onChange={(paid) => change({ paid })} />
      </>
    );
  }
  if (kind === 'Residence') {
    return (
      <>
        <CodeField
          list="residencePermit"
          label={t('support.permit')}
          value={details.permit ?? null}
          onChange={(permit: NonNullable<Details['permit']>) => change({ permit })}
        />
        <DayField
          label={t('support.permitUntil')}
          value={details.permitUntil ?? ''}
          onChange={(permitUntil) => change({ permitUntil })}
        />
      </>
    );
  }
  if (kind !== 'SafeReturn') return null;
  return (
    <>
      <RadioField
        list="returnRisk"
        label={t('support.risk')}
        value={details.risk ?? null}
        onChange={(risk: NonNullable<Details['risk']>) => change({ risk })}
      />
      <DayField label={t('support.riskOn')} value={details.riskOn ?? ''} onChange={(riskOn) => change({ riskOn })} />
      <CodeField
        list="country"
        label={t('support.returnCountry')}
        value={details.returnCountry ?? null}
        onChange={(returnCountry: string) => change({ returnCountry })}
      />
    </>
  );
}

type Money = NonNullable<Details['paid']>;

interface MoneyFieldsProps {
  readonly label: string;
  readonly money: Money | undefined;
  readonly onChange: (money: Money) => void;
}

function MoneyFields({ label, money, onChange }: MoneyFieldsProps) {
  const { t } = useTranslation('services');
  const today = useToday();
  const now = money ?? { amount: 0, currency: 'EUR', on: today };
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} role="group" aria-label={label}>
      <NumberInput
        label={`${label}: ${t('support.amount')}`}
        value={money?.amount ?? ''}
        onChange={(amount) => typeof amount === 'number' && onChange({ ...now, amount })}
        min={0}
      />
      <TextInput
        label={t('support.currency')}
        value={now.currency}
        onChange={({ currentTarget }) => onChange({ ...now, currency: currentTarget.value.toUpperCase().slice(0, 3) })}
        maxLength={3}
      />
      <DayField label={t('support.onDay')} value={now.on} onChange={(on) => onChange({ ...now, on })} />
    </SimpleGrid>
  );
}
