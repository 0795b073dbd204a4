// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type DraftId, getDraft } from '@palermo/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../lib/address.ts';
import { api } from '../../lib/api.ts';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { beginDraft, type DraftSession, newDraftId, reopenDraft } from './drafts/draft-session.ts';
import { FormDefinitionProvider, formDefinitionQuery } from './form/form-definition.ts';
import { FormStoreProvider } from './form/use-form-store.ts';
import { RegisterForm } from './register/register-form.tsx';
import { UnfinishedDrafts } from './register/unfinished-drafts.tsx';

/** Registers a presumed victim: a new registration, or the unfinished one that the address names. */
export function RegisterPage() {
  const { t } = useTranslation('cases');
  const definition = useQuery(formDefinitionQuery);
  const { draftId } = useParams({ strict: false });
  const fresh = useFreshDraft(draftId);
  const [isFirstStep] = useAddress((values) => values['step'] === undefined);
  return (
    <Page title={t('register.title')} lead={isFirstStep ? t('register.lead') : undefined}>
      <QueryState query={definition}>
        {(form) => (
          <FormDefinitionProvider value={form}>
            {fresh ? (
              <>
                {draftId === undefined ? <UnfinishedDrafts /> : null}
                <Draft key={fresh.id} session={fresh} />
              </>
            ) : (
              <ReopenedDraft key={draftId} draftId={draftId as DraftId} />
            )}
          </FormDefinitionProvider>
        )}
      </QueryState>
    </Page>
  );
}

/**
 * The draft that this page began itself. It stays on the screen while the address takes its name, and gives way when the
 * address goes elsewhere, or back to a new registration.
 */
function useFreshDraft(draftId: string | undefined): DraftSession | undefined {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const begin = () => {
    const id = newDraftId();
    return beginDraft(id, () => {
      void queryClient.invalidateQueries({ queryKey: ['cases', 'drafts'] });
      void navigate({
        to: '/cases/register/{-$draftId}',
        params: { draftId: id },
        search: (former) => former,
        replace: true,
        resetScroll: false,
      });
    });
  };
  const [session, setSession] = useState(begin);
  const [lastDraftId, setLastDraftId] = useState(draftId);
  if (draftId !== lastDraftId) {
    setLastDraftId(draftId);
    if (draftId === undefined) setSession(begin());
  }
  return draftId === undefined || draftId === session.id ? session : undefined;
}

function ReopenedDraft({ draftId }: { readonly draftId: DraftId }) {
  const { t } = useTranslation('cases');
  const draft = useQuery({
    queryKey: ['cases', 'draft', draftId],
    queryFn: async ({ signal }) => reopenDraft(await api(getDraft, { params: { draftId }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
  });
  return (
    <QueryState query={draft} loadingLabel={t('register.opening')}>
      {(session) => <Draft session={session} />}
    </QueryState>
  );
}

function Draft({ session }: { readonly session: DraftSession }) {
  return (
    <FormStoreProvider value={session.store}>
      <RegisterForm session={session} />
    </FormStoreProvider>
  );
}
