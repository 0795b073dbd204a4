// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  PublicationComparison,
  PublicationProposal,
  PublicationSummary,
  PublicationView,
  VintageId,
} from '@palermo/contract';
import { hasRole, type Actor } from '../../../kernel/actor.ts';
import { mayReleasePublications } from '../policy.ts';
import type { Vintage } from '../store-figures.ts';
import type { PackageRow, PublicationRow } from '../store-publications.ts';

export function presentSummary(row: PublicationRow): PublicationSummary {
  const { id, choice, state, mode, yearFrom, yearTo, createdAt, proposedAt, releasedAt } = row;
  return {
    id,
    title: choice.title,
    state,
    mode,
    years: { from: yearFrom, to: yearTo },
    createdAt: createdAt.toISOString(),
    proposedAt: proposedAt?.toISOString() ?? null,
    releasedAt: releasedAt?.toISOString() ?? null,
  };
}

export interface PublicationParticulars {
  readonly row: PublicationRow;
  readonly vintage: Vintage;
  /** Undefined for who is no analyst. */
  readonly comparison: PublicationComparison | undefined;
  readonly file: PackageRow | undefined;
  readonly names: ReadonlyMap<AccountId, string>;
}

/** What the actor may do with a publication at this point. */
export function actsOn({ state, proposedBy }: PublicationRow, actor: Actor): PublicationView['may'] {
  const analyst = hasRole(actor, 'analyst');
  const releases = mayReleasePublications(actor).allowed;
  const own = actor.duty === 'account' && actor.accountId === proposedBy;
  const stands = state === 'draft' || state === 'compared';
  return {
    compare: analyst && stands,
    propose: analyst && state === 'compared',
    cancel: analyst && (state === 'comparing' || state === 'making'),
    withdraw: state === 'proposed' && (analyst || releases),
    release: state === 'proposed' && releases && !own,
    discard: analyst && stands,
    // Whoever releases looks at the package first; everybody else waits for the release.
    download: state === 'released' || (state === 'proposed' && releases && !own),
  };
}

export function presentPublication(parts: PublicationParticulars, actor: Actor): PublicationView {
  const { row, vintage, comparison, names } = parts;
  return {
    ...presentSummary(row),
    choice: row.choice,
    vintage: { id: vintage.id as VintageId, name: vintage.name, at: vintage.at.toISOString() },
    job: row.jobId === null ? null : { step: row.jobStep ?? '', done: row.jobDone, total: row.jobTotal },
    failure: row.failure,
    comparison: comparison ?? null,
    proposal: presentProposal(parts),
    proposedBy: row.proposedBy && (names.get(row.proposedBy) ?? null),
    releasedBy: row.releasedBy && (names.get(row.releasedBy) ?? null),
    may: actsOn(row, actor),
  };
}

function presentProposal({ row, file }: PublicationParticulars): PublicationProposal | null {
  const { mode, settings, quality } = row;
  if (mode === null) return null;
  const { k, epsilon, length } = settings;
  const privacy = quality?.privacy;
  return {
    mode,
    settings: { k, epsilon, length },
    guarantee: quality?.guarantee ?? null,
    rows: quality?.rows ?? null,
    basis: quality?.basis ?? null,
    lengths: (quality?.lengths ?? []).map((one) => ({ ...one })),
    privacy: privacy ? { epsilon: privacy.epsilon, delta: privacy.delta, accountant: privacy.accountant } : null,
    file: file ?? null,
  };
}
