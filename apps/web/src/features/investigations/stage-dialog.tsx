// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

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
import { DayInput, LineInput, WordsInput } from '../../ui/form-fields.tsx';
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
      <StageFields
        stage={stage}
        onStage={setStage}
        ending={ending}
        onEnding={setEnding}
        isMissing={wasTried && known === null}
      />
      <DayInput
        label={t('since')}
        value={stageSince}
        min={view.openedOn}
        max={today}
        onChange={setStageSince}
        error={wasTried && stageSince === '' ? t('missing') : undefined}
      />
      <FileFields
        fileNumber={fileNumber}
        onFileNumber={setFileNumber}
        isMissing={wasTried && fileNumber.trim() === ''}
        note={note}
        onNote={setNote}
      />
    </FormDialog>
  );
}

interface FileFieldsProps {
  readonly fileNumber: string;
  readonly onFileNumber: (fileNumber: string) => void;
  readonly isMissing: boolean;
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** What investigators keep for themselves. */
function FileFields({ fileNumber, onFileNumber, isMissing, note, onNote }: FileFieldsProps) {
  const { t } = useTranslation('investigations');
  return (
    <>
      <LineInput
        label={t('fileNumber')}
        description={t('fileNumberHint')}
        value={fileNumber}
        onChange={onFileNumber}
        error={isMissing ? t('missing') : undefined}
        maxLength={80}
      />
      <WordsInput label={t('note')} description={t('noteHint')} value={note} onChange={onNote} maxLength={4000} />
    </>
  );
}

interface StageFieldsProps {
  readonly stage: InvestigationStage;
  readonly onStage: (stage: InvestigationStage) => void;
  readonly ending: string;
  readonly onEnding: (ending: string) => void;
  readonly isMissing: boolean;
}

function StageFields({ stage, onStage, ending, onEnding, isMissing }: StageFieldsProps) {
  const { t } = useTranslation('investigations');
  return (
    <>
      <CodeSelect
        list="investigationStage"
        label={t('stage')}
        value={stage}
        onChange={(code) => onStage(InvestigationStage.parse(code))}
      />
      {stage === 'ended' ? (
        <CodeSelect
          list="investigationEnding"
          label={t('ending')}
          value={ending}
          onChange={onEnding}
          error={isMissing ? t('missing') : undefined}
        />
      ) : null}
    </>
  );
}
