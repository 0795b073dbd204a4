// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CaseId, Client, OrganisationId } from '@palermo/contract';

const purpose = 'identification' as const;

export interface Identification {
  /** Of the organisation that holds the case; one that sits on the generic process's panel. */
  readonly holder: Client;
  readonly authority: Client;
  readonly authorityId: OrganisationId;
  readonly caseId: CaseId;
  readonly outcome?: 'confirmed' | 'notConfirmed';
  readonly reason?: string;
}

/** One move in the process, today. */
export async function move(
  api: Client,
  caseId: CaseId,
  given: { readonly move: string } & Partial<Parameters<typeof bodyOf>[0]>,
): Promise<contract.IdentificationView> {
  const { version } = await api(contract.getIdentification, { params: { caseId }, query: { purpose } });
  return api(contract.moveCase, { params: { caseId }, body: bodyOf({ version, ...given }) });
}

function bodyOf(given: {
  readonly move: string;
  readonly version: number;
  readonly reason?: string;
  readonly evidence?: string;
  readonly explainedIn?: string;
  readonly elements?: { act: 'shown'; means?: 'shown' | 'notShown'; purpose: 'shown' | 'notShown' };
}) {
  return { on: new Date().toISOString().slice(0, 10), purpose, releases: [], ...given };
}

/** Brings a case that was just registered or imported through the generic process to a decision, released to the authority on the way. */
export async function identify({ holder, authority, authorityId, caseId, ...decided }: Identification): Promise<void> {
  const { outcome = 'confirmed', reason = 'The elements are met.' } = decided;
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await holder(contract.createRelease, {
    params: { caseId },
    body: {
      organisationId: authorityId,
      dataClasses: ['identity', 'experience'],
      purpose,
      basis: 'legalDuty',
      until,
    },
  });
  const { age, moves } = await holder(contract.getIdentification, { params: { caseId }, query: { purpose } });
  const consent = age === 'adult' ? { explainedIn: 'en' } : {};
  if (moves.some(({ key }) => key === 'presume')) await move(holder, caseId, { move: 'presume' });
  await move(holder, caseId, { move: 'refer', ...consent });
  await move(authority, caseId, { move: 'beginReflection', reason });
  await move(authority, caseId, { move: 'beginIdentificationEarly', reason, ...consent });
  const body = { panel: 'multiAgency', opinion: 'abstains', reason, purpose } as const;
  await holder(contract.giveOpinion, { params: { caseId }, body });
  const found = outcome === 'confirmed' ? 'shown' : 'notShown';
  await move(authority, caseId, {
    move: outcome === 'confirmed' ? 'confirm' : 'notConfirm',
    reason,
    evidence: reason,
    elements: { act: 'shown', purpose: found, ...(age === 'adult' ? { means: found } : {}) },
  });
}
