// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { InstrumentKey, type InstrumentView, PillarCode } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddressValues, useAddress } from '../../lib/address.ts';
import { useLanguage } from '../../lib/language.ts';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Facts } from '../../ui/facts.tsx';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { UnknownRecord } from '../../ui/unknown-record.tsx';
import { CommitmentDialog } from './commitment-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { InstrumentDialog } from './instrument-dialog.tsx';
import { useInstrument, wordsIn } from './instrument-queries.ts';

type ShownCommitment = InstrumentView['commitments'][number];
type Asked = ShownCommitment | 'new' | 'import' | 'describe' | null;

function readNumber({ number }: AddressValues): number | undefined {
  return number !== undefined && /^[1-9]\d{0,3}$/.test(number) ? Number(number) : undefined;
}

/** One instrument: its commitments by pillar, each with its reference, and whether it was compared with the text. */
export function InstrumentPage() {
  const { t } = useTranslation('commitments');
  const parsed = InstrumentKey.safeParse(useParams({ strict: false }).instrument);
  if (!parsed.success) {
    return <UnknownRecord title={t('instrument')} what={t('unknown')} list="/commitments" listLabel={t('toList')} />;
  }
  return <KnownInstrument key={parsed.data} name={parsed.data} />;
}

function KnownInstrument({ name }: { readonly name: string }) {
  const { t } = useTranslation('commitments');
  const { language } = useLanguage();
  const [number, changeAddress] = useAddress(readNumber);
  const query = useInstrument(name, number);
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const view = query.data;
  const isPresent = view !== undefined && view.number === view.history[0]?.number;
  const mayChange = view?.mayEdit === true && isPresent;
  return (
    <Page
      title={view ? wordsIn(view.titles, language) : t('instrument')}
      actions={
        <>
          <ButtonLink to="/commitments" variant="default">
            {t('toList')}
          </ButtonLink>
          {mayChange ? (
            <>
              <Button variant="default" onClick={() => setAsked('describe')}>
                {t('describe')}
              </Button>
              <Button variant="default" onClick={() => setAsked('import')}>
                {t('import.open')}
              </Button>
              <Button onClick={() => setAsked('new')}>{t('add')}</Button>
            </>
          ) : null}
        </>
      }
    >
      <QueryState query={query}>
        {(shown) => (
          <Stack gap="md">
            <About view={shown} onVersion={(chosen) => changeAddress({ number: chosen })} />
            {shown.commitments.length === 0 ? <Empty title={t('empty')}>{t('emptyTodo')}</Empty> : null}
            {PillarCode.options.map((pillar) => (
              <PillarPanel key={pillar} view={shown} pillar={pillar} onChange={mayChange ? setAsked : null} />
            ))}
            {asked === 'import' ? <ImportDialog instrument={shown.key} onClose={close} /> : null}
            {asked === 'describe' ? <InstrumentDialog instrument={shown} onClose={close} /> : null}
            {asked !== null && asked !== 'import' && asked !== 'describe' ? (
              <CommitmentDialog view={shown} commitment={asked === 'new' ? null : asked} onClose={close} />
            ) : null}
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}

interface AboutProps {
  readonly view: InstrumentView;
  readonly onVersion: (number: string | undefined) => void;
}

function About({ view, onVersion }: AboutProps) {
  const { t } = useTranslation('commitments');
  const { formatDate } = useLanguage();
  const versionLabel = ({ number, origin, madeAt }: InstrumentView['history'][number], at: number): string =>
    [
      at === 0 ? t('versionNow', { number }) : String(number),
      t(`origin.${origin}`),
      ...(madeAt === null ? [] : [formatDate(madeAt)]),
    ].join(' · ');
  return (
    <Group align="flex-end" justify="space-between">
      <Facts
        facts={[
          [t('symbol'), view.symbol],
          [t('adopted'), view.adoptedOn === null ? null : formatDate(view.adoptedOn)],
          [t('source'), view.source],
        ]}
      />
      <NativeSelect
        label={t('version')}
        data={view.history.map((each, at) => ({ value: String(each.number), label: versionLabel(each, at) }))}
        value={String(view.number)}
        onChange={({ currentTarget }) => onVersion(currentTarget.value)}
      />
    </Group>
  );
}

interface PillarPanelProps {
  readonly view: InstrumentView;
  readonly pillar: PillarCode;
  readonly onChange: ((commitment: ShownCommitment) => void) | null;
}

function useColumns({ view, onChange }: Omit<PillarPanelProps, 'pillar'>): DataColumn<ShownCommitment>[] {
  const { t } = useTranslation('commitments');
  const { language } = useLanguage();
  return [
    {
      id: 'words',
      header: t('commitments'),
      main: true,
      cell: ({ code, paraphrase }) => (
        <Stack gap={2}>
          <Text dir="auto">{wordsIn(paraphrase, language)}</Text>
          <Text size="sm" c="dimmed">
            <bdi>{code}</bdi>
          </Text>
        </Stack>
      ),
    },
    { id: 'reference', header: t('reference'), cell: ({ reference }) => <bdi>{reference}</bdi> },
    {
      id: 'verified',
      header: t('verified'),
      cell: ({ verified }) => (
        <Badge variant="light" tt="none" color={verified ? 'teal' : 'orange'}>
          {verified ? t('verified') : t('unverified')}
        </Badge>
      ),
    },
    {
      id: 'measures',
      header: t('measuresCount'),
      cell: ({ code, measureCount }) =>
        measureCount === 0 ? (
          t('noMeasure')
        ) : (
          <AnchorLink to="/plan" search={{ view: 'measures', commitment: `${view.key}/${code}` }}>
            {t('toMeasures', { count: measureCount })}
          </AnchorLink>
        ),
    },
    ...(onChange
      ? [
          {
            id: 'change',
            header: t('change'),
            cell: (commitment: ShownCommitment) => (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('changeOf', { code: commitment.code })}
                onClick={() => onChange(commitment)}
              >
                {t('change')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

function PillarPanel({ view, pillar, onChange }: PillarPanelProps) {
  const { language } = useLanguage();
  const columns = useColumns({ view, onChange });
  const own = view.commitments.filter((each) => each.pillar === pillar);
  if (own.length === 0) return null;
  const title = labelOf('pillar', pillar, language) ?? pillar;
  return (
    <Panel title={title}>
      <DataTable label={title} rows={own} columns={columns} rowKey={({ code }) => code} />
    </Panel>
  );
}
