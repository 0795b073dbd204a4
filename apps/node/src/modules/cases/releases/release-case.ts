// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId, ReleaseId } from '@palermo/contract';
import type { CountryPack } from '@palermo/terms';
import type { AccountActor } from '../../../kernel/actor.ts';
import { addDays, dayOf } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { getOpenOrganisation } from '../../access/index.ts';
import type { CaseReleased } from '../events.ts';
import { notify } from '../notices/index.ts';
import { openCase, type OpenedCase } from '../open-case.ts';
import { writeEvent } from '../store.ts';
import { findRelease, insertRelease, type NewRelease, type ReleaseRow } from '../store-releases.ts';
import { endOwnTask, insertOwnTask } from '../work/index.ts';
import { findCapacity } from '../store-steps.ts';
import { requireBasis, type ReleaseAsked } from './require-basis.ts';
import { writeWords } from './release-words.ts';

/** Days within which the second person decides. */
const decisionDays = 2;

/** Who is told of a release: nobody where a past is made up. */
interface ReleaseOptions {
  readonly quiet?: boolean;
}

/**
 * Releases data classes of a case to another organisation, from a day on until the end of another.
 * Throws `record.not-found` for an unknown organisation, `organisation.closed`, `release.too-long`, `release.firewall` and what
 * the basis of a release asks for.
 */
export async function releaseCase(
  scope: Scope,
  pack: CountryPack,
  caseId: CaseId,
  asked: ReleaseAsked,
  options: ReleaseOptions = {},
): Promise<ReleaseRow> {
  const actor = scope.actor as AccountActor;
  const opened = await openCase(scope, caseId, { toChange: true });
  requireBasis(asked, (await findCapacity(scope.db, caseId)) ?? 'unknown');
  const { guardian, interpreter } = asked;
  const named = guardian && 'name' in guardian ? guardian : undefined;
  return makeRelease(scope, opened, {
    release: {
      ...partiesOf(actor, asked),
      ...spanOf(scope, pack, asked),
      basis: asked.basis,
      explainedIn: asked.explainedIn,
      explainedBy: asked.explainedIn === undefined || interpreter !== undefined ? undefined : actor.accountId,
      follows: asked.follows && (await requireFollowed(scope, caseId, asked)),
      guardianEntryId: guardian && 'entryId' in guardian ? guardian.entryId : undefined,
      guardianSafe: guardian && (named ? !named.suspected : true),
    },
    words: {
      note: asked.note,
      interpreter,
      guardian: named && { name: named.name, relation: named.relation },
      decision: asked.decision,
    },
    event: 'released',
    ...options,
  });
}

type ReleaseParts = Omit<NewRelease, 'id' | 'caseId' | 'madeAt'>;

interface ReleaseToMake {
  readonly release: ReleaseParts;
  readonly words: Parameters<typeof writeWords>[3];
  readonly event: 'released' | 'disclosed' | 'overridden';
  readonly quiet?: boolean;
}

/** Writes a release of any basis with its words and its history, and tells those to whom it opens something. */
export async function makeRelease(
  scope: Scope,
  opened: OpenedCase,
  { release, words, event, quiet = false }: ReleaseToMake,
): Promise<ReleaseRow> {
  const actor = scope.actor as AccountActor;
  const caseId = opened.file.id;
  const to = await getOpenOrganisation(scope, release.toOrganisationId);
  if (to.id === actor.organisationId) throw new AppError('record.not-found');
  const madeAt = scope.clock();
  const row = await insertRelease(scope.db, { ...release, id: newId<ReleaseId>(), caseId, madeAt });
  await writeWords(scope, opened, { releaseId: row.id, part: 'made' }, words);
  await writeEvent(scope.db, {
    id: newId(),
    caseId,
    kind: event,
    // Those to whom the case was released see that it was, but not what was compelled or overridden.
    ...(event === 'released' ? {} : { dataClass: 'notes' }),
    accountId: actor.accountId,
    organisationId: actor.organisationId,
    at: madeAt,
    details: { to: to.id, dataClasses: row.dataClasses, purpose: row.purpose, until: dayOf(row.expiresAt) },
  });
  if (release.follows !== undefined) await endOwnTask(scope, { caseId, kind: 'expiry', subjectId: release.follows });
  if (!quiet) await tellOfRelease(scope, row);
  const fact: CaseReleased = { kind: 'cases.released', caseId };
  await scope.publish(fact);
  return row;
}

/** Tells the recipient of what is open to it from now on, and the supervisors of what waits for them. */
export async function tellOfRelease(scope: Scope, row: ReleaseRow): Promise<void> {
  const { caseId, id: subjectId } = row;
  if (row.openedAt !== null) {
    await notify(scope, { kind: 'caseReleased', to: { organisationId: row.toOrganisationId }, caseId, subjectId });
  } else if (row.needsApproval && row.approved === null) {
    const dueOn = dayOf(addDays(scope.clock(), decisionDays));
    await insertOwnTask(scope, { caseId, kind: 'review', key: 'release', subjectId, dueOn });
    const to = { organisationId: row.fromOrganisationId };
    await notify(scope, { kind: 'disclosureToDecide', to, roles: ['supervisor'], caseId, subjectId });
  }
}

export function partiesOf(
  actor: AccountActor,
  asked: Pick<ReleaseAsked, 'organisationId' | 'dataClasses' | 'purpose'>,
): Pick<NewRelease, 'fromOrganisationId' | 'toOrganisationId' | 'dataClasses' | 'purpose' | 'releasedBy'> {
  return {
    fromOrganisationId: actor.organisationId,
    toOrganisationId: asked.organisationId,
    dataClasses: [...new Set(asked.dataClasses)],
    purpose: asked.purpose,
    releasedBy: actor.accountId,
  };
}

/** From when until when. Throws `release.too-long` for a release that ends in the past, too late, or before it begins. */
export function spanOf(
  scope: Scope,
  pack: CountryPack,
  { from, until }: Pick<ReleaseAsked, 'from' | 'until'>,
): Pick<NewRelease, 'startsAt' | 'expiresAt' | 'atOnce'> {
  const now = scope.clock();
  const atOnce = from === undefined || from <= dayOf(now);
  const startsAt = atOnce ? now : new Date(`${from}T00:00:00Z`);
  const expiresAt = new Date(`${until}T23:59:59.999Z`);
  if (expiresAt <= now || expiresAt <= startsAt || expiresAt > addDays(startsAt, pack.releaseDaysMax + 1)) {
    throw new AppError('release.too-long');
  }
  return { startsAt, expiresAt, atOnce };
}

/** A release goes on with one of the same case and recipient. */
async function requireFollowed(scope: Scope, caseId: CaseId, { follows, organisationId }: ReleaseAsked) {
  const followed = follows && (await findRelease(scope.db, { releaseId: follows, caseId }));
  if (!followed || followed.toOrganisationId !== organisationId) throw new AppError('record.not-found');
  return followed.id;
}
