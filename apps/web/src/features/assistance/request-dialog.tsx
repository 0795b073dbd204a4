// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  AssistanceFormCode,
  type AssistanceRequestView,
  changeAssistanceRequest,
  requestAssistance,
  SubjectCode,
} from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useToday } from '../../lib/local-day.ts';
import { type Answers, manyOf, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { useAssistanceChange } from './assistance-query.ts';
import { useWhatFields } from './what-fields.ts';

interface RequestDialogProps {
  readonly request: AssistanceRequestView | null;
  readonly onClose: () => void;
  readonly onDone?: (request: AssistanceRequestView) => void;
}

/** Asks for assistance, or changes what was asked for. */
export function RequestDialog({ request, onClose, onDone }: RequestDialogProps) {
  const { t } = useTranslation('assistance');
  const today = useToday();
  const what = useWhatFields(request);
  const save = useAssistanceChange(
    (answers: Answers) => send(request, answers),
    (saved) => {
      onClose();
      onDone?.(saved);
    },
  );
  return (
    <FieldsDialog
      title={request === null ? t('ask') : t('changeRequest')}
      submitLabel={t('save')}
      fields={[
        { key: 'title', label: t('whatFor'), kind: 'line', required: true, value: request?.title ?? '' },
        {
          key: 'purpose',
          label: t('purpose'),
          description: t('purposeHint'),
          kind: 'words',
          required: true,
          maxLength: 2000,
          value: request?.purpose ?? '',
        },
        ...what,
        { key: 'neededBy', label: t('neededBy'), kind: 'day', min: today, value: request?.neededBy ?? '' },
      ]}
      isPending={save.isPending}
      error={save.error}
      onSubmit={(answers) => save.mutate(answers)}
      onClose={onClose}
    />
  );
}

function send(request: AssistanceRequestView | null, answers: Answers): Promise<AssistanceRequestView> {
  const body = {
    title: answers['title'] ?? '',
    purpose: answers['purpose'] ?? '',
    subjects: manyOf(answers['subjects']).map((code) => SubjectCode.parse(code)),
    forms: manyOf(answers['forms']).map((code) => AssistanceFormCode.parse(code)),
    languages: manyOf(answers['languages']),
    neededBy: orNull(answers['neededBy']),
  };
  if (request === null) return api(requestAssistance, { body });
  return api(changeAssistanceRequest, {
    params: { requestId: request.id },
    body: { ...body, version: request.version },
  });
}
