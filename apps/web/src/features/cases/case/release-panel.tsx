// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge, Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { type CaseView, listReleases, type ReleaseView, revokeRelease } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { useSession } from '../../../lib/session.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { DateText } from '../../../ui/date-text.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { type CaseAddress, releasesKey } from './case-address.ts';
import classes from './case-page.module.css';
import { NewRelease } from './new-release.tsx';
import { useCaseChanged } from './use-case-changed.ts';

type Release = z.infer<typeof ReleaseView>;

interface ReleasePanelProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
}

/** Who can see this case: which organisation, what, why and until when; what has ended stays in sight below. */
export function ReleasePanel({ address, view }: ReleasePanelProps) {
  const { t } = useTranslation('cases');
  const { organisation: own } = useSession();
  const [isNew, setIsNew] = useState(false);
  const [revoked, setRevoked] = useState<Release | null>(null);
  const { caseId } = address;
  const releases = useQuery({
    queryKey: releasesKey(address),
    queryFn: async ({ signal }) => (await api(listReleases, { params: { caseId }, signal })).releases,
  });
  const isHolder = view.organisation.id === own.id;
  const title = t(isHolder ? 'releases.title' : 'releases.titleOwn');
  const holder = isHolder ? t('releases.holderYou') : t('releases.holder', { organisation: view.organisation.name });
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        {view.mayRelease ? (
          <Button variant="default" size="xs" onClick={() => setIsNew(true)}>
            {t('releases.new')}
          </Button>
        ) : null}
      </Group>
      <Text size="sm" mb="sm">
        <bdi>{holder}</bdi>
      </Text>
      <QueryState query={releases}>
        {(all) => (
          <Stack gap="xs">
            {all.length === 0 ? <Text size="sm">{t('releases.none')}</Text> : null}
            {all
              .toSorted((one, other) => Number(other.live) - Number(one.live))
              .map((release) => (
                <ReleaseCard
                  key={release.id}
                  release={release}
                  onRevoke={view.mayRelease && release.live ? () => setRevoked(release) : undefined}
                />
              ))}
          </Stack>
        )}
      </QueryState>
      <Modal
        opened={isNew}
        onClose={() => setIsNew(false)}
        title={t('releases.newTitle')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
        size="lg"
      >
        <NewRelease address={address} view={view} onDone={() => setIsNew(false)} />
      </Modal>
      <RevokeDialog address={address} release={revoked} onClose={() => setRevoked(null)} />
    </Paper>
  );
}

function ReleaseCard({
  release,
  onRevoke,
}: {
  readonly release: Release;
  readonly onRevoke: (() => void) | undefined;
}) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { organisation, dataClasses, purpose, basis, until, revokedAt, live } = release;
  return (
    <div className={classes.release} data-live={live}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Text fw={600} size="sm">
          <bdi>{organisation.name}</bdi>
        </Text>
        <Badge variant="light" color={live ? 'teal' : 'gray'} tt="none" style={{ flex: 'none' }}>
          {t(live ? 'releases.live' : 'releases.ended')}
        </Badge>
      </Group>
      <Group gap={4} my={6}>
        {dataClasses.map((code) => (
          <Badge key={code} variant="default" tt="none">
            {labelOf('dataClass', code, language)}
          </Badge>
        ))}
      </Group>
      <Text size="sm">
        {labelOf('purposeOfUse', purpose, language)} · {labelOf('releaseBasis', basis, language)}
      </Text>
      <Group justify="space-between" mt={4}>
        <Text size="sm" c="dimmed">
          {revokedAt === null ? t('releases.untilDay') : t('releases.revokedOn')}{' '}
          <DateText value={revokedAt ?? until} />
        </Text>
        {onRevoke ? (
          <Button
            size="xs"
            variant="subtle"
            color="red"
            onClick={onRevoke}
            aria-label={t('releases.revokeOf', { organisation: organisation.name })}
          >
            {t('releases.revoke')}
          </Button>
        ) : null}
      </Group>
    </div>
  );
}

interface RevokeDialogProps {
  readonly address: CaseAddress;
  readonly release: Release | null;
  readonly onClose: () => void;
}

function RevokeDialog({ address, release, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('cases');
  const showChanged = useCaseChanged(address);
  const revoke = useMutation({
    mutationFn: (releaseId: Release['id']) => api(revokeRelease, { params: { caseId: address.caseId, releaseId } }),
    onSuccess: async () => {
      notifyDone(t('releases.revoked'));
      onClose();
      await showChanged();
    },
  });
  return (
    <ConfirmDialog
      opened={release !== null}
      title={t('releases.revokeTitle')}
      confirmLabel={t('releases.revoke')}
      dangerous
      pending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => release && revoke.mutate(release.id)}
      onClose={onClose}
    >
      {t('releases.revokeExplained', { organisation: release?.organisation.name })}
    </ConfirmDialog>
  );
}
