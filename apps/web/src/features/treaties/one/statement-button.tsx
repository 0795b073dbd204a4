// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, NativeSelect, Select } from '@mantine/core';
import { BindingCode, recordTreatyStatement, StateCode } from '@palermo/contract';
import { countries, countryName } from '@palermo/terms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayInput, LineInput } from '../../../ui/form-fields.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { useTreatyNames } from '../use-treaty-names.ts';

/** Records by hand what a source says of one state. */
export function StatementButton({ treaty }: { readonly treaty: string }) {
  const { t } = useTranslation('treaties');
  const [asked, setAsked] = useState(false);
  return (
    <div>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('one.record')}
      </Button>
      {asked ? <StatementDialog treaty={treaty} onClose={() => setAsked(false)} /> : null}
    </div>
  );
}

const blank = {
  state: '',
  party: false,
  binding: 'ratification',
  boundOn: '',
  signedOn: '',
  note: '',
  source: '',
  asOf: '',
};
type Draft = typeof blank;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function StatementDialog({ treaty, onClose }: { readonly treaty: string; readonly onClose: () => void }) {
  const { t } = useTranslation('treaties');
  const { stateName } = useTreatyNames();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<Draft>(blank);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const isReady = draft.state !== '' && draft.source.trim() !== '' && draft.asOf !== '';
  const record = useMutation({
    mutationFn: () =>
      api(recordTreatyStatement, {
        params: { treaty },
        body: {
          state: StateCode.parse(draft.state),
          participant: stateName(draft.state),
          party: draft.party,
          boundOn: draft.party ? orNull(draft.boundOn) : null,
          binding: draft.party ? BindingCode.parse(draft.binding) : null,
          signedOn: orNull(draft.signedOn),
          note: orNull(draft.note),
          source: draft.source.trim(),
          asOf: draft.asOf,
        },
      }),
    onSuccess: async () => {
      notifyDone(t('statement.done'));
      await queryClient.invalidateQueries({ queryKey: ['treaties'] });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('statement.title')}
      submitLabel={t('statement.act')}
      isPending={record.isPending}
      error={record.error}
      onSubmit={() => {
        setTried(true);
        if (isReady) record.mutate();
      }}
      onClose={onClose}
    >
      <StateSelect value={draft.state} onChange={(state) => change({ state })} error={tried && draft.state === ''} />
      <Checkbox
        label={t('statement.party')}
        checked={draft.party}
        onChange={({ currentTarget }) => change({ party: currentTarget.checked })}
      />
      {draft.party ? <BindingFields draft={draft} onChange={change} /> : null}
      <LineInput
        label={t('statement.signedOn')}
        value={draft.signedOn}
        maxLength={10}
        onChange={(signedOn) => change({ signedOn })}
      />
      <LineInput label={t('statement.note')} value={draft.note} maxLength={500} onChange={(note) => change({ note })} />
      <SourceFields
        source={draft.source}
        asOf={draft.asOf}
        onChange={change}
        error={tried && !isReady ? t('statement.missing') : undefined}
      />
    </FormDialog>
  );
}

interface BindingFieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** How and when a state became bound. */
function BindingFields({ draft, onChange }: BindingFieldsProps) {
  const { t } = useTranslation('treaties');
  return (
    <>
      <NativeSelect
        label={t('statement.how')}
        value={draft.binding}
        data={BindingCode.options.map((code) => ({ value: code, label: t(`binding.${code}`) }))}
        onChange={({ currentTarget }) => onChange({ binding: currentTarget.value })}
      />
      <LineInput
        label={t('statement.boundOn')}
        value={draft.boundOn}
        maxLength={10}
        onChange={(boundOn) => onChange({ boundOn })}
      />
    </>
  );
}

interface SourceFieldsProps {
  readonly source: string;
  readonly asOf: string;
  readonly onChange: (part: { source?: string; asOf?: string }) => void;
  readonly error: string | undefined;
}

/** Where something is from and of which day it is: nothing in the register is without. */
export function SourceFields({ source, asOf, onChange, error }: SourceFieldsProps) {
  const { t } = useTranslation('treaties');
  return (
    <>
      <LineInput
        label={t('sources.source')}
        value={source}
        maxLength={300}
        error={error}
        onChange={(given) => onChange({ source: given })}
      />
      <DayInput label={t('sources.asOf')} value={asOf} onChange={(given) => onChange({ asOf: given })} />
    </>
  );
}

interface StateSelectProps {
  readonly value: string;
  readonly onChange: (state: string) => void;
  readonly error: boolean;
}

function StateSelect({ value, onChange, error }: StateSelectProps) {
  const { t } = useTranslation('treaties');
  const { language } = useLanguage();
  const choices = useMemo(
    () =>
      countries
        .map(({ alpha2 }) => ({ value: alpha2, label: countryName(alpha2, language) }))
        .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    [language],
  );
  return (
    <Select
      label={t('statement.state')}
      data={choices}
      value={value}
      searchable
      error={error ? t('statement.missing') : undefined}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
