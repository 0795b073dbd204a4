// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { type AnswerOf, beginStay, endStay, listStays } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import { useLanguage } from '../../../lib/language.ts';
import { type Service, servicesKey } from '../../../lib/services.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { QueryState } from '../../../ui/query-state.tsx';

type Stay = AnswerOf<typeof listStays>['stays'][number];

/** Who stays in a shelter's places now, in the house's own words; moving in takes a place, moving out gives it back. */
export function Stays({ service }: { readonly service: Service }) {
  const { t } = useTranslation('services');
  const { formatDate } = useLanguage();
  const { begin, end } = useStayChanges(service);
  const [label, setLabel] = useState('');
  const stays = useQuery({
    queryKey: [...servicesKey, 'stays', service.id],
    queryFn: ({ signal }) => api(listStays, { query: { serviceId: service.id }, signal }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    begin.mutate(label.trim(), { onSuccess: () => setLabel('') });
  };
  const nameOf = (stay: Stay) => stay.label ?? t('places.unnamed');
  return (
    <Stack gap="xs">
      <QueryState query={stays}>
        {({ stays: all }) =>
          all.length === 0 ? (
            <Text size="sm">{t('places.noStays')}</Text>
          ) : (
            <List listStyleType="none" spacing="xs" aria-label={t('places.stays')}>
              {all.map((stay) => (
                <List.Item key={stay.id}>
                  <Group gap="sm">
                    <Text size="sm">
                      <bdi>{nameOf(stay)}</bdi> · {t('places.since', { day: formatDate(stay.from) })}
                    </Text>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('places.endOf', { label: nameOf(stay) })}
                      loading={end.isPending && end.variables === stay.id}
                      onClick={() => end.mutate(stay.id)}
                    >
                      {t('places.end')}
                    </Button>
                  </Group>
                </List.Item>
              ))}
            </List>
          )
        }
      </QueryState>
      <ProblemNotice error={begin.error ?? end.error} />
      {service.closed ? null : (
        <form onSubmit={submit} noValidate>
          <Group align="flex-end">
            <TextInput
              label={t('places.label')}
              description={t('places.labelHint')}
              value={label}
              onChange={({ currentTarget }) => setLabel(currentTarget.value)}
              maxLength={80}
              dir="auto"
            />
            <Button type="submit" loading={begin.isPending}>
              {t('places.begin')}
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}

function useStayChanges({ id: serviceId }: Service) {
  const queryClient = useQueryClient();
  const today = useToday();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: servicesKey });
  const begin = useMutation({
    mutationFn: (label: string) =>
      api(beginStay, { params: { serviceId }, body: { from: today, ...(label === '' ? {} : { label }) } }),
    onSettled,
  });
  const end = useMutation({
    mutationFn: (stayId: Stay['id']) => api(endStay, { params: { stayId }, body: { to: today } }),
    onSettled,
  });
  return { begin, end };
}
