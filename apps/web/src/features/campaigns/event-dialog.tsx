// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  type CampaignId,
  changeOutreachEvent,
  OrganisationId,
  type OutreachEventView,
  planOutreachEvent,
} from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/session.ts';
import { type Answers, type Field, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { organisationsQuery, useCampaignChange } from './campaign-queries.ts';

/** An instant as the browser's own field for it takes it, in the reader's time. */
function localMoment(instant: string): string {
  const moment = new Date(instant);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

type Known = Pick<OutreachEventView, 'title' | 'startsAt' | 'endsAt' | 'place' | 'online' | 'programme' | 'announced'>;

function useEventFields(known: Known | null, day: string): readonly Field[] {
  const { t } = useTranslation('campaigns');
  return [
    { key: 'title', label: t('eventTitle'), kind: 'line', required: true, value: known?.title ?? '' },
    {
      key: 'starts',
      label: t('starts'),
      kind: 'moment',
      required: true,
      value: known ? localMoment(known.startsAt) : `${day}T10:00`,
    },
    {
      key: 'ends',
      label: t('ends'),
      kind: 'moment',
      required: true,
      value: known ? localMoment(known.endsAt) : `${day}T12:00`,
    },
    { key: 'place', label: t('place'), kind: 'line', maxLength: 300, value: known?.place ?? '' },
    { key: 'online', label: t('online'), description: t('placeOrLink'), kind: 'link', value: known?.online ?? '' },
    { key: 'programme', label: t('programme'), kind: 'words', maxLength: 10_000, value: known?.programme ?? '' },
    {
      key: 'announced',
      label: t('whoReads'),
      kind: 'choice',
      value: known?.announced === false ? 'no' : 'yes',
      choices: [
        { value: 'yes', label: t('readsEverybody') },
        { value: 'no', label: t('readsInvited') },
      ],
    },
  ];
}

/** What was answered, as an event. */
function describedBy(answers: Answers) {
  return {
    title: answers['title'] ?? '',
    startsAt: new Date(answers['starts'] ?? '').toISOString(),
    endsAt: new Date(answers['ends'] ?? '').toISOString(),
    place: orNull(answers['place']),
    online: orNull(answers['online']),
    programme: orNull(answers['programme']),
    announced: answers['announced'] === 'yes',
  };
}

interface EventDialogProps {
  readonly campaignId: CampaignId | null;
  /** Whether any organisation can be named as the host, or one's own alone. */
  readonly mayKeep: boolean;
  readonly day: string;
  readonly onClose: () => void;
  readonly onPlanned: (event: OutreachEventView) => void;
}

/** Plans an event. */
export function EventDialog({ campaignId, mayKeep, day, onClose, onPlanned }: EventDialogProps) {
  const { t } = useTranslation('campaigns');
  const { organisation } = useSession();
  const organisations = useQuery({ ...organisationsQuery, enabled: mayKeep });
  const fields = useEventFields(null, day);
  const host: Field = {
    key: 'host',
    label: t('host'),
    kind: 'choice',
    required: true,
    value: organisation.id,
    choices: organisations.data ?? [{ value: organisation.id, label: organisation.name }],
  };
  const plan = useCampaignChange((answers: Answers) => {
    const hostId = OrganisationId.parse(answers['host']);
    return api(planOutreachEvent, { body: { ...describedBy(answers), campaignId, hostId } });
  }, onPlanned);
  return (
    <FieldsDialog
      title={t('planEvent')}
      submitLabel={t('save')}
      fields={[...fields, host]}
      isPending={plan.isPending}
      error={plan.error}
      onSubmit={(answers) => plan.mutate(answers)}
      onClose={onClose}
    />
  );
}

interface ChangeEventProps {
  readonly view: OutreachEventView;
  readonly onClose: () => void;
}

/** Changes when and where an event takes place, or cancels it. */
export function ChangeEvent({ view, onClose }: ChangeEventProps) {
  const { t } = useTranslation('campaigns');
  const fields = useEventFields(view, '');
  const { attended, attendedHow, version } = view;
  const change = useCampaignChange((answers: Answers) => {
    const body = { ...describedBy(answers), cancelled: answers['cancelled'] === 'yes', attended, attendedHow, version };
    return api(changeOutreachEvent, { params: { eventId: view.id }, body });
  }, onClose);
  const takesPlace: Field = {
    key: 'cancelled',
    label: t('takesPlace'),
    kind: 'choice',
    value: view.cancelled ? 'yes' : 'no',
    choices: [
      { value: 'no', label: t('asPlanned') },
      { value: 'yes', label: t('cancelled') },
    ],
  };
  return (
    <FieldsDialog
      title={t('changeEvent')}
      submitLabel={t('save')}
      fields={[...fields, takesPlace]}
      isPending={change.isPending}
      error={change.error}
      onSubmit={(answers) => change.mutate(answers)}
      onClose={onClose}
    />
  );
}

/** Says how many came, and how they were counted. */
export function CountAttendance({ view, onClose }: ChangeEventProps) {
  const { t } = useTranslation('campaigns');
  const count = useCampaignChange((answers: Answers) => {
    const { title, startsAt, endsAt, place, online, programme, announced, cancelled, version } = view;
    const described = { title, startsAt, endsAt, place, online, programme, announced, cancelled, version };
    const counted = { attended: Number(answers['attended']), attendedHow: answers['how'] ?? '' };
    return api(changeOutreachEvent, { params: { eventId: view.id }, body: { ...described, ...counted } });
  }, onClose);
  return (
    <FieldsDialog
      title={t('countAttendance')}
      submitLabel={t('save')}
      fields={[
        {
          key: 'attended',
          label: t('attended'),
          kind: 'count',
          required: true,
          maxLength: 6,
          value: view.attended === null ? '' : String(view.attended),
        },
        {
          key: 'how',
          label: t('attendedHow'),
          kind: 'line',
          required: true,
          maxLength: 300,
          value: view.attendedHow ?? '',
        },
      ]}
      isPending={count.isPending}
      error={count.error}
      onSubmit={(answers) => count.mutate(answers)}
      onClose={onClose}
    />
  );
}
