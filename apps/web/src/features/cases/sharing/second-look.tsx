// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { decideRelease, type HeldRelease, reviewAccess } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useConfirmedCall } from '../../../ui/confirm-session.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import { useCaseChanged } from '../case/use-case-changed.ts';
import { ReleaseFacts } from './release-facts.tsx';

interface SecondLookProps {
  readonly address: CaseAddress;
  readonly release: HeldRelease;
}

/** What waits for a second person: a release to be approved, or an access in an emergency to be looked into. */
export function SecondLook({ address, release }: SecondLookProps) {
  const { t } = useTranslation('cases');
  const [verdict, setVerdict] = useState<boolean | null>(null);
  const isWaiting = release.state === 'waiting';
  const may = isWaiting ? release.mayDecide : release.mayReview;
  const words = isWaiting ? 'sharing.waiting' : 'sharing.toReview';
  return (
    <Alert color="yellow" title={t(`${words}.title`, { organisation: release.organisation.name })} role="note">
      <Stack gap="sm">
        <ReleaseFacts release={release} />
        {may ? (
          <Group gap="sm">
            <Button size="xs" onClick={() => setVerdict(true)}>
              {t(`${words}.yes`)}
            </Button>
            <Button size="xs" variant="default" onClick={() => setVerdict(false)}>
              {t(`${words}.no`)}
            </Button>
          </Group>
        ) : (
          <Text size="sm">{t(`${words}.another`)}</Text>
        )}
      </Stack>
      <VerdictDialog address={address} release={release} verdict={verdict} onClose={() => setVerdict(null)} />
    </Alert>
  );
}

interface VerdictDialogProps extends SecondLookProps {
  readonly verdict: boolean | null;
  readonly onClose: () => void;
}

function VerdictDialog({ address, release, verdict, onClose }: VerdictDialogProps) {
  const { t } = useTranslation('cases');
  const confirmedCall = useConfirmedCall();
  const showChanged = useCaseChanged(address);
  const [note, setNote] = useState('');
  const isWaiting = release.state === 'waiting';
  const words = isWaiting ? 'sharing.waiting' : 'sharing.toReview';
  const params = { caseId: address.caseId, releaseId: release.id };
  const written = note.trim();
  const send = useMutation({
    mutationFn: (says: boolean) =>
      isWaiting
        ? confirmedCall(() =>
            api(decideRelease, { params, body: { approved: says, ...(written === '' ? {} : { note: written }) } }),
          )
        : api(reviewAccess, { params, body: { justified: says, words: written } }),
    onSuccess: async () => {
      notifyDone(t('sharing.decided'));
      onClose();
      await showChanged();
    },
  });
  return (
    <Modal
      opened={verdict !== null}
      onClose={onClose}
      title={t(verdict === true ? `${words}.yes` : `${words}.no`)}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <Stack>
        <Textarea
          label={t(isWaiting ? 'releases.note' : 'sharing.reviewWords')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={4000}
          autosize
          minRows={2}
          dir="auto"
          spellCheck={false}
          withAsterisk={!isWaiting}
          data-autofocus
        />
        <ProblemNotice error={send.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button
            disabled={!isWaiting && written === ''}
            loading={send.isPending}
            onClick={() => verdict !== null && send.mutate(verdict)}
          >
            {t(verdict === true ? `${words}.yes` : `${words}.no`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
