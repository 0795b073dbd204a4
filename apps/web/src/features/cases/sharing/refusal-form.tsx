// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text, TextInput } from '@mantine/core';
import { type CaseView, OrganisationId, recordRefusal } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import type { CaseAddress } from '../case/case-address.ts';
import { ClassChoices, type DataClasses } from '../releases/class-choices.tsx';
import { NoteField } from '../releases/note-field.tsx';
import { FormFrame } from './form-frame.tsx';
import { OrganisationSelect } from './organisation-select.tsx';
import { useSent } from './use-sent.ts';

interface RefusalFormProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
  readonly onDone: () => void;
}

/** Records what the person refused to have shared. */
export function RefusalForm({ address, onDone }: RefusalFormProps) {
  const { t } = useTranslation('cases');
  const today = useToday();
  const [organisationId, setOrganisationId] = useState<string | null>(null);
  const [dataClasses, setDataClasses] = useState<DataClasses>([]);
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const sent = useSent(
    address,
    () =>
      api(recordRefusal, {
        params: { caseId: address.caseId },
        body: {
          ...(organisationId === null ? {} : { organisationId: OrganisationId.parse(organisationId) }),
          dataClasses: [...dataClasses],
          on,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        },
      }),
    onDone,
  );
  return (
    <FormFrame
      submitLabel={t('sharing.refusal.record')}
      isPending={sent.isPending}
      error={sent.error}
      onCancel={onDone}
      onSubmit={() => {
        setWasTried(true);
        if (dataClasses.length > 0 && on !== '' && on <= today) sent.mutate();
      }}
    >
      <Text size="sm">{t('sharing.refusal.explained')}</Text>
      <ClassChoices
        label={t('sharing.refusal.what')}
        toGive={false}
        value={dataClasses}
        onChange={setDataClasses}
        error={wasTried && dataClasses.length === 0 ? t('sharing.refusal.missing') : undefined}
      />
      <OrganisationSelect
        label={t('sharing.refusal.whom')}
        description={t('sharing.refusal.whomHint')}
        value={organisationId}
        onChange={setOrganisationId}
      />
      <TextInput
        type="date"
        label={t('sharing.refusal.on')}
        max={today}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
        error={wasTried && (on === '' || on > today) ? t('sharing.dayPast') : undefined}
        withAsterisk
      />
      <NoteField value={note} onChange={setNote} />
    </FormFrame>
  );
}
