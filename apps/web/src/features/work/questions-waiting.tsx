// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import { listQuestions } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';

/** How many organisations ask whether they work with the same person, and how many said so; nothing where none did. */
export function QuestionsWaiting() {
  const { t } = useTranslation('work');
  const { formatNumber } = useLanguage();
  const session = useSession();
  const mayAnswer = hasRole(session, 'caseworker', 'supervisor');
  const asked = useQuery({
    queryKey: ['questions'],
    queryFn: ({ signal }) => api(listQuestions, { query: { purpose: 'assistance' }, signal }),
    enabled: mayAnswer,
  });
  if (!mayAnswer) return null;
  return (
    <QueryState query={asked}>
      {({ questions, replies }) =>
        questions.length + replies.length === 0 ? null : (
          <Panel title={t('questions.title')} action={<ButtonLink to="/duplicates">{t('questions.open')}</ButtonLink>}>
            {questions.length === 0 ? null : (
              <Text size="sm">
                {t('questions.waiting', { count: questions.length, number: formatNumber(questions.length) })}
              </Text>
            )}
            {replies.length === 0 ? null : (
              <Text size="sm">
                {t('questions.answered', { count: replies.length, number: formatNumber(replies.length) })}
              </Text>
            )}
          </Panel>
        )
      }
    </QueryState>
  );
}
