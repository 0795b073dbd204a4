// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Text } from '@mantine/core';
import { discardPublication, type PublicationView, releasePublication, withdrawPublication } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { ReleaseHistory } from '../../../ui/release-history.tsx';
import { useReleaseActs } from '../../../ui/use-release-acts.ts';

/** Where the publication stands with its two people, and what this person may do about it. */
export function Release({ view }: { readonly view: PublicationView }) {
  const { t } = useTranslation('publications');
  const acts = useActs(view);
  const asked = acts.asked ?? 'release';
  const buttons = (['release', 'withdraw', 'discard'] as const).filter((each) => view.may[each]);
  return (
    <Stack gap="sm" align="flex-start">
      <ReleaseHistory
        of={view}
        proposed={(name) => t('release.proposedBy', { name: name ?? t('release.somebody') })}
        released={(name) => t('release.releasedBy', { name: name ?? t('release.somebody') })}
      />
      {view.state === 'proposed' && !view.may.release ? <Text size="sm">{t('release.another')}</Text> : null}
      {view.state === 'compared' ? <Text size="sm">{t('release.notYet')}</Text> : null}
      <Group gap="sm">
        {buttons.map((each) => (
          <Button key={each} variant={each === 'release' ? 'filled' : 'default'} onClick={() => acts.ask(each)}>
            {t(`release.${each}`)}
          </Button>
        ))}
      </Group>
      <ProblemNotice error={acts.asked === null ? acts.error : null} />
      <ActDialog
        acts={acts}
        title={t(`release.ask.${asked}.title`)}
        confirmLabel={t(`release.${asked}`)}
        dangerous={asked === 'discard'}
      >
        <Text>{t(`release.ask.${asked}.what`)}</Text>
      </ActDialog>
    </Stack>
  );
}

function useActs({ id: publicationId }: PublicationView) {
  const { t } = useTranslation('publications');
  const confirmed = useConfirmedCall();
  const params = { publicationId };
  return useReleaseActs<'release' | 'withdraw'>({
    list: 'publications',
    id: publicationId,
    run: (act) =>
      act === 'release'
        ? confirmed(() => api(releasePublication, { params }))
        : api(act === 'withdraw' ? withdrawPublication : discardPublication, { params }),
    said: (act) => t(`release.done.${act}`),
  });
}
