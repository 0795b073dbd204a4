// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NumberInput, Text, Textarea } from '@mantine/core';
import { type CaseView, OrganisationId, overrideRefusal, type SharingView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { ClassChoices, type DataClasses } from './class-choices.tsx';
import { FormFrame } from './form-frame.tsx';
import { OrganisationSelect } from './organisation-select.tsx';
import { useSent } from './use-sent.ts';

interface OverrideFormProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
  readonly refusal: SharingView['refusals'][number];
  readonly onDone: () => void;
}

const hoursMax = 72;

/** Releases against a refusal because a life is in danger. */
export function OverrideForm({ address, refusal, onDone }: OverrideFormProps) {
  const { t } = useTranslation('cases');
  const confirmedCall = useConfirmedCall();
  const [organisationId, setOrganisationId] = useState<string | null>(refusal.organisation?.id ?? null);
  const [dataClasses, setDataClasses] = useState<DataClasses>([]);
  const [hours, setHours] = useState<number | string>(24);
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const isWhole = typeof hours === 'number' && Number.isInteger(hours) && hours >= 1 && hours <= hoursMax;
  const sent = useSent(
    address,
    () =>
      confirmedCall(() =>
        api(overrideRefusal, {
          params: { caseId: address.caseId },
          body: {
            refusalId: refusal.id,
            organisationId: OrganisationId.parse(organisationId),
            dataClasses: [...dataClasses],
            hours: Number(hours),
            reason: reason.trim(),
          },
        }),
      ),
    onDone,
  );
  return (
    <FormFrame
      submitLabel={t('sharing.override.make')}
      isPending={sent.isPending}
      error={sent.error}
      onCancel={onDone}
      onSubmit={() => {
        setWasTried(true);
        if (organisationId !== null && dataClasses.length > 0 && isWhole && reason.trim() !== '') sent.mutate();
      }}
    >
      <Text size="sm">{t('sharing.override.explained')}</Text>
      <Textarea
        label={t('sharing.override.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={wasTried && reason.trim() === '' ? t('reason.missing') : undefined}
        maxLength={4000}
        autosize
        minRows={2}
        dir="auto"
        spellCheck={false}
        withAsterisk
      />
      <OrganisationSelect
        label={t('releases.organisation')}
        value={organisationId}
        onChange={setOrganisationId}
        error={wasTried && organisationId === null ? t('releases.problems.organisation') : undefined}
        isRequired
      />
      <ClassChoices
        label={t('releases.classes')}
        value={dataClasses}
        onChange={setDataClasses}
        offered={refusal.dataClasses}
        error={wasTried && dataClasses.length === 0 ? t('releases.problems.dataClasses') : undefined}
      />
      <NumberInput
        label={t('sharing.override.hours')}
        min={1}
        max={hoursMax}
        value={hours}
        onChange={setHours}
        error={wasTried && !isWhole ? t('sharing.override.hoursWrong') : undefined}
        withAsterisk
      />
    </FormFrame>
  );
}
