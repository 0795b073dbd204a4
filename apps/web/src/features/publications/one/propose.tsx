// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Radio, Stack, Text } from '@mantine/core';
import {
  PublicationModeCode,
  proposePublication,
  type PublicationComparison,
  type PublicationView,
} from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { publicationQuery } from '../publication-query.ts';

interface ProposeProps {
  readonly view: PublicationView;
  readonly comparison: PublicationComparison;
}

/** Chooses one way, spends its privacy, and has the package made that a second person releases. */
export function Propose({ view, comparison }: ProposeProps) {
  const { t } = useTranslation('publications');
  const { formatNumber } = useLanguage();
  const queryClient = useQueryClient();
  const confirmed = useConfirmedCall();
  const possible = comparison.modes.filter(
    ({ offered, refused, cost }) => offered && refused === null && (cost === null || cost.affordable),
  );
  const [mode, setMode] = useState(possible[0]?.mode);
  const [asked, setAsked] = useState(false);
  const propose = useMutation({
    mutationFn: (chosen: PublicationModeCode) =>
      confirmed(() => api(proposePublication, { params: { publicationId: view.id }, body: { mode: chosen } })),
    onSuccess: async (after) => {
      setAsked(false);
      queryClient.setQueryData(publicationQuery(view.id).queryKey, after);
      await queryClient.invalidateQueries({ queryKey: ['publications', 'ledger'] });
    },
  });
  if (mode === undefined) return <Text size="sm">{t('propose.nothing')}</Text>;
  const cost = possible.find((row) => row.mode === mode)?.cost ?? null;
  return (
    <Stack gap="sm" align="flex-start">
      <Radio.Group
        aria-label={t('propose.title')}
        value={mode}
        onChange={(value) => setMode(PublicationModeCode.parse(value))}
      >
        <Stack gap="xs">
          {possible.map((row) => (
            <Radio
              key={row.mode}
              value={row.mode}
              label={t(`modes.${row.mode}.name`)}
              description={t(`modes.${row.mode}.what`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Button onClick={() => setAsked(true)}>{t('propose.act')}</Button>
      <ProblemNotice error={asked ? null : propose.error} />
      <ConfirmDialog
        opened={asked}
        title={t('propose.ask', { mode: t(`modes.${mode}.name`) })}
        confirmLabel={t('propose.act')}
        pending={propose.isPending}
        error={propose.error}
        onConfirm={() => propose.mutate(mode)}
        onClose={() => setAsked(false)}
      >
        <Text>
          {cost === null
            ? t('propose.askFree')
            : t('propose.askSpends', { epsilon: formatNumber(cost.epsilon), budget: formatNumber(cost.budget) })}
        </Text>
      </ConfirmDialog>
    </Stack>
  );
}
