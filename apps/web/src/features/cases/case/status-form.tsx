// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { changeStatus } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { notifyDone } from '../../../ui/notify.ts';
import type { CaseAddress } from './case-address.ts';
import { ReasonForm } from './reason-form.tsx';
import { useCaseChanged } from './use-case-changed.ts';

interface StatusFormProps {
  readonly address: CaseAddress;
  readonly isActive: boolean;
  readonly onDone: () => void;
}

/** Closes an active case or reopens a closed one. */
export function StatusForm({ address, isActive, onDone }: StatusFormProps) {
  const { t } = useTranslation('cases');
  const showChanged = useCaseChanged(address);
  const change = useMutation({
    mutationFn: (reason: string) =>
      api(changeStatus, {
        params: { caseId: address.caseId },
        body: { status: isActive ? 'closed' : 'active', reason },
      }),
    onSuccess: async (view) => {
      notifyDone(t(isActive ? 'status.wasClosed' : 'status.wasReopened'));
      onDone();
      await showChanged(view);
    },
  });
  return (
    <ReasonForm
      explained={t(isActive ? 'status.closeExplained' : 'status.reopenExplained')}
      confirmLabel={t(isActive ? 'status.close' : 'status.reopen')}
      isPending={change.isPending}
      error={change.error}
      onConfirm={change.mutate}
      onClose={onDone}
    />
  );
}
