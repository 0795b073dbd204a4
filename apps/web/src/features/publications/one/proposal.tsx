// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Stack, Text } from '@mantine/core';
import {
  downloadPublication,
  type LengthFigures,
  type PublicationProposal,
  type PublicationView,
} from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { type DataColumn, DataTable } from '../../../ui/data-table.tsx';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { ProblemNotice } from '../../../ui/problem.tsx';

interface ProposalProps {
  readonly view: PublicationView;
  readonly proposal: PublicationProposal;
}

/** What was made: its guarantee, how far its counts are off, and the package. Everything here may be published. */
export function Proposal({ view, proposal }: ProposalProps) {
  const { t } = useTranslation('publications');
  const { file, basis } = proposal;
  const facts = useProposalFacts(proposal);
  return (
    <Stack gap="sm">
      <Facts small facts={facts} />
      <ErrorTable lengths={proposal.lengths} />
      {basis === null ? null : (
        <Text size="sm" c="dimmed">
          {t(`made.basis.${basisOf(basis)}`)}
        </Text>
      )}
      {view.may.download ? (
        <Download view={view} name={file?.name ?? 'publication.zip'} />
      ) : (
        <Text size="sm">{t('made.notYet')}</Text>
      )}
    </Stack>
  );
}

function useProposalFacts({ mode, rows, privacy, guarantee, file }: PublicationProposal): readonly Fact[] {
  const { t } = useTranslation('publications');
  const { formatNumber } = useLanguage();
  return [
    [t('made.mode'), t(`modes.${mode}.name`)],
    [t('made.rows'), rows === null ? '–' : formatNumber(rows)],
    [
      t('made.privacy'),
      privacy === null
        ? null
        : t('made.spends', { epsilon: formatNumber(privacy.epsilon), delta: privacy.delta.toExponential(0) }),
    ],
    [
      t('made.guarantee'),
      <span key="guarantee" lang="en">
        {guarantee}
      </span>,
    ],
    [
      t('made.file'),
      file === null ? null : (
        <span key="file">
          <bdi>{file.name}</bdi>, {t('made.bytes', { number: formatNumber(file.byteCount), count: file.byteCount })}
        </span>
      ),
    ],
    [t('made.hash'), file === null ? null : file.sha256],
  ];
}

function basisOf(basis: string): 'measured' | 'noise' | 'repeated' {
  if (basis === 'measured') return 'measured';
  return basis === 'derived-from-noise' ? 'noise' : 'repeated';
}

function ErrorTable({ lengths }: { readonly lengths: readonly LengthFigures[] }) {
  const { t } = useTranslation('publications');
  const { formatNumber, formatPercent } = useLanguage();
  const columns = useMemo((): readonly DataColumn<LengthFigures>[] => {
    const share = (value: number | null): string =>
      value === null ? '–' : formatPercent(Math.round(value * 1000) / 10);
    return [
      {
        id: 'length',
        header: t('made.length'),
        main: true,
        cell: ({ length }) => t('made.values', { count: length, number: formatNumber(length) }),
      },
      {
        id: 'combinations',
        header: t('made.combinations'),
        numeric: true,
        cell: ({ combinations }) => formatNumber(combinations),
      },
      {
        id: 'error',
        header: t('made.error'),
        numeric: true,
        cell: ({ meanError }) => (meanError === null ? '–' : formatNumber(Math.round(meanError * 10) / 10)),
      },
      { id: 'suppressed', header: t('compare.suppressed'), numeric: true, cell: (row) => share(row.suppressed) },
      { id: 'fabricated', header: t('compare.fabricated'), numeric: true, cell: (row) => share(row.fabricated) },
    ];
  }, [t, formatNumber, formatPercent]);
  return (
    <DataTable label={t('made.errors')} rows={lengths} columns={columns} rowKey={({ length }) => String(length)} />
  );
}

function Download({ view, name }: { readonly view: PublicationView; readonly name: string }) {
  const { t } = useTranslation('publications');
  const confirmed = useConfirmedCall();
  const download = useMutation({
    mutationFn: () => confirmed(() => downloadFile(downloadPublication, { params: { publicationId: view.id } }, name)),
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
        {t('made.download')}
      </Button>
      <ProblemNotice error={download.error} />
    </Stack>
  );
}
