// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  answerComment,
  commentOnStatement,
  issueStatement,
  type JointStatementView,
  MemberId,
  openStatement,
  signStatement,
  type StatementCommentId,
  writeStatementText,
} from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useToday } from '../../lib/local-day.ts';
import { type Answers, type Field, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { useGroupChange } from './group-queries.ts';

export type StatementAct =
  | { readonly kind: 'open' | 'text' | 'issue' | 'comment' | 'record' }
  | { readonly kind: 'answer'; readonly commentId: StatementCommentId };

interface StatementActFormProps {
  readonly view: JointStatementView;
  readonly act: StatementAct;
  readonly onClose: () => void;
}

/** Asks what one step of a joint statement needs, and takes it. */
export function StatementActForm({ view, act, onClose }: StatementActFormProps) {
  const { t } = useTranslation('groups');
  const fields = useFields(view, act);
  const change = useGroupChange((answers: Answers) => take(view, act, answers), onClose);
  return (
    <FieldsDialog
      title={t(`statementActs.${act.kind}`)}
      submitLabel={t('save')}
      fields={fields}
      isPending={change.isPending}
      error={change.error}
      onSubmit={(answers) => change.mutate(answers)}
      onClose={onClose}
    />
  );
}

function useFields(view: JointStatementView, act: StatementAct): readonly Field[] {
  const { t } = useTranslation('groups');
  const today = useToday();
  switch (act.kind) {
    case 'open':
      return [{ key: 'signBy', label: t('signBy'), kind: 'day', min: today }];
    case 'text': {
      const description = view.status === 'open' ? t('newTextOpen') : t('newTextDraft');
      const value = view.texts[0]?.body ?? '';
      return [{ key: 'body', label: t('text'), description, kind: 'words', required: true, maxLength: 40_000, value }];
    }
    case 'issue':
      return [
        { key: 'issuedOn', label: t('issuedOn'), kind: 'day', required: true, value: today, max: today },
        { key: 'reference', label: t('reference'), kind: 'line' },
      ];
    case 'comment':
      return [{ key: 'words', label: t('comment'), kind: 'words', required: true }];
    case 'answer':
      return [{ key: 'answer', label: t('answer'), kind: 'words', required: true, maxLength: 2000 }];
    case 'record':
      return [
        {
          key: 'member',
          label: t('outsideMember'),
          kind: 'choice',
          required: true,
          choices: [
            { value: '', label: t('noneChosen') },
            ...view.missing
              .filter(({ outside }) => outside)
              .map(({ memberId, name }) => ({ value: memberId, label: name })),
          ],
        },
        { key: 'joinedOn', label: t('joinedOn'), kind: 'day', required: true, value: today, max: today },
      ];
  }
}

function take(view: JointStatementView, act: StatementAct, answers: Answers): Promise<JointStatementView> {
  const params = { statementId: view.id };
  const { version, textNumber } = view;
  const text = (key: string) => answers[key] ?? '';
  switch (act.kind) {
    case 'open':
      return api(openStatement, { params, body: { signBy: orNull(answers['signBy']), version } });
    case 'text':
      return api(writeStatementText, { params, body: { body: text('body'), version } });
    case 'issue': {
      const body = { issuedOn: text('issuedOn'), reference: orNull(answers['reference']), version };
      return api(issueStatement, { params, body });
    }
    case 'comment':
      return api(commentOnStatement, { params, body: { words: text('words') } });
    case 'answer':
      return api(answerComment, { params: { ...params, commentId: act.commentId }, body: { answer: text('answer') } });
    case 'record': {
      const memberId = MemberId.parse(answers['member']);
      return api(signStatement, { params, body: { memberId, textNumber, joinedOn: text('joinedOn') } });
    }
  }
}
