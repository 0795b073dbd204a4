// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { InvestigationId, openInvestigation } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayInput, LineInput, WordsInput } from '../../../ui/form-fields.tsx';
import type { CaseAddress } from '../case/case-address.ts';

interface OpenInvestigationProps {
  readonly address: CaseAddress;
  readonly onClose: () => void;
}

/** Opens an investigation about the case and goes there. */
export function OpenInvestigation({ address, onClose }: OpenInvestigationProps) {
  const { t } = useTranslation('investigations');
  const { caseId, purpose } = address;
  const today = useToday();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [id] = useState(() => InvestigationId.parse(crypto.randomUUID()));
  const [fileNumber, setFileNumber] = useState('');
  const [openedOn, setOpenedOn] = useState(today);
  const [note, setNote] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const isIncomplete = fileNumber.trim() === '' || openedOn === '';
  const open = useMutation({
    mutationFn: () =>
      api(openInvestigation, {
        body: { id, caseId, fileNumber: fileNumber.trim(), note: note.trim() || null, openedOn, purpose },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['investigations'] });
      await navigate({ to: '/investigations/$investigationId', params: { investigationId: id } });
    },
  });
  const submit = () => {
    setWasTried(true);
    if (!isIncomplete) open.mutate();
  };
  return (
    <FormDialog
      title={t('ofCase.open')}
      submitLabel={t('ofCase.open')}
      isPending={open.isPending}
      error={open.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineInput
        label={t('fileNumber')}
        description={t('fileNumberHint')}
        value={fileNumber}
        onChange={setFileNumber}
        error={wasTried && fileNumber.trim() === '' ? t('missing') : undefined}
        maxLength={80}
      />
      <DayInput
        label={t('openedOn')}
        value={openedOn}
        max={today}
        onChange={setOpenedOn}
        error={wasTried && openedOn === '' ? t('missing') : undefined}
      />
      <WordsInput label={t('note')} description={t('noteHint')} value={note} onChange={setNote} maxLength={4000} />
    </FormDialog>
  );
}
