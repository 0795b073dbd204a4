// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  assignRecommendation,
  changeRecommendation,
  confirmRecommendation,
  OrganisationId,
  RecommendationResponseCode,
  type RecommendationView,
  reportOnRecommendation,
  respondToRecommendation,
} from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useToday } from '../../lib/local-day.ts';
import { type Answers, type Field, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { measureChoicesQuery, organisationsQuery, useRecommendationChange } from './recommendation-query.ts';

export type Act = 'respond' | 'assign' | 'report' | 'link' | 'confirm';

interface ActFormProps {
  readonly view: RecommendationView;
  readonly act: Act;
  readonly onClose: () => void;
}

/** Asks what one step of a recommendation needs, and takes it. */
export function ActForm({ view, act, onClose }: ActFormProps) {
  const { t } = useTranslation('recommendations');
  const fields = useFields(view);
  const change = useRecommendationChange(view.id, (answers: Answers) => take(act, view, answers), onClose);
  return (
    <FieldsDialog
      title={t(`acts.${act}`)}
      submitLabel={t('save')}
      fields={fields[act]}
      isPending={change.isPending}
      error={change.error}
      onSubmit={(answers) => change.mutate(answers)}
      onClose={onClose}
    />
  );
}

function useFields(view: RecommendationView): Readonly<Record<Act, readonly Field[]>> {
  const { t } = useTranslation('recommendations');
  const today = useToday();
  const organisations = useQuery({ ...organisationsQuery, enabled: view.mayKeep });
  const measures = useQuery({ ...measureChoicesQuery, enabled: view.mayKeep });
  const on: Field = { key: 'on', label: t('on'), kind: 'day', required: true, value: today, max: today };
  return {
    respond: [
      {
        key: 'response',
        label: t('response'),
        kind: 'choice',
        value: view.response ?? 'accepted',
        choices: RecommendationResponseCode.options.map((value) => ({ value, label: t(`responses.${value}`) })),
      },
      { ...on, min: view.receivedOn, value: view.respondedOn ?? today },
      { key: 'implementBy', label: t('implementBy'), kind: 'day', value: view.implementBy ?? '' },
      { key: 'words', label: t('responseWords'), kind: 'words', value: view.responseWords ?? '' },
    ],
    assign: [
      {
        key: 'organisation',
        label: t('organisation'),
        kind: 'choice',
        required: true,
        choices: [
          { value: '', label: t('choose') },
          ...(organisations.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ],
      },
      { key: 'dueOn', label: t('due'), kind: 'day', value: view.implementBy ?? '' },
    ],
    report: [
      { ...on, min: view.receivedOn },
      { key: 'words', label: t('whatWasDone'), kind: 'words', required: true, maxLength: 2000 },
      { key: 'evidence', label: t('evidence'), description: t('evidenceHint'), kind: 'line', maxLength: 500 },
      {
        key: 'done',
        label: t('isDone'),
        kind: 'choice',
        value: 'no',
        choices: [
          { value: 'no', label: t('notYet') },
          { value: 'yes', label: t('ourPartDone') },
        ],
      },
    ],
    link: [
      {
        key: 'measure',
        label: t('measure'),
        kind: 'choice',
        value: view.measures[0] ?? '',
        choices: [{ value: '', label: t('noneChosen') }, ...(measures.data ?? [])],
      },
      {
        key: 'commitments',
        label: t('commitments'),
        description: t('commitmentsHint'),
        kind: 'line',
        value: view.commitments.join(', '),
      },
    ],
    confirm: [
      { ...on, min: view.respondedOn ?? view.receivedOn },
      { key: 'evidence', label: t('confirmedWith'), kind: 'words', required: true, maxLength: 1000 },
    ],
  };
}

function take(act: Act, view: RecommendationView, answers: Answers): Promise<RecommendationView> {
  const params = { recommendationId: view.id };
  const { version } = view;
  const on = answers['on'] ?? '';
  switch (act) {
    case 'respond':
      return api(respondToRecommendation, {
        params,
        body: {
          response: RecommendationResponseCode.parse(answers['response']),
          respondedOn: on,
          words: orNull(answers['words']),
          implementBy: orNull(answers['implementBy']),
          version,
        },
      });
    case 'assign': {
      const organisationId = OrganisationId.parse(answers['organisation']);
      return api(assignRecommendation, {
        params: { ...params, organisationId },
        body: { dueOn: orNull(answers['dueOn']) },
      });
    }
    case 'report':
      return api(reportOnRecommendation, {
        params,
        body: {
          on,
          words: answers['words'] ?? '',
          evidence: orNull(answers['evidence']),
          done: answers['done'] === 'yes',
        },
      });
    case 'link':
      return api(changeRecommendation, { params, body: linked(view, answers) });
    case 'confirm':
      return api(confirmRecommendation, { params, body: { on, evidence: answers['evidence'] ?? '', version } });
  }
}

/** The recommendation with other links; all else of it stays. */
function linked(view: RecommendationView, answers: Answers) {
  const { groupId, sourceKind, source, document, words, pillar, receivedOn, answerBy, implementBy, version } = view;
  const chosen = answers['measure'] ?? '';
  const others = view.measures.slice(1).filter((id) => id !== chosen);
  const measures = [chosen, ...others].filter((id) => id !== '') as RecommendationView['measures'];
  const commitments = (answers['commitments'] ?? '').split(/[\s,;]+/).filter((ref) => ref !== '');
  const rest = { groupId, sourceKind, source, document, words, pillar, receivedOn, answerBy, implementBy };
  return { ...rest, measures, commitments, version };
}
