// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox } from '@mantine/core';
import { addMilestone, changeMilestone, type MeasureId, type MilestoneId, type MilestoneView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayInput, LineInput } from '../../../ui/form-fields.tsx';
import { usePlanChange } from '../plan-queries.ts';
import { EvidenceFields, useEvidence } from './evidence-fields.tsx';

interface MilestoneDialogProps {
  readonly measureId: MeasureId;
  /** The milestone to change or to strike out; null for a new one. */
  readonly milestone: MilestoneView | null;
  readonly onClose: () => void;
}

/** Adds a milestone to a measure, changes one, or strikes one out that was wrong. */
export function MilestoneDialog({ measureId, milestone, onClose }: MilestoneDialogProps) {
  const { t } = useTranslation('plan');
  const [id] = useState(() => milestone?.id ?? (crypto.randomUUID() as MilestoneId));
  const [title, setTitle] = useState(milestone?.title ?? '');
  const [dueOn, setDueOn] = useState(milestone?.dueOn ?? '');
  const [struck, setStruck] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const save = usePlanChange(() => {
    const said = { title: title.trim(), dueOn };
    if (!milestone) return api(addMilestone, { params: { measureId }, body: { id, ...said } });
    const { version, doneOn, evidence, link, file } = milestone;
    const body = { version, ...said, doneOn, evidence, link, fileId: file?.id ?? null, struck };
    return api(changeMilestone, { params: { measureId, milestoneId: id }, body });
  }, onClose);
  const missing = (value: string) => (wasTried && value.trim() === '' ? t('missing') : undefined);
  const submit = () => {
    setWasTried(true);
    if (title.trim() !== '' && dueOn !== '') save.mutate();
  };
  return (
    <FormDialog
      title={milestone ? t('milestones.editOf', { title: milestone.title }) : t('milestones.add')}
      submitLabel={struck ? t('strike') : t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineInput
        label={t('milestones.name')}
        value={title}
        onChange={setTitle}
        maxLength={200}
        error={missing(title)}
      />
      <DayInput label={t('milestones.dueOn')} value={dueOn} onChange={setDueOn} error={missing(dueOn)} />
      {milestone ? (
        <Checkbox
          label={t('milestones.strike')}
          description={t('strikeHint')}
          checked={struck}
          onChange={({ currentTarget }) => setStruck(currentTarget.checked)}
        />
      ) : null}
    </FormDialog>
  );
}

interface MilestoneDoneProps extends MilestoneDialogProps {
  readonly milestone: MilestoneView;
}

/** Says that a milestone is done, and what shows it. */
export function MilestoneDone({ measureId, milestone, onClose }: MilestoneDoneProps) {
  const { t } = useTranslation('plan');
  const today = useToday();
  const [doneOn, setDoneOn] = useState(milestone.doneOn ?? today);
  const [wasTried, setWasTried] = useState(false);
  const evidence = useEvidence(measureId, { words: milestone.evidence ?? '', link: milestone.link ?? '' });
  const save = usePlanChange(async () => {
    const { title, dueOn, version, file } = milestone;
    const shown = await evidence.send(file?.id ?? null);
    return api(changeMilestone, {
      params: { measureId, milestoneId: milestone.id },
      body: { version, title, dueOn, doneOn, struck: false, ...shown },
    });
  }, onClose);
  const submit = () => {
    setWasTried(true);
    if (!evidence.isIncomplete && doneOn !== '') save.mutate();
  };
  return (
    <FormDialog
      title={t('milestones.sayOf', { title: milestone.title })}
      submitLabel={t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <DayInput
        label={t('milestones.doneOn')}
        value={doneOn}
        max={today}
        onChange={setDoneOn}
        error={wasTried && doneOn === '' ? t('missing') : undefined}
      />
      <EvidenceFields evidence={evidence} wasTried={wasTried} />
    </FormDialog>
  );
}
