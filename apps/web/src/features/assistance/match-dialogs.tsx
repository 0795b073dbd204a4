// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  answerMatch,
  type AssistanceMatchView,
  type AssistanceRequestView,
  deliverMatch,
  rateMatch,
  UsefulnessCode,
  withdrawAssistanceRequest,
} from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useToday } from '../../lib/local-day.ts';
import { type Answers, type Field, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { useAssistanceChange } from './assistance-query.ts';

export interface MatchAct {
  readonly act: 'accept' | 'decline' | 'callOff' | 'deliver' | 'rate';
  readonly match: AssistanceMatchView;
}

interface MatchActDialogProps {
  readonly act: MatchAct;
  readonly onClose: () => void;
}

/** Asks what one step of a proposal needs, and takes it. */
export function MatchActDialog({ act, onClose }: MatchActDialogProps) {
  const { t } = useTranslation('assistance');
  const change = useAssistanceChange((answers: Answers) => take(act, answers), onClose);
  const fields = useActFields();
  return (
    <FieldsDialog
      title={t(`acts.${act.act}`)}
      submitLabel={t(`acts.${act.act}`)}
      fields={fields[act.act]}
      isPending={change.isPending}
      error={change.error}
      onSubmit={(answers) => change.mutate(answers)}
      onClose={onClose}
    />
  );
}

function useActFields(): Readonly<Record<MatchAct['act'], readonly Field[]>> {
  const { t } = useTranslation('assistance');
  const today = useToday();
  const words = (label: string): Field => ({ key: 'words', label, kind: 'words', maxLength: 1000 });
  return {
    accept: [words(t('toOtherSide'))],
    decline: [words(t('why'))],
    callOff: [words(t('why'))],
    deliver: [
      { key: 'on', label: t('deliveredOn'), kind: 'day', required: true, value: today, max: today },
      {
        key: 'outcome',
        label: t('outcome'),
        description: t('outcomeHint'),
        kind: 'words',
        required: true,
        maxLength: 2000,
      },
    ],
    rate: [
      {
        key: 'usefulness',
        label: t('usefulness'),
        kind: 'choice',
        choices: UsefulnessCode.options.map((value) => ({ value, label: t(`usefulnesses.${value}`) })),
        value: 'very',
      },
      words(t('usefulnessWords')),
    ],
  };
}

function take({ act, match }: MatchAct, answers: Answers): Promise<AssistanceRequestView> {
  const { version } = match;
  const params = { matchId: match.id };
  const words = orNull(answers['words']);
  if (act === 'deliver') {
    const outcome = answers['outcome'] ?? '';
    return api(deliverMatch, { params, body: { deliveredOn: answers['on'] ?? '', outcome, version } });
  }
  if (act === 'rate') {
    const usefulness = UsefulnessCode.parse(answers['usefulness']);
    return api(rateMatch, { params, body: { usefulness, words, version } });
  }
  return api(answerMatch, { params, body: { accept: act === 'accept', words, version } });
}

interface WithdrawDialogProps {
  readonly request: AssistanceRequestView;
  readonly onClose: () => void;
}

/** Withdraws a request, with a reason where one is given. */
export function WithdrawDialog({ request, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('assistance');
  const change = useAssistanceChange(
    (answers: Answers) =>
      api(withdrawAssistanceRequest, {
        params: { requestId: request.id },
        body: { words: orNull(answers['words']), version: request.version },
      }),
    onClose,
  );
  return (
    <FieldsDialog
      title={t('withdraw')}
      submitLabel={t('withdraw')}
      fields={[{ key: 'words', label: t('why'), kind: 'words', maxLength: 1000 }]}
      isPending={change.isPending}
      error={change.error}
      onSubmit={(answers) => change.mutate(answers)}
      onClose={onClose}
    />
  );
}
