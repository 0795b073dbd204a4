// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { discardPublication, type PublicationView, releasePublication, withdrawPublication } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';

type Act = 'release' | 'withdraw' | 'discard';

/** Where the publication stands with its two people, and what this person may do about it. */
export function Release({ view }: { readonly view: PublicationView }) {
  const { t } = useTranslation('publications');
  const { acting, act, asked, ask } = useActs(view);
  const buttons = (['release', 'withdraw', 'discard'] as const).filter((each) => view.may[each]);
  return (
    <Stack gap="sm" align="flex-start">
      <History view={view} />
      {view.state === 'proposed' && !view.may.release ? <Text size="sm">{t('release.another')}</Text> : null}
      {view.state === 'compared' ? <Text size="sm">{t('release.notYet')}</Text> : null}
      <Group gap="sm">
        {buttons.map((each) => (
          <Button key={each} variant={each === 'release' ? 'filled' : 'default'} onClick={() => ask(each)}>
            {t(`release.${each}`)}
          </Button>
        ))}
      </Group>
      <ProblemNotice error={asked === null ? acting.error : null} />
      <ConfirmDialog
        opened={asked !== null}
        title={t(`release.ask.${asked ?? 'release'}.title`)}
        confirmLabel={t(`release.${asked ?? 'release'}`)}
        dangerous={asked === 'discard'}
        pending={acting.isPending}
        error={acting.error}
        onConfirm={act}
        onClose={() => ask(null)}
      >
        <Text>{t(`release.ask.${asked ?? 'release'}.what`)}</Text>
      </ConfirmDialog>
    </Stack>
  );
}

function useActs({ id: publicationId }: PublicationView) {
  const { t } = useTranslation('publications');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const confirmed = useConfirmedCall();
  const [asked, setAsked] = useState<Act | null>(null);
  const acting = useMutation({
    mutationFn: async (act: Act): Promise<Act> => {
      const params = { publicationId };
      if (act === 'release') await confirmed(() => api(releasePublication, { params }));
      else if (act === 'withdraw') await api(withdrawPublication, { params });
      else await api(discardPublication, { params });
      return act;
    },
    onSuccess: async (act) => {
      setAsked(null);
      notifyDone(t(`release.done.${act}`));
      if (act === 'discard') {
        queryClient.removeQueries({ queryKey: ['publications', 'one', publicationId] });
        await navigate({ to: '/publications' });
      }
      await queryClient.invalidateQueries({ queryKey: ['publications'] });
    },
  });
  return {
    acting,
    asked,
    ask: (act: Act | null) => {
      acting.reset();
      setAsked(act);
    },
    act: () => {
      if (asked !== null) acting.mutate(asked);
    },
  };
}

/** Who proposed and who released, and when. */
function History({ view }: { readonly view: PublicationView }) {
  const { t } = useTranslation('publications');
  const { proposedAt, proposedBy, releasedAt, releasedBy } = view;
  return (
    <Stack gap={2}>
      {proposedAt === null ? null : (
        <Text size="sm">
          {t('release.proposedBy', { name: proposedBy ?? t('release.somebody') })}{' '}
          <DateText value={proposedAt} withTime />
        </Text>
      )}
      {releasedAt === null ? null : (
        <Text size="sm">
          {t('release.releasedBy', { name: releasedBy ?? t('release.somebody') })}{' '}
          <DateText value={releasedAt} withTime />
        </Text>
      )}
    </Stack>
  );
}
