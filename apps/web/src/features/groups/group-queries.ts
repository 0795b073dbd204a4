// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getGroup,
  getMeeting,
  getStatement,
  type GroupId,
  type GroupView,
  type JointStatementView,
  listMeetings,
  listOrganisations,
  listStatements,
  type MeetingId,
  type MeetingView,
  type StatementId,
} from '@palermo/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { notifyDone } from '../../ui/notify.ts';

export const groupsKey = ['groups'] as const;

export const groupQuery = (groupId: GroupId) =>
  queryOptions({
    queryKey: [...groupsKey, 'one', groupId],
    queryFn: ({ signal }) => api(getGroup, { params: { groupId }, signal }),
  });
export const meetingsQuery = (groupId: GroupId) =>
  queryOptions({
    queryKey: [...groupsKey, 'meetings', groupId],
    queryFn: async ({ signal }) =>
      (await api(listMeetings, { params: { groupId }, query: { limit: 100 }, signal })).meetings,
  });
export const statementsQuery = (groupId: GroupId) =>
  queryOptions({
    queryKey: [...groupsKey, 'statements', groupId],
    queryFn: async ({ signal }) => (await api(listStatements, { params: { groupId }, signal })).statements,
  });
export const meetingQuery = (meetingId: MeetingId) =>
  queryOptions({
    queryKey: [...groupsKey, 'meeting', meetingId],
    queryFn: ({ signal }) => api(getMeeting, { params: { meetingId }, signal }),
  });
export const statementQuery = (statementId: StatementId) =>
  queryOptions({
    queryKey: [...groupsKey, 'statement', statementId],
    queryFn: ({ signal }) => api(getStatement, { params: { statementId }, signal }),
  });
/** Organisations that can be members. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations', 'for-groups'],
  queryFn: async ({ signal }) =>
    (await api(listOrganisations, { signal })).organisations.filter(({ active }) => active),
});

/** Changes something of groups, says so, and reads again what is shown of them. */
export function useGroupChange<Given, View extends GroupView | MeetingView | JointStatementView>(
  change: (given: Given) => Promise<View>,
  onDone: (view: View) => void,
) {
  const { t } = useTranslation('groups');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (view) => {
      notifyDone(t('saved'));
      await queryClient.invalidateQueries({ queryKey: groupsKey });
      onDone(view);
    },
    onError: () => queryClient.invalidateQueries({ queryKey: groupsKey }),
  });
}
