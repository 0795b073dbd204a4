// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  AssistanceFormCode,
  type AssistanceOfferView,
  changeAssistanceOffer,
  offerAssistance,
  SubjectCode,
} from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { type Answers, manyOf, type Field, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { useAssistanceChange } from './assistance-query.ts';
import { useWhatFields } from './what-fields.ts';

interface OfferDialogProps {
  readonly offer: AssistanceOfferView | null;
  readonly onClose: () => void;
  readonly onDone?: (offer: AssistanceOfferView) => void;
}

/** Offers assistance, or changes or ends what was offered. */
export function OfferDialog({ offer, onClose, onDone }: OfferDialogProps) {
  const { t } = useTranslation('assistance');
  const what = useWhatFields(offer);
  const ended: Field = {
    key: 'ended',
    label: t('state'),
    kind: 'choice',
    choices: [
      { value: 'no', label: t('offerStates.open') },
      { value: 'yes', label: t('offerStates.ended') },
    ],
    value: offer?.state === 'ended' ? 'yes' : 'no',
  };
  const save = useAssistanceChange(
    (answers: Answers) => send(offer, answers),
    (saved) => {
      onClose();
      onDone?.(saved);
    },
  );
  return (
    <FieldsDialog
      title={offer === null ? t('offer') : t('changeOffer')}
      submitLabel={t('save')}
      fields={[
        { key: 'title', label: t('whatIsOffered'), kind: 'line', required: true, value: offer?.title ?? '' },
        { key: 'details', label: t('details'), kind: 'words', maxLength: 2000, value: offer?.details ?? '' },
        ...what,
        { key: 'place', label: t('where'), description: t('whereHint'), kind: 'line', value: offer?.place ?? '' },
        {
          key: 'capacity',
          label: t('capacity'),
          description: t('capacityHint'),
          kind: 'count',
          required: true,
          value: String(offer?.capacity ?? 1),
        },
        { key: 'until', label: t('until'), kind: 'day', value: offer?.until ?? '' },
        ...(offer === null ? [] : [ended]),
      ]}
      isPending={save.isPending}
      error={save.error}
      onSubmit={(answers) => save.mutate(answers)}
      onClose={onClose}
    />
  );
}

function send(offer: AssistanceOfferView | null, answers: Answers): Promise<AssistanceOfferView> {
  const body = {
    title: answers['title'] ?? '',
    details: orNull(answers['details']),
    subjects: manyOf(answers['subjects']).map((code) => SubjectCode.parse(code)),
    forms: manyOf(answers['forms']).map((code) => AssistanceFormCode.parse(code)),
    languages: manyOf(answers['languages']),
    place: orNull(answers['place']),
    capacity: Number(answers['capacity']),
    until: orNull(answers['until']),
  };
  if (offer === null) return api(offerAssistance, { body });
  return api(changeAssistanceOffer, {
    params: { offerId: offer.id },
    body: { ...body, ended: answers['ended'] === 'yes', version: offer.version },
  });
}
