// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { GroupId, PillarCode, receiveRecommendation, RecommendationSourceCode } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useToday } from '../../lib/local-day.ts';
import { type Answers, FieldsDialog, orNull } from '../../ui/fields-dialog.tsx';
import { groupsQuery, recommendationsKey } from './recommendation-query.ts';

function bodyOf(answers: Answers) {
  return {
    groupId: GroupId.safeParse(answers['group']).data ?? null,
    sourceKind: RecommendationSourceCode.parse(answers['sourceKind']),
    source: answers['source'] ?? '',
    document: orNull(answers['document']),
    words: answers['words'] ?? '',
    pillar: PillarCode.safeParse(answers['pillar']).data ?? null,
    receivedOn: answers['receivedOn'] ?? '',
    answerBy: orNull(answers['answerBy']),
    implementBy: null,
    commitments: [],
    measures: [],
  };
}

/** Records a recommendation that was received, and opens it. */
export function ReceiveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('recommendations');
  const today = useToday();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const groups = useQuery(groupsQuery);
  const receive = useMutation({
    mutationFn: (answers: Answers) => api(receiveRecommendation, { body: bodyOf(answers) }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: recommendationsKey });
      await navigate({ to: '/recommendations/$recommendationId', params: { recommendationId: id } });
    },
  });
  const none = { value: '', label: t('noneChosen') };
  return (
    <FieldsDialog
      title={t('receive')}
      submitLabel={t('save')}
      isPending={receive.isPending}
      error={receive.error}
      onSubmit={(answers) => receive.mutate(answers)}
      onClose={onClose}
      fields={[
        {
          key: 'sourceKind',
          label: t('sourceKind'),
          kind: 'choice',
          value: 'specialRapporteur',
          choices: RecommendationSourceCode.options.map((value) => ({ value, label: t(`sources.${value}`) })),
        },
        { key: 'source', label: t('source'), description: t('sourceHint'), kind: 'line', required: true },
        { key: 'document', label: t('document'), description: t('documentHint'), kind: 'line' },
        { key: 'words', label: t('words'), kind: 'words', required: true },
        {
          key: 'pillar',
          label: t('pillar'),
          kind: 'choice',
          choices: [none, ...PillarCode.options.map((value) => ({ value, label: t(`pillars.${value}`) }))],
        },
        {
          key: 'group',
          label: t('group'),
          kind: 'choice',
          choices: [none, ...(groups.data ?? []).map(({ id, name }) => ({ value: id, label: name }))],
        },
        { key: 'receivedOn', label: t('receivedOn'), kind: 'day', required: true, value: today, max: today },
        { key: 'answerBy', label: t('answerBy'), kind: 'day' },
      ]}
    />
  );
}
