// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Badge, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import {
  comparePublication,
  type ModeComparison,
  type PublicationComparison,
  type PublicationSettings,
  type PublicationView,
} from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { ledgerQuery, publicationQuery } from '../publication-query.ts';

/** How the ways to publish compare with the real records: for analysts alone, and never published. */
export function Comparison({ view }: { readonly view: PublicationView }) {
  const { t } = useTranslation('publications');
  const { formatNumber } = useLanguage();
  const { comparison } = view;
  return (
    <Stack gap="sm">
      {comparison === null ? (
        <Text size="sm">{t('compare.none')}</Text>
      ) : (
        <>
          <Alert color="gray">
            <Text size="sm">
              {t('compare.people', { number: formatNumber(comparison.people), count: comparison.people })}{' '}
              {t('compare.unique', { number: formatNumber(comparison.unique), count: comparison.unique })}
            </Text>
            <Text size="sm" fw={600}>
              {t('compare.confidential')}
            </Text>
          </Alert>
          <ModeTable comparison={comparison} />
          <Refusals modes={comparison.modes} />
        </>
      )}
      {view.may.compare ? <CompareAgain view={view} /> : null}
    </Stack>
  );
}

function ModeTable({ comparison }: { readonly comparison: PublicationComparison }) {
  const { t } = useTranslation('publications');
  const { formatNumber, formatPercent } = useLanguage();
  const columns = useMemo((): readonly DataColumn<ModeComparison>[] => {
    const share = (value: number | null): string =>
      value === null ? '–' : formatPercent(Math.round(value * 1000) / 10);
    const rounded = (value: number): string => formatNumber(Math.round(value * 10) / 10);
    return [
      { id: 'mode', header: t('compare.mode'), main: true, cell: (row) => <ModeName row={row} /> },
      {
        id: 'error',
        header: t('compare.error'),
        cell: ({ lengths }) =>
          lengths.length === 0 ? (
            '–'
          ) : (
            <bdi>{lengths.map(({ meanError }) => (meanError === null ? '–' : rounded(meanError))).join(' / ')}</bdi>
          ),
      },
      {
        id: 'lost',
        header: t('compare.lostAndMadeUp'),
        cell: ({ suppressed, fabricated }) => (
          <bdi>
            {share(suppressed)} / {share(fabricated)}
          </bdi>
        ),
      },
      {
        id: 'smallest',
        header: t('compare.smallest'),
        numeric: true,
        cell: ({ smallestClass }) => (smallestClass === null ? '–' : formatNumber(smallestClass)),
      },
      { id: 'touched', header: t('compare.touched'), numeric: true, cell: (row) => share(row.recordsSuppressed) },
      { id: 'cost', header: t('compare.cost'), cell: ({ cost }) => <Cost cost={cost} /> },
    ];
  }, [t, formatNumber, formatPercent]);
  return <DataTable label={t('compare.title')} rows={comparison.modes} columns={columns} rowKey={({ mode }) => mode} />;
}

/** What a way spends, and what the year with the least would have left. */
function Cost({ cost }: Pick<ModeComparison, 'cost'>) {
  const { t } = useTranslation('publications');
  const { formatNumber } = useLanguage();
  if (cost === null) return <>{t('compare.free')}</>;
  const left = formatNumber(Math.round(Math.max(0, cost.budget - cost.spentAfter) * 10) / 10);
  return (
    <Stack gap={0}>
      <bdi>{t('made.spends', { epsilon: formatNumber(cost.epsilon), delta: cost.delta.toExponential(0) })}</bdi>
      <span>{cost.affordable ? t('compare.left', { left }) : t('compare.tooMuch')}</span>
    </Stack>
  );
}

function ModeName({ row: { mode, offered, refused } }: { readonly row: ModeComparison }) {
  const { t } = useTranslation('publications');
  return (
    <Group gap="xs">
      <span>{t(`modes.${mode}.name`)}</span>
      {offered && refused === null ? null : (
        <Badge color="gray" variant="light" tt="none">
          {t(refused === null ? 'compare.notOffered' : 'compare.refused')}
        </Badge>
      )}
    </Group>
  );
}

/** Why a way has no answer for this choice. */
function Refusals({ modes }: { readonly modes: readonly ModeComparison[] }) {
  const { t } = useTranslation('publications');
  const refused = modes.filter((row) => row.refused !== null);
  if (refused.length === 0) return null;
  return (
    <Stack gap={2}>
      {refused.map(({ mode, refused: reason }) => (
        <Text size="sm" key={mode}>
          {t(`modes.${mode}.name`)}: <bdi>{reason}</bdi>
        </Text>
      ))}
    </Stack>
  );
}

function CompareAgain({ view }: { readonly view: PublicationView }) {
  const { t } = useTranslation('publications');
  const queryClient = useQueryClient();
  const { data: ledger } = useQuery(ledgerQuery);
  const known = view.comparison?.settings ?? ledger?.rules;
  const [changed, setChanged] = useState<Partial<PublicationSettings>>({});
  const compare = useMutation({
    mutationFn: () => api(comparePublication, { params: { publicationId: view.id }, body: changed }),
    onSuccess: (after) => {
      setChanged({});
      queryClient.setQueryData(publicationQuery(view.id).queryKey, after);
    },
  });
  if (!known) return null;
  const field = (name: keyof PublicationSettings, limits: { min: number; max: number; decimals: number }) => (
    <NumberInput
      label={t(`settings.${name}`)}
      value={changed[name] ?? known[name]}
      min={limits.min}
      max={limits.max}
      decimalScale={limits.decimals}
      w="9rem"
      onChange={(value) => {
        if (typeof value === 'number') setChanged((before) => ({ ...before, [name]: value }));
      }}
    />
  );
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="sm">
        {field('epsilon', { min: 0.01, max: 20, decimals: 2 })}
        {field('k', { min: ledger?.rules.k ?? 3, max: 1000, decimals: 0 })}
        {field('length', { min: 1, max: 3, decimals: 0 })}
        <Button variant="default" loading={compare.isPending} onClick={() => compare.mutate()}>
          {t('compare.again')}
        </Button>
      </Group>
      <ProblemNotice error={compare.error} />
    </Stack>
  );
}
