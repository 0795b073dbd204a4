// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { listReleases, moveCase } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useToday } from '../../../lib/local-day.ts';
import { hasProblemCode } from '../../../lib/problem.ts';
import { useSession } from '../../../lib/session.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { releasesKey } from '../case/case-address.ts';
import { useFormDefinition } from '../form/form-definition.ts';
import { leadsToAuthority, type OfferedMove, targetOf } from './arrange-moves.ts';
import { identificationQuery, useIdentificationChanged } from './identification-query.ts';
import type { MoveDialogProps } from './move-dialog-props.ts';
import { type MoveCircumstances, type MoveDraft, moveProblems, moveRequest } from './move-draft.ts';

const emptyDraft: Omit<MoveDraft, 'moveKey' | 'on'> = {
  reason: '',
  evidence: '',
  destination: '',
  elements: {},
  explainedIn: null,
  release: null,
};

/** Whether an organisation that decides identification sees what happened; undefined while that is not known. */
function useIsSeen({ address, view }: MoveDialogProps): boolean | undefined {
  const { pack } = useFormDefinition();
  const own = useSession().organisation;
  const { caseId } = address;
  const releases = useQuery({
    queryKey: releasesKey(address),
    queryFn: async ({ signal }) => (await api(listReleases, { params: { caseId }, signal })).releases,
  });
  const decides = (kind: string): boolean => pack.decisionMakerKinds.includes(kind);
  if (decides(own.kind) || !view.mayRelease) return true;
  if (releases.isError) return false;
  return releases.data?.some(
    ({ live, organisation, dataClasses }) =>
      live && decides(organisation.kind) && (dataClasses as readonly string[]).includes('experience'),
  );
}

/** Sends a move, and shows where the case stands afterwards, or meanwhile. */
function useSending({ address, at, onClose }: MoveDialogProps, written: MoveDraft) {
  const { t } = useTranslation('cases');
  const queryClient = useQueryClient();
  const showChanged = useIdentificationChanged(address);
  return useMutation({
    mutationFn: (asked: OfferedMove) =>
      api(moveCase, {
        params: { caseId: address.caseId },
        body: moveRequest(written, asked, { view: at, purpose: address.purpose }),
      }),
    onSuccess: async (standing) => {
      notifyDone(t('identification.done'));
      onClose();
      await showChanged(standing);
    },
    onError: async (error) => {
      // What was typed stays in the dialog, beside where the case stands now.
      if (hasProblemCode(error, 'identification.moved', 'identification.not-offered')) {
        await queryClient.invalidateQueries({ queryKey: identificationQuery(address).queryKey });
      }
      if (hasProblemCode(error, 'identification.not-released')) {
        await queryClient.invalidateQueries({ queryKey: releasesKey(address) });
      }
    },
  });
}

/** What is written in the dialog of a move, what of it is missing, and sending it. */
export function useMoveForm(props: MoveDialogProps) {
  const { view, process, at, moveKeys } = props;
  const { pack } = useFormDefinition();
  const today = useToday();
  const isSeen = useIsSeen(props);
  const on = at.since > today ? at.since : today;
  const [draft, setDraft] = useState<MoveDraft>({
    ...emptyDraft,
    on,
    moveKey: moveKeys.length === 1 ? (moveKeys[0] ?? null) : null,
  });
  const [wasTried, setWasTried] = useState(false);
  const offered = at.moves.flatMap(({ key, needs }): OfferedMove[] => {
    const move = moveKeys.includes(key) ? process.moves.find((each) => each.key === key) : undefined;
    return move ? [{ move, needs }] : [];
  });
  const chosen = offered.find(({ move }) => move.key === draft.moveKey);
  const circumstances: MoveCircumstances = {
    age: at.age,
    decides: at.age === 'adult' || (at.comingOfAge?.agreedOn ?? null) !== null,
    since: at.since,
    today,
    outcome: chosen && targetOf(process, chosen.move, at.previous)?.outcome,
    mustRelease:
      isSeen === false &&
      chosen !== undefined &&
      leadsToAuthority(process, { ...at, move: chosen.move, deciders: pack.decisionMakerKinds }),
    releaseDaysMax: pack.releaseDaysMax,
  };
  const isReleasing = circumstances.mustRelease || chosen?.move.withoutIdentity !== undefined;
  const written: MoveDraft = isReleasing ? draft : { ...draft, release: null };
  const found = moveProblems(written, chosen, circumstances);
  const move = useSending(props, written);
  return {
    draft,
    change: (changes: Partial<MoveDraft>) => setDraft((former) => ({ ...former, ...changes })),
    problems: wasTried ? found : [],
    offered,
    chosen,
    circumstances,
    /** False while nobody knows yet whether the authority sees what happened. */
    isReady: isSeen !== undefined,
    mayRelease: view.mayRelease,
    error: move.error,
    isPending: move.isPending,
    send: () => {
      setWasTried(true);
      const isMissingRelease = circumstances.mustRelease && draft.release === null;
      if (found.length === 0 && chosen && !isMissingRelease) move.mutate(chosen);
    },
  };
}

export type MoveFormState = ReturnType<typeof useMoveForm>;
