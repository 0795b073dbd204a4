// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group } from '@mantine/core';
import { type CallView, cancelCall, extendCall, publishCall } from '@palermo/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DayInput } from '../../ui/form-fields.tsx';
import { useCallsAct } from './calls-query.ts';

type Asked = 'publish' | 'cancel' | 'extend' | null;

interface CallActsProps {
  readonly call: CallView;
  readonly onChange: () => void;
}

/** What an officer does with a call as a whole. */
export function CallActs({ call, onChange }: CallActsProps) {
  const { t } = useTranslation('calls');
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>(null);
  const close = (): void => setAsked(null);
  const params = { callId: call.id };
  const { version, stage } = call;
  const publish = useCallsAct(() => api(publishCall, { params, body: { version } }), close);
  const cancel = useCallsAct(
    () => api(cancelCall, { params, body: { version } }),
    ({ discarded }) => {
      close();
      if (discarded) void navigate({ to: '/fund/calls' });
    },
  );
  const isPublished = stage === 'coming' || stage === 'open' || stage === 'closed';
  return (
    <Group>
      {stage === 'draft' ? <Button onClick={() => setAsked('publish')}>{t('acts.publish')}</Button> : null}
      {stage === 'draft' ? (
        <Button variant="default" onClick={onChange}>
          {t('acts.change')}
        </Button>
      ) : null}
      {isPublished ? (
        <Button variant="default" onClick={() => setAsked('extend')}>
          {t('acts.extend')}
        </Button>
      ) : null}
      {isPublished || stage === 'draft' ? (
        <Button variant="default" onClick={() => setAsked('cancel')}>
          {t(stage === 'draft' ? 'acts.discard' : 'acts.cancel')}
        </Button>
      ) : null}
      <ConfirmDialog
        opened={asked === 'publish'}
        title={t('acts.publish')}
        confirmLabel={t('acts.publish')}
        pending={publish.isPending}
        error={publish.error}
        onConfirm={() => publish.mutate()}
        onClose={close}
      >
        {t('acts.publishLead')}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'cancel'}
        title={t(stage === 'draft' ? 'acts.discard' : 'acts.cancel')}
        confirmLabel={t(stage === 'draft' ? 'acts.discard' : 'acts.cancel')}
        dangerous
        pending={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate()}
        onClose={close}
      >
        {t('acts.cancelLead')}
      </ConfirmDialog>
      {asked === 'extend' ? <ExtendDialog call={call} onClose={close} /> : null}
    </Group>
  );
}

function ExtendDialog({ call, onClose }: { readonly call: CallView; readonly onClose: () => void }) {
  const { t } = useTranslation('calls');
  const [closesOn, setClosesOn] = useState('');
  const extend = useCallsAct(
    () => api(extendCall, { params: { callId: call.id }, body: { version: call.version, closesOn } }),
    onClose,
  );
  return (
    <FormDialog
      title={t('acts.extend')}
      submitLabel={t('acts.extend')}
      isPending={extend.isPending}
      error={extend.error}
      onSubmit={() => extend.mutate()}
      onClose={onClose}
    >
      <DayInput label={t('form.closesOn')} value={closesOn} min={call.closesOn} onChange={setClosesOn} />
    </FormDialog>
  );
}
