// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  addChairTerm,
  addGroupAction,
  addGroupMember,
  createGroup,
  draftStatement,
  followUpGroupAction,
  type GroupActionId,
  type GroupView,
  type JointStatementView,
  MemberId,
  MemberStanding,
  type MeetingView,
  OrganisationId,
  planMeeting,
} from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useToday } from '../../lib/local-day.ts';
import { type Answers, type Field, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { organisationsQuery, useGroupChange } from './group-queries.ts';

export type GroupAct =
  | { readonly kind: 'member' | 'chair' | 'action' | 'workingGroup' | 'meeting' | 'statement' }
  | { readonly kind: 'follow'; readonly actionId: GroupActionId };

interface GroupActFormProps {
  readonly view: GroupView;
  readonly act: GroupAct;
  readonly onClose: () => void;
}

type Changed = GroupView | MeetingView | JointStatementView;

/** Asks what one change of a group needs, and makes it. What is new on a page of its own is opened. */
export function GroupActForm({ view, act, onClose }: GroupActFormProps) {
  const { t } = useTranslation('groups');
  const navigate = useNavigate();
  const fields = useFields(view, act);
  const change = useGroupChange(
    (answers: Answers) => make(view, act, answers),
    (changed: Changed) => {
      onClose();
      if (act.kind === 'meeting') void navigate({ to: '/meetings/$meetingId', params: { meetingId: changed.id } });
      if (act.kind === 'statement') {
        void navigate({ to: '/statements/$statementId', params: { statementId: changed.id } });
      }
    },
  );
  return (
    <FieldsDialog
      title={t(`acts.${act.kind}`)}
      submitLabel={t('save')}
      fields={fields}
      isPending={change.isPending}
      error={change.error}
      onSubmit={(answers) => change.mutate(answers)}
      onClose={onClose}
    />
  );
}

function useFields(view: GroupView, act: GroupAct): readonly Field[] {
  const { t } = useTranslation('groups');
  const today = useToday();
  const organisations = useQuery({ ...organisationsQuery, enabled: act.kind === 'member' });
  const none = { value: '', label: t('noneChosen') };
  const present = view.members.filter(({ leftOn }) => leftOn === null);
  const members = present.map(({ id, name }) => ({ value: id, label: name }));
  switch (act.kind) {
    case 'member':
      return [
        {
          key: 'organisation',
          label: t('organisation'),
          kind: 'choice',
          choices: [
            { value: '', label: t('outside') },
            ...(organisations.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
        { key: 'name', label: t('outsideName'), description: t('outsideHint'), kind: 'line' },
        {
          key: 'standing',
          label: t('standing'),
          kind: 'choice',
          value: 'member',
          choices: MemberStanding.options.map((value) => ({ value, label: t(`standings.${value}`) })),
        },
        { key: 'joinedOn', label: t('joinedOn'), kind: 'day', value: today },
      ];
    case 'chair':
      return [
        { key: 'member', label: t('member'), kind: 'choice', required: true, choices: [none, ...members] },
        { key: 'from', label: t('from'), kind: 'day', required: true, value: today },
        { key: 'until', label: t('until'), kind: 'day', required: true },
      ];
    case 'action':
      return [
        { key: 'title', label: t('whatToDo'), kind: 'line', required: true, maxLength: 400 },
        { key: 'member', label: t('responsible'), kind: 'choice', choices: [none, ...members] },
        { key: 'dueOn', label: t('due'), kind: 'day' },
      ];
    case 'follow':
      return [
        { key: 'doneOn', label: t('doneOn'), kind: 'day', value: today, max: today },
        { key: 'result', label: t('result'), kind: 'words', maxLength: 2000 },
      ];
    case 'workingGroup':
      return [
        { key: 'name', label: t('name'), kind: 'line', required: true },
        { key: 'purpose', label: t('purpose'), kind: 'words' },
      ];
    case 'meeting':
      return [
        { key: 'title', label: t('meetingTitle'), kind: 'line', required: true },
        { key: 'starts', label: t('starts'), kind: 'moment', required: true, value: `${today}T10:00` },
        { key: 'ends', label: t('ends'), kind: 'moment', required: true, value: `${today}T12:00` },
        { key: 'place', label: t('place'), kind: 'line', maxLength: 300 },
      ];
    case 'statement':
      return [
        { key: 'title', label: t('statementTitle'), kind: 'line', required: true, maxLength: 300 },
        { key: 'occasion', label: t('occasion'), kind: 'line', maxLength: 300 },
        { key: 'body', label: t('text'), kind: 'words', required: true, maxLength: 40_000 },
      ];
  }
}

function make(view: GroupView, act: GroupAct, answers: Answers): Promise<Changed> {
  const params = { groupId: view.id };
  const text = (key: string) => answers[key] ?? '';
  switch (act.kind) {
    case 'member': {
      const organisationId = OrganisationId.safeParse(answers['organisation']).data;
      const joinedOn = orNull(answers['joinedOn']);
      const who = organisationId === undefined ? { name: text('name') } : { organisationId };
      const standing = MemberStanding.parse(answers['standing']);
      return api(addGroupMember, { params, body: { ...who, standing, ...(joinedOn === null ? {} : { joinedOn }) } });
    }
    case 'chair': {
      const memberId = MemberId.parse(answers['member']);
      return api(addChairTerm, { params, body: { memberId, from: text('from'), until: text('until') } });
    }
    case 'action': {
      const memberId = MemberId.safeParse(answers['member']).data ?? null;
      const dueOn = orNull(answers['dueOn']);
      return api(addGroupAction, { params, body: { title: text('title'), memberId, measureId: null, dueOn } });
    }
    case 'follow': {
      const version = view.actions.find(({ id }) => id === act.actionId)?.version ?? 0;
      const body = { doneOn: orNull(answers['doneOn']), result: orNull(answers['result']), version };
      return api(followUpGroupAction, { params: { ...params, actionId: act.actionId }, body });
    }
    case 'workingGroup': {
      const described = { name: text('name'), purpose: orNull(answers['purpose']), shortName: null };
      return api(createGroup, { body: { ...described, themes: [], chairCount: 1, parentId: view.id } });
    }
    case 'meeting': {
      const startsAt = new Date(text('starts')).toISOString();
      const endsAt = new Date(text('ends')).toISOString();
      return api(planMeeting, {
        params,
        body: { title: text('title'), startsAt, endsAt, place: orNull(answers['place']) },
      });
    }
    case 'statement':
      return api(draftStatement, {
        params,
        body: { title: text('title'), occasion: orNull(answers['occasion']), body: text('body') },
      });
  }
}
