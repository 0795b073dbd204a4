// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack, Table, Text } from '@mantine/core';
import { getFeedback } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { type Service, servicesKey } from '../../../lib/services.ts';
import { QueryState } from '../../../ui/query-state.tsx';

const questions = ['one', 'two', 'three', 'four', 'five'] as const;
const levels = ['one', 'two', 'three', 'four'] as const;

/** What people said of a service, as sums; words only of those who wished to be known. */
export function FeedbackSums({ service }: { readonly service: Service }) {
  const { t } = useTranslation('services');
  const { formatNumber } = useLanguage();
  const feedback = useQuery({
    queryKey: [...servicesKey, 'feedback', service.id],
    queryFn: ({ signal }) => api(getFeedback, { params: { serviceId: service.id }, signal }),
  });
  return (
    <QueryState query={feedback}>
      {({ given, sums, known }) => (
        <Stack gap="xs">
          {sums === null || given === null ? (
            <Text size="sm">{t('places.feedbackFew')}</Text>
          ) : (
            <>
              <Text size="sm">{t('places.feedbackGiven', { count: given, shown: formatNumber(given) })}</Text>
              <Table.ScrollContainer minWidth={360}>
                <Table>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t('feedback.title')}</Table.Th>
                      {levels.map((level) => (
                        <Table.Th key={level}>{t(`feedback.levels.${level}`)}</Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {questions.map((question, at) => (
                      <Table.Tr key={question}>
                        <Table.Th scope="row" fw={400}>
                          {t(`feedback.questions.${question}`)}
                        </Table.Th>
                        {levels.map((level, of) => (
                          <Table.Td key={level}>{formatNumber(sums[at]?.[of] ?? 0)}</Table.Td>
                        ))}
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            </>
          )}
          {known.map(({ words, month }) =>
            words === null ? null : (
              <Text key={`${month} ${words}`} size="sm" component="blockquote" m={0}>
                <bdi>{words}</bdi>
              </Text>
            ),
          )}
        </Stack>
      )}
    </QueryState>
  );
}
