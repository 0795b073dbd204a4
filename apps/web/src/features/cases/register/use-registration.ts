// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { registerDraft } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../../lib/api.ts';
import { useSession } from '../../../lib/session.ts';
import { defaultPurpose } from '../case/purpose.ts';
import type { DraftSession } from '../drafts/draft-session.ts';
import { useFormDefinition } from '../form/form-definition.ts';
import { hiddenAnswers } from '../form/visible-fields.ts';
import type { ReleaseDraft } from '../releases/release-draft.ts';
import { releaseRequest } from '../releases/release-request.ts';

/** Sends what is unsent, registers, and opens the new case. Registering again after a lost answer gives the same case. */
export function useRegistration({ id, store, saver }: DraftSession) {
  const { sections } = useFormDefinition();
  const session = useSession();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const registration = useMutation({
    mutationFn: async (releases: readonly ReleaseDraft[]) => {
      for (const key of hiddenAnswers(sections, store.values())) store.set(key, null);
      await sendEverything(saver);
      const registered = await api(registerDraft, {
        params: { draftId: id },
        body: { releases: releases.map(releaseRequest) },
      });
      await saver.end();
      return registered;
    },
    onSuccess: async ({ caseId }) => {
      await queryClient.invalidateQueries({ queryKey: ['cases'] });
      await navigate({
        to: '/cases/$caseId',
        params: { caseId },
        search: { purpose: defaultPurpose(session), confirmation: 'registered' },
        replace: true,
      });
    },
  });
  return { register: registration.mutate, isPending: registration.isPending, error: registration.error };
}

async function sendEverything(saver: DraftSession['saver']): Promise<void> {
  if (await saver.sendNow()) return;
  throw saver.failure() ?? new Error('Not everything was sent.');
}
