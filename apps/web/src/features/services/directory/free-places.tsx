// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { ActionIcon, Group, Text } from '@mantine/core';
import { setFreePlaces } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { type Service, servicesKey } from '../../../lib/services.ts';
import { hasRole, useSession } from '../../../lib/session.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';

/** How many places are free, and since when that is known; of one's own service, changed in one tap. */
export function FreePlaces({ service, isOwn }: { readonly service: Service; readonly isOwn: boolean }) {
  const { t } = useTranslation('services');
  const { formatNumber, formatDateTime } = useLanguage();
  const session = useSession();
  const { set } = useFreePlaces(service);
  const { places, closed, name } = service;
  if (!places) return null;
  const mayChange = isOwn && !closed && hasRole(session, 'caseworker', 'supervisor');
  const words = (
    <Text size="sm" fw={600} {...(mayChange ? { role: 'status' } : {})}>
      {t('places.free', { count: places.free, shown: formatNumber(places.free), total: formatNumber(places.total) })}
      <Text span size="sm" c="dimmed" fw={400}>
        {' '}
        {t('places.asOf', { when: formatDateTime(places.at) })}
      </Text>
    </Text>
  );
  if (!mayChange) return words;
  const step = (by: number, label: string, sign: string) => (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={t(label, { name })}
      disabled={set.isPending || places.free + by < 0 || places.free + by > places.total}
      onClick={() => set.mutate(places.free + by)}
    >
      {sign}
    </ActionIcon>
  );
  return (
    <div>
      <Group gap="xs" wrap="nowrap">
        {step(-1, 'places.fewer', '−')}
        {words}
        {step(1, 'places.moreFree', '+')}
      </Group>
      <ProblemNotice error={set.error} />
    </div>
  );
}

function useFreePlaces({ id, version }: Service) {
  const queryClient = useQueryClient();
  const set = useMutation({
    mutationFn: (free: number) => api(setFreePlaces, { params: { serviceId: id }, body: { free, version } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: servicesKey }),
  });
  return { set };
}
