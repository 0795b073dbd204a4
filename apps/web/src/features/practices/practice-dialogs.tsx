// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  adoptPractice,
  changePractice,
  PillarCode,
  PracticeEvidence,
  PracticeTag,
  type PracticeView,
  reviewPractice,
  writePractice,
} from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useCodeOptions } from '../../lib/code-options.ts';
import { useLanguage } from '../../lib/language.ts';
import { useToday } from '../../lib/local-day.ts';
import { type Answers, type Field, FieldsDialog, manyOf, orNull } from '../../ui/fields-dialog.tsx';
import { useCommitmentChoices, usePracticeChange } from './practice-queries.ts';

function usePracticeFields(known: PracticeView | null): readonly Field[] {
  const { t } = useTranslation('practices');
  const { language } = useLanguage();
  const languages = useCodeOptions('language');
  const commitments = useCommitmentChoices();
  const words = (key: 'problem' | 'done' | 'needs' | 'shows', required: boolean, maxLength: number): Field => ({
    key,
    label: t(key),
    description: t(`hints.${key}`),
    kind: 'words',
    required,
    maxLength,
    value: known?.[key] ?? '',
  });
  return [
    { key: 'title', label: t('name'), kind: 'line', required: true, value: known?.title ?? '' },
    words('problem', true, 4000),
    words('done', true, 8000),
    words('needs', false, 4000),
    {
      key: 'evidence',
      label: t('evidence'),
      kind: 'choice',
      value: known?.evidence ?? 'untested',
      choices: PracticeEvidence.options.map((value) => ({ value, label: t(`evidences.${value}`) })),
    },
    words('shows', false, 4000),
    { key: 'place', label: t('place'), kind: 'line', value: known?.place ?? '' },
    { key: 'sinceOn', label: t('since'), kind: 'day', value: known?.sinceOn ?? '' },
    {
      key: 'pillar',
      label: t('pillar'),
      kind: 'choice',
      value: known?.pillar ?? 'protection',
      choices: PillarCode.options.map((value) => ({ value, label: labelOf('pillar', value, language) })),
    },
    {
      key: 'tags',
      label: t('tagsTitle'),
      kind: 'many',
      value: (known?.tags ?? []).join(','),
      choices: PracticeTag.options.map((value) => ({ value, label: t(`tags.${value}`) })),
    },
    {
      key: 'commitments',
      label: t('commitments'),
      kind: 'many',
      value: (known?.commitments ?? []).join(','),
      choices: commitments,
    },
    { key: 'language', label: t('language'), kind: 'choice', value: known?.language ?? language, choices: languages },
    {
      key: 'contact',
      label: t('contact'),
      description: t('hints.contact'),
      kind: 'line',
      required: true,
      value: known?.contact ?? '',
    },
  ];
}

/** What was answered, as a practice. */
function describedBy(answers: Answers) {
  return {
    title: answers['title'] ?? '',
    problem: answers['problem'] ?? '',
    done: answers['done'] ?? '',
    needs: orNull(answers['needs']),
    evidence: PracticeEvidence.parse(answers['evidence']),
    shows: orNull(answers['shows']),
    place: orNull(answers['place']),
    sinceOn: orNull(answers['sinceOn']),
    pillar: PillarCode.parse(answers['pillar']),
    tags: manyOf(answers['tags']).map((code) => PracticeTag.parse(code)),
    commitments: manyOf(answers['commitments']),
    language: answers['language'] ?? '',
    contact: answers['contact'] ?? '',
  };
}

/** Drafts a practice and opens it. */
export function WritePractice({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('practices');
  const navigate = useNavigate();
  const fields = usePracticeFields(null);
  const write = usePracticeChange(
    (answers: Answers) => api(writePractice, { body: describedBy(answers) }),
    ({ id }) => void navigate({ to: '/practices/$practiceId', params: { practiceId: id } }),
  );
  return (
    <FieldsDialog
      title={t('write')}
      submitLabel={t('save')}
      fields={fields}
      isPending={write.isPending}
      error={write.error}
      onSubmit={(answers) => write.mutate(answers)}
      onClose={onClose}
    />
  );
}

interface PracticeDialogProps {
  readonly view: PracticeView;
  readonly onClose: () => void;
}

export function ChangePractice({ view, onClose }: PracticeDialogProps) {
  const { t } = useTranslation('practices');
  const fields = usePracticeFields(view);
  const change = usePracticeChange((answers: Answers) => {
    const body = { ...describedBy(answers), version: view.version };
    return api(changePractice, { params: { practiceId: view.id }, body });
  }, onClose);
  return (
    <FieldsDialog
      title={t('change')}
      submitLabel={t('save')}
      fields={fields}
      isPending={change.isPending}
      error={change.error}
      onSubmit={(answers) => change.mutate(answers)}
      onClose={onClose}
    />
  );
}

/** Publishes or returns what another organisation proposed, with a note that it reads. */
export function ReviewPractice({ view, onClose }: PracticeDialogProps) {
  const { t } = useTranslation('practices');
  const review = usePracticeChange(
    (answers: Answers) =>
      api(reviewPractice, {
        params: { practiceId: view.id },
        body: {
          verdict: answers['verdict'] === 'published' ? 'published' : 'returned',
          note: answers['note'] ?? '',
          version: view.version,
        },
      }),
    onClose,
  );
  return (
    <FieldsDialog
      title={t('review')}
      submitLabel={t('save')}
      fields={[
        {
          key: 'verdict',
          label: t('verdict'),
          kind: 'choice',
          required: true,
          choices: [
            { value: '', label: t('choose') },
            { value: 'published', label: t('verdicts.published') },
            { value: 'returned', label: t('verdicts.returned') },
          ],
        },
        { key: 'note', label: t('note'), description: t('hints.note'), kind: 'words', required: true, maxLength: 4000 },
      ]}
      isPending={review.isPending}
      error={review.error}
      onSubmit={(answers) => review.mutate(answers)}
      onClose={onClose}
    />
  );
}

/** Says that one's own organisation adopted a practice, with what change and result. */
export function AdoptPractice({ view, onClose }: PracticeDialogProps) {
  const { t } = useTranslation('practices');
  const today = useToday();
  const known = view.adoptions.find(({ own }) => own);
  const adopt = usePracticeChange(
    (answers: Answers) =>
      api(adoptPractice, {
        params: { practiceId: view.id },
        body: {
          sinceOn: answers['sinceOn'] ?? '',
          changed: orNull(answers['changed']),
          result: orNull(answers['result']),
          endedOn: orNull(answers['endedOn']),
          version: known?.version ?? 0,
        },
      }),
    onClose,
  );
  const ended: Field = { key: 'endedOn', label: t('endedOn'), kind: 'day', max: today, value: known?.endedOn ?? '' };
  return (
    <FieldsDialog
      title={t(known ? 'changeAdoption' : 'adopt')}
      submitLabel={t('save')}
      fields={[
        {
          key: 'sinceOn',
          label: t('adoptedSince'),
          kind: 'day',
          required: true,
          max: today,
          value: known?.sinceOn ?? today,
        },
        {
          key: 'changed',
          label: t('changed'),
          description: t('hints.changed'),
          kind: 'words',
          maxLength: 2000,
          value: known?.changed ?? '',
        },
        {
          key: 'result',
          label: t('result'),
          description: t('hints.result'),
          kind: 'words',
          maxLength: 2000,
          value: known?.result ?? '',
        },
        ...(known ? [ended] : []),
      ]}
      isPending={adopt.isPending}
      error={adopt.error}
      onSubmit={(answers) => adopt.mutate(answers)}
      onClose={onClose}
    />
  );
}
