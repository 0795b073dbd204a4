// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  changeCourseSession,
  type CourseSessionView,
  type CourseView,
  OrganisationId,
  planCourseSession,
} from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { useSession } from '../../lib/session.ts';
import { type Answers, type Field, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { organisationsQuery, useTrainingChange } from './training-query.ts';

interface SessionDialogProps {
  readonly course: Pick<CourseView, 'id' | 'languages'>;
  readonly session: CourseSessionView | null;
  readonly onClose: () => void;
  readonly onDone?: (session: CourseSessionView) => void;
}

/** Plans a session of a course, or changes or cancels one. */
export function SessionDialog({ course, session, onClose, onDone }: SessionDialogProps) {
  const { t } = useTranslation('training');
  const save = useTrainingChange(
    (answers: Answers) => send(course, session, answers),
    (saved) => {
      onClose();
      onDone?.(saved);
    },
  );
  return (
    <FieldsDialog
      title={session === null ? t('planSession') : t('changeSession')}
      submitLabel={t('save')}
      fields={useFields(course, session)}
      isPending={save.isPending}
      error={save.error}
      onSubmit={(answers) => save.mutate(answers)}
      onClose={onClose}
    />
  );
}

/** An instant as the browser's own field for it has it, in local time. */
function localMoment(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function useFields(course: Pick<CourseView, 'languages'>, session: CourseSessionView | null): readonly Field[] {
  const { t } = useTranslation('training');
  const { language } = useLanguage();
  const own = useSession().organisation.id;
  const organisations = useQuery({ ...organisationsQuery, enabled: session === null });
  const spoken = [...new Set([...course.languages, ...(session === null ? [] : [session.language])])];
  const organiser: Field = {
    key: 'organisation',
    label: t('organiser'),
    kind: 'choice',
    choices: (organisations.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
    value: own,
  };
  const cancelled: Field = {
    key: 'cancelled',
    label: t('state'),
    kind: 'choice',
    choices: [
      { value: 'no', label: t('takesPlace') },
      { value: 'yes', label: t('states.cancelled') },
    ],
    value: session?.cancelled ? 'yes' : 'no',
  };
  return [
    {
      key: 'startsAt',
      label: t('starts'),
      kind: 'moment',
      required: true,
      value: session === null ? '' : localMoment(session.startsAt),
    },
    {
      key: 'endsAt',
      label: t('ends'),
      kind: 'moment',
      required: true,
      value: session === null ? '' : localMoment(session.endsAt),
    },
    {
      key: 'place',
      label: t('place'),
      description: t('placeHint'),
      kind: 'line',
      maxLength: 300,
      value: session?.place ?? '',
    },
    {
      key: 'language',
      label: t('language'),
      kind: 'choice',
      choices: spoken.map((code) => ({ value: code, label: labelOf('language', code, language) })),
      value: session?.language ?? spoken[0] ?? '',
    },
    { key: 'places', label: t('places'), kind: 'count', required: true, value: String(session?.places ?? 20) },
    session === null ? organiser : cancelled,
  ];
}

function send(
  course: Pick<CourseView, 'id'>,
  session: CourseSessionView | null,
  answers: Answers,
): Promise<CourseSessionView> {
  const body = {
    startsAt: new Date(answers['startsAt'] ?? '').toISOString(),
    endsAt: new Date(answers['endsAt'] ?? '').toISOString(),
    place: orNull(answers['place']),
    language: answers['language'] ?? '',
    places: Number(answers['places']),
  };
  if (session !== null) {
    return api(changeCourseSession, {
      params: { sessionId: session.id },
      body: { ...body, cancelled: answers['cancelled'] === 'yes', version: session.version },
    });
  }
  const organisationId = OrganisationId.safeParse(answers['organisation']).data;
  return api(planCourseSession, {
    params: { courseId: course.id },
    body: { ...body, ...(organisationId === undefined ? {} : { organisationId }) },
  });
}
