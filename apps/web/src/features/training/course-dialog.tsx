// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  addCourse,
  changeCourse,
  type CourseView,
  MeasureId,
  PillarCode,
  SubjectCode,
  TraineeFunctionCode,
} from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useCodeOptions } from '../../lib/code-options.ts';
import { useLanguage } from '../../lib/language.ts';
import { type Answers, manyOf, type Field, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { commitmentsQuery, measureChoicesQuery, useTrainingChange } from './training-query.ts';

interface CourseDialogProps {
  readonly course: CourseView | null;
  readonly onClose: () => void;
  readonly onDone?: (course: CourseView) => void;
}

/** Adds a course or changes one. */
export function CourseDialog({ course, onClose, onDone }: CourseDialogProps) {
  const { t } = useTranslation('training');
  const fields = useFields(course);
  const save = useTrainingChange(
    (answers: Answers) => send(course, answers),
    (saved) => {
      onClose();
      onDone?.(saved);
    },
  );
  return (
    <FieldsDialog
      title={course === null ? t('addCourse') : t('changeCourse')}
      submitLabel={t('save')}
      fields={fields}
      isPending={save.isPending}
      error={save.error}
      onSubmit={(answers) => save.mutate(answers)}
      onClose={onClose}
    />
  );
}

function useFields(course: CourseView | null): readonly Field[] {
  const { t } = useTranslation('training');
  const inUse: Field = {
    key: 'retired',
    label: t('inUse'),
    kind: 'choice',
    choices: [
      { value: 'no', label: t('isGiven') },
      { value: 'yes', label: t('retired') },
    ],
    value: course?.retired ? 'yes' : 'no',
  };
  return [...useWhatFields(course), ...useLinkFields(course), ...(course === null ? [] : [inUse])];
}

/** What the course is: for whom, about what, how long, and what is asked. */
function useWhatFields(course: CourseView | null): readonly Field[] {
  const { t } = useTranslation('training');
  const { language } = useLanguage();
  return [
    { key: 'title', label: t('courseTitle'), kind: 'line', required: true, value: course?.title ?? '' },
    {
      key: 'aim',
      label: t('aim'),
      description: t('aimHint'),
      kind: 'words',
      maxLength: 2000,
      value: course?.aim ?? '',
    },
    {
      key: 'audiences',
      label: t('audiences'),
      kind: 'many',
      required: true,
      choices: useCodeOptions('traineeFunction'),
      value: (course?.audiences ?? []).join(','),
    },
    {
      key: 'topics',
      label: t('topics'),
      kind: 'many',
      required: true,
      choices: useCodeOptions('assistanceSubject'),
      value: (course?.topics ?? []).join(','),
    },
    {
      key: 'hours',
      label: t('hours'),
      kind: 'line',
      maxLength: 6,
      required: true,
      value: course === null ? '' : String(course.hours),
    },
    {
      key: 'languages',
      label: t('languages'),
      kind: 'many',
      required: true,
      choices: useCodeOptions('language'),
      value: (course?.languages ?? [language]).join(','),
    },
    {
      key: 'questions',
      label: t('questions'),
      description: t('questionsHint'),
      kind: 'words',
      value: (course?.questions ?? []).join('\n'),
      maxLength: 9000,
    },
  ];
}

/** What the course goes with: materials, and the part of the plan that it is. */
function useLinkFields(course: CourseView | null): readonly Field[] {
  const { t } = useTranslation('training');
  const { language } = useLanguage();
  const measures = useQuery(measureChoicesQuery);
  const commitments = useQuery(commitmentsQuery);
  const none = { value: '', label: t('noneChosen') };
  return [
    {
      key: 'materials',
      label: t('materials'),
      description: t('materialsHint'),
      kind: 'words',
      value: (course?.materials ?? []).map(({ title, address }) => `${title} ${address}`).join('\n'),
    },
    {
      key: 'pillar',
      label: t('pillar'),
      kind: 'choice',
      choices: [none, ...useCodeOptions('pillar')],
      value: course?.pillar ?? '',
    },
    {
      key: 'commitments',
      label: t('commitments'),
      kind: 'many',
      choices: (commitments.data ?? []).map(({ ref, paraphrase }) => ({
        value: ref,
        label: `${ref}: ${paraphrase[language] ?? paraphrase.en}`,
      })),
      value: (course?.commitments ?? []).join(','),
    },
    {
      key: 'measure',
      label: t('measure'),
      kind: 'choice',
      choices: [none, ...(measures.data ?? [])],
      value: course?.measureId ?? '',
    },
  ];
}

const linesOf = (answer: string | undefined): string[] =>
  (answer ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A line of materials: words, then the address. */
function materialOf(line: string) {
  const at = line.search(/https?:\/\//);
  const address = at < 0 ? line : line.slice(at);
  const title = at <= 0 ? line : line.slice(0, at).trim();
  return { title: title.slice(0, 200), address };
}

function send(course: CourseView | null, answers: Answers): Promise<CourseView> {
  const body = {
    title: answers['title'] ?? '',
    aim: orNull(answers['aim']),
    audiences: manyOf(answers['audiences']).map((code) => TraineeFunctionCode.parse(code)),
    topics: manyOf(answers['topics']).map((code) => SubjectCode.parse(code)),
    pillar: PillarCode.safeParse(answers['pillar']).data ?? null,
    hours: Number((answers['hours'] ?? '').replace(',', '.')),
    languages: manyOf(answers['languages']),
    materials: linesOf(answers['materials']).map(materialOf),
    questions: linesOf(answers['questions']),
    commitments: manyOf(answers['commitments']),
    measureId: MeasureId.safeParse(answers['measure']).data ?? null,
  };
  if (course === null) return api(addCourse, { body });
  return api(changeCourse, {
    params: { courseId: course.id },
    body: { ...body, retired: answers['retired'] === 'yes', version: course.version },
  });
}
