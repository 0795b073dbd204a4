// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  type AttendanceLine,
  AttendeeSexCode,
  type CourseSessionView,
  OrganisationId,
  recordAttendance,
  registerPeople,
  TraineeFunctionCode,
} from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useCodeOptions } from '../../lib/code-options.ts';
import { type Answers, type Field, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { organisationsQuery, useTrainingChange } from './training-query.ts';

interface DialogProps {
  readonly session: CourseSessionView;
  readonly onClose: () => void;
}

function useWhoFields(line: AttendanceLine | null): readonly [Field, Field] {
  const { t } = useTranslation('training');
  return [
    {
      key: 'function',
      label: t('function'),
      kind: 'choice',
      choices: useCodeOptions('traineeFunction'),
      value: line?.function ?? 'police',
    },
    {
      key: 'sex',
      label: t('sex'),
      kind: 'choice',
      choices: AttendeeSexCode.options.map((value) => ({ value, label: t(`sexes.${value}`) })),
      value: line?.sex ?? 'female',
    },
  ];
}

function whoOf(answers: Answers) {
  return {
    function: TraineeFunctionCode.parse(answers['function']),
    sex: AttendeeSexCode.parse(answers['sex']),
  };
}

/** Says how many of one's own organisation come. */
export function RegisterDialog({ session, onClose }: DialogProps) {
  const { t } = useTranslation('training');
  const who = useWhoFields(null);
  const save = useTrainingChange(
    (answers: Answers) =>
      api(registerPeople, {
        params: { sessionId: session.id },
        body: { ...whoOf(answers), registered: Number(answers['registered']) },
      }),
    onClose,
  );
  return (
    <FieldsDialog
      title={t('acts.register')}
      submitLabel={t('save')}
      fields={[
        ...who,
        {
          key: 'registered',
          label: t('howMany'),
          description: t('placesLeft', { count: Math.max(0, session.places - session.registered) }),
          kind: 'count',
          required: true,
        },
      ]}
      isPending={save.isPending}
      error={save.error}
      onSubmit={(answers) => save.mutate(answers)}
      onClose={onClose}
    />
  );
}

const counts = ['invited', 'registered', 'attended', 'completed'] as const;

/** Counts people of one organisation, function and sex. */
export function AttendanceDialog({ session, line, onClose }: DialogProps & { readonly line: AttendanceLine | null }) {
  const { t } = useTranslation('training');
  const who = useWhoFields(line);
  const organisations = useQuery(organisationsQuery);
  const save = useTrainingChange((answers: Answers) => {
    const organisationId = OrganisationId.safeParse(answers['organisation']).data ?? null;
    const numbers = Object.fromEntries(counts.map((key) => [key, Number(answers[key] ?? 0)]));
    const { invited = 0, registered = 0, attended = 0, completed = 0 } = numbers;
    return api(recordAttendance, {
      params: { sessionId: session.id },
      body: {
        ...whoOf(answers),
        organisationId,
        name: organisationId === null ? orNull(answers['name']) : null,
        invited,
        registered,
        attended,
        completed,
      },
    });
  }, onClose);
  return (
    <FieldsDialog
      title={t('acts.count')}
      submitLabel={t('save')}
      fields={[
        {
          key: 'organisation',
          label: t('organisation'),
          kind: 'choice',
          choices: [
            { value: '', label: t('outside') },
            ...(organisations.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ],
          value: line?.organisationId ?? '',
        },
        { key: 'name', label: t('outsideName'), description: t('outsideHint'), kind: 'line', value: line?.name ?? '' },
        ...who,
        ...counts.map((key): Field => ({
          key,
          label: t(key),
          kind: 'count',
          required: true,
          value: String(line?.[key] ?? 0),
        })),
      ]}
      isPending={save.isPending}
      error={save.error}
      onSubmit={(answers) => save.mutate(answers)}
      onClose={onClose}
    />
  );
}
