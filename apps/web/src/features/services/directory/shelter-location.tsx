// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { getShelterLocation, setShelterLocation } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { type Service, servicesKey } from '../../../lib/services.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { QueryState } from '../../../ui/query-state.tsx';

/** Where a shelter is: for its own organisation alone, read only when somebody opens it. */
export function ShelterLocation({ service }: { readonly service: Service }) {
  const { t } = useTranslation('services');
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<string | null>(null);
  const params = { serviceId: service.id };
  const queryKey = [...servicesKey, 'location', service.id];
  const location = useQuery({
    queryKey,
    queryFn: ({ signal }) => api(getShelterLocation, { params, signal }),
    gcTime: 0,
  });
  const save = useMutation({
    mutationFn: (address: string) => api(setShelterLocation, { params, body: { address } }),
    onSuccess: async () => {
      notifyDone(t('places.locationSaved'));
      setDraft(null);
      await queryClient.invalidateQueries({ queryKey });
    },
  });
  return (
    <QueryState query={location}>
      {({ address }) => (
        <Stack gap="xs">
          <Textarea
            label={t('places.location')}
            description={t('places.locationHint')}
            placeholder={t('places.locationNone')}
            value={draft ?? address ?? ''}
            onChange={({ currentTarget }) => setDraft(currentTarget.value)}
            maxLength={500}
            spellCheck={false}
            autoComplete="off"
            autosize
            dir="auto"
          />
          <ProblemNotice error={save.error} />
          {draft === null || draft.trim() === '' ? (
            <Text size="sm" c="dimmed">
              {t('places.locationSaved')}
            </Text>
          ) : (
            <Group>
              <Button size="xs" loading={save.isPending} onClick={() => save.mutate(draft.trim())}>
                {t('save')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setDraft(null)}>
                {t('cancel')}
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </QueryState>
  );
}
