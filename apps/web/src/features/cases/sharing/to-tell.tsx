// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { type HeldRelease, tellPerson } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useToday } from '../../../lib/local-day.ts';
import type { CaseAddress } from '../case/case-address.ts';
import { SpokenLanguage } from '../fields/spoken-language.tsx';
import { FormFrame } from './form-frame.tsx';
import { useSent } from './use-sent.ts';

interface ToTellProps {
  readonly address: CaseAddress;
  readonly releases: readonly HeldRelease[];
  readonly mayTell: boolean;
}

/** Disclosures of which the person has not been told yet. */
export function ToTell({ address, releases, mayTell }: ToTellProps) {
  const { t } = useTranslation('cases');
  const { formatDate } = useLanguage();
  const [told, setTold] = useState<HeldRelease | null>(null);
  const untold = releases.filter(
    ({ told: telling, state }) => telling !== null && telling.on === null && state !== 'declined',
  );
  return (
    <>
      {untold.map((release) => (
        <Alert key={release.id} color="yellow" title={t('sharing.telling.title')} role="note">
          <Group justify="space-between">
            <Text size="sm">
              {t('sharing.telling.by', {
                organisation: release.organisation.name,
                date: release.told?.by ? formatDate(release.told.by) : '',
              })}
            </Text>
            {mayTell ? (
              <Button size="xs" variant="default" onClick={() => setTold(release)}>
                {t('sharing.telling.done')}
              </Button>
            ) : null}
          </Group>
        </Alert>
      ))}
      <Modal
        opened={told !== null}
        onClose={() => setTold(null)}
        title={t('sharing.telling.done')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
      >
        {told ? <TellForm address={address} release={told} onDone={() => setTold(null)} /> : null}
      </Modal>
    </>
  );
}

interface TellFormProps {
  readonly address: CaseAddress;
  readonly release: HeldRelease;
  readonly onDone: () => void;
}

function TellForm({ address, release, onDone }: TellFormProps) {
  const { t } = useTranslation('cases');
  const today = useToday();
  const [on, setOn] = useState(today);
  const [language, setLanguage] = useState<string | null>(null);
  const sent = useSent(
    address,
    () =>
      api(tellPerson, {
        params: { caseId: address.caseId, releaseId: release.id },
        body: { on, in: language ?? '' },
      }),
    onDone,
  );
  return (
    <FormFrame
      submitLabel={t('sharing.telling.record')}
      isPending={sent.isPending}
      error={sent.error}
      onCancel={onDone}
      onSubmit={() => {
        if (language !== null && on !== '' && on <= today) sent.mutate();
      }}
    >
      <TextInput
        type="date"
        label={t('sharing.disclosure.toldOn')}
        max={today}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
        withAsterisk
      />
      <SpokenLanguage
        label={t('sharing.disclosure.toldIn')}
        description=""
        value={language}
        onChange={setLanguage}
        isRequired
      />
    </FormFrame>
  );
}
