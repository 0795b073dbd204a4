// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Code, Group, Text } from '@mantine/core';
import { type ApplicationView, declareConflict, reissueApplicantCode } from '@palermo/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { hasRole, useSession } from '../../lib/session.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useCallsAct } from './calls-query.ts';

/** A new code for an applicant that lost its own, and the own conflict of interest. */
export function ApplicationActs({ application }: { readonly application: ApplicationView }) {
  const { t } = useTranslation('calls');
  const navigate = useNavigate();
  const isOfficer = hasRole(useSession(), 'grantsOfficer');
  const [asked, setAsked] = useState<'code' | 'conflict' | null>(null);
  const params = { applicationId: application.id };
  const close = (): void => setAsked(null);
  const renew = useCallsAct(() => api(reissueApplicantCode, { params }), close);
  const declare = useCallsAct(
    () => api(declareConflict, { params, body: { conflict: true, reason: null } }),
    () => void navigate({ to: '/fund/calls/$callId', params: { callId: application.callId } }),
  );
  const act = asked === 'code' ? renew : declare;
  return (
    <Panel title={t('application.more')}>
      {renew.data === undefined ? null : renew.data.code === null ? (
        <Text role="status">{t('application.codeMailed')}</Text>
      ) : (
        <Text role="status">
          {t('application.codeNew')} <Code dir="ltr">{renew.data.code}</Code>
        </Text>
      )}
      <Group>
        {isOfficer ? (
          <Button variant="default" onClick={() => setAsked('code')}>
            {t('application.newCode')}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => setAsked('conflict')}>
          {t('assessment.conflict')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asked !== null}
        title={t(asked === 'code' ? 'application.newCode' : 'assessment.conflict')}
        confirmLabel={t(asked === 'code' ? 'application.newCode' : 'assessment.conflict')}
        dangerous
        pending={act.isPending}
        error={act.error}
        onConfirm={() => act.mutate()}
        onClose={close}
      >
        {t(asked === 'code' ? 'application.newCodeLead' : 'assessment.conflictLead')}
      </ConfirmDialog>
    </Panel>
  );
}
