// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Textarea, TextInput } from '@mantine/core';
import {
  changeInvestigation,
  InvestigationEnding,
  InvestigationStage,
  type InvestigationView,
} from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useToday } from '../../lib/local-day.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { CodeSelect } from './code-select.tsx';
import { useInvestigatingPurpose, useInvestigationChange } from './investigation-query.ts';

const order = InvestigationStage.options;

function stageAfter(stage: InvestigationStage): InvestigationStage {
  return order[order.indexOf(stage) + 1] ?? 'ended';
}

interface StageDialogProps {
  readonly view: InvestigationView;
  readonly onClose: () => void;
}

/** Says how far an investigation has come; offers the next stage first. */
export function StageDialog({ view, onClose }: StageDialogProps) {
  const { t } = useTranslation('investigations');
  const purpose = useInvestigatingPurpose();
  const today = useToday();
  const [stage, setStage] = useState<InvestigationStage>(stageAfter(view.stage));
  const [stageSince, setStageSince] = useState(today);
  const [ending, setEnding] = useState<string>(view.ending ?? '');
  const [fileNumber, setFileNumber] = useState(view.fileNumber);
  const [note, setNote] = useState(view.note ?? '');
  const [wasTried, setWasTried] = useState(false);
  const known = InvestigationEnding.safeParse(ending).data ?? null;
  const isIncomplete = (stage === 'ended' && known === null) || fileNumber.trim() === '' || stageSince === '';
  const save = useInvestigationChange(
    view.id,
    () =>
      api(changeInvestigation, {
        params: { investigationId: view.id },
        body: {
          version: view.version,
          fileNumber: fileNumber.trim(),
          note: note.trim() || null,
          stage,
          stageSince,
          ending: stage === 'ended' ? known : null,
          purpose,
        },
      }),
    onClose,
  );
  const submit = () => {
    setWasTried(true);
    if (!isIncomplete) save.mutate();
  };
  return (
    <FormDialog
      title={t('move')}
      submitLabel={t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <CodeSelect
        list="investigationStage"
        label={t('stage')}
        value={stage}
        onChange={(code) => setStage(InvestigationStage.parse(code))}
      />
      {stage === 'ended' ? (
        <CodeSelect
          list="investigationEnding"
          label={t('ending')}
          value={ending}
          onChange={setEnding}
          error={wasTried && known === null ? t('missing') : undefined}
        />
      ) : null}
      <TextInput
        type="date"
        label={t('since')}
        value={stageSince}
        min={view.openedOn}
        max={today}
        onChange={({ currentTarget }) => setStageSince(currentTarget.value)}
        error={wasTried && stageSince === '' ? t('missing') : undefined}
        maw="14rem"
      />
      <TextInput
        label={t('fileNumber')}
        description={t('fileNumberHint')}
        value={fileNumber}
        onChange={({ currentTarget }) => setFileNumber(currentTarget.value)}
        error={wasTried && fileNumber.trim() === '' ? t('missing') : undefined}
        maxLength={80}
        dir="auto"
      />
      <Textarea
        label={t('note')}
        description={t('noteHint')}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        maxLength={4000}
        autosize
        minRows={2}
        spellCheck={false}
        dir="auto"
      />
    </FormDialog>
  );
}
