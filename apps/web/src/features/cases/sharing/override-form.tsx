// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NumberInput, Text, Textarea } from '@mantine/core';
import { type CaseView, OrganisationId, overrideRefusal, type SharingView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { FormFrame } from './form-frame.tsx';
import { isOpening, type Opening, RecipientFields } from './recipient-fields.tsx';
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
  const [opening, setOpening] = useState<Opening>({
    organisationId: refusal.organisation?.id ?? null,
    dataClasses: [],
  });
  const [hours, setHours] = useState<number | string>(24);
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const isWhole = isHours(hours);
  const send = () =>
    api(overrideRefusal, {
      params: { caseId: address.caseId },
      body: {
        refusalId: refusal.id,
        organisationId: OrganisationId.parse(opening.organisationId),
        dataClasses: [...opening.dataClasses],
        hours: Number(hours),
        reason: reason.trim(),
      },
    });
  const sent = useSent(address, () => confirmedCall(send), onDone);
  return (
    <FormFrame
      submitLabel={t('sharing.override.make')}
      isPending={sent.isPending}
      error={sent.error}
      onCancel={onDone}
      onSubmit={() => {
        setWasTried(true);
        if (isOpening(opening) && isWhole && reason.trim() !== '') sent.mutate();
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
      <RecipientFields
        value={opening}
        onChange={setOpening}
        label={t('releases.classes')}
        offered={refusal.dataClasses}
        wasTried={wasTried}
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

function isHours(hours: number | string): boolean {
  return typeof hours === 'number' && Number.isInteger(hours) && hours >= 1 && hours <= hoursMax;
}
