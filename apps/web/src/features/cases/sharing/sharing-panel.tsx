// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { CaseView, HeldRelease, SharingView } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/panel.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { NewRelease } from '../case/new-release.tsx';
import { DisclosureForm } from './disclosure-form.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import { RefusalForm } from './refusal-form.tsx';
import { RefusalList } from './refusal-list.tsx';
import { ReleaseHistory } from './release-history.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { SecondLook } from './second-look.tsx';
import { SharingPicture } from './sharing-picture.tsx';
import { sharingQuery } from './sharing-query.ts';
import classes from './sharing.module.css';
import { ToTell } from './to-tell.tsx';
import { ViewerCard } from './viewer-card.tsx';
import { type Viewer, viewersOf } from './who-sees.ts';

interface SharingPanelProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
}

/** Who can see what of a case that one's organisation holds, why and until when; what waits; what was before. */
export function SharingPanel({ address, view }: SharingPanelProps) {
  const sharing = useQuery(sharingQuery(address));
  return (
    <QueryState query={sharing}>{(known) => <Sharing address={address} view={view} sharing={known} />}</QueryState>
  );
}

interface SharingProps extends SharingPanelProps {
  readonly sharing: SharingView;
}

type Opened = 'release' | 'refusal' | 'disclosure';

function Sharing({ address, view, sharing }: SharingProps) {
  const { t } = useTranslation('cases');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [followed, setFollowed] = useState<HeldRelease | null>(null);
  const [revoked, setRevoked] = useState<HeldRelease | null>(null);
  const [previewed, setPreviewed] = useState<Viewer | null>(null);
  const close = () => {
    setOpened(null);
    setFollowed(null);
  };
  const forms: Readonly<Record<Opened, ReactNode>> = {
    release: (
      <NewRelease
        address={address}
        view={view}
        isAdult={sharing.bases.includes('consent')}
        followed={followed ?? undefined}
        onDone={close}
      />
    ),
    refusal: <RefusalForm address={address} view={view} onDone={close} />,
    disclosure: <DisclosureForm address={address} view={view} onDone={close} />,
  };
  const viewers = viewersOf(sharing);
  return (
    <Stack gap="md">
      {sharing.releases.filter(waitsForAnother).map((release) => (
        <SecondLook key={release.id} address={address} release={release} />
      ))}
      <ToTell address={address} releases={sharing.releases} mayTell={sharing.mayRelease} />
      <Panel title={t('releases.title')} lead={t('sharing.lead')}>
        {sharing.mayRelease ? <SharingActs onOpen={setOpened} /> : null}
        <SharingPicture sharing={sharing} viewers={viewers} />
        {viewers.length === 0 ? <Text size="sm">{t('releases.none')}</Text> : null}
        <ul className={classes.list}>
          {viewers.map((viewer) => (
            <ViewerCard
              key={viewer.organisation.id}
              viewer={viewer}
              mayRelease={sharing.mayRelease}
              onPreview={setPreviewed}
              onRevoke={setRevoked}
              onExtend={(release) => {
                setFollowed(release);
                setOpened('release');
              }}
            />
          ))}
        </ul>
        <ReleaseHistory releases={sharing.releases} mayRevoke={sharing.mayRelease} onRevoke={setRevoked} />
      </Panel>
      <RefusalList address={address} view={view} sharing={sharing} />
      <Modal
        opened={opened !== null}
        onClose={close}
        title={opened === null ? '' : t(`sharing.titles.${followed ? 'extension' : opened}`)}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
        size="lg"
      >
        {opened === null ? null : forms[opened]}
      </Modal>
      <PreviewDialog view={view} viewer={previewed} onClose={() => setPreviewed(null)} />
      {revoked ? <RevokeDialog address={address} release={revoked} onClose={() => setRevoked(null)} /> : null}
    </Stack>
  );
}

/** What can be done about who sees the case. */
function SharingActs({ onOpen }: { readonly onOpen: (form: Opened) => void }) {
  const { t } = useTranslation('cases');
  return (
    <Group gap="sm">
      <Button onClick={() => onOpen('release')}>{t('releases.new')}</Button>
      <Button variant="default" onClick={() => onOpen('refusal')}>
        {t('sharing.refuse')}
      </Button>
      <Button variant="default" onClick={() => onOpen('disclosure')}>
        {t('sharing.disclose')}
      </Button>
    </Group>
  );
}

/** True for what another person has to approve, or to look into. */
function waitsForAnother({ state, basis, review }: HeldRelease): boolean {
  return state === 'waiting' || (review === null && (basis === 'breakGlass' || basis === 'vitalInterests'));
}
